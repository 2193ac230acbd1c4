import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierSheets
import TestSupport
import Testing

@testable import CahierPrompt

/// What is filled into a sheet is what one would have typed.
@Suite("The sheets of mechanics") struct MechanicFormTests {
    /// For each mechanic of the gallery: filled fields, and the same as one types it.
    static let filled: [(mechanic: String, fields: [String: String], typed: [String])] = [
        (
            "radar", ["note-1": "4", "remarque-3": "un poêle"],
            ["Marie: eau = 4; feu: un poêle"]
        ),
        ("scierie", ["mot-1": "accueil", "mot-3": "manche"], ["Marie: accueil; manche"]),
        ("curseurs", ["curseur-1": "0", "curseur-2": "5"], ["Marie: 0 5"]),
        (
            "sélection",
            [
                "option-1": "1", "rang-2": "1", "ajout-1": "a = b", "rang-ajout-1": "3",
                "ajout-2": "vélo",
            ],
            ["Marie: four; jardin = 1; + \"a = b\" = 3; + vélo"]
        ),
        (
            "plan",
            [
                "nom-1-1": "Bar", "places-1-1": "12", "usage-1-1": "boire",
                "acces-1-1": "réservé", "cloison-1-1": "cloison pleine", "nom-2-3": "Cour",
                "cloison-2-3": "vitrée ou à mi-hauteur",
            ],
            ["groupe: 1: Bar | 12 | boire | réservé | pleine; 2: Cour | | | | vitrée"]
        ),
        (
            "choix",
            ["choix-1": "elles", "raison-1": "c’est leur tour", "accord-1": "est d’accord"],
            ["Marie: 2 | c’est leur tour | accord"]
        ),
        (
            "choix", ["autre-1": "tout le monde", "accord-1": "n’est pas d’accord"],
            ["Marie: autre: tout le monde | | désaccord"]
        ),
        (
            "lotus",
            ["centre": "halte", "petale-2": "gare", "feuille-2-8": "quai", "retenu-1": "La Halte"],
            ["groupe: centre: halte; 2: gare; 2.8: quai; retenu: La Halte"]
        ),
        (
            "roue",
            [
                "action-1-1": "appeler", "qui-1-1": "Karim", "situation-2": "un chat",
                "action-2-3": "chercher",
            ],
            ["groupe: 1: appeler | Karim; situation 2: un chat; 2: chercher"]
        ),
        (
            "décision",
            ["decision-1": "un four", "note-1-1": "3", "note-1-2": "0", "mode-1": "à l’unanimité"],
            ["groupe: un four | 3 0 | à l’unanimité"]
        ),
        (
            "besoins",
            [
                "besoin-1-1": "perceuse", "ai-1-1": "1", "besoin-1-6": "four",
                "ou-1-6": "ressourcerie", "contact-1-6": "Paul", "delai-1-6": "2 semaines",
            ],
            [
                "Marie: outils: perceuse | j’ai",
                "Marie: 1: four | où: ressourcerie | contact: Paul | délai: 2 semaines",
            ]
        ),
        (
            "balance", ["carte-1-1": "salle", "moins-1-1": "-1 200,50", "plus-1-1": "350"],
            ["groupe: loyer: salle | -1200,50 | +350"]
        ),
        ("estimation", ["nombre": "1 200 m²"], ["Marie: 1200"]),
        ("texte", ["texte": "deux\nlignes"], ["Marie: \"deux\nlignes\""]),
        ("liste", ["element-1": "un", "element-6": "deux"], ["Marie: un; deux"]),
        (
            "tableau", ["case-1-1": "a", "case-2-2": "b"],
            ["Marie: a", "Marie: \"\" | b"]
        ),
        (
            "canevas",
            ["note-1-2-1": "la porte", "note-2-1-3": "un sourire", "humeur-2": "-2"],
            ["Marie: venir: frein: la porte; entrer: geste: un sourire; 2 = -2"]
        ),
        (
            "promesses", ["combien-1": "50 €", "commun-1": "Movilab", "condition-1": "s’il pleut"],
            ["promesse Marie | 50 € | Movilab | s’il pleut"]
        ),
    ]

    @Test("the same answers, filled in or typed", arguments: filled)
    func answers(mechanic: String, fields: [String: String], typed: [String]) throws {
        let activity = try #require(Gallery.workshop.activity(mechanic))
        let hand = try seated(at: activity)
        try hand.type(["activité \(activity.number)"] + typed)
        let screen = try seated(at: activity)
        let form = try Sheet.filled(fields, of: activity, in: screen, name: "Marie")
        screen.desk.forms["f"] = form
        #expect(screen.complaint("importer f") == nil)
        #expect(contents(of: screen) == contents(of: hand))
        #expect(!contents(of: hand).isEmpty)
    }

    @Test("every mechanic is filled in")
    func every() {
        #expect(Set(Self.filled.map(\.mechanic)) == Set(Gallery.mechanics.map(\.name)))
    }

