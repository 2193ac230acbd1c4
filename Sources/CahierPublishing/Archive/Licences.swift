import CahierCore
import CahierDiagnostics

/// To whom what an archive holds is owed.
enum Licences {
    /// Where a licence is explained, for those of Creative Commons that workshops have.
    static func address(of licence: String) -> String? {
        let name = licence.lowercased().replacing(" ", with: "-")
        if name == "cc0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
        let known = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"].first {
            name == "cc-\($0)-4.0"
        }
        return known.map { "https://creativecommons.org/licenses/\($0)/4.0/" }
    }

    static func text(of sessions: [Session]) -> String {
        var workshops: [Workshop] = []
        for session in sessions where !workshops.contains(where: { $0.id == session.workshop.id }) {
            workshops.append(session.workshop)
        }
        let own = workshops.map { workshop in
            let lines = [
                "\(workshop.title) (\(workshop.id))", workshop.credit, workshop.licence,
                address(of: workshop.licence),
            ]
            return lines.compactMap { $0 }.joined(separator: "\n")
        }
        let parts = [both(exercises)] + own + [both(words), both(adapted)]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func both(_ wording: Wording) -> String {
        Language.allCases.map { wording[$0] }.joined(separator: "\n")
    }

    private static let exercises = Wording(
        fr: "Les exercices, que citent les documents et le fichier de l’atelier :",
        en: "The exercises, which the documents and the file of the workshop quote:")

    private static let words = Wording(
        fr: "Les paroles des personnes restent à elles : rien n’en est publié sans leur accord.",
        en: "What people said is theirs: nothing of it is published unless they agree.")

    private static let adapted = Wording(
        fr: "Ce qui est repris d’un exercice garde sa licence, son crédit, et dit ce qui a changé.",
        en:
            "What is taken from an exercise keeps its licence and its credit, and tells what changed."
    )
}
