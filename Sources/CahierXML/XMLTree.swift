/// A small XML document, read.
package struct XMLDocument: Equatable, Sendable {
    /// The names by which the file calls its namespaces, and these.
    package var namespaces: [String: String]
    package var root: XMLElement
}

/// An element and all that it holds.
package struct XMLElement: Equatable, Sendable {
    /// The name as the file writes it, with its prefix: `style:style`.
    package var name: String
    /// In the order of the file.
    package var attributes: [XMLAttribute]
    package var children: [XMLNode]
    /// The line where the start tag ends, from 1.
    package var line: Int

    package init(
        name: String, attributes: [XMLAttribute] = [], children: [XMLNode] = [], line: Int = 1
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.line = line
    }

    /// The value of the attribute of that name.
    package subscript(name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The elements among the children.
    package var elements: [XMLElement] {
        children.compactMap {
            switch $0 {
            case .element(let element): element
            case .text: nil
            }
        }
    }

    /// The first child of that name.
    package func first(_ name: String) -> XMLElement? {
        elements.first { $0.name == name }
    }

    /// All the text inside, in order.
    package var text: String {
        children.map {
            switch $0 {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }
}

package struct XMLAttribute: Equatable, Sendable {
    /// The name as the file writes it, with its prefix.
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

package enum XMLNode: Equatable, Sendable {
    case element(XMLElement)
    case text(String)
}

extension XMLWriter {
    /// Writes an element that was read, with all that it holds.
    ///
    /// `value` is asked for the value of each attribute: its own, another one, or `nil` to leave
    /// the attribute out.
    package mutating func copy(
        _ element: XMLElement, value: (XMLAttribute) -> String? = { $0.value }
    ) {
        begin(named: element.name)
        for attribute in element.attributes {
            if let value = value(attribute) { self.attribute(named: attribute.name, value) }
        }
        for child in element.children {
            switch child {
            case .element(let element): copy(element, value: value)
            case .text(let text): self.text(text)
            }
        }
        end()
    }
}
