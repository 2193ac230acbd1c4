import CahierXML

/// The text of an OpenDocument paragraph, by the rules of the standard (ODF 1.3 part 3 §6.1.2):
/// all its characters in one row, white space to single spaces, none at either end.
func openDocumentText(_ paragraph: XMLElement) -> String {
    var units: [(scalar: Unicode.Scalar, isCharacter: Bool)] = []
    gather(paragraph, into: &units)
    var result = String.UnicodeScalarView()
    var isAfterSpace = true
    let last = units.lastIndex { $0.isCharacter && !isSpace($0.scalar) } ?? -1
    for (index, unit) in units.enumerated() {
        guard unit.isCharacter else {
            result.append(unit.scalar)
            continue
        }
        if !isSpace(unit.scalar) {
            result.append(unit.scalar)
        } else if !isAfterSpace, index < last {
            result.append(" ")
        }
        isAfterSpace = isSpace(unit.scalar)
    }
    return String(result)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\t", "\n", "\r"].contains(scalar)
}

private func gather(
    _ element: XMLElement, into units: inout [(scalar: Unicode.Scalar, isCharacter: Bool)]
) {
    for child in element.children {
        switch child {
        case .text(let text): units += text.unicodeScalars.map { ($0, true) }
        case .element(let element):
            switch element.name {
            case "text:tab": units.append(("\t", false))
            case "text:line-break": units.append(("\n", false))
            case "text:s":
                let count = element["text:c"].flatMap { Int($0) } ?? 1
                units += Array(repeating: (" ", false), count: count)
            default: gather(element, into: &units)
            }
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
