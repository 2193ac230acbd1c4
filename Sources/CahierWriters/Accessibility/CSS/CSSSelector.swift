import CahierXML

/// An element and what style sheets ask of it.
struct CSSNode {
    let element: XMLElement
    let classes: [Substring]
    let isRoot: Bool

    init(_ element: XMLElement, isRoot: Bool = false) {
        self.element = element
        classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace)
        self.isRoot = isRoot
    }

    /// The keys of all selectors that may mean it.
    var keys: [String] { ["*", element.name] + Set(classes).map { ".\($0)" } }
}

/// A selector made of names, classes, identifiers, attributes, `:root`, and the relations
/// “inside of” and “child of”.
struct CSSSelector {
    /// From the element itself outwards.
    private var steps: [Step] = []
    /// How much it weighs against others (Selectors 3 §9).
    private(set) var specificity = 0

    private struct Step {
        var compound: Compound
        /// Whether it is the parent of the step before in the list, not just anything around it.
        var isParent = false
    }

    private struct Compound {
        var name: Substring?
        var identifier: Substring?
        var classes: [Substring] = []
        var attributes: [(name: String, value: String?)] = []
        var isRoot = false

        func matches(_ node: CSSNode) -> Bool {
            (name == nil || name ?? "" == node.element.name)
                && (identifier == nil || identifier.map(String.init) == node.element["id"])
                && classes.allSatisfy(node.classes.contains) && (!isRoot || node.isRoot)
                && attributes.allSatisfy { attribute in
                    node.element[attribute.name].map { $0 == attribute.value ?? $0 } ?? false
                }
        }
    }

    /// A class or the name of the elements that it means, `*` where it asks for neither.
    var key: String {
        guard let last = steps.first?.compound else { return "*" }
        return last.classes.first.map { ".\($0)" } ?? last.name.map(String.init) ?? "*"
    }

    /// - Returns: `nil` for a selector of any other kind.
    init?(_ text: Substring) {
        var isParent = false
        for word in text.replacing(">", with: " > ").split(separator: " ") {
            if word == ">" {
                isParent = true
                continue
            }
            guard let compound = compound(word) else { return nil }
            if !steps.isEmpty { steps[0].isParent = isParent }
            steps.insert(Step(compound: compound), at: 0)
            isParent = false
        }
        guard !steps.isEmpty, !isParent else { return nil }
    }

    private mutating func compound(_ word: Substring) -> Compound? {
        var compound = Compound()
        var rest = word
        while let sign = rest.first {
            switch sign {
            case "*":
                rest.removeFirst()
            case ".":
                rest.removeFirst()
                compound.classes.append(Self.name(&rest))
                specificity += 100
            case "#":
                rest.removeFirst()
                compound.identifier = Self.name(&rest)
                specificity += 10_000
            case "[":
                guard let end = rest.firstIndex(of: "]") else { return nil }
                compound.attributes.append(Self.attribute(rest[..<end].dropFirst()))
                rest = rest[rest.index(after: end)...]
                specificity += 100
            case ":" where rest.hasPrefix(":root"):
                rest.removeFirst(":root".count)
                compound.isRoot = true
                specificity += 100
            default:
                guard Self.isOfName(sign), compound.name == nil else { return nil }
                compound.name = Self.name(&rest)
                specificity += 1
            }
        }
        return compound
    }

    private static func name(_ rest: inout Substring) -> Substring {
        let name = rest.prefix(while: isOfName)
        rest = rest.dropFirst(name.count)
        return name
    }

    private static func isOfName(_ sign: Character) -> Bool {
        sign.isLetter || sign.isNumber || sign == "-" || sign == "_"
    }

    private static func attribute(_ text: Substring) -> (name: String, value: String?) {
        let parts = text.split(separator: "=", maxSplits: 1)
        let value = parts.dropFirst().first.map { String($0.filter { $0 != "\"" && $0 != "'" }) }
        return (String(parts.first ?? ""), value)
    }

    /// Whether it means the last of these nodes, of which each stands inside of the one before.
    ///
    /// - Complexity: The nodes times the steps, whatever the selector: no hostile one takes long.
    func matches(_ nodes: [CSSNode]) -> Bool {
        guard let node = nodes.last, steps.first?.compound.matches(node) == true else {
            return false
        }
        guard steps.count > 1 else { return true }
        // Whether the steps so far, from the outermost on, can end at each node.
        var ends: [Bool]?
        var isParent = false
        for step in steps.reversed() {
            var isAround = false
            let before = ends
            ends = nodes.indices.map { index in
                defer { isAround = isAround || before?[index] == true }
                let isReached = isParent ? index > 0 && before?[index - 1] == true : isAround
                return (before == nil || isReached) && step.compound.matches(nodes[index])
            }
            isParent = step.isParent
        }
        return ends?.last == true
    }
}
