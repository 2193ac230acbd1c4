/// One typed value of an answer or of an event, as the record keeps it.
///
/// Numbers stay in the event; texts are kept in rows of their own, so that a person's words can be
/// erased without rewriting the journal.
public struct Cell: Equatable, Sendable {
    /// What the value is, in the order that its type documents.
    public var slot: Int
    public var value: Value

    public enum Value: Equatable, Sendable {
        case integer(Int)
        case real(Double)
        case text(String)
    }

    public init(_ slot: Int, _ value: Value) {
        self.slot = slot
        self.value = value
    }
}

/// A value that the record keeps as cells.
///
/// `init(cells:)` gives back what `cells` was made from.
public protocol Recordable: Equatable, Sendable {
    var cells: [Cell] { get }
    init(cells: CellReader) throws(DamagedRecord)
}

/// The record does not say what it should: it was damaged, or another program wrote it.
public struct DamagedRecord: Error, Equatable, Sendable {
    public var detail: String

    public init(_ detail: String) {
        self.detail = detail
    }
}

/// Reads the cells of one record by slot.
public struct CellReader: Sendable {
    public let cells: [Cell]

    public init(_ cells: [Cell]) {
        self.cells = cells
    }

    /// The cells from slot `first` on, renumbered from 0.
    func suffix(from first: Int) -> CellReader {
        CellReader(cells.filter { $0.slot >= first }.map { Cell($0.slot - first, $0.value) })
    }

    func integer(_ slot: Int) throws(DamagedRecord) -> Int {
        guard let value = optionalInteger(slot) else { throw missing(slot) }
        return value
    }

    func text(_ slot: Int) throws(DamagedRecord) -> String {
        guard let value = optionalText(slot) else { throw missing(slot) }
        return value
    }

    func real(_ slot: Int) throws(DamagedRecord) -> Double {
        guard let value = optionalReal(slot) else { throw missing(slot) }
        return value
    }

    func optionalInteger(_ slot: Int) -> Int? {
        if case .integer(let value)? = value(slot) { value } else { nil }
    }

    func optionalText(_ slot: Int) -> String? {
        if case .text(let value)? = value(slot) { value } else { nil }
    }

    func optionalReal(_ slot: Int) -> Double? {
        switch value(slot) {
        case .real(let value): value
        case .integer(let value): Double(value)
        case .text, nil: nil
        }
    }

    /// A day kept as days since 1970-01-01.
    func optionalDate(_ slot: Int) throws(DamagedRecord) -> CivilDate? {
        guard let days = optionalInteger(slot) else { return nil }
        guard Moment.recordableDays.contains(days) else { throw missing(slot) }
        return CivilDate(daysSince1970: days)
    }

    /// A moment kept as seconds since 1970.
    func moment(_ slot: Int) throws(DamagedRecord) -> Moment {
        let seconds = try integer(slot)
        guard Moment.recordable.contains(seconds) else { throw missing(slot) }
        return Moment(seconds: seconds)
    }

    /// The case of an enum whose raw values the record keeps.
    func choice<Choice: RawRepresentable<Int>>(
        _ slot: Int, _ type: Choice.Type = Choice.self
    ) throws(DamagedRecord) -> Choice {
        guard let choice = Choice(rawValue: try integer(slot)) else { throw missing(slot) }
        return choice
    }

    private func value(_ slot: Int) -> Cell.Value? {
        cells.first { $0.slot == slot }?.value
    }

    func missing(_ slot: Int) -> DamagedRecord {
        DamagedRecord("slot \(slot) is missing or of another type")
    }
}

extension Cell {
    /// What stands for a text that was erased.
    package static let erased = "[…]"

    static func integer(_ slot: Int, _ value: Int) -> Cell { Cell(slot, .integer(value)) }
    static func real(_ slot: Int, _ value: Double) -> Cell { Cell(slot, .real(value)) }
    static func text(_ slot: Int, _ value: String) -> Cell { Cell(slot, .text(value)) }
    /// No cell for no value.
    static func integer(_ slot: Int, _ value: Int?) -> [Cell] {
        value.map { [integer(slot, $0)] } ?? []
    }
    static func real(_ slot: Int, _ value: Double?) -> [Cell] {
        value.map { [real(slot, $0)] } ?? []
    }
    static func text(_ slot: Int, _ value: String?) -> [Cell] {
        value.map { [text(slot, $0)] } ?? []
    }
}

extension Moment {
    /// What a record may say, in seconds: some ten thousand years around 1970, more than people
    /// can type and little enough for any arithmetic.
    package static let recordable = -4_000_000 * 86400...4_000_000 * 86400
    /// The same in days.
    static let recordableDays = -4_000_000...4_000_000
}
