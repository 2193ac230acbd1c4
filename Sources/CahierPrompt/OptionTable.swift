import CahierDiagnostics

/// An option of a command, or of the program.
enum OptionName: CaseIterable, Sendable {
    case title, place, date, hour, activities
    case document, format, output, workshop, blank, participant, synthesis, copies
    case all, theme, paper, orientation, keepGoing
    case fillable, again
    case accessibility
    case imposition, sheetsPerSignature
    case carnet, language, help, version
    case linear, json, dryRun
    case apart, together, seed, people
    case forPublic
    case journal, fingerprint
    case name, pdf
    case since, until, activity, session

    var word: Wording {
        switch self {
        case .title: Wording(fr: "titre", en: "title")
        case .place: Wording(fr: "lieu", en: "place")
        case .date: Wording(verbatim: "date")
        case .hour: Wording(fr: "heure", en: "time")
        case .activities: Wording(fr: "activités", en: "activities")
        case .document: Wording(verbatim: "document")
        case .format: Wording(verbatim: "format")
        case .output: Wording(fr: "sortie", en: "output")
        case .workshop: Wording(fr: "atelier", en: "workshop")
        case .blank: Wording(fr: "vierge", en: "blank")
        case .participant: Wording(verbatim: "participant")
        case .synthesis: Wording(fr: "synthèse", en: "summary")
        case .copies: Wording(fr: "exemplaires", en: "copies")
        case .all: Wording(fr: "tout", en: "all")
        case .theme: Wording(fr: "thème", en: "theme")
        case .paper: Wording(fr: "papier", en: "paper")
        case .orientation: Wording(verbatim: "orientation")
        case .keepGoing: Wording(fr: "continuer", en: "continue")
        case .fillable: Wording(fr: "remplissable", en: "fillable")
        case .again: Wording(fr: "encore", en: "again")
        case .accessibility: Wording(fr: "accessibilité", en: "accessibility")
        case .imposition: Wording(verbatim: "imposition")
        case .sheetsPerSignature:
            Wording(fr: "feuilles-par-cahier", en: "sheets-per-signature")
        case .carnet: Wording(verbatim: "carnet")
        case .language: Wording(fr: "langue", en: "language")
        case .help: Wording(fr: "aide", en: "help")
        case .version: Wording(verbatim: "version")
        case .linear: Wording(fr: "linéaire", en: "linear")
        case .json: Wording(verbatim: "json")
        case .dryRun: Wording(fr: "à-blanc", en: "dry-run")
        case .apart: Wording(fr: "séparer", en: "apart")
        case .together: Wording(fr: "ensemble", en: "together")
        case .seed: Wording(fr: "graine", en: "seed")
        case .people: Wording(verbatim: "participants")
        case .forPublic: Wording(verbatim: "public")
        case .journal: Wording(fr: "journal", en: "log")
        case .fingerprint: Wording(fr: "empreinte", en: "fingerprint")
        case .name: Wording(fr: "nom", en: "name")
        case .pdf: Wording(verbatim: "pdf")
        case .since: Wording(fr: "depuis", en: "since")
        case .until: Wording(fr: "jusqu’à", en: "until")
        case .activity: Wording(fr: "activité", en: "activity")
        case .session: Wording(fr: "séance", en: "session")
        }
    }

    var letter: Character? {
        switch self {
        case .output: "o"
        case .help: "h"
        case .title, .place, .date, .hour, .activities, .document, .format, .workshop, .blank,
            .participant, .synthesis, .copies, .all, .theme, .paper, .orientation, .keepGoing,
            .fillable, .again, .accessibility, .imposition, .sheetsPerSignature, .carnet, .language,
            .version, .linear, .json, .dryRun, .apart, .together, .seed, .people, .journal,
            .fingerprint, .forPublic, .name, .pdf, .since, .until, .activity, .session:
            nil
        }
    }

