import CahierDiagnostics
import Yams

/// What Yams says of text that is not YAML, in the words of who wrote it.
struct SyntaxError {
    var message: Wording
    var place: Place

    init(_ error: any Error, in source: SourceText, marks: DuplicateMarks) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _):
            let start = context.map { marks.place(Place($0.mark)) }
            place = marks.place(Place(mark))
            message = Self.wording(
                problem, context: context?.text ?? "", from: start ?? place, at: &place, source)
        default:
            place = .start
            message = .syntax
        }
    }

    /// Says a problem of libyaml, whose sentences are those of its scanner.c and parser.c, and
    /// moves `place` to where it began when libyaml only noticed it later.
    private static func wording(
        _ problem: String, context: String, from start: Place, at place: inout Place,
        _ source: SourceText
    ) -> Wording {
        switch problem {
        case "mapping values are not allowed in this context": return .unexpectedColon
        case "block sequence entries are not allowed in this context": return .unexpectedDash
        case "mapping keys are not allowed in this context": return .unexpectedQuestionMark
        case "found character that cannot start any token":
            return source.character(at: place).map(Wording.unexpectedStart) ?? .syntax
        case "could not find expected ':'":
            place = start
            return .missingColon
        case "found unexpected end of stream", "found unexpected document indicator":
            place = start
            return .unclosedQuote
        case "did not find expected ',' or ']'":
            place = start
            return .unclosedBracket("[", "]")
        case "did not find expected ',' or '}'":
            place = start
            return .unclosedBracket("{", "}")
        case "did not find expected key", "did not find expected '-' indicator":
            return .unexpectedIndentation
        case "did not find expected node content": return .missingValue
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return .unknownEscape
        case "found a tab character where an indentation space is expected",
            "found a tab character that violates indentation":
            return .unexpectedStart("\t")
        case "did not find expected alphabetic or numeric character": return .anchorName
        case _ where problem.hasPrefix("Maximum nesting level"): return .tooDeep
        case _ where context.contains("directive"):
            place = start
            return .directive
        case _ where context.contains("tag"): return .unreadableTag
        default: return .syntax
        }
    }
}

extension Wording {
    fileprivate static let syntax = Wording(
        fr: "ce n’est pas du YAML ; vérifier les retraits, les guillemets et les crochets",
        en: "this is not YAML; check indentation, quotes and brackets")
    fileprivate static let unexpectedColon = Wording(
        fr: "deux-points inattendu ; un texte qui contient « : » s’écrit entre guillemets (\"…\"), "
            + "et les clés d’un même niveau commencent à la même colonne",
        en: "unexpected colon; a text that contains ‘: ’ goes between quotes (\"…\"), and the "
            + "keys of one level start at the same column")
    fileprivate static let unexpectedDash = Wording(
        fr: "tiret de liste inattendu ; une liste commence à la ligne, sous sa clé",
        en: "unexpected list dash; a list starts on the line below its key")
    fileprivate static let unexpectedQuestionMark = Wording(
        fr: "« ? » inattendu ; un texte qui commence par « ? » s’écrit entre guillemets (\"…\")",
        en: "unexpected ‘?’; a text that starts with ‘?’ goes between quotes (\"…\")")
    fileprivate static func unexpectedStart(_ character: Character) -> Wording {
        if character == "\t" {
            return Wording(
                fr: "tabulation ; les retraits s’écrivent avec des espaces",
                en: "a tab; indentation is written with spaces")
        }
        let shown = Visible.text(String(character))
        return Wording(
            fr: "un texte ne peut pas commencer par « \(shown) » ; l’écrire entre guillemets "
                + "(\"…\")",
            en: "a text cannot start with ‘\(shown)’; write it between quotes (\"…\")")
    }
    fileprivate static let missingColon = Wording(
        fr: "deux-points manquant ; attendu : une clé, deux-points, une espace, une valeur",
        en: "missing colon; expected a key, a colon, a space and a value")
    fileprivate static let unclosedQuote = Wording(
        fr: "guillemet ouvert ici et jamais refermé",
        en: "a quote is opened here and never closed")
    fileprivate static func unclosedBracket(_ open: String, _ close: String) -> Wording {
        Wording(
            fr: "« \(open) » ouvert ici et mal refermé ; attendu : « , » entre les éléments, "
                + "« \(close) » après le dernier",
            en: "‘\(open)’ is opened here and not closed well; expected ‘,’ between items and "
                + "‘\(close)’ after the last one")
    }
    fileprivate static let unexpectedIndentation = Wording(
        fr: "la suite ne s’aligne pas sur ce qui précède, ou du texte suit un guillemet fermant ; "
            + "vérifier le retrait et les guillemets",
        en: "this does not line up with what precedes, or text follows a closing quote; check "
            + "the indentation and the quotes")
    fileprivate static let missingValue = Wording(
        fr: "valeur manquante ; attendu : un texte, une liste ou des clés",
        en: "missing value; expected a text, a list or keys")
    fileprivate static let unknownEscape = Wording(
        fr:
            "barre oblique inverse inconnue entre guillemets doubles ; pour une barre, écrire « \\\\ »",
        en: "unknown backslash sequence between double quotes; for a backslash, write ‘\\\\’")
    fileprivate static let anchorName = Wording(
        fr: "nom d’ancre inattendu ; attendu : des lettres sans accent, des chiffres et des tirets",
        en: "unexpected anchor name; expected letters without accents, digits and hyphens")
    fileprivate static let directive = Wording(
        fr: "une ligne ne peut pas commencer par « % » ; écrire le texte entre guillemets (\"…\")",
        en: "a line cannot start with ‘%’; write the text between quotes (\"…\")")
    fileprivate static let unreadableTag = Wording(
        fr: "un texte ne peut pas commencer par « ! » ; l’écrire entre guillemets (\"…\")",
        en: "a text cannot start with ‘!’; write it between quotes (\"…\")")
}
