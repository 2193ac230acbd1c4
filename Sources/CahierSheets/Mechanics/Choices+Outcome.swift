import CahierCore
import CahierDiagnostics
import CahierDocument

extension Choices {
    /// How many people answered the same, and what the group retained.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        let language = record.language
        let rows = zip(questions, synthesis(of: record.answers)).compactMap {
            question, synthesis -> Table.Row? in
            let options = zip(question.options, synthesis.supporters).map { ($0, $1) }
            let answers = options + synthesis.others.map { ($0.text, $0.supporters) }
            guard let own = answers.first(where: { $0.1.contains(author) }) else { return nil }
            let people = Set(answers.flatMap(\.1)).count
            return Table.Row(
                [
                    question.title, own.0, Share.told(own.1.count, of: people, language),
                    synthesis.retained.map { title(of: $0.content) } ?? "–",
                ], hasHeader: true)
        }
        guard !rows.isEmpty else { return [] }
        let header = [
            Wording(fr: "Question", en: "Question"),
            Wording(fr: "Votre réponse", en: "Your answer"), Share.title,
            Wording(fr: "Retenu par le groupe", en: "Retained by the group"),
        ]
        return [
            .table(
                Table(
                    columns: [4, 3, 3, 3], header: header.map { [.text($0[language])] },
                    rows: rows))
        ]
    }
}

/// How many people think the same.
enum Share {
    static let title = Wording(fr: "Du même avis", en: "Of the same opinion")

    static func told(_ count: Int, of people: Int, _ language: Language) -> String {
        Wording(fr: "\(count) sur \(people)", en: "\(count) of \(people)")[language]
    }
}
