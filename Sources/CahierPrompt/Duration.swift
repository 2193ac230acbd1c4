import CahierDiagnostics

/// A length of time as people type it: `5 min`, `45 s`, `1 min 30`, `1 h 30`, or minutes alone.
enum Duration {
    /// - Returns: Seconds; `nil` where the text is no duration, or one of more than a day.
    static func seconds(_ text: String) -> Int? {
        var rest = Folding.key(text)[...]
        var total = 0
        var scale = 60
        while true {
            rest = rest.drop(while: \.isWhitespace)
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard let value = Int(digits), value <= 86_400 else { return nil }
            rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
            let word = rest.prefix(while: \.isLetter)
            rest = rest.dropFirst(word.count)
            // What follows hours is minutes, what follows minutes is seconds.
            guard let unit = word.isEmpty ? scale : units[String(word)], total == 0 || unit <= scale
            else { return nil }
            total += value * unit
            scale = unit / 60
            if rest.allSatisfy(\.isWhitespace) { return total <= 86_400 ? total : nil }
            guard scale > 0 else { return nil }
        }
    }

    private static let units = [
        "h": 3600, "heure": 3600, "heures": 3600, "hour": 3600, "hours": 3600,
        "min": 60, "mn": 60, "minute": 60, "minutes": 60, "m": 60,
        "s": 1, "sec": 1, "seconde": 1, "secondes": 1, "second": 1, "seconds": 1,
    ]

    static func expected(_ text: String) -> CommandError {
        CommandError(
            .badData,
            fr: "« \(Visible.excerpt(text)) » n’est pas une durée ; attendu, par exemple : 5 min, "
                + "45 s, 1 min 30 s",
            en: "‘\(Visible.excerpt(text))’ is no duration; expected, for example, 5 min, 45 s, "
                + "1 min 30 s")
    }
}