    /// What its value is, as help shows it; `nil` for one without value.
    var value: Wording? {
        switch self {
        case .title, .place: Wording(fr: "TEXTE", en: "TEXT")
        case .date, .since, .until: Wording(fr: "AAAA-MM-JJ", en: "YYYY-MM-DD")
        case .hour: Wording(verbatim: "HH:MM")
        case .activities: Wording(verbatim: "1,2,5")
        case .document: Wording(verbatim: "DOCUMENT")
        case .format: Wording(verbatim: "xhtml|odt|epub|pdf")
        case .imposition: Wording(fr: "piqué|cahiers|coupe", en: "saddle|signatures|cut")
        case .sheetsPerSignature: Wording(verbatim: "N")
        case .output, .carnet: Wording(fr: "FICHIER", en: "FILE")
        case .workshop: Wording(fr: "ATELIER", en: "WORKSHOP")
        case .language: Wording(verbatim: "fr|en")
        case .participant, .name, .activity: Wording(fr: "NOM", en: "NAME")
        case .session: Wording(fr: "SÉANCE", en: "SESSION")
        case .copies: Wording(verbatim: "N")
        case .theme: Wording(fr: "THÈME", en: "THEME")
        case .paper: Wording(verbatim: "A3|A4|A5")
        case .orientation: Wording(fr: "paysage|portrait", en: "landscape|portrait")
        case .apart, .together: Wording(fr: "NOM,NOM", en: "NAME,NAME")
        case .seed, .people: Wording(verbatim: "N")
        case .fingerprint: Wording(fr: "EMPREINTE", en: "FINGERPRINT")
        case .blank, .synthesis, .all, .keepGoing, .fillable, .again, .accessibility, .help,
            .version, .linear, .json, .dryRun, .journal, .forPublic, .pdf:
            nil
        }
    }

