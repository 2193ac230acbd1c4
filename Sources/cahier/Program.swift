import CahierCore
import CahierDiagnostics
import CahierPrompt
import Foundation

/// The program: reads arguments, opens the prompt or runs one command, answers an exit code.
@main struct Program {
    static func main() {
        Descriptor.holdStandardOnes()
        listenToSignals()
        let surroundings = Surroundings(ProcessInfo.processInfo.environment)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let code = Program(surroundings: surroundings).run(arguments)
        exit(code.rawValue)
    }

    private static func listenToSignals() {
        // A pipe that is closed and a file that may not grow are errors of writing like others.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGINT) { _ in _exit(ExitCode.interrupted.rawValue) }
        // Whoever started the program may have had signals blocked, which is inherited.
        var interrupts = sigset_t()
        unsafe sigemptyset(&interrupts)
        for interrupt in Interrupts.signals { unsafe sigaddset(&interrupts, interrupt) }
        unsafe sigprocmask(SIG_UNBLOCK, &interrupts, nil)
    }

    let surroundings: Surroundings

    func run(_ arguments: [String]) -> ExitCode {
        let language = ProcessRequest.language(in: arguments) ?? surroundings.language
        let isLinear = surroundings.isLinear || ProcessRequest.isLinear(in: arguments)
        let console = Console(language: language, manner: Manner(isLinear: isLinear))
        do throws(CommandError) {
            var request = try ProcessRequest(arguments)
            request.manner.isLinear = isLinear
            if let text = request.information(in: language) {
                console.show(text)
                return .success
            }
            let isDryRun = request.manner.isDryRun
            let desk = RimDesk(surroundings, carnetPath: request.carnetPath, isDryRun: isDryRun)
            if let notice = request.manner.notice(in: language) { console.warn(notice) }
            let canClear = surroundings.canEdit && !isLinear
            let output = Output(
                show: { console.show($0) }, warn: { console.warn($0) },
                clear: { console.clear(isTerminalCapable: canClear) })
            let interpreter = Interpreter(
                desk: desk, language: language, manner: request.manner, output: output)
            guard request.hasCommand else { return Shell(interpreter, console, surroundings).run() }
            try interpreter.run(request)
            return .success
        } catch {
            console.complain(error)
            return error.exitCode
        }
    }
}

/// What the program takes from its environment, once.
struct Surroundings {
    var variables: [String: String]

    init(_ variables: [String: String]) {
        self.variables = variables
    }

    /// English where the system is set to it, else French.
    var language: Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("en") ? .english : .french
    }

    /// What whoever takes down what happens is called: who they say they are, or their account.
    var scribe: String? {
        let names = ["CAHIER_SCRIBE", "USER", "LOGNAME"]
        return names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    }

    /// The carnet that is used when none is named.
    var carnetPath: String {
        if let path = variables["CAHIER_CARNET"], !path.isEmpty { return path }
        return usualCarnetPath
    }

    /// In the folder where the system keeps a program's data.
    var usualCarnetPath: String {
        let home = variables["HOME"] ?? NSHomeDirectory()
        let data = variables["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return (data ?? home + "/.local/share") + "/cahier/carnet.cahier"
    }

    /// The lines typed at the prompt, kept for the next time.
    var historyPath: String {
        let home = variables["HOME"] ?? NSHomeDirectory()
        let state = variables["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return (state ?? home + "/.local/state") + "/cahier/historique"
    }

    /// Whether whoever uses the program hears or feels what it shows.
    var isLinear: Bool { !(variables["ACCESSIBLE"] ?? "").isEmpty }

    /// Whether the terminal lets lines be redrawn as they are typed.
    var canEdit: Bool {
        let terminal = variables["TERM"] ?? ""
        return !terminal.isEmpty && terminal != "dumb"
    }

    /// The folders where programs are looked for, between colons.
    var searchPath: String { variables["PATH"] ?? "" }

    /// Where Templates and Workshops may be, the best place first: where one says, the checkout
    /// that the program was built in, the prefix that it was installed in.
    var homes: [String] {
        let named = variables["CAHIER_HOME"].flatMap { $0.isEmpty ? nil : [$0] } ?? []
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        // `.build/<triple>/<configuration>/cahier`, or `bin/cahier`.
        let checkout = (0..<4).reduce(executable) { url, _ in url.deletingLastPathComponent() }
        let prefix = executable.deletingLastPathComponent().deletingLastPathComponent()
        return named + [checkout.path, prefix.appendingPathComponent("share/cahier").path]
    }
}
