import CahierCore
import CahierDiagnostics
import CahierImposition

extension Interpreter {
    /// How the pages are laid on sheets, as `--imposition` says; `nil` without it.
    func imposition(_ options: [OptionName: String]) throws(CommandError) -> Imposition? {
        let sheets = try sheetsPerSignature(options[.sheetsPerSignature])
        guard let text = options[.imposition] else {
            guard sheets == nil else { throw .sheetsOutsideSignatures }
            return nil
        }
        let choices: [(name: Wording, imposition: Imposition)] = [
            (Wording(fr: "piqué", en: "saddle"), .saddle),
            (Wording(fr: "cahiers", en: "signatures"), .signatures(sheets: sheets ?? 4)),
            (Wording(fr: "coupe", en: "cut"), .cut),
        ]
        let lookup = Lookup(
            Wording(fr: "imposition inconnue", en: "unknown imposition"),
            words: choices.map { [$0.name.french, $0.name.english] })
        let choice: Int
        do throws(Refusal) { choice = try lookup.find(text) } catch {
            throw CommandError(error, .usage)
        }
        let imposition = choices[choice].imposition
        if case .signatures = imposition { return imposition }
        guard sheets == nil else { throw .sheetsOutsideSignatures }
        return imposition
    }

    /// The sheets of a signature: thicker ones than this do not fold.
    private static let sheetsAllowed = 1...20

    private func sheetsPerSignature(_ text: String?) throws(CommandError) -> Int? {
        guard let text else { return nil }
        guard let sheets = Int(text), Self.sheetsAllowed.contains(sheets) else {
            let most = Self.sheetsAllowed.upperBound
            throw CommandError(
                fr: "un cahier a de 1 à \(most) feuilles, et non « \(Visible.excerpt(text)) »",
                en: "a signature has from 1 to \(most) sheets, not ‘\(Visible.excerpt(text))’")
        }
        return sheets
    }
}

extension CommandError {
    static let impositionOutsidePDF = CommandError(
        fr: "« --imposition » donne un PDF ; attendu : --format pdf, ou rien",
        en: "‘--imposition’ gives a PDF; expected --format pdf, or nothing")

    fileprivate static let sheetsOutsideSignatures = CommandError(
        fr: "« --feuilles-par-cahier » va avec « --imposition cahiers »",
        en: "‘--sheets-per-signature’ goes with ‘--imposition signatures’")
}
