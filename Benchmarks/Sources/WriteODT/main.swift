// Writes the answers of a whole workshop, from flat records, as one file:
//
//     swift run -c release --package-path Benchmarks WriteODT RECORDS OUT.odt|OUT.xhtml
import CahierDocument
import CahierWriters
import Foundation

/// Writes to a file, 64 KB at a time.
struct FileSink: ByteSink {
    let file: FileHandle
    var buffer: [UInt8] = []

    mutating func write(_ bytes: RawSpan) throws {
        unsafe bytes.withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
        if buffer.count >= 1 << 16 { try flush() }
    }

    mutating func flush() throws {
        try file.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path), options: .alwaysMapped))
}

guard CommandLine.arguments.count == 3 else {
    print("usage: WriteODT RECORDS OUT.odt|OUT.xhtml")
    exit(64)
}
let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates/cahier").path
let theme = try Theme(
    name: "cahier", template: bytes("\(templates)/template.fodt"),
    templateFile: "template.fodt", css: bytes("\(templates)/cahier.css"),
    cssFile: "cahier.css")
let records = FlatRecords(bytes: try bytes(CommandLine.arguments[1]))
let document = Document(
    metadata: Metadata(title: "Réponses"), blocks: BlockStream(records) { [$0] })
let out = CommandLine.arguments[2]
FileManager.default.createFile(atPath: out, contents: nil)
guard let file = FileHandle(forWritingAtPath: out) else { exit(73) }
var sink = FileSink(file: file)
let losses =
    out.hasSuffix(".xhtml")
    ? try XHTMLWriter(theme: theme).write(document, to: &sink)
    : try ODTWriter(theme: theme).write(document, to: &sink)
try sink.flush()
for loss in losses { print(loss.wording.english) }
