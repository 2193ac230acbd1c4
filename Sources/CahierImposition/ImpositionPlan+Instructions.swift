public import CahierDiagnostics
import CahierDocument

extension ImpositionPlan {
    /// How to print the sheets and what to do with them then, sentence by sentence.
    public var instructions: [Wording] {
        [amounts, printing] + reductions + assembly
    }

    private var amounts: Wording {
        let sheets = order.sheets
        let blanks = sheets.reduce(0) { $0 + $1.front.count + $1.back.count } - pageCount
        let pages = Wording.counted(pageCount, fr: "page", en: "page")
        let paper = Wording.counted(sheets.count, fr: "feuille", en: "sheet")
        let rest = Wording.counted(
            blanks, fr: "page blanche", "pages blanches", en: "blank page", "blank pages")
        return Wording(
            fr: "\(pages.french) sur \(paper.french) \(layout.paper.name), "
                + (blanks == 0 ? "sans page blanche." : "\(rest.french) à la fin."),
            en: "\(pages.english) on \(paper.english) of \(layout.paper.name), "
                + (blanks == 0 ? "no blank page." : "\(rest.english) at the end."))
    }

    private var printing: Wording {
        switch layout.turningEdge {
        case .short:
            Wording(
                fr: "Imprimer en recto verso, retournement sur le bord court, à 100 %.",
                en: "Print on both sides, flipped on the short edge, at 100%.")
        case .long:
            Wording(
                fr: "Imprimer en recto verso, retournement sur le bord long, à 100 %.",
                en: "Print on both sides, flipped on the long edge, at 100%.")
        }
    }

    private var reductions: [Wording] {
        var sentences: [Wording] = []
        if layout.scale < 1 {
            let percent = Int((100 * layout.scale).rounded())
            sentences.append(
                Wording(
                    fr: "Les pages sont réduites à \(percent) % de leur taille.",
                    en: "The pages are reduced to \(percent)% of their size."))
        }
        if layout.paper == .a3 {
            sentences.append(
                Wording(
                    fr: "Sans imprimante A3 : ajouter « --papier A5 », ou imprimer sur A4 avec "
                        + "« ajuster à la page » (71 %).",
                    en: "Without an A3 printer: add ‘--paper A5’, or print on A4 with ‘fit to "
                        + "page’ (71%)."))
        }
        return sentences
    }

    private var assembly: [Wording] {
        switch imposition {
        case .saddle: stapling + turning
        case .signatures: sewing + turning
        case .cut: cutting
        }
    }

    /// More sheets than this hardly fold together, and staples do not go through.
    private static let mostStapled = 20

    private var stapling: [Wording] {
        guard order.sheets.count > 1 else {
            return [
                Wording(
                    fr: "Plier la feuille sur les tirets.", en: "Fold the sheet on the dashes.")
            ]
        }
        let isThick = order.sheets.count > Self.mostStapled
        let warning = Wording(
            fr: "C’est trop épais pour des agrafes : « --imposition cahiers » convient mieux.",
            en: "This is too thick for staples: ‘--imposition signatures’ suits better.")
        return [
            Wording(
                fr: "Plier toutes les feuilles ensemble sur les tirets, la première dehors, puis "
                    + "agrafer deux fois dans le pli.",
                en:
                    "Fold all the sheets together on the dashes, the first one outside, then staple "
                    + "twice in the fold.")
        ] + (isThick ? [warning] : [])
    }

    private var sewing: [Wording] {
        let folding = Wording(
            fr: "Plier chaque cahier sur les tirets, sa première feuille dehors.",
            en: "Fold each signature on the dashes, its first sheet outside.")
        let alone = Wording(fr: "Le coudre par le pli.", en: "Sew it through the fold.")
        let several = Wording(
            fr: "Les empiler dans l’ordre, les barres noires du dos en escalier, puis les coudre "
                + "par le pli.",
            en: "Stack them in order, the black bars of the spine as stairs, then sew them through "
                + "the fold.")
        return [division, folding, order.signatures.count == 1 ? alone : several]
    }

    /// « Dans l’ordre d’impression : 3 cahiers de 4 feuilles, puis un de 2. »
    private var division: Wording {
        let sizes = order.signatures.map(\.count)
        let (first, last) = (sizes.first ?? 0, sizes.last ?? 0)
        let full = sizes.count { $0 == first }
        let whole = Wording.counted(full, fr: "cahier", en: "signature")
        let sheets = Wording.counted(first, fr: "feuille", en: "sheet")
        let isUneven = last < first
        return Wording(
            fr: "Dans l’ordre d’impression : \(whole.french) de \(sheets.french)"
                + (isUneven ? ", puis un de \(last)." : "."),
            en: "In the order of printing: \(whole.english) of \(sheets.english)"
                + (isUneven ? ", then one of \(last)." : "."))
    }

    private var turning: [Wording] {
        layout.rows == 1
            ? []
            : [
                Wording(
                    fr: "Les pages se tournent vers le haut, comme celles d’un calendrier.",
                    en: "The pages turn upwards, like those of a calendar.")
            ]
    }

    private var cutting: [Wording] {
        [
            Wording(
                fr: "Garder les feuilles empilées dans l’ordre et les couper sur les traits : "
                    + "\(layout.columns * layout.rows) piles.",
                en: "Keep the sheets stacked in order and cut them on the marks: "
                    + "\(layout.columns * layout.rows) piles."),
            Wording(
                fr:
                    "Mettre les piles l’une sur l’autre : dessus, celle d’en haut à gauche, puis de "
                    + "gauche à droite et de haut en bas.",
                en:
                    "Put the piles on each other: on top, the one at the upper left, then from left "
                    + "to right and from top to bottom."),
        ]
    }
}
