package import CahierCore
import CahierDiagnostics
package import CahierDocument
import CahierSheets
package import CahierWriters

/// Makes archives of sessions, for people who may have nothing of Cahier left to read them with.
package struct Archivist {
    /// A session with all that its carnet holds of it.
    package typealias Kept = (session: Session, journal: SessionJournal)

    private let theme: Theme
    /// The files that explain an archive, by their names; they stand at its top.
    private let notices: [String: [UInt8]]
    /// The name and version of the program.
    private let agent: String

    package init(theme: Theme, notices: [String: [UInt8]], agent: String) {
        self.theme = theme
        self.notices = notices
        self.agent = agent
    }

    /// An archive that only has to be written.
    ///
    /// - Parameters:
    ///   - sessions: Those that it holds, at least one.
    ///   - print: Makes PDF of a document, where the archive is to have that too.
    ///   - next: Is told of each session before it.
    /// - Returns: The archive: the same sessions always give the same.
    /// - Throws: ``ArchiveError``, where it would be too large to be read again too, or what `print`
    ///   throws.
    package func bag(
        of sessions: [Kept], print: ((Document) throws -> [UInt8])? = nil,
        next: (SessionID) -> Void = { _ in }
    ) throws -> Bag {
        // Whatever order they come in, and a carnet has its own.
        let sessions = sessions.sorted { one, other in
            (one.session.opening.start.seconds, one.session.id.text)
                < (other.session.opening.start.seconds, other.session.id.text)
        }
        var bag = Bag(
            name: ArchivePath.folder(of: sessions.map(\.session.id)),
            facts: ArchiveFacts.facts(of: sessions, agent: agent),
            notices: notices)
        for kept in sessions {
            next(kept.session.id)
            try add(kept, to: &bag, print)
        }
        bag.add(Array(Licences.text(of: sessions.map(\.session)).utf8), as: ArchivePath.licences)
        bag.add(
            try ArchiveIndex(of: sessions.map(\.session), withPDF: print != nil).page(),
            as: ArchivePath.index)
        try bag.check()
        return bag
    }

    private func add(
        _ kept: Kept, to bag: inout Bag, _ print: ((Document) throws -> [UInt8])?
    ) throws {
        let (session, journal) = kept
        let folder = session.id.text + "/"
        let press = Press(areas: theme.pageAreas, workshop: session.workshop)
        bag.add(try SessionFile.write(journal), as: folder + ArchivePath.session)
        bag.add(journal.workshop, as: folder + ArchivePath.workshop)
        bag.add(AnswerTable(session, press).bytes, as: folder + ArchivePath.answers)
        let facts = ArchiveFacts(session, journal)
        bag.add(try facts.dublinCore(), as: folder + ArchivePath.dublinCore)
        bag.add(facts.linkedData(), as: folder + ArchivePath.linkedData)
        for kind in ArchivePath.documents {
            let document = press.document(kind, of: session)
            func add(_ bytes: [UInt8], _ format: String) {
                bag.add(bytes, as: folder + ArchivePath.document(kind, format))
            }
            add(try bytes(of: document, by: XHTMLWriter(theme: theme)), "xhtml")
            add(try bytes(of: document, by: ODTWriter(theme: theme)), "odt")
            add(try bytes(of: document, by: EPUBWriter(theme: theme)), "epub")
            if let print { add(try print(document), "pdf") }
        }
    }

    /// What a format could not hold stands in another one.
    private func bytes(
        of document: Document, by writer: some DocumentWriter
    ) throws(ArchiveError) -> [UInt8] {
        var sink = MemorySink()
        do {
            _ = try writer.write(document, to: &sink)
            return sink.bytes
        } catch {
            throw .writing(error)
        }
    }
}

/// Where things are in an archive; names are French, and in ASCII for any system to keep them.
enum ArchivePath {
    static let session = "seance.json"
    static let workshop = "atelier.yaml"
    static let answers = "reponses.csv"
    static let dublinCore = "dublincore.xml"
    static let linkedData = "seance.jsonld"
    static let licences = "LICENCES.txt"
    static let index = "index.xhtml"

    /// Those that tell what was asked, and what was said; blank ones are made of the workshop.
    static let documents: [DocumentKind] = [
        .minutes, .sheets, .answers, .contributions, .runSheet, .booklet,
    ]

    static func document(_ kind: DocumentKind, _ format: String) -> String {
        "\(Folding.key(kind.name.french)).\(format)"
    }

    static func folder(of sessions: [SessionID]) -> String {
        sessions.count == 1 ? "cahier-\(sessions[0])" : "cahier-seances"
    }
}
