import CahierCore
import CahierDiagnostics
import CahierLoading
import Testing

@Suite("What is not YAML, or more than a workshop needs") struct YAMLTests {
    @Test(arguments: [
        (
            "titre: Bonjour : à tous",
            "f.yaml:1:16: deux-points inattendu ; un texte qui contient « : » s’écrit entre "
                + "guillemets (\"…\"), et les clés d’un même niveau commencent à la même colonne"
        ),
        (
            "a: 1\n  b: 2",
            "f.yaml:2:4: deux-points inattendu ; un texte qui contient « : » s’écrit entre "
                + "guillemets (\"…\"), et les clés d’un même niveau commencent à la même colonne"
        ),
        (
            "titre: 'l'atelier'",
            "f.yaml:1:11: la suite ne s’aligne pas sur ce qui précède, ou du texte suit un "
                + "guillemet fermant ; vérifier le retrait et les guillemets"
        ),
        (
            "a:\n  - b\n - c",
            "f.yaml:3:2: la suite ne s’aligne pas sur ce qui précède, ou du texte suit un "
                + "guillemet fermant ; vérifier le retrait et les guillemets"
        ),
        ("é: \"abc\nb: 2\n", "f.yaml:1:4: guillemet ouvert ici et jamais refermé"),
        (
            "é: [a, b\nb: 2\n",
            "f.yaml:1:4: « [ » ouvert ici et mal refermé ; attendu : « , » entre les éléments, "
                + "« ] » après le dernier"
        ),
        (
            "é: { a: b\nb: 2\n",
            "f.yaml:1:4: « { » ouvert ici et mal refermé ; attendu : « , » entre les éléments, "
                + "« } » après le dernier"
        ),
        (
            "a:\n\tb: 1",
            "f.yaml:2:1: tabulation ; les retraits s’écrivent avec des espaces"
        ),
        (
            "a: @b",
            "f.yaml:1:4: un texte ne peut pas commencer par « @ » ; l’écrire entre guillemets "
                + "(\"…\")"
        ),
        (
            "a: %b",
            "f.yaml:1:4: un texte ne peut pas commencer par « % » ; l’écrire entre guillemets "
                + "(\"…\")"
        ),
        (
            "%b\na: 1",
            "f.yaml:1:1: une ligne ne peut pas commencer par « % » ; écrire le texte entre "
                + "guillemets (\"…\")"
        ),
        (
            "a: 1\nb\nc: 2",
            "f.yaml:2:1: deux-points manquant ; attendu : une clé, deux-points, une espace, une "
                + "valeur"
        ),
        (
            "a: - b",
            "f.yaml:1:4: tiret de liste inattendu ; une liste commence à la ligne, sous sa clé"
        ),
        (
            "a: \"\\q\"",
            "f.yaml:1:5: barre oblique inverse inconnue entre guillemets doubles ; pour une barre, "
                + "écrire « \\\\ »"
        ),
        (
            "a: &é b",
            "f.yaml:1:5: nom d’ancre inattendu ; attendu : des lettres sans accent, des chiffres "
                + "et des tirets"
        ),
        (
            "a: !<b c",
            "f.yaml:1:7: un texte ne peut pas commencer par « ! » ; l’écrire entre guillemets "
                + "(\"…\")"
        ),
        ("a: ]", "f.yaml:1:4: valeur manquante ; attendu : un texte, une liste ou des clés"),
    ])
    func `a syntax error is said alone and in French`(yaml: String, complaint: String) {
        #expect(Files.complaints(yaml) == [complaint])
        #expect(Files.complaints(yaml, in: .english).count == 1)
    }

