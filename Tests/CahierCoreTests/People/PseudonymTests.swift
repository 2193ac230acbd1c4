import CahierCore
import CahierDiagnostics
import Testing

@Suite("Pseudonyms") struct PseudonymTests {
    @Test("are many, all different, and none is too long", arguments: Language.allCases)
    func stock(_ language: Language) {
        let names = Pseudonym.all(in: language)
        #expect(names.count >= 60 * 30)
        #expect(Set(names.map(Folding.key)).count == names.count)
        for name in names {
            #expect(name.split(separator: " ").count == 2, "\(name)")
            #expect(name.count <= 30, "\(name)")
            #expect(name.first?.isUppercase == true, "\(name)")
            #expect(name.dropFirst().allSatisfy { $0.isLowercase || $0 == " " }, "\(name)")
            #expect(Pseudonym.isOne(name))
        }
    }

    @Test(
        "agree in French",
        arguments: [
            "Loutre curieuse", "Castor curieux", "Chouette rêveuse", "Hérisson rêveur",
            "Mésange vive", "Lynx vif", "Souris discrète", "Renard discret", "Brebis douce",
            "Cygne doux", "Girafe attentive", "Panda attentif", "Fourmi fière", "Cerf fier",
            "Tortue musicienne", "Merle musicien", "Abeille franche", "Faon franc",
            "Otarie alerte", "Saumon alerte", "Cigale gaie", "Lapin gai", "Luciole rieuse",
        ])
    func agreement(name: String) {
        let names = Set(Pseudonym.all(in: .french))
        #expect(names.contains(name))
    }

    @Test("disagree nowhere: an animal has one form of each quality")
    func oneForm() {
        let names = Pseudonym.all(in: .french)
        let animals = Dictionary(grouping: names) { $0.split(separator: " ")[0] }
        #expect(animals.count >= 60)
        // What ends so is of the other gender.
        let masculine = ["eux", "eur", "if", "ant", "ent", "et", "ien", "oux", "anc", "ier"]
        for (animal, names) in animals {
            let isFeminine = names.contains { $0.hasSuffix(" curieuse") }
            let odd = names.filter { name in masculine.contains { name.hasSuffix($0) } }
            #expect(odd.isEmpty == isFeminine, "\(animal)")
            #expect(names.contains { $0.hasSuffix(" vive") } == isFeminine, "\(animal)")
        }
    }

    @Test("are drawn anew, nobody’s and by a new first word", arguments: 1...50)
    func drawing(seed: Int) {
        for language in Language.allCases {
            let first = Pseudonym.draw(20, in: language, from: seed, apartFrom: [])
            #expect(Pseudonym.draw(20, in: language, from: seed, apartFrom: []) == first)
            let taken = Set(first.map(Folding.key))
            #expect(taken.count == 20, "seed \(seed)")
            let more = Pseudonym.draw(20, in: language, from: seed, apartFrom: taken)
            let heads = (first + more).map { $0.prefix { $0 != " " } }
            #expect(Set(heads).count == 40, "seed \(seed)")
        }
    }

    @Test("come to an end")
    func exhausted() {
        let all = Pseudonym.all(in: .french)
        let drawn = Pseudonym.draw(100_000, in: .french, from: 1, apartFrom: [])
        #expect(drawn.sorted() == all.sorted())
        let taken = Set(all.map(Folding.key))
        #expect(Pseudonym.draw(1, in: .french, from: 1, apartFrom: taken) == [])
        let last = Pseudonym.draw(
            1, in: .french, from: 1, apartFrom: taken.subtracting(["loutre curieuse"]))
        #expect(last == ["Loutre curieuse"])
    }
}
