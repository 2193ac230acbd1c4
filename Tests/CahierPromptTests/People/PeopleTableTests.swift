import CahierCore
import CahierDiagnostics
import TestSupport
import Testing

@testable import CahierPrompt

@Suite("Files of people") struct PeopleTableTests {
    private func names(_ text: String) -> [String] {
        let table = PeopleTable(text, file: "f.csv")
        #expect(table.problems.isEmpty, "\(table.problems)")
        return table.people.map(\.name)
    }

    @Test(
        "are read whatever the columns and the delimiter",
        arguments: [
            ("Marie\nKarim\n", ["Marie", "Karim"]),
            ("Marie", ["Marie"]), ("Personne 1\nPersonne 2", ["Personne 1", "Personne 2"]),
            ("nom\nMarie\n\n  \nKarim", ["Marie", "Karim"]),
            ("Nom,Prénom\nDubois,Marie\n", ["Marie Dubois"]),
            ("PRENOM;âge;NOM\r\nMarie;3;Dubois\r\n", ["Marie Dubois"]),
            ("email\tFirst name\tLast name\nx\tMarie\tDubois\n", ["Marie Dubois"]),
            ("Name,Age\rMarie,3\rKarim,4\r", ["Marie", "Karim"]),
            ("âge;nom complet;prénom\n3;Marie Dubois;Marie", ["Marie Dubois"]),
            ("Nom participant;Prénom participant;Nom payeur\nDubois;Marie;Ba", ["Marie Dubois"]),
            ("Votre prénom,Votre nom\nMarie,Dubois", ["Marie Dubois"]),
            ("Prénom(s),Nom de famille\nMarie,Dubois", ["Marie Dubois"]),
            ("Nom d’usage,Pre\u{301}nom\nDubois,Marie", ["Marie Dubois"]),
            ("participant·e;lieu\nMarie;Lille", ["Marie"]),
            ("prénom,nom\nMarie,\n,Ba", ["Marie", "Ba"]),
            ("nom;note\nMarie;\"a;b\nc\"\nKarim;", ["Marie", "Karim"]),
            ("nom,note\n\"Dubois, Marie\",\"dit \"\"oui\"\"\"", ["Dubois, Marie"]),
            ("nom;note\nMarie;a,b,c\nKarim;d", ["Marie", "Karim"]),
            ("\"Dubois, Marie\"\n\"Ba\"", ["Dubois, Marie", "Ba"]),
            ("nom , âge\n \"Marie\" , 3", ["Marie"]),
            ("Jean \"Jo\" Petit\nAna", ["Jean \"Jo\" Petit", "Ana"]),
            ("nom,âge\nMarie", ["Marie"]),
            ("nom,âge\nMarie,3,,,", ["Marie"]),
            ("\n\nnom,âge\nMarie,3", ["Marie"]),
            ("nom\n\"Marie\nDubois\"", ["Marie Dubois"]),
        ] as [(String, [String])])
    func reading(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(
        "are refused where they cannot be read, row by row",
        arguments: [
            ("", ["f.csv:1:1: personne dans ce fichier"]),
            ("nom,âge\n,,\n", ["f.csv:1:1: personne dans ce fichier"]),
            ("lieu,âge\nLille,3", ["f.csv:1:1: aucune colonne"]),
            ("nom,âge\n,3\nMarie,4\n,5", ["f.csv:2:1: cette ligne", "f.csv:4:1: cette ligne"]),
            ("nom,âge\nDubois, Marie,3", ["f.csv:2:15: 3 cases pour 2 colonnes"]),
            ("nom\n\"Marie", ["f.csv:2:1: ce guillemet n’est pas fermé"]),
            ("nom,x\né,\"a\nb\" c\nd", ["f.csv:3:4: texte après un guillemet"]),
        ] as [(String, [String])])
    func refusing(text: String, expected: [String]) {
        let problems = PeopleTable(text, file: "f.csv").problems.map {
            plain($0.description(in: .french))
        }
        #expect(problems.count == expected.count, "\(problems)")
        for (problem, start) in zip(problems, expected) {
            #expect(problem.hasPrefix(start), "\(problem)")
        }
    }

    @Test(
        "are texts in what programs write",
        arguments: [
            (Array("é".utf8), "é", .utf8), ([0xEF, 0xBB, 0xBF, 0x61], "a", .utf8),
            ([0xE9, 0x93], "é“", .windows1252), ([0xFF, 0xFE, 0xE9, 0x00], "é", .utf16),
            ([0xFE, 0xFF, 0x00, 0xE9], "é", .utf16),
            ([0xFF, 0xFE, 0x3E, 0xD8, 0xA6, 0xDD], "🦦", .utf16), ([], "", .utf8),
        ] as [([UInt8], String, WrittenText.Encoding)])
    func encodings(bytes: [UInt8], text: String, encoding: WrittenText.Encoding) throws {
        let written = try WrittenText(bytes)
        #expect(written.text == text)
        #expect(written.encoding == encoding)
    }

    @Test(
        "are no texts where nothing says so",
        arguments: [
            [0x61, 0], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x3E, 0xD8], [0xFE, 0xFF, 0, 0],
            [0xE9, 0x81], [0xEF, 0xBB, 0xBF, 0xE9],
        ] as [[UInt8]])
    func noTexts(bytes: [UInt8]) {
        #expect(throws: CommandError.self) { try WrittenText(bytes) }
    }

    @Test("come back as they were written", arguments: Array(UInt64(1)...200))
    func roundTrip(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let delimiter = random.pick([",", ";", "\t"]) ?? ","
        let end = random.pick(["\n", "\r\n", "\r"]) ?? "\n"
        let pieces = ["a", "é", "\"", ",", ";", "\t", "\n", "\r\n", " ", "🦦", "x\"y"]
        let rows = (0...random.below(6)).map { _ in
            (0...3).map { _ in
                "a" + (0...random.below(4)).map { _ in random.pick(pieces) ?? "" }.joined()
            }
        }
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter)
        }.joined(separator: end)
        let read = SeparatedValues(text, delimiter: delimiter.unicodeScalars.first)
        #expect(read.problems.isEmpty, "seed \(seed)")
        #expect(
            read.rows.map { $0.map { Array($0.text.unicodeScalars) } }
                == rows.map { $0.map { Array($0.unicodeScalars) } }, "seed \(seed)")
    }

    @Test("whatever their bytes, are read or refused inside the file", arguments: 1...100)
    func anything(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let pieces: [[UInt8]] = [
            [0x22], [0x2C], [0x3B], [0x09], [0x0A], [0x0D], Array("nom".utf8), Array("é".utf8),
            [0xE9], [0x61], [0x20], [0xCC, 0x81], [0xE2, 0x80, 0xAE], [0x1B],
        ]
        let bytes = (0..<random.below(60)).flatMap { _ in random.pick(pieces) ?? [] }
        guard let text = try? WrittenText(bytes).text else { return }
        let table = PeopleTable(text, file: "f.csv")
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        #expect(!table.people.isEmpty || !table.problems.isEmpty, "seed \(seed)")
        for position in table.people.map(\.position) + table.problems.compactMap(\.position) {
            #expect((1...lines.count).contains(position.line), "seed \(seed), \(position)")
        }
    }
}
