import CahierCore
import CahierDiagnostics
import CahierLoading
import TestSupport
import Testing

@Suite("Files changed at random") struct MutationTests {
    @Test(arguments: 0..<8)
    func `a changed file is a workshop, or has problems inside of it`(round: UInt64) throws {
        let bases = try [Sample.yaml] + Files.examples()
        let seed = round &+ 20_261_123
        var random = SeededRandom(seed: seed)
        for number in 0..<500 {
            var bytes = Array(bases[number % bases.count].utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                random.spoil(&bytes)
            }
            let problems = problems(of: bytes)
            let lines = lines(of: bytes)
            #expect(
                problems.allSatisfy { problem in
                    guard let position = problem.position else { return false }
                    return (1...lines.count).contains(position.line)
                        && (1...lines[position.line - 1].count + 1).contains(position.column)
                },
                "seed \(seed), case \(number): \(problems)\n\(String(decoding: bytes, as: UTF8.self))"
            )
        }
    }

    private func problems(of bytes: [UInt8]) -> [Problem] {
        do {
            _ = try WorkshopFile.read(bytes, file: "f.yaml")
            return []
        } catch {
            #expect(!error.problems.isEmpty)
            return error.problems
        }
    }

    private func lines(of bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: { "\n\r\r\n".contains($0) })
    }
}

extension SeededRandom {
    /// Deletes, inserts or repeats a few bytes or a line.
    fileprivate mutating func spoil(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let start = Int.random(in: 0..<bytes.count, using: &self)
        let end = Swift.min(bytes.count, start + Int.random(in: 1...8, using: &self))
        let tokens = [
            "*a", "&a ", "[", "]", "{", "}", "- ", ": ", "'", "\"", "\t", "#", "|\n", "? ", "!!x ",
            "%", "\n", "\r", "---\n", "\\", "é", "e\u{301}", "\u{0}", "\u{FEFF}", "<<: ", "~", ",",
        ]
        switch Int.random(in: 0..<6, using: &self) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &self), at: start)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 3: bytes.insert(contentsOf: (tokens.randomElement(using: &self) ?? "").utf8, at: start)
        default:
            var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            let line = Int.random(in: 0..<lines.count, using: &self)
            if Bool.random(using: &self) {
                lines.remove(at: line)
            } else {
                lines.insert(lines[line], at: Int.random(in: 0..<lines.count, using: &self))
            }
            bytes = Array(lines.joined(separator: [10]))
        }
    }
}
