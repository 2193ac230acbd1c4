import CahierCore
import CahierDiagnostics
import CahierWriters
import CahierXML
import Foundation

/// What catalogues are told of a session: what, when, where, under which licence; never who came.
struct ArchiveFacts {
    private let session: Session
    /// The same in every archive of the session, later ones too.
    let identifier: String

    init(_ session: Session, _ journal: SessionJournal) {
        self.session = session
        identifier = Self.identifier(of: journal.records.first?.digest ?? [])
    }

    /// A UUID of version 8 (RFC 9562 §5.8): the beginning of the digest of the opening.
    private static func identifier(of digest: [UInt8]) -> String {
        var bytes = Array(digest.prefix(16)) + Array(repeating: 0, count: max(0, 16 - digest.count))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    /// What the bag says of itself (RFC 8493 §2.2.2); the day it was made is left out, so that the
    /// same sessions give the same bag.
    static func facts(
        of sessions: [Archivist.Kept], agent: String
    ) -> [(label: String, value: String)] {
        let own = sessions.flatMap { session, journal in
            let start = Telling.dayAndTime(session.opening.start, in: session.zone, .french)
            let parts = [session.opening.title, start, session.opening.place].compactMap { $0 }
            return [
                ("External-Identifier", ArchiveFacts(session, journal).identifier),
                ("Internal-Sender-Identifier", session.id.text),
                ("External-Description", parts.joined(separator: ", ")),
            ]
        }
        return own + [("Bag-Software-Agent", agent)]
    }

    /// Where a licence is explained, for those that are known.
    private var licenceAddress: String? { Licences.address(of: session.workshop.licence) }

    private var title: String { session.opening.title }

    private func moment(_ moment: Moment) -> String { moment.iso8601(in: session.zone) }

    // MARK: - Dublin Core

    /// DCMI terms in RDF/XML.
    func dublinCore() throws(ArchiveError) -> [UInt8] {
        var sink = MemorySink()
        do {
            _ = try XMLWriter.write(to: { sink.write($0) }) { write(to: &$0) }
        } catch {
            throw .unfit(.noMetadata)
        }
        return sink.bytes
    }

    private func write(to xml: inout XMLWriter) {
        let workshop = session.workshop
        xml.declaration()
        xml.begin("rdf:RDF")
        xml.attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
        xml.begin("rdf:Description")
        xml.attribute("rdf:about", identifier)
        xml.element("dcterms:identifier") { $0.text(session.id.text) }
        xml.element("dcterms:title") { $0.text(title) }
        link("dcterms:type", "http://purl.org/dc/dcmitype/Event", in: &xml)
        xml.element("dcterms:created") { $0.text(moment(session.opening.start)) }
        xml.element("dcterms:modified") { $0.text(moment(session.lastMoment)) }
        xml.element("dcterms:language") { $0.text(workshop.language) }
        if let place = session.opening.place { xml.element("dcterms:spatial") { $0.text(place) } }
        for activity in session.activities {
            xml.element("dcterms:subject") { $0.text(activity.title) }
        }
        xml.element("dcterms:source") { $0.text("\(workshop.title) (\(workshop.id))") }
        xml.element("dcterms:rights") { $0.text(workshop.credit) }
        if let address = licenceAddress { link("dcterms:license", address, in: &xml) }
        xml.end()
        xml.end()
    }

    private func link(_ name: StaticString, _ address: String, in xml: inout XMLWriter) {
        xml.begin(name)
        xml.attribute("rdf:resource", address)
        xml.end()
    }

    // MARK: - JSON-LD

    /// An `Event` of schema.org; its context is in the file, so that nothing is fetched to read it.
    func linkedData() -> [UInt8] {
        let workshop = session.workshop
        var file = JSONLines()
        file.add("@context", .object([("@vocab", .text("https://schema.org/"))]))
        file.add("@id", .text(identifier))
        file.add("@type", .text("Event"))
        file.add("identifier", .text(session.id.text))
        file.add("name", .text(title))
        file.add("startDate", .text(moment(session.opening.start)))
        if let closing = session.closing { file.add("endDate", .text(moment(closing.at))) }
        if let place = session.opening.place {
            file.add("location", .object([("@type", .text("Place")), ("name", .text(place))]))
        }
        file.add("inLanguage", .text(workshop.language))
        let licence = licenceAddress.map { JSONValue.object([("@id", .text($0))]) }
        file.add(
            "about",
            .object([
                ("@type", .text("LearningResource")), ("identifier", .text(workshop.id)),
                ("name", .text(workshop.title)),
                ("license", licence ?? .text(workshop.licence)),
                ("creditText", .text(workshop.credit)),
                (
                    "hasPart",
                    .list(
                        session.activities.map { activity in
                            .object([
                                ("@type", .text("LearningResource")),
                                ("position", .integer(activity.number)),
                                ("name", .text(activity.title)),
                            ])
                        })
                ),
            ]))
        file.end()
        return file.bytes
    }
}

extension Wording {
    fileprivate static let noMetadata = Wording(
        fr: "la notice Dublin Core n’a pas pu être écrite",
        en: "the Dublin Core record could not be written")
}
