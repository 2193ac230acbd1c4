import CahierCore
import CahierDiagnostics
import CahierStore
import CahierWriters
import Foundation
import TestSupport
import Testing

@testable import CahierPublishing

/// Archives that were made, or spoilt, to do harm are refused with the reason.
@Suite("Hostile archives") struct HostileArchiveTests {
    typealias Member = HandMadeZip.Member

    private let folder: TemporaryFolder
    private let journal: SessionJournal

    init() throws {
        folder = try TemporaryFolder()
        let carnet = try Sample.carnet(folder.path())
        _ = try Sample.play("k7m2q", in: carnet)
        journal = try carnet.journal(of: Sample.id("k7m2q"))
    }

    /// The members of a small archive of the session.
    private func members(_ change: (inout String) -> Void = { _ in }) throws -> [Member] {
        var text = String(decoding: try SessionFile.write(journal), as: UTF8.self)
        change(&text)
        var bag = Bag(
            name: "sac", facts: [("External-Identifier", "x")], notices: ["LISEZ.txt": []])
        bag.add(Array(text.utf8), as: "k7m2q/seance.json")
        bag.add(Array("Licences".utf8), as: "LICENCES.txt")
        var sink = MemorySink()
        try bag.write(to: &sink)
        let reader = try ZipReader(sink.bytes, file: "sac.zip")
        return try reader.members().map { Member($0.name, try reader.read($0.name) ?? []) }
    }

    private static func read(_ bytes: [UInt8]) throws(Problems) -> [SessionJournal] {
        try BagReader(zip: bytes, file: "sac.zip").sessions()
    }

    @Test("are none where nothing was changed, in a folder or not")
    func control() throws {
        var members = try members()
        #expect(try Self.read(HandMadeZip.bytes(members)) == [journal])
        for place in members.indices { members[place].name.removeFirst("sac/".utf8.count) }
        #expect(try Self.read(HandMadeZip.bytes(members)) == [journal])
        members.append(Member("data/", []))
        members[members.count - 1].mode = 0o040755
        #expect(try Self.read(HandMadeZip.bytes(members)) == [journal])
    }

