import CahierDiagnostics

/// Judges a document piece by piece, in the order in which it is read.
struct AccessibilityReview {
    private(set) var findings: [AccessibilityFinding] = []
    /// Set while headers and footers are read, which stand at no place of the text.
    var margin: String?
    private var heading: String?
    /// The last text after the last heading.
    private var text: String?
    /// Of the last heading; 0 before the first one.
    private var level = 0
    private var identifiers: Set<String> = []

    init(title: String, hasLanguage: Bool) {
        if isBlank(title) { note(.noTitle, at: .document) }
        if !hasLanguage { note(.noLanguage, at: .document) }
    }

    mutating func meet(_ piece: ReadPiece) {
        switch piece {
        case .heading(let level, let text): meetHeading(level, text)
        case .paragraph(let paragraph): meet(paragraph)
        case .picture(let title, let description): meetPicture(title, description)
        case .image(let alternative):
            if isBlank(alternative) { note(.imageWithoutAlternative) }
        case .table(let hasHeader, let hasMergedCells):
            if !hasHeader { note(.tableWithoutHeader) }
            if hasMergedCells { note(.mergedCells) }
        case .link(let text, let target): meetLink(text, target)
        case .run(let text, let look): meet(text, look)
        case .control(let name, let label):
            if isBlank(label) { note(.controlWithoutLabel(name: name)) }
            if isBlank(name) { note(.controlWithoutName(label: quoted(label))) }
        case .identifier(let identifier):
            if !identifiers.insert(identifier).inserted { note(.repeatedIdentifier(identifier)) }
        }
    }

    // MARK: Pieces

    private mutating func meetHeading(_ level: Int, _ title: String) {
        if isBlank(title) {
            note(.emptyHeading(level: level))
        } else if self.level == 0, level > 1 {
            note(.firstHeading(quoted(title), level: level))
        } else if level > self.level + 1 {
            note(.headingSkip(quoted(title), from: self.level, to: level))
        }
        self.level = level
        guard !isBlank(title) else { return }
        heading = quoted(title)
        text = nil
    }

    private mutating func meet(_ paragraph: ReadParagraph) {
        guard !isBlank(paragraph.text) else { return }
        let shown = quoted(paragraph.text)
        if paragraph.isPlain {
            if PlainWords.beginsLikeListItem(paragraph.text) { note(.typedList(shown)) }
            if paragraph.isBoldByHand, PlainWords.readsLikeHeading(paragraph.text) {
                note(.boldHeading(shown))
            }
        }
        text = shown
    }

    private mutating func meetPicture(_ title: String, _ description: String) {
        if isBlank(title) { note(.pictureWithoutTitle) }
        if isBlank(description) { note(.pictureWithoutDescription(title: quoted(title))) }
        if !isBlank(title) { text = quoted(title) }
    }

    private mutating func meetLink(_ text: String, _ target: String) {
        if isBlank(text) {
            note(.emptyLink(target: quoted(target)))
        } else if PlainWords.isAddress(text, target: target) {
            note(.addressAsLink(quoted(text)))
        } else if PlainWords.isVague(text) {
            note(.vagueLink(quoted(text)))
        }
    }

    private mutating func meet(_ run: String, _ look: TextLook) {
        guard !isBlank(run) else { return }
        if look.blinks { note(.blinking(quoted(run))) }
        guard let ink = look.ink, let ground = look.ground,
            ink.contrast(with: ground) < look.leastContrast
        else { return }
        note(
            .lowContrast(quoted(run), ink: ink, ground: ground, least: look.leastContrast))
    }

    // MARK: Places

    private mutating func note(_ fault: AccessibilityFault) {
        note(fault, at: margin.map { .margin(page: $0) } ?? .text(heading: heading, after: text))
    }

    private mutating func note(_ fault: AccessibilityFault, at place: AccessibilityPlace) {
        findings.append(AccessibilityFinding(place: place, fault: fault))
    }
}

private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

/// A text as a message quotes it: on one line, cut when it is long.
private func quoted(_ text: String) -> String {
    Visible.excerpt(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}
