import CahierCore
import CahierDiagnostics
import CahierDocument

/// How a mechanic is asked on a sheet that is filled in on a screen; one file each in this folder.
///
/// What is filled in becomes lines as one would type them, so that it is read, checked and refused
/// like any other answer.
protocol MechanicForm: MechanicSyntax {
    /// Whether the group fills one sheet together; else everyone fills one.
    var isForGroup: Bool { get }

    /// What is asked; keys are unique in the mechanic.
    func fields(in language: Language) -> [FieldGroup]

    /// What the filled fields say; fields left empty say nothing.
    func lines(_ filled: FilledFields) -> [FilledLine]
}

extension MechanicForm {
    var isForGroup: Bool { false }
}

/// What filled fields say, as one would type it after `NOM:`.
struct FilledLine: Equatable {
    /// The key of the field that is named where the line is refused.
    var field: String
    var text: String
    /// The keys of empty fields without which what the others say is no answer.
    var gaps: [String]

    init(_ field: String, _ text: String, gaps: [String] = []) {
        self.field = field
        self.text = text
        self.gaps = gaps
    }
}

/// What is filled in, of one mechanic's fields.
struct FilledFields {
    private let values: [String: String]

    init(_ values: [String: String]) {
        self.values = values
    }

    /// A number, or the text of an option, as it is filled in; `nil` for an empty field.
    func plain(_ key: String) -> String? {
        let value = Parts.trimmed(values[key] ?? "")
        return value.isEmpty ? nil : value
    }

    /// A text, in quotes, so that no sign in it is taken for one of the syntax.
    func quoted(_ key: String) -> String? { plain(key).map(Parts.quoted) }

    func isChecked(_ key: String) -> Bool { plain(key) == FilledForm.checked }

    /// Those of the keys whose fields are empty.
    func gaps(_ keys: String...) -> [String] { keys.filter { plain($0) == nil } }

    /// The number, from 1, of the option that is chosen.
    func number(_ key: String, among options: [String]) -> Int? {
        plain(key).flatMap { value in options.firstIndex { $0 == value } }.map { $0 + 1 }
    }

    /// The case that is chosen among all, shown as `shown` says.
    func `case`<Choice: CaseIterable>(
        _ key: String, of type: Choice.Type, shown: (Choice) -> Wording
    ) -> Choice? {
        plain(key).flatMap { text in type.allCases.first { shown($0).says(text) } }
    }

    /// Parts of an item, with `|` between them; `nil` where none of them says anything.
    func row(_ parts: [String?]) -> String? {
        guard parts.contains(where: { $0 != nil }) else { return nil }
        let last = parts.lastIndex { $0 != nil } ?? 0
        return parts[...last].map { $0 ?? "" }.joined(separator: " | ")
    }
}

extension Wording {
    /// Whether one of its languages says this.
    func says(_ text: String) -> Bool {
        Language.allCases.contains { self[$0] == text }
    }
}

extension Field {
    static func text(_ key: String, _ label: Wording, _ language: Language, lines: Int = 1) -> Field
    {
        Field(key, label[language], .text(lines: lines))
    }

    /// A choice among the marks of a scale.
    static func mark(_ key: String, _ label: String, _ scale: Scale) -> Field {
        Field(key, label, .choice(scale.range.map(String.init)))
    }
}
