import CahierCore
import CahierDiagnostics
import CahierDocument

extension Wheel: MechanicForm {
    var isForGroup: Bool { true }

    /// How many actions a situation has room for.
    private var actions: Range<Int> { 1..<4 }

    func fields(in language: Language) -> [FieldGroup] {
        (1...max(1, faces)).flatMap { face -> [FieldGroup] in
            let isGiven = face <= situations.count
            let number = Wording(fr: "Situation \(face)", en: "Situation \(face)")[language]
            let title = isGiven ? "\(number) – \(situations[face - 1])" : number
            let own = Wording(fr: "La situation qu’on invente", en: "The situation we invent")
            let invented = isGiven ? [] : [Field.text("situation-\(face)", own, language)]
            return [FieldGroup(title, invented + actions.flatMap { action(face, $0, language) })]
        }
    }

    private func action(_ face: Int, _ place: Int, _ language: Language) -> [Field] {
        let what = Wording(fr: "Action \(place)", en: "Action \(place)")
        let who = Wording(fr: "Qui fait l’action \(place)", en: "Who does action \(place)")
        return [
            .text("action-\(face)-\(place)", what, language),
            .text("qui-\(face)-\(place)", who, language),
        ]
    }

    func lines(_ filled: FilledFields) -> [FilledLine] {
        (1...max(1, faces)).flatMap { face -> [FilledLine] in
            let invented = filled.quoted("situation-\(face)").map {
                FilledLine("situation-\(face)", "situation \(face): \($0)")
            }
            let actions = actions.compactMap { place -> FilledLine? in
                let key = "action-\(face)-\(place)"
                let row = filled.row([filled.quoted(key), filled.quoted("qui-\(face)-\(place)")])
                return row.map { FilledLine(key, "\(face): \($0)", gaps: filled.gaps(key)) }
            }
            return [invented].compactMap(\.self) + actions
        }
    }
}
