import CahierCore
import CahierLoading
import CahierSheets
import CahierWriters
import Foundation

// SessionAnswers RECORDS.flat TEMPLATES/THEME OUT.odt: plays the workload into a session through
// the library, then writes its « réponses » as ODT. Times go to standard error.

struct FileSink: ByteSink {
    let handle: FileHandle
    mutating func write(_ bytes: RawSpan) throws {
        try handle.write(contentsOf: unsafe bytes.withUnsafeBytes { unsafe Data($0) })
    }
}

func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped))
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    print("usage: SessionAnswers RECORDS.flat THEME OUT.odt")
    exit(64)
}
let clock = ContinuousClock()
let start = clock.now
let names = try FileManager.default.contentsOfDirectory(atPath: arguments[2])
let files = try names.map { ($0, try bytes("\(arguments[2])/\($0)")) }
let theme = try ThemeFolder.theme(
    Dictionary(uniqueKeysWithValues: files), of: arguments[2], base: { _ in nil })
guard let session = Replay.session(FlatSession(try bytes(arguments[1]))) else {
    exit(65)
}
let played = clock.now
let document = Press(areas: theme.pageAreas).document(.answers, of: session)
guard FileManager.default.createFile(atPath: arguments[3], contents: nil),
    let handle = FileHandle(forWritingAtPath: arguments[3])
else { exit(73) }
var sink = FileSink(handle: handle)
let losses = try ODTWriter(theme: theme).write(document, to: &sink)
let end = clock.now
FileHandle.standardError.write(
    Data("played \(played - start), written \(end - played), losses \(losses)\n".utf8))
