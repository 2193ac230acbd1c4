import CahierCore
import CahierDiagnostics
import CahierDocument

extension Cursors {
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] {
        synthesis(of: record.answers)
            .outcome(for: author, titles: pairs.map(\.title), record.language)
    }

    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block] { [] }
}
