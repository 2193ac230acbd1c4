import Foundation

/// Another program, run to its end.
struct ExternalProgram {
    enum Ending: Equatable {
        /// With its exit code, or the number of the signal that ended it.
        case finished(Int32)
        case tookTooLong
        case interrupted
    }

    let path: String
    let arguments: [String]
    /// What changes of the environment.
    let environment: [String: String]
    /// The file that takes what it says.
    let log: String

    /// Runs the program, and ends it with all that it started when it is late or interrupted.
    ///
    /// To be called inside of ``Interrupts/noting(_:)``.
    ///
    /// - Throws: An error of Foundation where it cannot be started.
    func run(atMost limit: Duration) throws -> Ending {
        guard FileManager.default.createFile(atPath: log, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let words = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        defer { try? words.close() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, ours in ours }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = words
        process.standardError = words
        try process.run()
        // Foundation starts each process as the head of a group: helpers end with it.
        defer { kill(-process.processIdentifier, SIGKILL) }
        let start = ContinuousClock.now
        while process.isRunning {
            if Interrupts.noted != nil { return .interrupted }
            if ContinuousClock.now - start > limit { return .tookTooLong }
            usleep(10_000)
        }
        return .finished(process.terminationStatus)
    }

    /// Where the first of some commands is that the folders of a search path hold; `nil` where none
    /// is there.
    static func path(of commands: [String], in searchPath: String) -> String? {
        let folders = searchPath.split(separator: ":")
        let files = FileManager.default
        return commands.flatMap { name in folders.map { "\($0)/\(name)" } }.first { path in
            var isFolder: ObjCBool = false
            let exists = unsafe files.fileExists(atPath: path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && files.isExecutableFile(atPath: path)
        }
    }
}
