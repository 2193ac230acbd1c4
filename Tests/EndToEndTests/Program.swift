import Foundation
import TestSupport

/// The built program, found beside the test bundle.
struct Program {
    /// What a run left behind.
    struct Outcome {
        var output: String
        var messages: String
        /// The messages, those that take several lines in one.
        var said: String { messages.replacing("\n  ", with: " ") }
        /// The exit code; the number of the signal, negated, where one ended it.
        var code: Int32
    }

    let folder: TemporaryFolder
    /// Holds what the program writes on its standard output and error.
    let aside: TemporaryFolder
    var environment: [String: String] = [:]

    init(_ folder: TemporaryFolder) throws {
        self.folder = folder
        aside = try TemporaryFolder()
        environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder.url.path, "TZ": "Europe/Paris",
            "LC_ALL": "C.UTF-8", "CAHIER_CARNET": folder.path("carnet.cahier"),
            "CAHIER_HOME": Repository.root.path,
        ]
    }

    /// The program lies beside the bundle, of which this process runs the code.
    static let executable: URL = {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let arguments = CommandLine.arguments.map { URL(filePath: $0) }
        let places =
            ([bundle] + arguments).map { $0.deletingLastPathComponent() }
            + [Bundle.main.bundleURL]
        let candidates = places.map { $0.appending(path: "cahier") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? URL(filePath: "/nonexistent/cahier")
    }()

    /// Runs the program to its end.
    func run(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
        try run(arguments, input: input)
    }

    func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        let running = try start(arguments)
        running.type(input)
        return running.finish()
    }

    /// What a shell says of the program, of which « $0 » is the path.
    func shell(_ command: String) throws -> (code: Int32, messages: String) {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments = ["-c", command, Self.executable.path]
        shell.environment = environment
        shell.currentDirectoryURL = folder.url
        let messages = Pipe()
        shell.standardError = messages
        try shell.run()
        let bytes = messages.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        let code = shell.terminationReason == .exit ? shell.terminationStatus : -1
        return (code, String(decoding: bytes, as: UTF8.self))
    }

    /// Starts the program, its input open, or read from a terminal.
    func start(_ arguments: [String], at terminal: FileHandle? = nil) throws -> Running {
        try Running(
            Self.executable, arguments, environment, in: folder.url, writingTo: aside.url,
            at: terminal)
    }

    /// Starts the program as somebody whom permissions hold back, as they do not hold back root.
    func startAsNobody(_ arguments: [String]) throws -> Running {
        guard getuid() == 0 else { return try start(arguments) }
        let launcher = URL(filePath: "/usr/bin/setpriv")
        let identity = ["--reuid=65534", "--regid=65534", "--clear-groups"]
        return try Running(
            launcher, identity + [Self.executable.path] + arguments, environment, in: folder.url,
            writingTo: aside.url)
    }
}

/// A program that runs; what it writes goes to files, so that no pipe fills up.
final class Running {
    let process = Process()
    private let input = Pipe()
    private let output: URL
    private let messages: URL

    init(
        _ executable: URL, _ arguments: [String], _ environment: [String: String],
        in folder: URL, writingTo aside: URL, at terminal: FileHandle? = nil
    ) throws {
        let name = UUID().uuidString
        output = aside.appending(path: name + ".out")
        messages = aside.appending(path: name + ".err")
        for url in [output, messages] { try Data().write(to: url) }
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        process.standardInput = terminal ?? input
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
    }

    /// Writes all there is to read, then closes.
    func type(_ bytes: [UInt8]) {
        write(bytes)
        try? input.fileHandleForWriting.close()
    }

    /// Writes what there is to read for now; a program that ended reads nothing.
    func write(_ bytes: [UInt8]) {
        try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
    }

    /// What has been written on standard output so far.
    var shown: String { read(output) }

    /// Waits for the end.
    func finish() -> Program.Outcome {
        process.waitUntilExit()
        let status = process.terminationStatus
        return Program.Outcome(
            output: shown, messages: read(messages),
            code: process.terminationReason == .exit ? status : -status)
    }

    private func read(_ url: URL) -> String {
        String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
    }
}
