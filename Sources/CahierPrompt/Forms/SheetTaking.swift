import CahierCore
import CahierDiagnostics
import CahierDocument

/// One filled sheet that is being taken up.
struct SheetTaking {
    let activity: Activity
    /// `nil` for a sheet of the group.
    let filler: Participant.ID?
    private let fields: [String: (label: String, kind: Field.Kind)]

    init(activity: Activity, filler: Participant.ID?, language: Language) {
        self.activity = activity
        self.filler = filler
        fields = activity.mechanic.syntax.labelled(in: language)
    }

    /// What the sheet is called in messages.
    var title: Wording { Wording(verbatim: "\(activity.number). \(activity.title)") }

    /// Who says what it records; pledges say in themselves whose they are.
    var author: Author {
        if case .pledges = activity.mechanic { return .group }
        return filler.map(Author.participant) ?? .group
    }

    /// What a field is called in messages: its label, after the activity where it is asked.
    func place(_ key: String) -> Wording {
        let label = fields[key]?.label ?? key
        guard !label.isEmpty else { return title }
        return Wording(verbatim: "\(title.french) – \(Visible.excerpt(label))")
    }

    /// What the filled fields say, as one would type it; what is no answer is refused.
    func lines(_ values: [String: String], in draft: inout FormImport) -> [FilledLine] {
        let before = draft.problems.count
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
            draft.attempt(place(key)) { (_) throws(CommandError) in
                guard let field = fields[key] else { throw CommandError(.badData, .unknownField) }
                try field.kind.check(value)
                return []
            }
        }
        guard draft.problems.count == before else { return [] }
        let lines = activity.mechanic.syntax.lines(FilledFields(values))
        for gap in lines.flatMap(\.gaps) { draft.refuse(place(gap), .gap) }
        return draft.problems.count == before ? lines : []
    }

    /// What is said of a sheet that was taken up before, `when`, with other answers than those of
    /// the fields of these keys.
    func differs(in keys: [String], from when: String) -> Wording {
        let labels = keys.prefix(3).map { Visible.excerpt(fields[$0]?.label ?? "") }
        let others = keys.count - labels.count
        let shown = Wording(
            fr: labels.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
                + (others > 0 ? " et \(others) de plus" : ""),
            en: labels.map { "‘\($0)’" }.joined(separator: ", ")
                + (others > 0 ? " and \(others) more" : ""))
        return Wording(
            fr: "la fiche a déjà été reprise (\(when)), et ce fichier dit autre chose : "
                + "\(shown.french) ; rien n’en est noté. S’il a raison, corrigez ce que « journal » "
                + "montre (« corriger N … »), ou ajoutez ce qui manque (« activité "
                + "\(activity.number) »)",
            en: "the sheet was taken up before (\(when)), and this file says something else: "
                + "\(shown.english); nothing of it is recorded. If it is right, correct what ‘log’ "
                + "shows (‘amend N …’), or add what is missing (‘activity \(activity.number)’)")
    }
}

extension Wording {
    fileprivate static let gap = Wording(
        fr: "vide ; attendu : une réponse, ou rien non plus dans les champs qui vont avec",
        en: "empty; expected an answer, or nothing in the fields that go with it either")
}
