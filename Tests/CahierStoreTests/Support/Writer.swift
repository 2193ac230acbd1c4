import Foundation

/// The program `carnet-writer`, running beside the test.
final class Writer {
    private let process = Process()
    private let output = Pipe()
    private var unread = ""

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, new in new }
        process.executableURL = Self.executable
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
    }

    /// Beside the test's own executable, where the package builds them both.
    private static var executable: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("carnet-writer")
    }

    /// The next line that it says; `nil` once it has ended.
    func line() -> String? {
        while true {
            if let end = unread.firstIndex(of: "\n") {
                defer { unread.removeSubrange(...end) }
                return String(unread[..<end])
            }
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { return nil }
            unread += String(decoding: data, as: UTF8.self)
        }
    }

    /// Every line left until it ends.
    func lines() -> [String] {
        var lines: [String] = []
        while let line = line() { lines.append(line) }
        return lines
    }

    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func waitUntilExit() {
        process.waitUntilExit()
    }

    var status: Int32 { process.terminationStatus }
}
