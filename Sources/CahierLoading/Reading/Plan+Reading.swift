import CahierCore
import CahierDiagnostics

extension Section {
    /// The plan that a file gives, whose blocks last as long as their activities where it does not
    /// say otherwise; `nil` where the key is absent.
    func plan(_ key: String, of activities: [Activity]) -> Plan? {
        item(key)?.list().map { items in
            var plan = Plan(
                blocks: items.map { item in
                    item.section { $0.block(item, of: activities) }
                })
            plan.fillMarks()
            return plan
        }
    }

    private func block(_ item: Item, of activities: [Activity]) -> Plan.Block {
        let content = content(item)
        let named = content.activities.compactMap { id in activities.first { $0.id == id } }
        // What is wrong with an activity is said of it, not of its block.
        let usual = Plan.Length(
            longestOf: named.map { Plan.Length($0.minutes) }.filter(\.isSound))
        let typical = length("durée") ?? content.seconds ?? usual.typical
        let length = Plan.Length(
            min: length("min") ?? min(typical, named.isEmpty ? typical : usual.min),
            typical: typical,
            max: length("max") ?? max(typical, named.isEmpty ? typical : usual.max))
        return Plan.Block(
            content.content, title: content.title ?? optionalText("titre"), length: length,
            isFixed: boolean("fixe", default: false), cutRank: optionalInteger("sacrifice"))
    }

    /// What a block is, by the one key that tells.
    private func content(_ item: Item) -> BlockContent {
        let found = BlockName.allCases.compactMap { name in
            self.item(name.rawValue).map { (name, $0) }
        }
        let isBefore = boolean("avant la séance", default: false)
        guard found.count == 1, let (name, value) = found.first else {
            report.add(.oneKindOfBlock(found.map(\.0.rawValue)), at: item.entry.place)
            report.guess(path)
            return BlockContent(.pause)
        }
        switch name {
        case .activity:
            let id = value.text() ?? standIn(name.rawValue)
            return BlockContent(isBefore ? .preparation(id) : .activities([id]))
        case .parallel:
            let ids = value.list()?.map { $0.text() ?? standIn("\($0.label)") } ?? []
            if ids.count == 1 { value.fail(.severalActivities) }
            return BlockContent(.activities(ids))
        case .pause: return BlockContent(.pause, seconds: seconds(of: value, name))
        case .meal: return BlockContent(.meal, seconds: seconds(of: value, name))
        case .preparation:
            return BlockContent(
                .preparation(nil), title: value.text() ?? standIn(name.rawValue))
        case .day:
            guard let day = value.timeOfDay() else { return BlockContent(.pause) }
            return BlockContent(.day(day))
        }
    }

    private func seconds(of item: Item, _ name: BlockName) -> Int {
        if let seconds = item.seconds() { return seconds }
        guess(name.rawValue)
        return 1
    }

    private func length(_ key: String) -> Int? {
        item(key).map { item in
            if let seconds = item.seconds() { return seconds }
            guess(key)
            return 1
        }
    }
}

/// The keys that tell what a block of a plan is.
private enum BlockName: String, CaseIterable {
    case activity = "activité"
    case parallel = "parallèle"
    case pause
    case meal = "repas"
    case preparation = "préalable"
    case day = "jour"
}

private struct BlockContent {
    var content: Plan.Content
    var title: String?
    var seconds: Int?

    init(_ content: Plan.Content, title: String? = nil, seconds: Int? = nil) {
        self.content = content
        self.title = title
        self.seconds = seconds
    }

    var activities: [Activity.ID] { Plan.Block(content, length: .init(exactly: 1)).activities }
}

extension Item {
    /// `9 h`, `9 h 30` or `9:30`.
    fileprivate func timeOfDay() -> Plan.Day? {
        let parts = (raw ?? "").filter { !$0.isWhitespace }.split(
            omittingEmptySubsequences: false, whereSeparator: { ":hH".contains($0) })
        let numbers = parts.enumerated().map { place, part in
            part.isEmpty && place == 1 ? 0 : part.count <= 2 ? Int(part) ?? -1 : -1
        }
        guard numbers.count == 2, (0...23).contains(numbers[0]), (0...59).contains(numbers[1])
        else {
            fail(.aTimeOfDay)
            return nil
        }
        return Plan.Day(hour: numbers[0], minute: numbers[1])
    }
}

extension Wording {
    fileprivate static let severalActivities = Wording(
        fr: "au moins deux activités", en: "at least two activities")
    fileprivate static let aTimeOfDay = Wording(
        fr: "une heure, comme 9 h ou 9 h 30", en: "a time of day, such as 9 h or 9 h 30")

    fileprivate static func oneKindOfBlock(_ found: [String]) -> Wording {
        let all = BlockName.allCases.map(\.rawValue).joined(separator: ", ")
        let both = found.joined(separator: ", ")
        return found.isEmpty
            ? Wording(
                fr: "un bloc du plan dit ce qu’il est ; attendu : une clé parmi \(all)",
                en: "a block of the plan says what it is; expected one key of \(all)")
            : Wording(
                fr: "un bloc du plan n’est qu’une chose ; ici : \(both)",
                en: "a block of the plan is one thing only; here: \(both)")
    }
}