    private static let changes:
        [(name: String, reason: String, change: @Sendable (inout [Member]) -> Void)] =
            [
                ("a way out", "mène hors", { $0.append(Member("sac/../../etc/passwd", [])) }),
                (
                    "a way out in the middle", "mène hors",
                    { $0.append(Member("sac/data/../../x", [])) }
                ),
                ("nothing between slashes", "mène hors", { $0.append(Member("sac//data/x", [])) }),
                ("an absolute path", "absolu", { $0.append(Member("/etc/passwd", [])) }),
                ("a path of Windows", "absolu", { $0.append(Member("C:\\x", [])) }),
                ("a drive", "absolu", { $0.append(Member("sac/C:x", [])) }),
                ("a stream", "absolu", { $0.append(Member("sac/data/x:y", [])) }),
                ("a link", "lien", { $0[0].mode = 0o120777 }),
                ("a device", "lien", { $0[0].mode = 0o020644 }),
                ("a folder that leads out", "mène hors", { $0.append(Member("sac/../x/", [])) }),
                (
                    "a name in Latin-1", "ASCII",
                    {
                        $0.append(Member("sac/data/x", [])); $0.spoilName()
                    }
                ),
                ("a name in UTF-8", "ASCII", { $0.append(Member("sac/data/é", [])) }),
                ("a name with a line feed", "ASCII", { $0.append(Member("sac/data/a\nb", [])) }),
                ("a percent sign", "ASCII", { $0.append(Member("sac/data/%2e%2e", [])) }),
                (
                    "a long name", "ASCII",
                    { $0.append(Member("sac/data/" + String(repeating: "x", count: 300), [])) }
                ),
                ("a file twice", "est là deux fois", { $0.append($0[$0.index("LICENCES.txt")]) }),
                ("twins", "majuscules", { $0.append(Member("sac/data/licences.txt", [])) }),
                ("a changed file", "a été modifié", { $0[$0.index("LICENCES.txt")].bytes[0] ^= 1 }),
                (
                    "a changed session", "a été modifié",
                    { $0[$0.index("seance.json")].bytes[99] ^= 1 }
                ),
                ("a changed notice", "a été modifié", { $0[$0.index("LISEZ.txt")].bytes = [1] }),
                ("a missing file", "manque", { $0.remove(at: $0.index("LICENCES.txt")) }),
                (
                    "a missing manifest", "manque",
                    { $0.remove(at: $0.index("/manifest-sha512.txt")) }
                ),
                (
                    "no manifest of tags", "manque",
                    { $0.remove(at: $0.index("tagmanifest-sha512.txt")) }
                ),
                ("no declaration", "manque", { $0.remove(at: $0.index("bagit.txt")) }),
                ("one file more", "n’est pas parmi", { $0.append(Member("sac/data/x", [])) }),
                ("one notice more", "n’est pas parmi", { $0.append(Member("sac/fetch.txt", [])) }),
                ("a file beside", "n’est pas parmi", { $0.append(Member("autre/x", [])) }),
                (
                    "another size", "(octets.fichiers)",
                    { $0.rewrite("bag-info.txt") { $0.replacing("Oxum: ", with: "Oxum: 1") } }
                ),
                (
                    "two sizes", "(octets.fichiers)",
                    { $0.rewrite("bag-info.txt") { $0 + "Payload-Oxum: 1.1\n" } }
                ),
                (
                    "no size", "(octets.fichiers)",
                    { $0.rewrite("bag-info.txt") { _ in "Contact-Name: x\n" } }
                ),
                (
                    "an older bag", "« 0.97 » ; attendu : 1.0",
                    { $0.rewrite("bagit.txt") { $0.replacing("1.0", with: "0.97") } }
                ),
                (
                    "a newer bag", "« 2.0 » ; attendu : 1.0",
                    { $0.rewrite("bagit.txt") { $0.replacing("1.0", with: "2.0") } }
                ),
                (
                    "another encoding", "UTF-8",
                    { $0.rewrite("bagit.txt") { $0.replacing("UTF-8", with: "UTF-16") } }
                ),
                (
                    "a line twice", "est là deux fois",
                    { $0.rewrite("/manifest-sha512.txt") { $0 + $0 } }
                ),
                (
                    "a line that is none", "ne se lit pas",
                    { $0.rewrite("/manifest-sha512.txt") { $0 + "0123 data/x\n" } }
                ),
                (
                    "a manifest that leads out", "mène hors",
                    { $0.rewrite("/manifest-sha512.txt") { $0.replacing("data/L", with: "../L") } }
                ),
                (
                    "a manifest of tags in that of the payload", "mène hors",
                    { $0.rewrite("/manifest-sha512.txt") { $0 + $0.replacing("data/", with: "") } }
                ),
                (
                    "a manifest that is no text", "n’est pas un texte",
                    { $0[$0.index("/manifest-sha512.txt")].bytes = [0xFF, 0xFE] }
                ),
                ("a password", "mot de passe", { $0[$0.index("bagit.txt")].isEncrypted = true }),
                (
                    "many files", "plus de 10000",
                    { members in
                        members += (0...10_000).map { Member("sac/data/\($0)", []) }
                    }
                ),
                (
                    "sizes beyond measure", "démesurée",
                    { members in
                        for number in 0..<60 {
                            var member = Member("sac/data/\(number)", [])
                            member.claimed = 60_000_000
                            members.append(member)
                        }
                    }
                ),
                (
                    "a file beyond measure", "démesurée",
                    { $0[$0.index("LICENCES.txt")].claimed = 4_000_000_000 }
                ),
                ("a size that is not true", "abîmé", { $0[$0.index("bagit.txt")].claimed = 7 }),
            ]

    @Test("are refused", arguments: changes.indices)
    func refused(place: Int) throws {
        let (name, reason, change) = Self.changes[place]
        var members = try members()
        change(&members)
        let bytes = HandMadeZip.bytes(members)
        let problems = #expect(throws: Problems.self, "\(name)") { try Self.read(bytes) }
        let said = problems?.problems.first?.message.french ?? ""
        #expect(said.contains(reason), "\(name): \(said)")
    }

