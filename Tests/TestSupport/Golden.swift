import Foundation
package import Testing

/// Compares a file, named from Tests/, with what `make` makes once it is given what the file holds.
///
/// With `CAHIER_RECORD=1`, a file that differs is rewritten and the test fails: a recording must
/// be read before it counts.
package func expectGolden(
    _ path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation,
    make: (String) throws -> String
) throws {
    let url = Repository.tests.appending(path: path)
    let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let actual = try make(expected)
    guard actual != expected else { return }
    if ProcessInfo.processInfo.environment["CAHIER_RECORD"] == "1" {
        try Data(actual.utf8).write(to: url)
        Issue.record("\(path) was rewritten: read the difference", sourceLocation: sourceLocation)
    } else {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset
        let number = line ?? min(old.count, new.count)
        Issue.record(
            """
            \(path):\(number + 1)
            expected: \(number < old.count ? old[number] : "nothing")
            actual:   \(number < new.count ? new[number] : "nothing")
            """, sourceLocation: sourceLocation)
    }
}
