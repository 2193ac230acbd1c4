import Foundation
import Testing

/// Compares `text` with the file `Golden/name`, line by line.
///
/// With `CAHIER_RECORD` set, writes the file instead, and fails: a recording must be read before
/// it counts as a test.
func expectGolden(
    _ name: String, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["CAHIER_RECORD"] != nil {
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name): read it, then run again", sourceLocation: sourceLocation)
        return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let (found, wanted) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    let difference = zip(found, wanted).enumerated().first { $1.0 != $1.1 }
    if let (line, (found, wanted)) = difference {
        Issue.record(
            "\(name), tag line \(line + 1):\n- \(wanted)\n+ \(found)",
            sourceLocation: sourceLocation)
    }
    #expect(found.count == wanted.count, sourceLocation: sourceLocation)
}

/// The same markup with a line for each block, so that a person can read it.
func onLines(_ markup: String) -> String {
    let blocks = [
        "<text:p", "<text:h", "<text:list", "</text:list>", "<text:section", "</text:section",
        "<table:", "</table:table", "<draw:", "</draw:g", "<svg:", "<style:", "<office:",
        "</office:", "<section", "</section", "<h", "<p", "<blockquote", "<ul", "<ol", "<li",
        "<div", "<table", "<thead", "<tbody", "<tr", "</table", "<title",
        "<svg", "</svg", "<text ", "<line ", "<poly", "<rect", "<ellipse", "<desc", "<meta",
        "<dc:", "<manifest:", "</meta:", "<body", "</body", "<main", "</main", "<colgroup",
    ]
    return markup.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
        .map { "<" + $0 }
        .map { piece in blocks.contains { piece.hasPrefix($0) } ? "\n" + piece : piece }
        .joined()
}
