import CahierCore
import CahierDiagnostics

/// Reads what people type about time.
enum PlanText {
    /// A length in seconds: `25`, `25 min`, `1 h 30`, `45 s`, `8 min 20 s`; `nil` for anything else.
    static func seconds(_ text: String) -> Int? {
        var rest = Folding.key(text).filter { !$0.isWhitespace }[...]
        var total = 0
        // Units only get smaller; what has none is of the next smaller one, minutes at first.
        var units: [(names: [String], seconds: Int)] = [
            (["heures", "heure", "hours", "hour", "h"], 3600),
            (["minutes", "minute", "mins", "min", "mn", "m"], 60),
            (["secondes", "seconde", "seconds", "second", "sec", "s"], 1),
        ]
        var bare = 60
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...6).contains(digits.count), let value = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let letters = rest.prefix(while: \.isLetter)
            rest = rest.dropFirst(letters.count)
            if letters.isEmpty {
                guard rest.isEmpty, bare > 0 else { return nil }
                total += value * bare
            } else {
                guard let place = units.firstIndex(where: { $0.names.contains(String(letters)) })
                else { return nil }
                total += value * units[place].seconds
                bare = units[place].seconds / 60
                units.removeFirst(place + 1)
            }
        }
        return total
    }

    /// Several things named after one another, with commas or without.
    static func names(_ words: [String]) -> [String] {
        words.flatMap { $0.split(separator: ",").map(String.init) }
            .filter { !["et", "and", "puis", "then"].contains(Folding.key($0)) }
    }

    /// What stands before and after one of some words, whatever the accents.
    static func parted(
        _ words: [String], at marks: [String]
    ) -> (before: [String], mark: String, after: [String])? {
        guard let place = words.lastIndex(where: { marks.contains(Folding.key($0)) }) else {
            return nil
        }
        return (
            Array(words[..<place]), Folding.key(words[place]), Array(words[(place + 1)...])
        )
    }
}

extension Plan.Block {
    /// What names it where a plan is typed: the number of an activity, the letter of a break.
    func handle(in workshop: Workshop) -> String {
        guard isPlayed else { return Self.letters(mark) }
        return activities.compactMap(workshop.activity).map { String($0.number) }
            .joined(separator: "+")
    }

    /// 1 is A, 26 is Z, 27 is AA.
    private static func letters(_ mark: Int) -> String {
        var (rest, letters) = (mark, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Its name, after the letter of what is no activity.
    func title(in workshop: Workshop) -> Wording {
        let name = name(in: workshop, limit: 40)
        guard !isPlayed else { return name }
        let handle = handle(in: workshop)
        return Wording(fr: "\(handle). \(name.french)", en: "\(handle). \(name.english)")
    }

    /// The same in little room: of activities at the same time, their numbers.
    func shortTitle(in workshop: Workshop) -> Wording {
        guard isPlayed, activities.count > 1 else { return title(in: workshop) }
        let handle = handle(in: workshop)
        return Wording(fr: "\(handle), en même temps", en: "\(handle), at the same time")
    }
}

extension Interpreter {
    /// The place of the block that a word names.
    func place(_ word: String, in plan: Plan, of session: Session) throws(CommandError) -> Int {
        let key = Folding.key(word)
        let marked = plan.blocks.indices.filter { plan.blocks[$0].mark > 0 }
        let byLetter = marked.first { place in
            Folding.key(plan.blocks[place].handle(in: session.workshop)) == key
        }
        if let byLetter { return byLetter }
        let byName = marked.filter { place in
            let name = plan.blocks[place].name(in: session.workshop)
            return Language.allCases.contains { Folding.key(name[$0]) == key }
        }
        if byName.count == 1 { return byName[0] }
        if word.count < 3, Int(word) == nil || byName.count > 1 {
            throw unknownBlock(word, in: plan, of: session)
        }
        let activity = try activity([word], in: session, of: .activity)
        guard let place = plan.place(of: activity.id) else {
            throw CommandError(
                .badData,
                fr: "« \(activity.title) » n’est pas dans le plan ; « plan ajouter "
                    + "\(activity.number) » l’y met",
                en: "‘\(activity.title)’ is not in the plan; ‘plan add \(activity.number)’ adds it")
        }
        return place
    }

    private func unknownBlock(
        _ word: String, in plan: Plan, of session: Session
    ) -> CommandError {
        let shown = Visible.excerpt(word)
        let known = plan.blocks.map { $0.handle(in: session.workshop) }.joined(separator: ", ")
        return CommandError(
            .badData,
            fr: "aucun bloc du plan ne s’appelle « \(shown) » ; attendu : \(known)",
            en: "no block of the plan is called ‘\(shown)’; expected: \(known)")
    }

    /// The places of blocks, each named once.
    func places(
        _ words: [String], in plan: Plan, of session: Session, _ verb: PlanVerb, least: Int = 1
    ) throws(CommandError) -> [Int] {
        var places: [Int] = []
        for word in PlanText.names(words) {
            let place = try place(word, in: plan, of: session)
            guard !places.contains(place) else {
                let name = plan.blocks[place].handle(in: session.workshop)
                throw CommandError(
                    .badData, fr: "« \(name) » est nommé deux fois", en: "‘\(name)’ is named twice")
            }
            places.append(place)
        }
        guard places.count >= least else { throw .expected(verb) }
        return places
    }

    /// A length that a block may have, in seconds.
    func length(_ words: [String], of verb: PlanVerb) throws(CommandError) -> Int {
        let text = words.joined(separator: " ")
        guard !text.isEmpty else { throw .expected(verb) }
        guard let seconds = PlanText.seconds(text) else { throw .expected(verb, besides: text) }
        guard Plan.Length.limits.contains(seconds) else {
            throw CommandError(
                .badData,
                fr: "« \(Visible.excerpt(text)) » : une durée va d’une seconde à 24 h",
                en: "‘\(Visible.excerpt(text))’: a length is between a second and 24 h")
        }
        return seconds
    }
}
