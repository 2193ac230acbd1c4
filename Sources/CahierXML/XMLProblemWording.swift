import CLibXML2
import CahierDiagnostics

extension Wording {
    static func tooLarge(limit: Int) -> Wording {
        Wording(
            fr: "fichier trop gros : \(limit / 1_000_000) Mo au plus",
            en: "file too large: at most \(limit / 1_000_000) MB")
    }

    static let noElement = Wording(
        fr: "le fichier ne contient aucun élément XML", en: "the file holds no XML element")
    static let documentType = Wording(
        fr: "déclaration <!DOCTYPE> refusée : retirez-la",
        en: "<!DOCTYPE> declarations are refused: remove it")

    /// Says an error of libxml2 in both languages; the rarest keep its English sentence.
    init(_ error: xmlError) {
        let name = unsafe error.str1.map { unsafe Visible.excerpt(String(cString: $0)) } ?? ""
        self =
            switch xmlParserErrors(UInt32(max(0, unsafe error.code))) {
            case XML_ERR_DOCUMENT_EMPTY: .noElement
            case XML_ERR_DOCUMENT_END:
                Wording(
                    fr: "du texte suit la fin du document, ou un élément n’est pas refermé",
                    en: "text follows the end of the document, or an element is not closed")
            case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED:
                Wording(
                    fr: "élément « \(name) » mal refermé", en: "element “\(name)” is badly closed")
            case XML_ERR_GT_REQUIRED:
                Wording(fr: "« > » attendu", en: "“>” expected")
            case XML_ERR_INVALID_CHAR:
                Wording(
                    fr: "caractère interdit en XML 1.0", en: "character forbidden in XML 1.0")
            case XML_ERR_INVALID_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
                Wording(
                    fr: "le texte n’est pas de l’UTF-8 valide", en: "the text is not valid UTF-8")
            case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
                XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_LT_IN_ATTRIBUTE:
                Wording(
                    fr: "attribut mal écrit : nom=\"valeur\" attendu",
                    en: "badly written attribute: name=\"value\" expected")
            case XML_ERR_ATTRIBUTE_REDEFINED:
                Wording(
                    fr: "attribut « \(name) » écrit deux fois",
                    en: "attribute “\(name)” is written twice")
            case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
                Wording(
                    fr: "entité « \(name) » inconnue", en: "unknown entity “\(name)”")
            case XML_NS_ERR_UNDEFINED_NAMESPACE:
                Wording(
                    fr: "préfixe « \(name) » non déclaré", en: "prefix “\(name)” is not declared")
            default:
                unsafe .other(error)
            }
    }

    private static func other(_ error: xmlError) -> Wording {
        let sentence = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
        let shown = Visible.excerpt(String(sentence.prefix { $0 != "\n" }), limit: 200)
        return Wording(
            fr: "XML mal formé (libxml2 \(unsafe error.code) : \(shown))",
            en: "ill-formed XML (libxml2 \(unsafe error.code): \(shown))")
    }
}
