import CahierLoading
import Testing

@Suite("Files meant to harm", .timeLimit(.minutes(1))) struct HostileTests {
    @Test func `a file of 100 MB is not read`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000)
        for size in [100_000_000, 4_000_001] {
            #expect(
                Files.complaints(Array(bytes.prefix(size))) == [
                    "f.yaml: le fichier pèse plus de 4 Mo ; attendu : 4 Mo au plus"
                ])
        }
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000),
        String(repeating: "{", count: 100_000),
        String(repeating: "- ", count: 100_000),
        String(repeating: "? ", count: 100_000),
        String(repeating: "{a: ", count: 100_000),
        (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
        "a: \"" + String(repeating: "\n[", count: 300) + "\"",
    ])
    func `deep nesting`(yaml: String) {
        let complaints = Files.complaints(yaml)
        #expect(
            complaints.contains {
                $0.hasSuffix("valeurs trop imbriquées ; attendu : 32 niveaux au plus")
            })
        #expect(complaints.count < 20)
    }

    /// Each level names the former nine times: 9^9 values in eleven lines.
    private let bomb =
        "a0: &a0 [x]\n"
        + (1...9).map { level in
            let names = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            return "a\(level): &a\(level) [\(names)]\n"
        }.joined()

    @Test func `an alias bomb`() {
        #expect(
            Files.complaints(bomb).contains {
                $0.hasSuffix(
                    ": trop de valeurs ; attendu : 50000 au plus, celles d’un renvoi (« *nom ») "
                        + "comptant à chaque emploi")
            })
    }

    @Test(arguments: ["? *a9\n: x\n", "{ *a9 : x }: y\n", "[ *a9, *a9 ]: y\n", "*a9 : x\n"])
    func `an alias bomb in a key`(key: String) {
        #expect(Files.complaints(bomb + key).count > 1)
    }

    @Test func `a value inside of itself`() {
        #expect(
            Files.complaints("a: &a [ *a ]").first
                == "f.yaml:1:1: clé inconnue « a » ; clés possibles : atelier, titre, sous-titre, "
                + "langue, licence, crédit, présentation, mode d’emploi, préparation, durée totale, "
                + "récurrence, activités, plan")
        #expect(
            Files.complaints("a: &a [ *a ]").contains(
                "f.yaml:1:9: « *a » ne renvoie à rien : aucune valeur marquée « &a » ne précède"))
    }

    @Test func `aliases one inside of the other, too deep`() {
        let chain = "a0: &a0 [x]\n" + (1...40).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(
            Files.complaints(chain).contains {
                $0.hasSuffix("valeurs trop imbriquées ; attendu : 32 niveaux au plus")
            })
    }

    @Test(arguments: [
        String(repeating: "- a\n", count: 60_000),
        "[" + String(repeating: "a,", count: 1_900_000) + "]",
    ])
    func `too many values`(yaml: String) {
        #expect(
            Files.complaints(yaml).contains {
                $0.contains(": trop de valeurs ; attendu : 50000 au plus")
            })
    }

    @Test func `thousands of mistakes`() {
        let yaml = (0..<10_000).map { "clé\($0): x\n" }.joined()
        let complaints = Files.complaints(yaml)
        #expect(complaints.count == 501)
        #expect(
            complaints.last?.hasSuffix(
                "autres erreurs ne sont pas montrées ; corriger celles-ci d’abord") == true)
    }

    @Test func `thousands of duplicates`() {
        let complaints = Files.complaints(String(repeating: "titre: x\n", count: 2_000))
        #expect(complaints.count == 1)
        #expect(complaints.first?.hasSuffix(": clé donnée plusieurs fois : « titre »") == true)
    }

    @Test func `numbers that overflow when added`() {
        let yaml = Sample.yaml
            .replacing("{ min: 0, max: 3 }", with: "{ min: -1000000000, max: 1000000000 }")
            .replacing("max: 30", with: "max: 1000000000")
        #expect(!Files.complaints(yaml).isEmpty)
    }
}
