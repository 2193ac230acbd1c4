import CahierXML

/// The text of an OpenDocument paragraph, by the rules of the standard (ODF 1.3 part 3 §6.1.2):
/// all its characters in one row, white space to single spaces, none at either end.
func openDocumentText(_ paragraph: XMLElement) -> String {
    var reader = OpenDocumentText()
    reader.read(paragraph)
    return reader.text
}

private struct OpenDocumentText {
    private var result = String.UnicodeScalarView()
    private var isAfterSpace = true
    /// Where the last space stands while no other character follows it.
    private var trailingSpace: String.UnicodeScalarView.Index?

    var text: String {
        var result = result
        if let trailingSpace { result.remove(at: trailingSpace) }
        return String(result)
    }

    mutating func read(_ element: XMLElement) {
        for child in element.children {
            switch child {
            case .text(let text): for scalar in text.unicodeScalars { append(scalar) }
            case .element(let element): readMark(element)
            }
        }
    }

    private mutating func readMark(_ element: XMLElement) {
        switch element.name {
        case "text:tab": result.append("\t")
        case "text:line-break": result.append("\n")
        case "text:s":
            let count = element["text:c"].flatMap { Int($0) } ?? 1
            result.append(contentsOf: String(repeating: " ", count: count).unicodeScalars)
        default: read(element)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case " ", "\t", "\n", "\r":
            if !isAfterSpace {
                trailingSpace = result.endIndex
                result.append(" ")
            }
            isAfterSpace = true
        default:
            trailingSpace = nil
            isAfterSpace = false
            result.append(scalar)
        }
    }
}

/// The text of an XHTML element that keeps its white space.
func xhtmlText(_ element: XMLElement) -> String {
    element.children.map { child in
        switch child {
        case .text(let text): text
        case .element(let element): element.name == "br" ? "\n" : xhtmlText(element)
        }
    }.joined()
}

/// What a reader may expect of a text: line ends are line feeds, forbidden characters U+FFFD.
func expected(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0D: result.append("\n")
        case 0x0A: if !isAfterReturn { result.append("\n") }
        case 0x09: result.append("\t")
        case 0x00..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
        default: result.append(scalar)
        }
        isAfterReturn = scalar.value == 0x0D
    }
    return String(result)
}
