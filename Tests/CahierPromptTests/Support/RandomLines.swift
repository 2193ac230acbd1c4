import CahierCore
import CahierDiagnostics
import TestSupport

@testable import CahierPrompt

/// Lines as people type, mistype, paste and attack with.
extension SeededRandom {
    /// A text with anything in it; never blank.
    mutating func text() -> String {
        "a" + (0...below(5)).map { _ in (pick(Self.pieces) ?? "") }.joined() + "z"
    }

    mutating func line() -> String {
        switch below(10) {
        case 0: text()
        case 1: (pick(Self.commands) ?? "") + " " + text()
        case 2, 3: mutated((pick(Self.commands + Self.answers) ?? ""))
        case 4, 5: (pick(Self.commands) ?? "")
        case 6: "activité \(1 + below(17))"
        default: (pick(Self.answers) ?? "")
        }
    }

    /// The line with a piece put in, taken out or doubled.
    private mutating func mutated(_ line: String) -> String {
        var scalars = Array(line.unicodeScalars)
        for _ in 0...below(3) {
            let place = below(scalars.count + 1)
            switch below(3) {
            case 0: scalars.insert(contentsOf: (pick(Self.pieces) ?? "").unicodeScalars, at: place)
            case 1: scalars.removeSubrange(place..<min(scalars.count, place + 1 + below(3)))
            default: scalars.insert(contentsOf: scalars.prefix(place), at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let pieces = [
        "l’école", "cafe\u{301}", "\u{301}", "\u{0}", "\u{1B}[2J", "\u{7}", "\r", "\r\n", "\n",
        "\t", "\u{FEFF}", "\u{202E}abc", "\u{2066}", "👩‍👩‍👧‍👦", "🇫🇷", "\u{FFFF}", "\u{10FFFF}", "\u{85}",
        "\u{9B}31m", "\u{2028}", "\"", "\"\"", ";", " | ", ": ", " = ", "--", "-o", "@", "<<FIN",
        "FIN", "# ", "'); DROP TABLE event; --", "%s%n", "=1+1", "]]>", "<b>&amp;</b>", "",
        "-9223372036854775808", "9223372036854775807", "99999999999999999999", "1e400", "−3", "½",
        "0", "échéance 2026-02-30", "œ", "  ",
    ]

    private static let commands = [
        "ouvrir galerie", "ouvrir galerie --titre \"Ici\" --date 2020-01-01 --heure 9:00",
        "reprendre", "clore", "participants", "participants ajouter Zoé, Yann",
        "participants partir Zoé", "activité 3", "activité", "suivante", "précédente", "passer",
        "passer 4", "corriger 1 autre", "corriger 3 2", "retirer 2", "annuler",
        "annuler 3", "rétablir", "note Il pleut.",
        "décision On y va.", "action Écrire @Karim échéance 2026-05-18", "fait 4",
        "promesse Karim | 50 € | four | si", "heure 18:42", "heure maintenant", "état", "temps",
        "synthèse", "synthèse 2", "journal", "ateliers", "séances", "aide", "aide réponses",
        "exporter --document réponses", "exporter --tout --document livret", "quitter",
        "jouer rien", "plan", "plan pause 15 min après 3", "plan repas 1 h", "plan durée 3 25 min",
        "plan durée 4 apprise", "plan ordre 3 1 2", "plan ordre A après 5", "plan fixe 3",
        "plan libre 3", "plan sacrifier 4 2 A", "plan vote 2 +3", "plan parallèle 5 6",
        "plan séparer 5", "plan retirer A", "plan retirer 7", "plan ajouter 7 avant 2",
        "plan jour 2026-05-05 9:00 avant 9", "plan préalable Lire", "plan fin 20 h 30",
        "plan fin libre", "plan replanifier oui", "plan replanifier votes oui", "durées",
        "étape", "étape 2", "étape suivante", "étape précédente", "minuteur", "minuteur 5 min",
        "minuteur +30 s", "minuteur arrêter", "montrer d’un coup", "montrer par personne",
        "montrer jamais", "montrer tout de suite", "révéler", "révéler Marie", "anonyme", "tour",
        "tour Karim", "fini", "stop",
        "tchat", "tchat rien", "tchat <<FIN", "[18:32] Zoé: accueil", "garder tout",
        "garder 1-3", "garder 2 note", "jeter 1", "pour 1 Zoé", "grouper",
        "grouper 1 2 \"accueil\"",
        "rédiger", "rédiger 1", "zoé, yann: 4",
        "participants pseudonyme Marie", "participants pseudonyme tous",
        "participants ajouter pseudonymes 2", "participants importer gens.csv", "groupes",
        "groupes 2", "groupes de 2 --séparer \"Marie, Karim\" --graine 7", "parole",
        "parole Karim", "parole Zoé, Marie", "chercher un",
        "chercher \"il pleut\" --activité liste",
    ]

    private static let answers =
        Gallery.workshop.activities.flatMap { activity in
            activity.mechanic.examples.flatMap { [$0.french, $0.english] }
        } + [
            "Marie: -9223372036854775808 = 3", "groupe: -9223372036854775808: x",
            "groupe: dé -9223372036854775808", "groupe: situation -9223372036854775808: x",
            "groupe: fusionner 1 2: un", "groupe: écarter 3 4", "Marie: un; deux; trois",
        ]
}
