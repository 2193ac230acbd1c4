import CahierCore
@testable import CahierStore
import Foundation
import TestSupport

/// A small workshop in which every mechanic is played once.
enum Sample {
    static let source = SampleWorkshop.edition.source
    static let edition = SampleWorkshop.edition
    static let workshop = SampleWorkshop.edition.workshop

    static let id = id("abcde")

    /// Whoever takes events down, with the same salts each time.
    static var hand: Hand { Hand(scribe: "Zoé", random: SeededRandom(seed: 1)) }

    /// A session's name, which the test writes rightly.
    static func id(_ text: String) -> SessionID {
        guard let id = SessionID(text) else { preconditionFailure("« \(text) »") }
        return id
    }

    static let opening = Opening(
        title: "Chez Zoé", place: "Lyon", start: Moment(seconds: 1_777_912_200),
        timeZone: "Europe/Paris", activities: workshop.activities.map(\.id))

    static func event(_ sequence: Int, _ body: Event.Body, after seconds: Int = 0) -> Event {
        Event(sequence: sequence, at: opening.start + (seconds + sequence), body: body)
    }

    /// A carnet that reads the sample workshop.
    static func carnet(
        _ path: String, patience: Double = 5, holder: CarnetHolder? = nil, scribe: String? = nil
    ) throws -> SQLiteCarnet {
        try SQLiteCarnet(
            path: path, patience: patience, holder: holder, scribe: scribe, parse: parse)
    }

    private static func parse(_ bytes: [UInt8]) throws -> Workshop {
        guard bytes == source else { throw CocoaError(.fileReadCorruptFile) }
        return workshop
    }

    /// What an examination of a carnet finds.
    static func diagnosis(_ path: String) throws -> Diagnosis {
        let zone = TimeZone(identifier: opening.timeZone) ?? .gmt
        return try SQLiteCarnet.diagnosis(ofFile: path, zone: zone, parse: parse)
    }

    /// A carnet with one session in which nothing was recorded.
    static func openedCarnet(_ path: String) throws -> SQLiteCarnet {
        let carnet = try carnet(path)
        try carnet.create(id, of: edition, event(1, .opened(opening)))
        return carnet
    }
}
