import CahierCore
import CahierDiagnostics

extension Interpreter {
    /// Draws groups of those who are here; without a number, shows those drawn last.
    func groups(_ invocation: Invocation) throws(CommandError) {
        let session = try current()
        guard !invocation.arguments.isEmpty else {
            if let option = CommandName.groups.options.first(where: {
                invocation.options[$0] != nil
            }) {
                throw .withoutNumber(option)
            }
            return try showGroups(of: session)
        }
        let people = session.present
        var composer = GroupComposer(
            people: people.map(\.id), count: try count(invocation.arguments, of: people.count),
            wishes: try wishes(invocation.options, in: session))
        let earlier = companions(of: session)
        composer.met = earlier?.met ?? []
        let seed = try invocation.options[.seed].map { (text) throws(CommandError) in
            try Self.seed(text)
        }
        let grouping = try compose(composer, seed: seed ?? drawSeed(), in: session)
        try commit(try orError { () throws(Refusal) in try session.compose(grouping) })
        show(grouping, of: session)
        if let earlier { compare(composer, grouping, with: earlier.day, in: session) }
    }

    /// A seed short enough to be typed again.
    func drawSeed() -> Int {
        let seeds = GroupComposer.seeds
        return seeds.lowerBound + desk.seed() % seeds.count
    }

    static func seed(_ text: String) throws(CommandError) -> Int {
        let seeds = GroupComposer.seeds
        let seed = try orError { () throws(Refusal) in try Number.integer(text) }
        guard seeds.contains(seed) else {
            throw CommandError(
                .badData,
                fr: "--graine \(seed) : hors limites ; attendu : de \(seeds.lowerBound) à "
                    + "\(seeds.upperBound)",
                en: "--seed \(seed): out of bounds; expected \(seeds.lowerBound) to "
                    + "\(seeds.upperBound)")
        }
        return seed
    }

    /// How many groups `4` or `de 3` asks for.
    private func count(_ words: [String], of people: Int) throws(CommandError) -> Int {
        guard people > 1 else {
            throw CommandError(
                .badData, fr: "il faut au moins deux personnes pour des groupes ; ici : \(people)",
                en: "groups take two people at least; here: \(people)")
        }
        let isSize = words.count == 2
        guard !isSize || ["de", "of"].contains(Folding.key(words[0])) else {
            throw .excess(words[1], of: .groups)
        }
        let number = try orError { () throws(Refusal) in try Number.integer(words[words.count - 1])
        }
        guard (2...people).contains(number) else {
            throw CommandError(
                .badData,
                fr:
                    "« \(number) » : hors limites ; possible à \(people) personnes : de 2 à \(people)",
                en: "‘\(number)’: out of bounds; possible for \(people) people: 2 to \(people)")
        }
        return isSize ? GroupComposer.count(of: people, by: number) : number
    }

    private func compose(
        _ composer: GroupComposer, seed: Int, in session: Session
    ) throws(CommandError) -> Grouping {
        if let groups = composer.groups(seed: seed) {
            return Grouping(seed: seed, groups: groups, activity: session.current)
        }
        let wishes = composer.contradiction().map { describe($0, in: session) }
        let list = Wording(
            fr: wishes.map(\.french).joined(separator: " ; "),
            en: wishes.map(\.english).joined(separator: "; "))
        let sizes = Set(composer.sizes).sorted().map(String.init)
        throw CommandError(
            .badData,
            fr: "aucun tirage trouvé en \(composer.count) groupes de "
                + "\(sizes.joined(separator: " ou ")) avec : \(list.french)",
            en: "no draw found in \(composer.count) groups of "
                + "\(sizes.joined(separator: " or ")) with: \(list.english)")
    }

    // MARK: - Wishes

    private func wishes(
        _ options: [OptionName: String], in session: Session
    ) throws(CommandError) -> [GroupComposer.Wish] {
        let together = try sets(options, .together, in: session)
        let apart = try sets(options, .apart, in: session)
        let most = 30
        guard together.count + apart.count <= most else {
            throw CommandError(
                .badData, fr: "trop de souhaits ; attendu : au plus \(most)",
                en: "too many wishes; expected at most \(most)")
        }
        return together.map { .together($0) } + apart.map { .apart($0) }
    }

    /// The people of each set that an option gives, « ; » between sets.
    private func sets(
        _ options: [OptionName: String], _ option: OptionName, in session: Session
    ) throws(CommandError) -> [[Participant.ID]] {
        guard let text = options[option] else { return [] }
        var sets: [[Participant.ID]] = []
        for part in Parts.split(text, at: ";") where !part.isEmpty {
            let people = try people(part, in: session, of: .groups)
            if let absent = people.first(where: \.hasLeft) { throw .absent(absent) }
            guard people.count > 1 else { throw .alone(option, part) }
            sets.append(people.map(\.id))
        }
        guard !sets.isEmpty else { throw .alone(option, text) }
        return sets
    }

    private func describe(_ wish: GroupComposer.Wish, in session: Session) -> Wording {
        let (option, people) =
            switch wish {
            case .together(let people): (OptionName.together, people)
            case .apart(let people): (OptionName.apart, people)
            }
        let names = names(of: people, in: session)
        return Wording(
            fr: "--\(option.word.french) \"\(names)\"",
            en: "--\(option.word.english) \"\(names)\"")
    }
}

extension CommandError {
    fileprivate static func withoutNumber(_ option: OptionName) -> CommandError {
        CommandError(
            fr: "--\(option.word.french) : il manque le nombre ; par exemple : groupes 4, ou "
                + "groupes de 3",
            en: "--\(option.word.english): the number is missing; for example: groups 4, or "
                + "groups of 3")
    }

    fileprivate static func absent(_ person: Participant) -> CommandError {
        let name = Visible.excerpt(person.name)
        return CommandError(
            .badData, fr: "\(name) n’est plus là ; de retour ? « participants ajouter \(name) »",
            en: "\(name) has left; back again? ‘participants add \(name)’")
    }

    fileprivate static func alone(_ option: OptionName, _ text: String) -> CommandError {
        let shown = Visible.excerpt(text)
        return CommandError(
            .badData,
            fr: "--\(option.word.french) \"\(shown)\" : attendu : deux personnes au moins",
            en: "--\(option.word.english) \"\(shown)\": expected two people at least")
    }
}
