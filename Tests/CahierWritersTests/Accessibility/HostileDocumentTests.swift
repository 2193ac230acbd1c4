import CahierCore
import CahierDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CahierWriters

@Suite("Files of other people") struct HostileDocumentTests {
    @Test(
        "that are no document are refused in a sentence",
        arguments: [
            ("", "f: ce n’est ni un fichier ODT (une archive zip) ni un fichier XHTML"),
            ("Chère Zoé,", "f: ce n’est ni un fichier ODT (une archive zip) ni un fichier XHTML"),
            ("PK, dit-elle", "f: ce n’est pas une archive zip"),
            ("<svg/>", "f: ce n’est ni un fichier ODT (une archive zip) ni un fichier XHTML"),
            ("<html>\n<p></html>", "f:2:11: élément « p » mal refermé"),
            (
                "<!DOCTYPE html [<!ENTITY e \"e\">]>\n<html>&e;</html>",
                "f:1:16: déclaration <!DOCTYPE> refusée : retirez-la"
            ),
        ])
    func refusals(source: String, sentence: String) {
        #expect(Self.problem(Array(source.utf8)) == sentence)
    }

    @Test("that are archives are refused for what is wrong with them")
    func archives() throws {
        let sound = try SmallDocument.paleGrey.archive()
        let sheet = "application/vnd.oasis.opendocument.spreadsheet"
        let text = "application/vnd.oasis.opendocument.text"
        let cipher =
            "<m:manifest xmlns:m='urn:m' xmlns:manifest='urn:x'><m:f><manifest:encryption-data/>"
            + "</m:f></m:manifest>"
        let cases: [([UInt8], String)] = [
            (sound.dropLast(40), "f: archive zip tronquée ou abîmée"),
            (Array(sound.prefix(30)), "f: archive zip tronquée ou abîmée"),
            (Self.damaged(sound), "f: « content.xml » est abîmé dans l’archive"),
            (Self.locked(sound), "f: fichier protégé par un mot de passe : enregistrez-le sans"),
            (
                try SmallArchive.bytes([("mimetype", text), ("META-INF/manifest.xml", cipher)]),
                "f: fichier protégé par un mot de passe : enregistrez-le sans"
            ),
            (
                try SmallArchive.bytes([("mimetype", sheet)]),
                "f: ce n’est pas un texte OpenDocument (.odt)"
            ),
            (
                try SmallArchive.bytes([("mimetype", text)]),
                "f/META-INF/manifest.xml: partie manquante dans l’archive"
            ),
            (
                try SmallArchive.bytes((0...10_000).map { ("\($0)", "") }),
                "f: archive zip de plus de 10000 fichiers"
            ),
        ]
        for (bytes, sentence) in cases { #expect(Self.problem(bytes) == sentence) }
    }

    @Test("that unfold to more than memory should hold are refused, whatever they claim")
    func bomb() throws {
        for claimed in [nil, 100] as [Int?] {
            let bytes = try SmallArchive.bomb("mimetype", claimed: claimed)
            #expect(bytes.count < 100_000)
            let problem = try #require(Self.problem(bytes))
            #expect(
                problem == "f: « mimetype » dépasse 64 Mo une fois décompressé"
                    || claimed == 100 && problem == "f: « mimetype » est abîmé dans l’archive")
        }
    }

    @Test("that were changed anywhere are read or refused, and never stop the program")
    func mutations() throws {
        let given = ProcessInfo.processInfo.environment["CAHIER_SEED"].flatMap { UInt64($0) }
        let seed = given ?? UInt64.random(in: 0...UInt64.max)
        print("seed: CAHIER_SEED=\(seed)")
        var random = SeededRandom(seed: seed)
        var refused = 0
        for _ in 0..<400 {
            var document = random.pick(SmallDocument.all) ?? .paleGrey
            let page = Self.changed(document.page, &random)
            document.odt = Self.changed(document.odt, &random)
            document.styles = Self.changed(document.styles, &random)
            for bytes in [Array(page.utf8), try document.archive()]
            where Self.problem(bytes) != nil { refused += 1 }
        }
        #expect(refused > 0 && refused < 800, "CAHIER_SEED=\(seed)")
    }

    /// A text with up to three pieces of it replaced.
    private static func changed(_ text: String, _ random: inout SeededRandom) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<random.below(4) {
            let start = random.below(bytes.count + 1)
            let end = min(bytes.count, start + random.below(8))
            bytes.replaceSubrange(start..<end, with: Array((random.pick(pieces) ?? "").utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What has a meaning somewhere, put where it has none.
    private static let pieces = [
        "", "'", "{", "}", "(", "/*", "var(--a)", "--a: var(--a) var(--a);", "-1e999", "nanmm",
        "99999999999999999999", " > ", ":root", "[", "#", "é", "%", "em",
    ]

    @Test("with a selector that could match in very many ways take no time")
    func selectors() throws {
        let depth = 200
        let page = SmallDocument(
            odt: "",
            xhtml: String(repeating: "<div>", count: depth) + "a"
                + String(repeating: "</div>", count: depth),
            css: String(repeating: "div ", count: 60) + "p div { color: #aaa }")
        let time = try ContinuousClock().measure {
            let findings = try AccessibilityCheck.findings(in: Array(page.page.utf8), file: "f")
            #expect(findings.isEmpty)
        }
        #expect(time < .seconds(10))
    }

    /// The first thing that is said against a file; `nil` when it is read.
    private static func problem(_ bytes: [UInt8]) -> String? {
        do {
            _ = try AccessibilityCheck.findings(in: bytes, file: "f")
            return nil
        } catch {
            return error.problems.first?.description(in: .french)
        }
    }

    /// One byte of the last member is another one.
    private static func damaged(_ archive: [UInt8]) -> [UInt8] {
        var archive = archive
        if let place = archive.firstRange(of: Array("pâle".utf8)) { archive[place.lowerBound] ^= 1 }
        return archive
    }

    /// Every member says that it is encrypted (APPNOTE.TXT 4.4.4, bit 0).
    private static func locked(_ archive: [UInt8]) -> [UInt8] {
        var archive = archive
        for (signature, offset) in [([0x50, 0x4B, 3, 4], 6), ([0x50, 0x4B, 1, 2], 8)] {
            for index in archive.indices.dropLast(30)
            where Array(archive[index..<index + 4]) == signature.map({ UInt8($0) }) {
                archive[index + offset] |= 1
            }
        }
        return archive
    }
}
