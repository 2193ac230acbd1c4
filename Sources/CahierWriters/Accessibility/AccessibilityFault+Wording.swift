import CahierDiagnostics
import Foundation

extension Wording {
    init(_ fault: AccessibilityFault) {
        self =
            switch fault {
            case .noTitle: .noTitle
            case .noLanguage: .noLanguage
            case .pictureWithoutTitle: .pictureWithoutTitle
            case .pictureWithoutDescription(let title): .pictureWithoutDescription(title)
            case .imageWithoutAlternative: .imageWithoutAlternative
            case .emptyHeading(let level): .emptyHeading(level)
            case .firstHeading(let text, let level): .firstHeading(text, level)
            case .headingSkip(let text, let from, let to): .headingSkip(text, from, to)
            case .boldHeading(let text): .boldHeading(text)
            case .tableWithoutHeader: .tableWithoutHeader
            case .mergedCells: .mergedCells
            case .emptyLink(let target): .emptyLink(target)
            case .vagueLink(let text): .vagueLink(text)
            case .addressAsLink(let text): .addressAsLink(text)
            case .typedList(let text): .typedList(text)
            case .lowContrast(let text, let ink, let ground, let least):
                .lowContrast(text, ink, ground, least)
            case .blinking(let text): .blinking(text)
            case .controlWithoutLabel(let name): .controlWithoutLabel(name)
            case .controlWithoutName(let label): .controlWithoutName(label)
            case .repeatedIdentifier(let identifier): .repeatedIdentifier(identifier)
            }
    }

    // MARK: The document

    private static let noTitle = Wording(
        fr: "pas de titre dans les propriétés du document",
        en: "no title in the properties of the document")
    private static let noLanguage = Wording(
        fr: "la langue du document n’est pas indiquée",
        en: "the language of the document is not given")

    private static func repeatedIdentifier(_ identifier: String) -> Wording {
        Wording(
            fr: "l’identifiant « \(identifier) » est donné plusieurs fois",
            en: "the identifier “\(identifier)” is given several times")
    }

    // MARK: Pictures and tables

    private static let pictureWithoutTitle = Wording(
        fr: "dessin ou image sans titre de remplacement",
        en: "drawing or picture without an alternative title")
    private static let imageWithoutAlternative = Wording(
        fr: "image sans texte de remplacement", en: "image without an alternative text")
    private static let tableWithoutHeader = Wording(
        fr: "tableau sans ligne ni colonne d’en-tête", en: "table without a header row or column")
    private static let mergedCells = Wording(
        fr: "tableau à cellules fusionnées ou scindées", en: "table with merged or split cells")

    private static func pictureWithoutDescription(_ title: String) -> Wording {
        Wording(
            fr: title.isEmpty
                ? "dessin ou image sans description"
                : "le dessin ou l’image « \(title) » n’a pas de description",
            en: title.isEmpty
                ? "drawing or picture without a description"
                : "the drawing or picture “\(title)” has no description")
    }

    // MARK: Headings and lists

    private static func emptyHeading(_ level: Int) -> Wording {
        Wording(fr: "titre vide, de niveau \(level)", en: "empty heading, of level \(level)")
    }

    private static func firstHeading(_ text: String, _ level: Int) -> Wording {
        Wording(
            fr: "le premier titre, « \(text) », est de niveau \(level) ; attendu : 1",
            en: "the first heading, “\(text)”, is of level \(level); expected 1")
    }

    private static func headingSkip(_ text: String, _ from: Int, _ to: Int) -> Wording {
        Wording(
            fr: "le titre « \(text) » saute du niveau \(from) au niveau \(to) ; attendu : "
                + "\(from + 1) au plus",
            en: "the heading “\(text)” skips from level \(from) to level \(to); expected "
                + "\(from + 1) at most")
    }

    private static func boldHeading(_ text: String) -> Wording {
        Wording(
            fr: "« \(text) » est un titre fait en gras ; attendu : un style de titre",
            en: "“\(text)” is a heading made in bold; expected a heading style")
    }

    private static func typedList(_ text: String) -> Wording {
        Wording(
            fr: "« \(text) » est une liste tapée à la main ; attendu : une vraie liste",
            en: "“\(text)” is a list typed by hand; expected a real list")
    }

    // MARK: Links

    private static func emptyLink(_ target: String) -> Wording {
        Wording(fr: "lien sans texte vers « \(target) »", en: "link without text to “\(target)”")
    }

    private static func vagueLink(_ text: String) -> Wording {
        Wording(
            fr: "le texte du lien « \(text) » ne dit pas où il mène",
            en: "the text of the link “\(text)” does not say where it leads")
    }

    private static func addressAsLink(_ text: String) -> Wording {
        Wording(
            fr: "le texte du lien est l’adresse « \(text) » ; attendu : ce que l’on y trouve",
            en: "the text of the link is the address “\(text)”; expected what is found there")
    }

    // MARK: Looks and controls

    private static func lowContrast(
        _ text: String, _ ink: Colour, _ ground: Colour, _ least: Double
    ) -> Wording {
        // Rounded down, so that a contrast that is too low never reads as the least one.
        let contrast = (ink.contrast(with: ground) * 100).rounded(.down) / 100
        let colours = "\(ink.hexadecimal)/\(ground.hexadecimal)"
        return Wording(
            fr: "le texte « \(text) » se détache mal du fond : contraste de "
                + "\(number(contrast, ",")):1 (\(colours)) ; attendu : \(number(least, ",")):1",
            en: "the text “\(text)” stands out badly: contrast of \(number(contrast, ".")):1 "
                + "(\(colours)); expected \(number(least, ".")):1")
    }

    private static func number(_ value: Double, _ mark: String) -> String {
        Measure.number(value).replacing(".", with: mark)
    }

    private static func blinking(_ text: String) -> Wording {
        Wording(fr: "le texte « \(text) » clignote", en: "the text “\(text)” blinks")
    }

    private static func controlWithoutLabel(_ name: String) -> Wording {
        Wording(
            fr: "champ de formulaire sans étiquette" + (name.isEmpty ? "" : " : « \(name) »"),
            en: "form control without a label" + (name.isEmpty ? "" : ": “\(name)”"))
    }

    private static func controlWithoutName(_ label: String) -> Wording {
        Wording(
            fr: "champ de formulaire sans nom" + (label.isEmpty ? "" : " : « \(label) »"),
            en: "form control without a name" + (label.isEmpty ? "" : ": “\(label)”"))
    }
}
