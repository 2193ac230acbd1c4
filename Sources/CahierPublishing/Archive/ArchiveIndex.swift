import CahierCore
import CahierDiagnostics
import CahierSheets
import CahierWriters
import CahierXML

/// The page by which somebody with a browser finds what an archive holds, in the language of its
/// first workshop.
struct ArchiveIndex {
    private let sessions: [Session]
    private let withPDF: Bool
    private let language: Language

    init(of sessions: [Session], withPDF: Bool) {
        self.sessions = sessions
        self.withPDF = withPDF
        language = sessions.first.map { Press.language(of: $0.workshop) } ?? .french
    }

    func page() throws(ArchiveError) -> [UInt8] {
        var sink = MemorySink()
        do {
            _ = try XMLWriter.write(to: { sink.write($0) }) { xml in
                xml.declaration()
                xml.documentType("html")
                xml.begin("html")
                xml.attribute("xmlns", "http://www.w3.org/1999/xhtml")
                xml.attribute("lang", language.rawValue)
                xml.attribute("xml:lang", language.rawValue)
                head(in: &xml)
                xml.element("body") { xml in
                    xml.element("main") { body(in: &$0) }
                }
                xml.end()
            }
        } catch {
            throw .unfit(.noIndex)
        }
        return sink.bytes
    }

    private func head(in xml: inout XMLWriter) {
        xml.element("head") { xml in
            xml.element("title") { $0.text(Self.title[language]) }
            xml.begin("meta")
            xml.attribute("name", "viewport")
            xml.attribute("content", "width=device-width, initial-scale=1")
            xml.end()
            xml.element("style") {
                $0.text(
                    "body{font-family:sans-serif;line-height:1.5;max-width:40em;margin:1em auto;")
                $0.text("padding:0 1em}")
            }
        }
    }

    private func body(in xml: inout XMLWriter) {
        xml.element("h1") { $0.text(Self.title[language]) }
        xml.element("p") { $0.text(Self.privacy[language]) }
        for session in sessions {
            xml.element("h2") { $0.text(session.opening.title) }
            let when = Telling.dayAndTime(session.opening.start, in: session.zone, language)
            let place = session.opening.place.map { " – \($0)" } ?? ""
            xml.element("p") { $0.text("\(when)\(place) – \(session.id)") }
            xml.element("ul") { list(of: session, in: &$0) }
        }
    }

    private func list(of session: Session, in xml: inout XMLWriter) {
        func link(_ file: String, _ text: String, in xml: inout XMLWriter) {
            xml.begin("a")
            xml.attribute("href", "\(session.id)/\(file)")
            xml.text(text)
            xml.end()
        }
        for kind in ArchivePath.documents {
            let name = kind.name[language]
            xml.element("li") { xml in
                link(ArchivePath.document(kind, "xhtml"), name, in: &xml)
                xml.text(" – \(kind.summary[language])")
                for format in ["odt", "epub"] + (withPDF ? ["pdf"] : []) {
                    xml.text(" – ")
                    link(
                        ArchivePath.document(kind, format), "\(name), \(format.uppercased())",
                        in: &xml)
                }
            }
        }
        for (file, what) in Self.others {
            xml.element("li") { xml in
                link(file, file, in: &xml)
                xml.text(" – \(what[language])")
            }
        }
    }

    private static let others = [
        (
            ArchivePath.answers,
            Wording(fr: "les réponses, pour un tableur", en: "the answers, for a spreadsheet")
        ),
        (
            ArchivePath.session,
            Wording(fr: "tout le journal, pour Cahier", en: "the whole journal, for Cahier")
        ),
        (
            ArchivePath.workshop,
            Wording(fr: "l’atelier tel qu’il a été joué", en: "the workshop as it was played")
        ),
        (
            ArchivePath.dublinCore,
            Wording(fr: "la notice Dublin Core", en: "the Dublin Core record")
        ),
        (
            ArchivePath.linkedData,
            Wording(fr: "la notice JSON-LD", en: "the JSON-LD record")
        ),
    ]

    private static let title = Wording(fr: "Archive de séances", en: "Archive of sessions")

    private static let privacy = Wording(
        fr: "Cette archive est privée : elle contient des noms et ce que des personnes ont dit.",
        en: "This archive is private: it holds names and what people said.")
}

extension Wording {
    fileprivate static let noIndex = Wording(
        fr: "la page d’accueil de l’archive n’a pas pu être écrite",
        en: "the first page of the archive could not be written")
}
