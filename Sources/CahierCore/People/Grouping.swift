/// The groups that people were put in.
///
/// It holds the outcome of the draw, so that it stays true whatever becomes of the algorithm.
public struct Grouping: Equatable, Sendable {
    /// What the draw came from.
    public var seed: Int
    /// Who is in each group, in the order of arrival; nobody is in two.
    public var groups: [[Participant.ID]]
    /// The activity under way; `nil` outside any.
    public var activity: Activity.ID?

    public init(seed: Int, groups: [[Participant.ID]], activity: Activity.ID?) {
        self.seed = seed
        self.groups = groups
        self.activity = activity
    }

    /// Slots: 0 seed, from 1 the groups, a cell for each participant.
    var cells: [Cell] {
        [.integer(0, seed)]
            + groups.enumerated().flatMap { place, people in
                people.map { .integer(place + 1, $0) }
            }
    }

    init(cells: CellReader, in activity: Activity.ID?) throws(DamagedRecord) {
        seed = try cells.integer(0)
        groups = []
        self.activity = activity
        for cell in cells.cells where cell.slot > 0 {
            guard case .integer(let id) = cell.value, (0...1).contains(cell.slot - groups.count)
            else { throw cells.missing(cell.slot) }
            if cell.slot > groups.count { groups.append([]) }
            groups[cell.slot - 1].append(id)
        }
    }
}

extension Session {
    /// Puts people in groups; those of the same activity before do not count any more.
    public func compose(_ grouping: Grouping) throws(Refusal) -> [Event.Body] {
        try checkOpen()
        guard isSound(grouping) else {
            throw Refusal(
                fr: "ces groupes ne sont pas ceux de la séance",
                en: "these groups are not those of the session")
        }
        return [.composed(grouping)]
    }

    func isSound(_ grouping: Grouping) -> Bool {
        let people = grouping.groups.flatMap(\.self)
        return !people.isEmpty && grouping.groups.allSatisfy { !$0.isEmpty }
            && people.allSatisfy(has(participant:)) && Set(people).count == people.count
            && grouping.activity.map { workshop.activity($0) != nil } ?? true
    }

    mutating func group(_ grouping: Grouping) {
        groupings.removeAll { $0.activity == grouping.activity }
        groupings.append(grouping)
    }
}