    @Test(arguments: ["", "\n\n", "# rien\n", "---\n", "~", "\u{FEFF}", " "])
    func `an empty file`(yaml: String) {
        let complaints = Files.complaints(yaml)
        #expect(complaints.count == 1)
        #expect(
            complaints.first?.hasSuffix(
                ": le fichier est vide ; attendu : un atelier, dont la première ligne est "
                    + "« atelier: … »") == true)
    }

    @Test(arguments: [("- a", "une liste"), ("bonjour", "« bonjour »")])
    func `a file that is something else`(yaml: String, found: String) {
        #expect(
            Files.complaints(yaml) == [
                "f.yaml:1:1: le fichier : \(found) ; attendu : les clés atelier, titre, "
                    + "sous-titre, langue, licence, crédit, présentation, mode d’emploi, "
                    + "préparation, durée totale, récurrence, activités, plan"
            ])
    }

    @Test(arguments: [
        Spoiling(
            "tous }\n", "tous }\n---\na: b\n",
            "f.yaml:29:1: un second document commence ici ; attendu : un seul par fichier, sans "
                + "ligne « --- »"),
        Spoiling(
            "titre: Essai", "titre: !!binary RXNzYWk=",
            "f.yaml:2:8: l’étiquette « !!binary » n’est pas admise ; attendu : la valeur seule"),
        Spoiling(
            "titre: Essai", "titre: !ruby/object Essai",
            "f.yaml:2:8: l’étiquette « !ruby/object » n’est pas admise ; attendu : la valeur "
                + "seule"),
        Spoiling(
            "titre: Essai", "titre: * Essai",
            "f.yaml:2:8: « * Essai » commence par « * », qui annonce un renvoi ; écrire le texte "
                + "entre guillemets (\"…\")"),
        Spoiling(
            "{ min: 20, typique: 25, max: 30 }", "*duree",
            "f.yaml:18:12: « *duree » ne renvoie à rien : aucune valeur marquée « &duree » ne "
                + "précède"),
        Spoiling(
            "titre: L’eau", "titre: &titr L’eau\n    parce que: *titre",
            "f.yaml:9:16: « *titre » ne renvoie à rien : aucune valeur marquée « &titre » ne "
                + "précède ; essayer « *titr »"),
        Spoiling(
            "échelle: { min: 0, max: 3 }", "échelle: { <<: { min: 0 }, min: 0, max: 3 }",
            "f.yaml:21:18: la fusion « << » n’est pas admise ; recopier les clés, ou donner toute "
                + "la valeur par un renvoi (« *nom »)"),
        Spoiling(
            "titre: Essai", "titre: Essai\n[ a ]: b",
            "f.yaml:3:1: une clé est un mot ou quelques mots, sans « * », « [ » ni « { »"),
        Spoiling(
            "titre: Essai", "titre: Essai\ntitre: Bis",
            "f.yaml:3:1: la clé « titre » est déjà donnée à la ligne 2"),
        Spoiling(
            "titre: Essai", "titre: Essai\ntitre: Bis\ntitre: Ter",
            "f.yaml:3:1: la clé « titre » est déjà donnée à la ligne 2",
            "f.yaml:4:1: la clé « titre » est déjà donnée à la ligne 2"),
        Spoiling(
            "échelle: { min: 0, max: 3 }", "échelle: { min: 0, max: 3, min: 1, max: x }",
            "f.yaml:21:34: la clé « min » est déjà donnée à la ligne 21",
            "f.yaml:21:42: la clé « max » est déjà donnée à la ligne 21"),
        Spoiling(
            "durée totale: 40", "durée totale: 40\ndure\u{301}e totale: 41",
            "f.yaml:6:1: la clé « durée totale » est déjà donnée à la ligne 5"),
        Spoiling(
            "titre: Essai", "titre: Essai\nmode d’emploi: a\nmode d'emploi: b",
            "f.yaml:4:1: la clé « mode d'emploi » est déjà donnée à la ligne 3"),
        Spoiling(
            "titre: Essai", "titre: \"E\\0ssai\"",
            "f.yaml:2:8: caractère interdit U+0000 ; le retirer"),
        Spoiling(
            "titre: Essai", "titre: E\u{0}s\u{7}sai\u{85}\nsous-titre: \u{2028}\nzut: x",
            "f.yaml:2:9: caractère interdit U+0000 ; le retirer",
            "f.yaml:2:11: caractère interdit U+0007 ; le retirer",
            "f.yaml:2:15: caractère interdit U+0085 ; le retirer",
            "f.yaml:3:13: caractère interdit U+2028 ; le retirer",
            "f.yaml:4:1: clé inconnue « zut » ; clés possibles : atelier, titre, sous-titre, "
                + "langue, licence, crédit, présentation, mode d’emploi, préparation, durée totale, "
                + "récurrence, activités, plan"),
    ])
    func `what YAML allows and workshops refuse`(spoiling: Spoiling) {
        #expect(Files.complaints(spoiling.yaml) == spoiling.complaints)
    }

    @Test func `duplicates hide no other mistake, on their line or elsewhere`() {
        let yaml = Sample.yaml
            .replacing(
                "{ min: 10, typique: 15, max: 20 }", with: "{ min: 1, max: 2, min: 3, max: x }"
            )
            .replacing("titre: Le vote", with: "titre: Le vote\n    titre: Bis\n    zut: x")
        #expect(
            Files.complaints(yaml).map { $0.prefix(20) } == [
                "f.yaml:10:12: il man", "f.yaml:10:30: la clé", "f.yaml:10:38: la clé",
                "f.yaml:17:5: la clé ", "f.yaml:18:5: clé inc",
            ])
    }

    @Test func `an alias stands for its whole value, and mistakes in it are said where it is used`()
        throws
    {
        let yaml = Sample.yaml
            .replacing("échelle: { min: 0, max: 5 }", with: "échelle: &notes { min: 0, max: 3 }")
            .replacing("    échelle: { min: 0, max: 3 }", with: "    échelle: *notes")
        guard case .decision(let decision) = try Files.read(yaml).activities[1].mechanic else {
            Issue.record("another mechanic")
            return
        }
        #expect(decision.scale == Scale(min: 0, max: 3))
        let wrong = yaml.replacing("titre: Essai", with: "titre: &t Essai")
            .replacing("{ de: 0, à: 2, titre: seul }", with: "*t")
        #expect(
            Files.complaints(wrong) == [
                "f.yaml:26:11: seuils (n° 1) : « Essai » ; attendu : les clés de, à, titre"
            ])
    }

    @Test func `stars in a text stay`() throws {
        let text = "a *b* c\n    *d* : e *"
        let workshop = try Files.read(
            Sample.yaml.replacing("titre: Essai", with: "titre: |\n    \(text)"))
        #expect(workshop.title == "a *b* c\n*d*\u{A0}: e *")
        let folded = try Files.read(Sample.yaml.replacing("titre: Essai", with: "titre: a\n  *b"))
        #expect(folded.title == "a *b")
    }

    @Test func `a byte order mark and Windows line ends change nothing`() throws {
        let plain = try Files.read(Sample.yaml)
        #expect(try Files.read("\u{FEFF}" + Sample.yaml) == plain)
        #expect(try Files.read(Sample.yaml.replacing("\n", with: "\r\n")) == plain)
        #expect(try Files.read(Sample.yaml.replacing("\n", with: "\r")) == plain)
        let spoiled = "\u{FEFF}" + Sample.yaml.replacing("max: 20", with: "max: x")
        let complaint =
            "f.yaml:10:41: max : « x » ; attendu : un nombre entier, en chiffres, comme 12"
        #expect(Files.complaints(spoiled) == [complaint])
        #expect(Files.complaints(spoiled.replacing("\n", with: "\r\n")) == [complaint])
        let marked = "\u{FEFF}zut: x\n" + Sample.yaml
        #expect(
            Files.complaints(marked).first?.hasPrefix("f.yaml:1:1: clé inconnue « zut »") == true)
    }

    @Test(arguments: [
        (
            [0xE9],
            "f.yaml:2:12: l’octet 0xE9 n’est pas de l’UTF-8 ; enregistrer le fichier en UTF-8"
        ),
        (
            [0xC3],
            "f.yaml:2:12: l’octet 0xC3 n’est pas de l’UTF-8 ; enregistrer le fichier en UTF-8"
        ),
        (
            [0xED, 0xA0, 0x80],
            "f.yaml:2:12: l’octet 0xED n’est pas de l’UTF-8 ; enregistrer le fichier en UTF-8"
        ),
    ])
    func `bytes that are not UTF-8`(bytes: [UInt8], complaint: String) {
        let yaml = Array("atelier: a\ntitre: l’é\u{301} ".utf8) + bytes + Array("\nb: c".utf8)
        #expect(Files.complaints(yaml) == [complaint])
    }

    @Test func `UTF-16`() {
        #expect(
            Files.complaints([0xFF, 0xFE, 0x61, 0x00]) == [
                "f.yaml:1:1: le fichier est en UTF-16 ; l’enregistrer en UTF-8"
            ])
    }
}
