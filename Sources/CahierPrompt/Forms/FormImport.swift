import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets

/// What the sheets of one file make of a session: tried on a copy of it, so that each sheet is taken
/// up whole or not at all.
struct FormImport {
    /// The copy, as it becomes.
    private(set) var session: Session
    private(set) var steps: [Event.Body] = []
    /// Everything that is refused, in the order of the sheets.
    private(set) var problems: [Problem] = []
    /// How many sheets are taken up.
    private(set) var taken = 0
    /// What the sheets are called that are left aside, for what is refused in them.
    private(set) var asides: [Wording] = []
    /// The sheets that were taken up before and say nothing new: what they are called, and that.
    private(set) var repeats: [(title: Wording, message: Problem)] = []
    private let moment: Moment

    init(into session: Session, at moment: Moment) {
        self.session = session
        self.moment = moment
    }

    /// Takes a step, or remembers why not, with what is asked there.
    mutating func attempt(
        _ place: Wording, _ step: (Session) throws(CommandError) -> [Event.Body]
    ) {
        do throws(CommandError) {
            for body in try step(session) {
                session.apply(Event(sequence: session.eventCount + 1, at: moment, body: body))
                steps.append(body)
            }
        } catch {
            for problem in error.problems { refuse(place, problem.message) }
        }
    }

    mutating func refuse(_ place: Wording, _ message: Wording) {
        problems.append(place.problem(message))
    }

    /// Takes up all that a sheet says or, where something in it is refused, nothing.
    mutating func takeUp(_ title: Wording, _ work: (inout FormImport) -> Void) {
        var trial = self
        work(&trial)
        if trial.problems.count == problems.count {
            self = trial
            taken += 1
        } else {
            problems = trial.problems
            asides.append(title)
        }
    }

    mutating func passOver(_ title: Wording, _ message: Wording) {
        repeats.append((title, title.problem(message)))
    }
}

extension Wording {
    /// What is said of a place.
    fileprivate func problem(_ message: Wording) -> Problem {
        Problem(
            Wording(
                fr: "\(french) : \(message.french)", en: "\(english): \(message.english)"))
    }
}

/// The fields of a file, sheet by sheet.
struct FilledSheets {
    /// Who filled them, as it was typed; `nil` where that is not said.
    let name: String?
    /// In the order of their codes.
    let sheets: [(code: SheetCode, values: [String: String])]
    /// Keys that are those of no sheet.
    let strangers: [String]

    init(_ form: FilledForm) {
        var sheets: [SheetCode: [String: String]] = [:]
        var strangers: [String] = []
        for (key, value) in form.values where key != FillableSheet.nameKey {
            if let field = FillableSheet.field(key) {
                sheets[field.code, default: [:]][field.key] = value
            } else {
                strangers.append(key)
            }
        }
        name = form.values[FillableSheet.nameKey].map { Parts.trimmed($0) }
        self.sheets = sheets.map { ($0.key, $0.value) }.sorted {
            ($0.code.activity, $0.code.sheet) < ($1.code.activity, $1.code.sheet)
        }
        self.strangers = strangers.sorted()
    }
}

extension MechanicForm {
    /// The fields that a value may be of, each with what is asked there.
    func labelled(in language: Language) -> [String: (label: String, kind: Field.Kind)] {
        var labelled: [String: (String, Field.Kind)] = [:]
        for group in fields(in: language) {
            for field in group.fields {
                let title = group.title.isEmpty ? "" : "\(group.title) – "
                labelled[field.key] = (title + field.label, field.kind)
            }
        }
        return labelled
    }
}

extension Field.Kind {
    /// Refuses what such a field cannot hold; what the activity does not allow is seen later.
    func check(_ value: String) throws(CommandError) {
        let shown = Visible.excerpt(value)
        switch self {
        case .text: return
        case .number:
            // Signs of the syntax of answers could say something else than a number.
            guard value.contains(where: { ";|:=\"".contains($0) || $0.isNewline }) else { return }
            throw CommandError(
                .badData, fr: "« \(shown) » n’est pas un nombre", en: "‘\(shown)’ is not a number")
        case .check:
            guard value != FilledForm.checked else { return }
            throw CommandError(
                .badData, fr: "« \(shown) » ; attendu : une case cochée ou non",
                en: "‘\(shown)’; expected a box, checked or not")
        case .choice(let options):
            guard !options.contains(Parts.trimmed(value)) else { return }
            let known = options.map { Visible.excerpt($0) }.joined(separator: ", ")
            throw CommandError(
                .badData, fr: "« \(shown) » n’est pas au choix ; attendu : \(known)",
                en: "‘\(shown)’ is not among the choices; expected \(known)")
        }
    }
}
