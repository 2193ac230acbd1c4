public import CahierDiagnostics

/// Why a PDF file cannot be used.
public enum PDFError: Error, Equatable, Sendable {
    /// The bytes are not PDF, or damaged; with the words of qpdf.
    case unreadable(String)
    /// A password, even an empty one, protects the content.
    case encrypted
    case noPages
    /// The size of a page, counted from 1, is missing or makes no sense.
    case pageSize(page: Int)

    public var wording: Wording {
        switch self {
        case .unreadable(let detail):
            Wording(
                fr: "ce n’est pas un PDF lisible (qpdf : \(Visible.excerpt(detail)))",
                en: "this is no readable PDF (qpdf: \(Visible.excerpt(detail)))")
        case .encrypted:
            Wording(
                fr: "le PDF est protégé par un mot de passe",
                en: "the PDF is protected by a password")
        case .noPages:
            Wording(fr: "le PDF n’a aucune page", en: "the PDF has no page")
        case .pageSize(let page):
            Wording(
                fr: "la taille de la page \(page) du PDF est illisible",
                en: "the size of page \(page) of the PDF cannot be read")
        }
    }
}
