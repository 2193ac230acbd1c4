import CahierDiagnostics

/// How each mechanic is answered, whatever the workshop; at the prompt, help shows examples of the
/// activity under way.
enum AnswerGuide {
    static let lines: [(kind: Wording, examples: [Wording])] =
        [
            (Wording(verbatim: "radar"), both("Marie: 4 3 2 5 1 2 3 4", "Marie: besoins = 4")),
            (
                Wording(fr: "scierie", en: "sawmill"),
                [
                    Wording(fr: "Marie: accueil; entraide", en: "Marie: welcome; mutual aid"),
                    Wording(fr: "groupe: fusionner 3 7: accueil", en: "group: merge 3 7: welcome"),
                ]
            ),
            (
                Wording(fr: "curseurs", en: "cursors"),
                both("Marie: 1 5 3 2 4 4 3 2", "Marie: 2 = 4; 3 = 1")
            ),
            (
                Wording(fr: "sélection", en: "selection"),
                both("Marie: 1; 4", "Marie: bar = 1", "Marie: + atelier vélo")
            ),
            (
                Wording(fr: "plan", en: "space plan"),
                [
                    Wording(
                        fr: "groupe: 1: Accueil | 12 | boire un café | ouvert | vitrée",
                        en: "group: 1: Welcome | 12 | have a coffee | open | glazed")
                ]
            ),
            (
                Wording(fr: "choix", en: "choices"),
                [
                    Wording(
                        fr: "Marie: accueil = 3 | il faut un visage",
                        en: "Marie: accueil = 3 | a face is needed"),
                    Wording(
                        fr: "groupe: accueil = autre: à tour de rôle",
                        en: "group: accueil = other: in turn"),
                ]
            ),
            (
                Wording(verbatim: "lotus"),
                [
                    Wording(fr: "groupe: centre: halte", en: "group: centre: halt"),
                    Wording(fr: "groupe: 1.3: quai", en: "group: 1.3: platform"),
                ]
            ),
            (
                Wording(fr: "roue", en: "wheel"),
                [
                    Wording(fr: "groupe: dé 3", en: "group: die 3"),
                    Wording(
                        fr: "groupe: 3: prévenir le traiteur | Karim",
                        en: "group: 3: call the caterer | Karim"),
                ]
            ),
        ] + others

    private static let others: [(kind: Wording, examples: [Wording])] = [
        (
            Wording(fr: "décision", en: "decision"),
            [
                Wording(
                    fr: "groupe: acheter un four | 3 2 1 0 4 2",
                    en: "group: buy an oven | 3 2 1 0 4 2")
            ]
        ),
        (
            Wording(fr: "besoins", en: "needs"),
            [
                Wording(
                    fr: "Marie: matériel: vidéoprojecteur | j’ai",
                    en: "Marie: matériel: projector | have"),
                Wording(
                    fr: "Karim: matériel: four | où: ressourcerie | délai: 2 semaines",
                    en: "Karim: matériel: oven | where: reuse centre | delay: 2 weeks"),
            ]
        ),
        (
            Wording(fr: "balance", en: "balance"),
            [
                Wording(
                    fr: "groupe: activités: repair café | -200 | +350",
                    en: "group: activités: repair café | -200 | +350")
            ]
        ),
        (Wording(fr: "estimation", en: "estimate"), both("Marie: 120")),
        (
            Wording(fr: "canevas", en: "canvas"),
            [
                Wording(
                    fr: "Marie: racines: entraide; lenteur; fruits: un four à pain | au jardin",
                    en: "Marie: racines: mutual aid; fruits: an oven | in the garden"),
                Wording(
                    fr: "Karim: arrivée: frein: pas de panneau",
                    en: "Karim: arrivée: frein: no sign"),
                Wording(verbatim: "Karim: arrivée = -1"),
            ]
        ),
        (
            Wording(fr: "texte", en: "text"),
            [Wording(fr: "Marie: ce que je veux dire", en: "Marie: what I want to say")]
        ),
        (
            Wording(fr: "liste", en: "list"),
            [Wording(fr: "Marie: une idée; une autre", en: "Marie: an idea; another one")]
        ),
        (
            Wording(fr: "tableau", en: "table"),
            [Wording(fr: "Marie: affiche | Karim | vendredi", en: "Marie: poster | Karim | Friday")]
        ),
        (
            Wording(fr: "promesses", en: "pledges"),
            [
                Wording(
                    fr: "promesse Karim | 50 € | Movilab | ferme",
                    en: "pledge Karim | 50 € | Movilab | firm")
            ]
        ),
    ]

    private static func both(_ lines: String...) -> [Wording] {
        lines.map { Wording(verbatim: $0) }
    }
}