    /// What it is for, as help says it.
    var summary: Wording {
        switch self {
        case .title: Wording(fr: "titre de la séance", en: "title of the session")
        case .place: Wording(fr: "lieu de la séance", en: "place of the session")
        case .date:
            Wording(
                fr: "jour de la séance (aujourd’hui par défaut)", en: "its day (by default today)")
        case .hour:
            Wording(
                fr: "heure du début (maintenant par défaut)", en: "when it begins (by default now)")
        case .activities:
            Wording(fr: "activités choisies, dans leur ordre", en: "chosen activities, in order")
        case .document: Wording(fr: "ce qui est écrit, au choix :", en: "what is written, one of:")
        case .format:
            Wording(fr: "format du fichier (odt par défaut)", en: "file format (by default odt)")
        case .output:
            Wording(
                fr: "fichier, dossier pour exporter --tout, « - » pour la sortie standard",
                en: "file, folder for export --all, ‘-’ for standard output")
        case .workshop:
            Wording(fr: "un atelier à la place d’une séance", en: "a workshop, not a session")
        case .blank:
            Wording(
                fr: "le document vierge, à remplir", en: "the document blank, to fill in")
        case .participant:
            Wording(
                fr: "fiches, contributions : d’une seule personne",
                en: "sheets, contributions: of one person")
        case .synthesis:
            Wording(
                fr: "fiches : sans les réponses de chacun·e",
                en: "sheets: without everyone’s answers")
        case .copies:
            Wording(
                fr: "bulletins : pour combien de personnes ; fiches vierges : combien de chaque",
                en: "ballots: for how many people; blank sheets: how many of each")
        case .all: Wording(fr: "toutes les séances du carnet", en: "every session of the carnet")
        case .theme:
            Wording(
                fr: "nom d’un thème, ou dossier d’un thème à soi",
                en: "name of a theme, or the folder of one’s own")
        case .paper:
            Wording(fr: "papier (celui du thème par défaut)", en: "paper (by default the theme’s)")
        case .orientation:
            Wording(
                fr: "sens de toutes les pages (celui du thème par défaut)",
                en: "how all pages stand (by default as in the theme)")
        case .keepGoing:
            Wording(fr: "ne s’arrête pas à la première erreur", en: "goes on after an error")
        case .fillable:
            Wording(
                fr: "fiches à remplir à l’écran ; « importer » reprend les réponses",
                en: "sheets to fill in on a screen; ‘import’ takes up the answers")
        case .again:
            Wording(
                fr: "reprend aussi une fiche déjà importée",
                en: "takes up a sheet that was imported before, too")
        case .accessibility:
            Wording(
                fr: "cherche dans des documents ODT et XHTML ce qui gênerait leur lecture",
                en: "looks in ODT and XHTML documents for what would hinder their reading")
        case .imposition:
            Wording(
                fr: "PDF à plier et agrafer, à coudre, ou à couper en cartes",
                en: "PDF to fold and staple, to sew, or to cut into cards")
        case .sheetsPerSignature:
            Wording(
                fr: "feuilles de chaque cahier à coudre (4 par défaut)",
                en: "sheets of each signature to sew (by default 4)")
        case .carnet: Wording(fr: "carnet à utiliser", en: "carnet to use")
        case .language: Wording(fr: "langue des messages", en: "language of messages")
        case .help: Wording(fr: "montre cette aide", en: "shows this help")
        case .version: Wording(fr: "montre la version", en: "shows the version")
        case .linear:
            Wording(
                fr: "ligne après ligne, sans rien redessiner, choix numérotés",
                en: "line after line, nothing redrawn, choices with numbers")
        case .json:
            Wording(
                fr: "donne en JSON ce qui est montré ; les phrases vont sur la sortie d’erreur",
                en: "gives as JSON what is shown; sentences go to standard error")
        case .dryRun:
            Wording(
                fr: "vérifie et dit tout comme d’habitude, mais n’écrit rien",
                en: "checks and says all as usual, but writes nothing")
        case .apart:
            Wording(
                fr: "personnes à mettre dans des groupes différents ; peut se répéter",
                en: "people to put in different groups; may be repeated")
        case .together:
            Wording(
                fr: "personnes à garder dans un même groupe ; peut se répéter",
                en: "people to keep in one group; may be repeated")
        case .forPublic:
            Wording(
                fr: "sans les noms ni les mots que l’on n’a pas accepté de publier",
                en: "without names and words that people did not agree to publish")
        case .people:
            Wording(
                fr: "nombre de personnes qui jouent la répétition (12 par défaut)",
                en: "how many people play the rehearsal (12 by default)")
        case .seed:
            Wording(
                fr: "nombre qui décide du tirage (tiré au hasard et dit par défaut)",
                en: "number that decides the draw (by default drawn at random and told)")
        case .journal:
            Wording(
                fr: "prouve que le journal des séances est resté tel quel ; donne l’empreinte",
                en: "proves that the log of sessions stayed as it was; gives the fingerprint")
        case .fingerprint:
            Wording(
                fr: "avec --journal : empreinte notée ailleurs, à comparer",
                en: "with --log: fingerprint noted elsewhere, to compare")
        case .name:
            Wording(
                fr: "nom que prend la séance importée",
                en: "name that the imported session takes")
        case .pdf:
            Wording(
                fr: "met aussi les documents en PDF dans l’archive",
                en: "puts the documents into the archive as PDF too")
        case .since:
            Wording(fr: "séances de ce jour ou d’après", en: "sessions of that day or later")
        case .until:
            Wording(fr: "séances de ce jour ou d’avant", en: "sessions of that day or before")
        case .activity:
            Wording(
                fr: "activités dont le titre contient ces mots",
                en: "activities whose title has these words")
        case .session: Wording(fr: "une seule séance", en: "one session alone")
        }
    }

    /// Those of the program, before or after a command.
    static let global: [OptionName] = [
        .carnet, .language, .linear, .json, .dryRun, .help, .version,
    ]

    /// Those whose values add up, one after the other with « ; » between, where they are given again.
    static let repeatable: [OptionName] = [.apart, .together]

    /// The option that a word names in either language, among `options`.
    static func named(_ word: some StringProtocol, among options: [OptionName]) -> OptionName? {
        let key = key(String(word))
        return options.first { option in
            Language.allCases.contains { self.key(option.word[$0]) == key }
        }
    }

    /// An apostrophe, which shells take for a quote, may be left out.
    private static func key(_ word: String) -> String {
        Folding.key(word).replacing("'", with: "")
    }
}
