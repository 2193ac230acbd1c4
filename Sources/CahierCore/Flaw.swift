public import CahierDiagnostics

/// A step from a value of a workshop file to one inside it.
public enum PathStep: Hashable, Sendable {
    case key(String)
    case index(Int)
}

/// Something in a workshop that contradicts itself or cannot be run.
///
/// The path is that of the workshop file, so that whoever read the file can say where.
public struct Flaw: Error, Equatable, Sendable {
    public var path: [PathStep]
    public var message: Wording
    /// What holds all the values that it weighs against one another: the value at its path, or
    /// something around it.
    package var scope: [PathStep]

    public init(_ path: [PathStep], _ message: Wording) {
        self.init(path, message, scope: path)
    }

    init(_ path: [PathStep], _ message: Wording, scope: [PathStep]) {
        self.path = path
        self.message = message
        self.scope = scope
    }

    /// The same flaw seen from further out.
    func under(_ prefix: PathStep...) -> Flaw {
        Flaw(prefix + path, message, scope: prefix + scope)
    }
}

extension PathStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .key(value) }
    public init(integerLiteral value: Int) { self = .index(value) }
}

extension Workshop {
    /// Everything that keeps this workshop from being run; empty when it is sound.
    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if activities.isEmpty {
            flaws.append(Flaw(["activités"], .noActivity))
        }
        for (index, activity) in activities.enumerated() {
            flaws += activity.flaws.map { $0.under("activités", .index(index)) }
            if let first = activities.firstIndex(where: { $0.id == activity.id }), first < index {
                flaws.append(
                    Flaw(["activités", .index(index), "id"], .duplicate(activity.id)))
            }
            if let first = activities.firstIndex(where: { $0.number == activity.number }),
                first < index
            {
                flaws.append(
                    Flaw(
                        ["activités", .index(index), "numéro"],
                        .duplicate(String(activity.number))))
            }
        }
        for (index, activity) in activities.enumerated() {
            for (place, id) in activity.foundations.enumerated()
            where id == activity.id || self.activity(id) == nil {
                let others = activities.map(\.id).filter { $0 != activity.id }
                flaws.append(
                    Flaw(
                        ["activités", .index(index), "s’appuie sur", .index(place)],
                        .notAnActivity(id, among: others)))
            }
        }
        if let plan { flaws += plan.flaws(in: self).map { $0.under("plan") } }
        if let totalMinutes {
            let (least, most) = minutes
            if !(least...Swift.max(least, most)).contains(totalMinutes) {
                flaws.append(
                    Flaw(
                        ["durée totale"],
                        .totalOutOfReach(totalMinutes, least: least, most: most)))
            }
        }
        return flaws
    }
}

extension Workshop {
    /// The least and the most that a session takes.
    private var minutes: (least: Int, most: Int) {
        plan?.minutes
            ?? (
                activities.map(\.minutes.min).reduce(0, +),
                activities.map(\.minutes.max).reduce(0, +)
            )
    }
}

extension Activity {
    /// Everything that keeps this activity from being run; empty when it is sound.
    public var flaws: [Flaw] {
        var flaws: [Flaw] = []
        if instructions.isEmpty { flaws.append(Flaw(["consigne"], .emptyText)) }
        if !(1...999).contains(number) {
            flaws.append(Flaw(["numéro"], .outOfRange(number, 1...999)))
        }
        if minutes.min < 1 || minutes.max > 24 * 60 {
            let wrong = minutes.min < 1 ? minutes.min : minutes.max
            let key: PathStep = minutes.min < 1 ? "min" : "max"
            flaws.append(Flaw(["durée", key], .outOfRange(wrong, 1...(24 * 60))))
        }
        if !(minutes.min <= minutes.typical && minutes.typical <= minutes.max) {
            flaws.append(Flaw(["durée"], .minutesOutOfOrder(minutes)))
        }
        if groupSize.min < 1 || groupSize.min > groupSize.max {
            flaws.append(Flaw(["groupe"], .rangeOutOfOrder(groupSize.min, groupSize.max)))
        }
        return flaws + mechanic.flaws.map { $0.under("réglages") }
    }
}

extension Wording {
    static let noActivity = Wording(
        fr: "l’atelier n’a aucune activité ; il en faut au moins une",
        en: "the workshop has no activity; at least one is needed")
    static let emptyText = Wording(
        fr: "texte manquant ; il faut au moins un mot",
        en: "missing text; at least a word is needed")
    static func duplicate(_ name: String) -> Wording {
        Wording(
            fr: "« \(Visible.excerpt(name)) » est déjà pris plus haut ; chacun doit être unique",
            en: "‘\(Visible.excerpt(name))’ is already taken above; each must be unique")
    }
    static func notAnActivity(_ id: String, among others: [String]) -> Wording {
        let (shown, list) = (Visible.excerpt(id), others.joined(separator: ", "))
        return Wording(
            fr: "« \(shown) » n’est pas une autre activité de l’atelier ; possibles : \(list)",
            en: "‘\(shown)’ is not another activity of the workshop; possible: \(list)")
    }
    static func outOfRange(_ value: Int, _ range: ClosedRange<Int>) -> Wording {
        Wording(
            fr: "\(value) est hors limites ; attendu : de \(range.lowerBound) à "
                + "\(range.upperBound)",
            en: "\(value) is out of range; expected \(range.lowerBound) to \(range.upperBound)")
    }
    static func rangeOutOfOrder(_ low: Int, _ high: Int) -> Wording {
        Wording(
            fr: "de \(low) à \(high) n’est pas un intervalle ; attendu : 1 ≤ min ≤ max",
            en: "\(low) to \(high) is not a range; expected 1 ≤ min ≤ max")
    }
    static func minutesOutOfOrder(_ minutes: Minutes) -> Wording {
        Wording(
            fr: "durées contradictoires : min \(minutes.min), typique \(minutes.typical), "
                + "max \(minutes.max) ; attendu : min ≤ typique ≤ max",
            en: "contradictory durations: min \(minutes.min), typical \(minutes.typical), "
                + "max \(minutes.max); expected min ≤ typical ≤ max")
    }
    static func totalOutOfReach(_ total: Int, least: Int, most: Int) -> Wording {
        Wording(
            fr: "la durée totale (\(total) min) contredit les activités, qui prennent de "
                + "\(least) à \(most) min en tout",
            en: "the total duration (\(total) min) contradicts the activities, which take "
                + "\(least) to \(most) min in all")
    }
}
