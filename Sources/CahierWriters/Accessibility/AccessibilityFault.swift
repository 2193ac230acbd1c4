package import CahierDiagnostics

/// Something that hinders a person who reads otherwise than most.
enum AccessibilityFault: Hashable {
    case noTitle
    case noLanguage
    case pictureWithoutTitle
    case pictureWithoutDescription(title: String)
    case imageWithoutAlternative
    case emptyHeading(level: Int)
    case firstHeading(String, level: Int)
    case headingSkip(String, from: Int, to: Int)
    case boldHeading(String)
    case tableWithoutHeader
    case mergedCells
    case emptyLink(target: String)
    case vagueLink(String)
    case addressAsLink(String)
    case typedList(String)
    case lowContrast(String, ink: Colour, ground: Colour, least: Double)
    case blinking(String)
    case controlWithoutLabel(name: String)
    case controlWithoutName(label: String)
    case repeatedIdentifier(String)
}

/// Where a person finds a fault: office texts have no lines that people see.
enum AccessibilityPlace: Hashable {
    /// The document as a whole.
    case document
    /// A header or footer, by the name of its master page.
    case margin(page: String)
    /// The nearest heading before, and the nearest text after that heading.
    case text(heading: String?, after: String?)

    var wording: Wording {
        switch self {
        case .document: Wording(verbatim: "document")
        case .margin(let page):
            Wording(
                fr: "en-tête ou pied des pages « \(page) »",
                en: "header or footer of the pages “\(page)”")
        case .text(nil, nil): Wording(fr: "au début", en: "at the beginning")
        case .text(let heading?, nil): Wording(fr: "sous « \(heading) »", en: "under “\(heading)”")
        case .text(nil, let text?): Wording(fr: "après « \(text) »", en: "after “\(text)”")
        case .text(let heading?, let text?):
            Wording(
                fr: "sous « \(heading) », après « \(text) »",
                en: "under “\(heading)”, after “\(text)”")
        }
    }
}

/// A fault and its place.
package struct AccessibilityFinding: Hashable {
    let place: AccessibilityPlace
    let fault: AccessibilityFault

    /// `place: what is wrong, and what was expected`.
    package var wording: Wording {
        let (place, fault) = (place.wording, Wording(fault))
        return Wording(
            fr: "\(place.french): \(fault.french)", en: "\(place.english): \(fault.english)")
    }
}