    @Test("that unfold to more than they may are refused before they do")
    func bomb() throws {
        let archive = try ZipArchive()
        for member in try members() {
            try archive.add(packed: member.bytes, as: String(decoding: member.name, as: UTF8.self))
        }
        let zeros = [UInt8](repeating: 0, count: 40_000_000)
        for number in 0..<2 { try archive.add(packed: zeros, as: "sac/data/\(number)") }
        var sink = MemorySink()
        try archive.write(to: &sink)
        #expect(sink.bytes.count < 200_000)
        let problems = #expect(throws: Problems.self) { try Self.read(sink.bytes) }
        #expect(problems?.problems.first?.message == .bomb)
    }

    @Test(
        "whose session is of another version, or none, are refused",
        arguments: [
            ("\"version\":1,", "\"version\":9,", "plus récente"),
            ("cahier-seance", "autre-chose", "ce n’est pas une séance"),
            ("{", "", "ce n’est pas une séance"),
        ])
    func session(old: String, new: String, reason: String) throws {
        let members = try members { text in
            text = text.replacingOccurrences(of: old, with: new)
        }
        let problems = #expect(throws: Problems.self) {
            try Self.read(HandMadeZip.bytes(members))
        }
        let said = problems?.problems.first
        #expect(said?.message.french.contains(reason) == true)
        #expect(said?.file == "sac.zip/data/k7m2q/seance.json")
    }

    @Test("that are cut short anywhere are refused")
    func truncated() throws {
        let bytes = HandMadeZip.bytes(try members())
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
            #expect(throws: Problems.self, "\(length)") { try Self.read(Array(bytes[..<length])) }
        }
    }

    @Test("with a bit flipped are refused, or tell the same", arguments: [1, 2, 3])
    func flipped(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let bytes = HandMadeZip.bytes(try members())
        var refused = 0
        for _ in 0..<300 {
            var changed = bytes
            let place = random.below(bytes.count)
            changed[place] ^= UInt8(1) << random.below(8)
            do throws(Problems) {
                let read = try Self.read(changed)
                #expect(read == [journal], "seed \(seed), byte \(place)")
            } catch {
                refused += 1
            }
        }
        #expect(refused > 250, "seed \(seed)")
    }

    @Test("of which one session is refused leave nothing in the carnet")
    func atomic() throws {
        let source = try Sample.carnet(folder.path("deux.cahier"))
        _ = try Sample.play("a", in: source)
        _ = try Sample.play("b", in: source)
        let text = String(
            decoding: try SessionFile.write(try source.journal(of: Sample.id("b"))), as: UTF8.self)
        var bag = Bag(name: "sac", facts: [], notices: [:])
        bag.add(try SessionFile.write(try source.journal(of: Sample.id("a"))), as: "a/seance.json")
        bag.add(
            Array(text.replacingOccurrences(of: "\"Marie\"", with: "\"Maria\"").utf8),
            as: "b/seance.json")
        var sink = MemorySink()
        try bag.write(to: &sink)
        let target = try Sample.carnet(folder.path("vide.cahier"))
        let journals = try Self.read(sink.bytes)
        #expect(journals.count == 2)
        #expect(throws: CarnetError.self) { try target.restore(journals) }
        #expect(try target.summaries().isEmpty)
    }
}

extension [HandMadeZip.Member] {
    /// The first whose name ends so.
    fileprivate func index(_ ending: String) -> Int {
        firstIndex { String(decoding: $0.name, as: UTF8.self).hasSuffix(ending) } ?? 0
    }

    /// Writes another text into a file, and its digest into the manifest of tags, as somebody who
    /// means harm would.
    fileprivate mutating func rewrite(_ ending: String, _ change: (String) -> String) {
        let place = index(ending)
        let old = Bag.digest(of: self[place].bytes)
        self[place].bytes = [UInt8](change(String(decoding: self[place].bytes, as: UTF8.self)).utf8)
        let manifest = index("tagmanifest-sha512.txt")
        let text = String(decoding: self[manifest].bytes, as: UTF8.self)
        let new = Bag.digest(of: self[place].bytes)
        self[manifest].bytes = [UInt8](text.replacing(old, with: new).utf8)
    }

    /// An é in Latin-1 at the end of the last name.
    fileprivate mutating func spoilName() { self[count - 1].name.append(0xE9) }
}
