import Foundation
import TestSupport

/// The text of a source file, read as far as its string literals go.
struct SwiftSource {
    let path: String
    private let text: [Character]

    /// What stands in one place in both languages.
    struct Pair: Hashable {
        var path: String
        var french: String
        var english: String
    }

    static func all() throws -> [SwiftSource] {
        let root = Repository.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let urls = (files?.allObjects ?? []).compactMap { $0 as? URL }
        return try urls.filter { $0.pathExtension == "swift" }.map { url in
            SwiftSource(
                path: String(url.path.dropFirst(root.path.count + 1)),
                text: Array(try String(contentsOf: url, encoding: .utf8)))
        }
    }

    /// Every `fr: …, en: …` of literals, what is interpolated left out.
    ///
    /// - Returns: The pairs, and the lines that have French without English.
    func pairs() -> (pairs: [Pair], lonely: [String]) {
        var pairs: [Pair] = []
        var lonely: [String] = []
        var place = 0
        while let start = find("fr:", from: place) {
            place = start
            guard start > 3, "( \n".contains(text[start - 4]), beginsLiteral(start) else {
                continue
            }
            var (french, end) = argument(from: start)
            // Counted words give two of each: one, several.
            while end < text.count, text[end] == ",", let next = nextWord(after: end), next == "\""
            {
                let (more, rest) = argument(from: end + 1)
                (french, end) = (french + " " + more, rest)
            }
            guard let english = label("en:", after: end) else {
                lonely.append(String(text[start..<min(text.count, start + 60)]))
                continue
            }
            let (other, _) = argument(from: english)
            pairs.append(Pair(path: path, french: french, english: other))
        }
        return (pairs, lonely)
    }

    /// Whether the argument is text, not a value with a name.
    private func beginsLiteral(_ start: Int) -> Bool {
        guard let first = nextWord(after: start - 1) else { return false }
        return first == "\"" || text[start...].prefix(400).prefix { $0 != "," }.contains("\"")
    }

    private func nextWord(after place: Int) -> Character? {
        text[(place + 1)...].first { !$0.isWhitespace }
    }

    private func label(_ label: String, after place: Int) -> Int? {
        guard place < text.count, text[place] == "," else { return nil }
        var start = place + 1
        while start < text.count, text[start].isWhitespace { start += 1 }
        let end = start + label.count
        return end <= text.count && String(text[start..<end]) == label ? end : nil
    }

    private func find(_ word: String, from place: Int) -> Int? {
        let word = Array(word)
        var start = place
        while start + word.count <= text.count {
            if text[start] == word[0], Array(text[start..<(start + word.count)]) == word {
                return start + word.count
            }
            start += 1
        }
        return nil
    }

    /// The literals of an argument, and where it ends: at a comma or a bracket.
    private func argument(from start: Int) -> (literals: String, end: Int) {
        var (place, depth, literals) = (start, 0, "")
        while place < text.count {
            switch text[place] {
            case "\"":
                let (literal, end) = self.literal(from: place)
                literals += literal
                place = end
                continue
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                if depth == 0 { return (literals, place) }
                depth -= 1
            case "," where depth == 0: return (literals, place)
            case _: break
            }
            place += 1
        }
        return (literals, place)
    }

    /// A string literal, what is interpolated and escaped left out, and where it ends.
    private func literal(from start: Int) -> (text: String, end: Int) {
        let isLong = start + 2 < text.count && text[start + 1] == "\"" && text[start + 2] == "\""
        let mark = isLong ? 3 : 1
        var (place, literal) = (start + mark, "")
        while place < text.count {
            if text[place] == "\"", !isLong || text[place...].prefix(3) == ["\"", "\"", "\""] {
                return (literal, place + mark)
            }
            if text[place] == "\\" {
                place = text[place + 1] == "(" ? afterBrackets(from: place + 1) : place + 2
                if text[place - 1] == "u", text[place] == "{" { place = afterBrackets(from: place) }
                literal += " "
            } else {
                literal.append(text[place])
                place += 1
            }
        }
        return (literal, place)
    }

    private func afterBrackets(from start: Int) -> Int {
        var (place, depth) = (start, 0)
        repeat {
            switch text[place] {
            case "\"":
                place = literal(from: place).end
                continue
            case "(", "{": depth += 1
            case ")", "}": depth -= 1
            case _: break
            }
            place += 1
        } while depth > 0 && place < text.count
        return place
    }

    /// What is shown or said with words of its own, which stand in no catalogue.
    func strayWords() -> [String] {
        ["show(", "give(", "warn(", "echo(", "complain("].flatMap { call -> [String] in
            var found: [String] = []
            var place = 0
            while let start = find(call, from: place) {
                place = start
                guard start < text.count, text[start] == "\"" else { continue }
                let words = literal(from: start).text
                if words.split(whereSeparator: { !$0.isLetter }).contains(where: { $0.count > 1 }) {
                    found.append("\(call)\"\(words)\"")
                }
            }
            return found
        }
    }
}
