import CahierDocument

/// A document with every block, role and shape, and texts that are hard to write.
enum KitchenSink {
    static let document = Document(
        metadata: Metadata(
            title: "Évier & <balises> « tout compris »", language: "fr",
            subject: "Tout ce qu’un document peut contenir", keywords: ["essai", "œuvre"],
            creators: ["Zoë Nguyễn", "O’Connor"], rights: "CC BY-SA 4.0",
            date: "2026-05-04T18:30:00"),
        blocks: BlockStream(cover) + BlockStream(text) + BlockStream(blocks)
            + BlockStream(tables) + BlockStream(sheet))

    private static let cover: [Block] = [
        .page(.cover),
        .paragraph("Évier & <balises> « tout compris »", role: .title),
        .paragraph("Chaque bloc, chaque rôle, chaque forme", role: .subtitle),
        .paragraph("Textes et dessins : licence CC BY-SA 4.0", role: .credit),
        .contents(
            [
                ContentsLine("Où sont les paragraphes", anchor: "paragraphes"),
                ContentsLine("Où sont les dessins", anchor: "dessins"),
            ], columns: 2),
    ]

    private static let text: [Block] =
        [
            .page(.text),
            .heading(
                level: 1,
                [
                    .anchor("paragraphes"), .span(.number, [.text("1.")]),
                    .text(" Les paragraphes"),
                ]),
            .paragraph("parce que tout commence par un mot…", role: .because),
            .paragraph(
                "Écrivez ce que vous voulez, puis lisez-le à voix haute.", role: .instructions),
            .heading(level: 2, "Rôles de texte"),
            .paragraph(
                [
                    .text("Du texte courant, un mot "), .strong("fort"), .text(", un mot "),
                    .emphasis("souligné de la voix"), .text(", une "),
                    .span(.label, [.text("Étiquette :")]), .text(" suivie de sa valeur, un "),
                    .link([.text("lien")], to: "https://example.org/?a=1&b=é"),
                    .text(", une ligne"), .lineBreak, .text("puis une autre."),
                ], role: .body),
            .paragraph("« Un jour, on ira voir si l’eau est froide. »", role: .quotation),
            .paragraph("Quelqu’un, au bord du quai", role: .attribution),
            .paragraph(
                [
                    .text("Le mot anglais "), .foreign([.text("third place")], language: "en-GB"),
                    .text(" et le mot "), .foreign([.text("illisible")], language: "?"),
                ], role: .body),
            .paragraph("À remplir", role: .label),
            .writingLines(count: 3, spacing: 9),
            .paragraph("Résultat : 42", role: .result),
            .paragraph("En petit, au bas de la page.", role: .credit),
            .heading(level: 2, "Textes difficiles"),
        ] + HostileText.all.map { .paragraph($0) }

    private static let blocks: [Block] = [
        .page(.text),
        .heading(level: 1, "Listes, encadrés, colonnes"),
        .heading(level: 3, "Listes"),
        .list(List(["une puce ;", "une autre, plus longue : \(longSentence)", "la dernière."])),
        .list(List(isOrdered: true, ["un ;", "deux ;", longSentence])),
        .heading(level: 4, "Encadrés"),
        .box(
            .outcome,
            [
                .heading(level: 3, "Ce que nous décidons"),
                .paragraph(longSentence),
                .list(List(["ouvrir la porte ;", longSentence])),
                .list(List(isOrdered: true, ["d’abord ;", "ensuite."])),
                .writingLines(count: 2, spacing: 8),
            ]),
        .box(.outcome, [.paragraph("Un encadré voisin, qui ne se confond pas avec l’autre.")]),
        .paragraph("Entre deux."),
        .box(.note, [.paragraph("Remarque", role: .label), .paragraph(longSentence)]),
        .columns(
            count: 2,
            [
                .heading(level: 3, "À gauche"), .paragraph(longSentence),
                .writingLines(count: 3, spacing: 8), .heading(level: 3, "À droite"),
                .paragraph(longSentence), .list(List(["une chose", "une autre"])),
            ]),
        .page(.sheet),
        .columns(
            count: 3,
            [
                .paragraph(longSentence), .paragraph(longSentence), .paragraph(longSentence),
            ]),
    ]

    private static let tables: [Block] = [
        .page(.text),
        .table(
            Table(
                columns: [2, 1, 1], header: [[.text("Axe")], [.text("Moyenne")], [.text("Écart")]],
                rows: [
                    Table.Row(["Stratégies publiques", "3,5", "1,2"], hasHeader: true),
                    Table.Row(["Volonté politique", "2,0", "0,4"], hasHeader: true),
                    Table.Row(["Sans titre de ligne", "1,0", "0,0"]),
                ])),
        .paragraph("Entre deux tableaux."),
        .table(
            Table(
                role: .form, columns: [1, 2, 1], header: [[.text("Quoi")], [.text("Qui")], []],
                rows: [
                    Table.Row(["Ouvrir", "", ""], hasHeader: true, minimumHeight: 15),
                    Table.Row(["Fermer", "", ""], hasHeader: true, minimumHeight: 15),
                ])),
        .table(Table(columns: [], rows: [Table.Row(["court"]), Table.Row(["plus", "long"])])),
        .box(
            .note,
            [
                .paragraph("Un tableau dans un encadré :"),
                .table(Table(columns: [1, 1], rows: [Table.Row(["a", "b"])])),
                .paragraph("Fin de l’encadré."),
            ]),
    ]

    private static let sheet: [Block] = [
        .page(.sheet),
        .heading(
            level: 1,
            [.anchor("dessins"), .span(.number, [.text("2.")]), .text(" Les dessins")]),
        .drawing(captioned),
        .page(.sheet),
        .drawing(KitchenDrawing.labels),
    ]

    private static let captioned: Drawing = {
        var drawing = KitchenDrawing.styles
        drawing.caption = [.text("tous les styles de "), .strong("formes")]
        return drawing
    }()

    static let longSentence =
        "Avant d’ouvrir le moindre dossier, prenons un quart d’heure pour savoir qui est autour "
        + "de la table et ce que chacune espère en repartant."
}
