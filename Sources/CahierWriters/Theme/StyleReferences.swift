import CahierDiagnostics

/// Finds what makes a style fetch something from elsewhere, however it is spelt.
enum StyleReferences {
    /// The first such place of each line; comments are left aside.
    static func places(in style: String) -> [(text: String, position: SourcePosition)] {
        var lines: Set<Int> = []
        return places(of: fetching, in: style) { unescaped($0) }
            .filter { lines.insert($0.position.line).inserted }
    }

    /// Where something stands, comments left aside; lines are searched as `reading` makes them.
    static func places(
        of pattern: Regex<Substring>, in style: String, reading: (String) -> String = { $0 }
    ) -> [(text: String, position: SourcePosition)] {
        let plain = style.replacing(/\/\*(?s:.*?)\*\//) { comment in
            String(comment.output.map { $0.isNewline ? $0 : " " })
        }
        let lines = plain.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return zip(1..., lines).flatMap { number, line in
            let line = reading(String(line))
            return line.matches(of: pattern).map { match in
                let column = line.distance(from: line.startIndex, to: match.range.lowerBound) + 1
                return (String(match.output), SourcePosition(line: number, column: column))
            }
        }
    }

    private static var fetching: Regex<Substring> {
        /@import|:\/\/|image-set\(|src\(|url\((?!\s*["']?\s*(?:data:|#))/.ignoresCase()
    }

    /// A line with its escapes resolved (CSS Syntax 3 §4.3.7): `u\72l` is `url`.
    private static func unescaped(_ line: String) -> String {
        guard line.contains("\\") else { return line }
        return line.replacing(/\\([0-9a-fA-F]{1,6})\s?|\\(.)/) { match in
            if let digits = match.output.1 {
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
                return scalar.map { String(Character($0)) } ?? "\u{FFFD}"
            }
            return match.output.2.map(String.init) ?? ""
        }
    }
}

extension Wording {
    static func outsideOfStyle(_ text: String) -> Wording {
        Wording(
            fr: "« \(text) » : un document ne va rien chercher ailleurs ; attendu : rien, ou "
                + "url(data:…)",
            en: "‘\(text)’: a document fetches nothing from elsewhere; expected nothing, or "
                + "url(data:…)")
    }
}
