public import CahierDiagnostics

/// Something of the document that is not in the file, or not as it was.
public enum Loss: Hashable, Sendable {
    /// Characters that XML cannot hold, such as NUL, were replaced with U+FFFD.
    case forbiddenCharacters(Int)
    /// The targets of links that are neither web nor mail addresses were left out.
    case links(Int)
    /// Page changes inside a box or columns were left out.
    case nestedPages(Int)
    /// The date of the metadata is not an ISO 8601 local date and time.
    case date(String)
    /// The language of the metadata is not a BCP 47 tag.
    case language(String)

    public var wording: Wording {
        switch self {
        case .forbiddenCharacters(1):
            Wording(
                fr: "un caractère interdit en XML est remplacé par « \u{FFFD} »",
                en: "a character forbidden in XML is replaced with “\u{FFFD}”")
        case .forbiddenCharacters(let count):
            Wording(
                fr: "\(count) caractères interdits en XML sont remplacés par « \u{FFFD} »",
                en: "\(count) characters forbidden in XML are replaced with “\u{FFFD}”")
        case .links(1):
            Wording(
                fr: "un lien sans adresse web ni courriel : texte gardé, lien retiré",
                en: "a link without a web or mail address: text kept, link left out")
        case .links(let count):
            Wording(
                fr: "\(count) liens sans adresse web ni courriel : texte gardé, liens retirés",
                en: "\(count) links without a web or mail address: text kept, links left out")
        case .nestedPages(1):
            Wording(
                fr: "un changement de page est ignoré dans un encadré ou des colonnes",
                en: "a page change is ignored inside a box or columns")
        case .nestedPages(let count):
            Wording(
                fr: "\(count) changements de page sont ignorés dans un encadré ou des colonnes",
                en: "\(count) page changes are ignored inside a box or columns")
        case .date(let text):
            Wording(
                fr: "date illisible laissée de côté : « \(Visible.excerpt(text)) »",
                en: "unreadable date left out: “\(Visible.excerpt(text))”")
        case .language(let text):
            Wording(
                fr: "langue illisible laissée de côté : « \(Visible.excerpt(text)) »",
                en: "unreadable language left out: “\(Visible.excerpt(text))”")
        }
    }
}

/// Counts losses while a document is written.
struct LossTally {
    var forbiddenCharacters = 0
    var links = 0
    var nestedPages = 0
    var date: String?
    var language: String?

    var losses: [Loss] {
        var losses: [Loss] = []
        if forbiddenCharacters > 0 { losses.append(.forbiddenCharacters(forbiddenCharacters)) }
        if links > 0 { losses.append(.links(links)) }
        if nestedPages > 0 { losses.append(.nestedPages(nestedPages)) }
        if let date { losses.append(.date(date)) }
        if let language { losses.append(.language(language)) }
        return losses
    }
}
