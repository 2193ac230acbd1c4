import CahierDocument
import CahierXML

/// By how much lengths grow or shrink on other paper.
struct PaperScale {
    /// Pages and their margins: as the paper does.
    let page: Double
    /// What stands around type: less than the paper, for it is read at the same distance.
    let text: Double
    /// The type that must not get smaller, in points.
    private let smallestType: Double

    /// - Parameters:
    ///   - parts: Of the template, for the paper that it was made for.
    ///   - size: Of its sheets, in mm.
    ///   - paper: The paper to print on; `nil` for the same.
    ///   - smallestType: The type that must not get smaller, in points.
    init(_ parts: ODTTemplateParts, _ size: Size, _ paper: Paper?, smallestType: Double) {
        page = (paper?.size.width ?? min(size.width, size.height)) / min(size.width, size.height)
        let smallest = parts.smallestType ?? smallestType
        text = max(page.squareRoot(), min(1, smallestType / smallest))
        self.smallestType = smallestType
    }

    /// Type of so many points: as what stands around it or, where that does not shrink, so that
    /// titles still do.
    func type(_ points: Double) -> Double {
        min(points * text, max(smallestType, points * page.squareRoot()))
    }
}

extension ODTTemplateParts {
    /// The smallest type of texts, in points; what is smaller than 4 points is no text, but a line
    /// on which a picture stands.
    fileprivate var smallestType: Double? {
        styles.compactMap { $0.first("style:text-properties")?["fo:font-size"] }
            .filter { !$0.hasSuffix("%") }
            .compactMap { Measure.millimetres(reading: $0) }
            .map { $0 / Measure.millimetresPerPoint }
            .filter { $0 >= 4 }.min()
    }

    /// The parts for other paper.
    func printed(
        on paper: Paper?, _ orientation: Orientation?, _ scale: PaperScale
    ) -> ODTTemplateParts {
        var result = self
        result.styles = styles.map { $0.isOfDrawings ? $0 : $0.scaled(by: scale.text, scale) }
        result.automatic = automatic.map { style in
            style.name == "style:page-layout"
                ? style.printed(on: paper, orientation, scale) : style.scaled(by: scale.text, scale)
        }
        return result
    }
}

extension XMLElement {
    fileprivate var isOfDrawings: Bool {
        self["style:family"] == "graphic" || name == "draw:stroke-dash"
    }

    /// The element with every length, inside too, so many times as long, and its type for the
    /// paper.
    fileprivate func scaled(by factor: Double, _ scale: PaperScale) -> XMLElement {
        mapping { attribute in
            attribute.name == "fo:font-size"
                ? attribute.value.scalingLengths { $1 == "pt" ? scale.type($0) : $0 * factor }
                : attribute.value.scalingLengths { length, _ in length * factor }
        }
    }

    fileprivate func printed(
        on paper: Paper?, _ orientation: Orientation?, _ scale: PaperScale
    ) -> XMLElement {
        var result = self
        result.children = children.map { child in
            guard case .element(let element) = child else { return child }
            guard element.name == "style:page-layout-properties" else {
                return .element(element.scaled(by: max(scale.page, scale.text), scale))
            }
            return .element(
                element.scaled(by: scale.page, scale).withFormat(
                    of: paper, orientation, from: element))
        }
        return result
    }

    func withFormat(
        of paper: Paper?, _ orientation: Orientation?, from original: XMLElement
    ) -> XMLElement {
        func length(_ name: String) -> Double {
            original[name].flatMap(Measure.millimetres(reading:)) ?? 0
        }
        let old = Size(length("fo:page-width"), length("fo:page-height"))
        let orientation = orientation ?? old.orientation
        let size = (paper?.size ?? old).turned(orientation)
        var result = self
        result.set("fo:page-width", Measure.millimetres(size.width))
        result.set("fo:page-height", Measure.millimetres(size.height))
        result.set(
            "style:print-orientation", orientation == .landscape ? "landscape" : "portrait")
        return result
    }

    mutating func set(_ name: String, _ value: String) {
        attributes.removeAll { $0.name == name }
        attributes.append(XMLAttribute(name: name, value: value))
    }
}

extension String {
    /// `1.5pt solid #8f3519` with its lengths, each a number and a unit, as they become.
    fileprivate func scalingLengths(_ change: (Double, String) -> Double) -> String {
        guard utf8.contains(where: { (0x30...0x39).contains($0) }) else { return self }
        return split(separator: " ", omittingEmptySubsequences: false).map { token in
            for unit in ["mm", "cm", "in", "pt", "pc"] where token.hasSuffix(unit) {
                if let length = Double(token.dropLast(unit.count)) {
                    return Measure.number(change(length, unit)) + unit
                }
            }
            return String(token)
        }.joined(separator: " ")
    }
}
