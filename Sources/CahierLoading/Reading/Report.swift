import CahierCore
import CahierDiagnostics

/// Gathers the problems of one file while it is read.
final class Report {
    let source: SourceText
    let file: String
    /// The paths of numbers that could not be read, for which others stand in.
    private(set) var guesses: [[PathStep]] = []

    /// Whether texts are French, with the spaces that its punctuation wants.
    var isFrench = false

    private var found: Set<Located> = []
    /// How many problems were not kept.
    private var dropped = 0

    private struct Located: Hashable {
        var place: Place
        var message: Wording
    }

    /// The most problems said of one file.
    static let most = 500

    init(of source: SourceText, file: String) {
        self.source = source
        self.file = file
    }

    func add(_ message: @autoclosure () -> Wording, at place: Place) {
        if found.count < Self.most {
            found.insert(Located(place: place, message: message()))
        } else {
            dropped += 1
        }
    }

    /// Replaces everything found by what keeps the file from being read.
    func alone(_ error: SyntaxError) {
        found = [Located(place: error.place, message: error.message)]
        dropped = 0
    }

    func guess(_ path: [PathStep]) {
        guesses.append(path)
    }

    /// Whether what is said of a value may come from a number that was not read.
    ///
    /// What is weighed against a number in another place is a flaw of what holds them both: `path`
    /// is of that.
    func isGuessed(_ path: [PathStep]) -> Bool {
        guesses.contains { $0.starts(with: path) || path.starts(with: $0) }
    }

    /// Everything found, in the order of the file.
    var problems: [Problem] {
        let sorted = found.sorted {
            ($0.place, $0.message.french) < ($1.place, $1.message.french)
        }
        let problems = sorted.map { problem in
            Problem(
                FrenchSpacing.applied(to: problem.message), in: file,
                at: source.position(problem.place))
        }
        guard dropped > 0 else { return problems }
        return problems + [
            Problem(FrenchSpacing.applied(to: .andOthers(dropped)), in: file, at: source.end)
        ]
    }
}

extension Wording {
    fileprivate static func andOthers(_ count: Int) -> Wording {
        Wording(
            fr: "\(count) autres erreurs ne sont pas montrées ; corriger celles-ci d’abord",
            en: "\(count) other mistakes are not shown; correct these first")
    }
}
