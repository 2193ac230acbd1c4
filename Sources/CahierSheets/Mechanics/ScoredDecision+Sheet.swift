import CahierCore
import CahierDiagnostics
import CahierDocument

extension ScoredDecision: MechanicSheet {
    func blank(in area: Size, _ language: Language) -> [Block] { [] }

    func filled(in area: Size, _ record: ActivityRecord<Answer>) -> [Block] { [] }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] { [] }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] { [] }
}