    @Test("keys are unique, plain, and each has its own label", arguments: Language.allCases)
    func keys(language: Language) {
        for mechanic in Gallery.mechanics {
            let groups = mechanic.syntax.fields(in: language)
            let keys = groups.flatMap { $0.fields.map(\.key) }
            #expect(Set(keys).count == keys.count, "\(mechanic.name)")
            for key in keys {
                #expect(key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
            }
            let labels = groups.flatMap { group in
                group.fields.map { "\(group.title) – \($0.label)" }
            }
            #expect(Set(labels).count == labels.count, "\(mechanic.name)")
            #expect(labels.allSatisfy { !$0.hasSuffix("– ") })
        }
    }

    /// Every field at once, with a text that looks like syntax.
    @Test(
        "no text is taken for syntax",
        arguments: [
            "a; b | c: d = e", "\"", "\"a\"; \"b\"", "+ 3 = 1", "autre: x", "phrase 1: y", "-5",
            "deux\nlignes", "e\u{301}\u{200D}👩‍👩‍👧‍👦", "groupe: 1", "]]>&lt;", "où: là | j’ai",
        ])
    func hostileTexts(text: String) throws {
        for activity in Gallery.workshop.activities {
            let typist = try seated(at: activity)
            let fields = activity.mechanic.syntax.fields(in: .french).flatMap(\.fields)
            let values = fields.map { ($0.key, Self.value(of: $0, text)) }
            typist.desk.forms["f"] = try Sheet.filled(
                Dictionary(uniqueKeysWithValues: values), of: activity, in: typist, name: "Marie")
            #expect(typist.complaint("importer f") == nil, "\(activity.id)")
            let texts = contents(of: typist).flatMap(Self.texts)
            let count = fields.count { if case .text = $0.kind { true } else { false } }
            // Two options and the other answer are one; amounts are no texts any more.
            let given = activity.id == "promesses" ? count / 3 * 2 : count
            #expect(texts.filter { $0 == text }.count == given, "\(activity.id): \(texts)")
        }
    }

    @Test("what is filled in by halves is refused in the words of the sheet")
    func halves() throws {
        for activity in Gallery.workshop.activities {
            for group in activity.mechanic.syntax.fields(in: .french) {
                for kept in Self.halves(of: group.fields) {
                    let typist = try seated(at: activity)
                    let values = kept.map { ($0.key, Self.value(of: $0, "un mot")) }
                    typist.desk.forms["f"] = try Sheet.filled(
                        Dictionary(uniqueKeysWithValues: values), of: activity, in: typist,
                        name: "Marie")
                    let said = plain(typist.type("importer f"))
                    let isSyntax = ["|", "groupe:", "Marie:", "promesse ", "par exemple"].contains {
                        said.contains($0)
                    }
                    #expect(!isSyntax, "\(said)")
                }
            }
        }
    }

    /// Each field alone, and all of them without each.
    private static func halves(of fields: [Field]) -> [[Field]] {
        fields.indices.flatMap { place in
            [[fields[place]], fields.enumerated().filter { $0.offset != place }.map(\.element)]
        }.filter { !$0.isEmpty }
    }

    private static func value(of field: Field, _ text: String) -> String {
        switch field.kind {
        case .text: field.key.hasPrefix("combien") ? "3 h" : text
        case .number: "3"
        case .check: FilledForm.checked
        case .choice(let options): options.last ?? ""
        }
    }

    /// The texts of an entry that somebody wrote.
    private static func texts(_ content: Entry.Content) -> [String] {
        switch content {
        case .answer(let answer):
            EventRecord(
                Event(
                    sequence: 1, at: Moment(seconds: 0),
                    body: .amended(number: 1, .answer(answer)))
            ).cells.compactMap { if case .text(let text) = $0.value { text } else { nil } }
        case .pledge(let pledge): [pledge.common, pledge.condition ?? ""]
        case .note(let text), .decision(let text): [text]
        case .action(let action): [action.text]
        }
    }

    private func seated(at activity: Activity) throws -> Typist {
        let typist = Typist(try TestDesk([Gallery.edition]))
        try typist.type(["ouvrir galerie", "participants ajouter Marie, Karim"])
        return typist
    }

    private func contents(of typist: Typist) -> [Entry.Content] {
        typist.session?.entries.map(\.content) ?? []
    }
}

/// A sheet that somebody filled in.
enum Sheet {
    /// `fields` by the mechanic’s own keys; no `name` is a name that is left empty.
    static func filled(
        _ fields: [String: String], of activity: Activity, in typist: Typist, name: String?
    ) throws -> FilledForm {
        let session = try #require(typist.session)
        let place = session.workshop.activities.firstIndex { $0.id == activity.id }
        let code = SheetCode(
            session: session.id, activity: (place ?? 0) + 1, sheet: SheetCode.onScreen)
        var values = Dictionary(
            uniqueKeysWithValues: fields.map { (FillableSheet.key($0, of: code), $1) })
        values[FillableSheet.nameKey] = name
        return FilledForm(values: values)
    }
}
