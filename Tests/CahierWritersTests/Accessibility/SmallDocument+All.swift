extension SmallDocument {
    static let all: [SmallDocument] = structures + words + looks + drawings + forms + sound

    // MARK: The document, headings, tables

    private static let structures = [
        SmallDocument(
            sentence: "document: pas de titre dans les propriétés du document",
            odt: "<text:p>a</text:p>", xhtml: "<p>a</p>", title: ""),
        SmallDocument(
            sentence: "document: la langue du document n’est pas indiquée",
            odt: "<text:p>a</text:p>", xhtml: "<p>a</p>", language: ""),
        SmallDocument(
            sentence: "au début: le premier titre, « Deux », est de niveau 2 ; attendu : 1",
            odt: "<text:h text:outline-level='2'>Deux</text:h>", xhtml: "<h2>Deux</h2>"),
        SmallDocument(
            sentence: "sous « Un », après « texte »: le titre « Trois » saute du niveau 1 au "
                + "niveau 3 ; attendu : 2 au plus",
            odt: "<text:h text:outline-level='1'>Un</text:h><text:p>texte</text:p>"
                + "<text:h text:outline-level='3'>Trois</text:h>",
            xhtml: "<h1>Un</h1><p>texte</p><h3>Trois</h3>"),
        SmallDocument(
            sentence: "sous « Un »: titre vide, de niveau 2",
            odt: "<text:h text:outline-level='1'>Un</text:h><text:h text:outline-level='2'/>",
            xhtml: "<h1>Un</h1><h2> </h2>"),
        SmallDocument(
            sentence: "après « avant »: tableau sans ligne ni colonne d’en-tête",
            odt: "<text:p>avant</text:p>" + table("", row("<table:table-cell>", "a")),
            xhtml: "<p>avant</p><table><tr><td>a</td></tr></table>"),
        SmallDocument(
            sentence: "au début: tableau sans ligne ni colonne d’en-tête",
            odt: table(
                "", headerRows(row("<table:table-cell>", "")) + row("<table:table-cell>", "a")),
            xhtml: "<table><thead><tr><th></th></tr></thead><tr><td>a</td></tr></table>"),
        SmallDocument(
            sentence: "au début: tableau à cellules fusionnées ou scindées",
            odt: table(
                "",
                headerRows(row("<table:table-cell>", "tête"))
                    + row("<table:table-cell table:number-columns-spanned='2'>", "a")),
            xhtml: "<table><tr><th>tête</th></tr><tr><td colspan='2'>a</td></tr></table>"),
        SmallDocument(
            sentence: "après « b »: l’identifiant « x » est donné plusieurs fois",
            odt: "<text:p xml:id='x'>a</text:p><text:p>b</text:p><text:p xml:id='x'>c</text:p>",
            xhtml: "<p id='x'>a</p><p>b</p><p id='x'>c</p>"),
    ]

    private static func table(_ columns: String, _ rows: String) -> String {
        "<table:table>\(columns)\(rows)</table:table>"
    }

    private static func headerRows(_ rows: String) -> String {
        "<table:table-header-rows>\(rows)</table:table-header-rows>"
    }

    private static func row(_ cell: String, _ text: String) -> String {
        "<table:table-row>\(cell)<text:p>\(text)</text:p></table:table-cell></table:table-row>"
    }

    // MARK: Links and lists

    private static let words = [
        link("Ici", "au début: le texte du lien « Ici » ne dit pas où il mène"),
        link(
            "« cliquez ici »",
            "au début: le texte du lien « « cliquez ici » » ne dit pas où il mène"),
        link(
            "https://movilab.org/x",
            "au début: le texte du lien est l’adresse « https://movilab.org/x » ; attendu : ce "
                + "que l’on y trouve"),
        link(
            "www.movilab.org",
            "au début: le texte du lien est l’adresse « www.movilab.org » ; attendu : ce que "
                + "l’on y trouve"),
        link(" ", "au début: lien sans texte vers « https://movilab.org »"),
        typedList("1. Ranger", "1. Ranger"), typedList("12) Ranger", "12) Ranger"),
        typedList("(a) Ranger", "(a) Ranger"), typedList("• Ranger", "• Ranger"),
        typedList("- Ranger", "- Ranger"),
        SmallDocument(
            sentence: "au début: « Le matériel » est un titre fait en gras ; attendu : un style "
                + "de titre",
            odt: "<text:p text:style-name='Text_20_body'><text:span text:style-name='G'>Le"
                + "</text:span> <text:span text:style-name='G'>matériel</text:span></text:p>",
            xhtml: "<p><strong>Le</strong> <b>matériel</b></p>", styles: bold("G", "text")),
        SmallDocument(
            sentence: "au début: « Le matériel » est un titre fait en gras ; attendu : un style "
                + "de titre",
            odt: "<text:p text:style-name='P'>Le matériel</text:p>",
            xhtml: "<p style='font-weight: 700'>Le matériel</p>", styles: bold("P", "paragraph")),
    ]

    private static func link(_ text: String, _ sentence: String) -> SmallDocument {
        SmallDocument(
            sentence: sentence,
            odt: "<text:p><text:a xlink:href='https://movilab.org'>\(text)</text:a></text:p>",
            xhtml: "<p><a href='https://movilab.org'>\(text)</a></p>")
    }

    private static func typedList(_ text: String, _ shown: String) -> SmallDocument {
        SmallDocument(
            sentence: "au début: « \(shown) » est une liste tapée à la main ; attendu : une vraie "
                + "liste", odt: "<text:p>\(text)</text:p>", xhtml: "<p>\(text)</p>")
    }

    private static func bold(_ name: String, _ family: String) -> String {
        "<style:style style:name='\(name)' style:family='\(family)'>"
            + "<style:text-properties fo:font-weight='bold'/></style:style>"
    }

    // MARK: Colours and blinking

    static let paleGrey = SmallDocument(
        sentence: "après « avant »: le texte « pâle » se détache mal du fond : contraste de 2,32:1 "
            + "(#aaaaaa/#ffffff) ; attendu : 4,5:1",
        odt: "<text:p>avant</text:p><text:p>net <text:span text:style-name='T'>pâle</text:span>"
            + "</text:p>",
        xhtml: "<p>avant</p><p>net <span class='t'>pâle</span></p>",
        styles: text("T", "fo:color='#aaaaaa'"), css: ".t { color: #aaa }")

    private static let looks = [
        paleGrey,
        SmallDocument(
            sentence: "au début: le texte « a » se détache mal du fond : contraste de 3,54:1 "
                + "(#888888/#ffffff) ; attendu : 4,5:1",
            odt: "<text:p text:style-name='P'>a</text:p>", xhtml: "<p class='p'>a</p>",
            styles: paragraph("P", "", "fo:color='#888888' fo:font-size='17.5pt'"),
            css: ".p { color: #888; font-size: 17.5pt }"),
        SmallDocument(
            sentence: "au début: le texte « a » se détache mal du fond : contraste de 2,84:1 "
                + "(#999999/#ffffff) ; attendu : 3:1",
            odt: "<text:p text:style-name='P'>a</text:p>", xhtml: "<p class='p'>a</p>",
            styles: paragraph("P", "", "fo:color='#999999' fo:font-size='18pt'"),
            css: ":root { --pâle: #999; font-size: 9pt } .p { color: var(--pâle); font-size: 200% }"
        ),
        SmallDocument(
            sentence: "au début: le texte « a » se détache mal du fond : contraste de 1:1 "
                + "(#000000/#000000) ; attendu : 4,5:1",
            odt: "<text:p text:style-name='P'>a</text:p>", xhtml: "<p>a</p>",
            styles: paragraph("P", "fo:background-color='#000000'", ""),
            css: "p { background: black none; } /* p { background: white } */"),
        SmallDocument(
            sentence: "au début: le texte « a » se détache mal du fond : contraste de 2,32:1 "
                + "(#ffffff/#aaaaaa) ; attendu : 4,5:1",
            odt: table(
                "",
                headerRows(
                    row(
                        "<table:table-cell table:style-name='C'>",
                        "<text:span text:style-name='T'>a"
                            + "</text:span>"))),
            xhtml: "<table><tr><th>a</th></tr></table>",
            styles: text("T", "fo:color='#ffffff'")
                + "<style:style style:name='C' style:family='table-cell'>"
                + "<style:table-cell-properties fo:background-color='#aaaaaa'/></style:style>",
            css: "@media print { th { color: #000 } } table > tr th { color: white; "
                + "background-color: rgb(170, 170, 170) } th { color: #000 }"),
        SmallDocument(
            sentence: "au début: le texte « vite » clignote",
            odt: "<text:p><text:span text:style-name='T'>vite</text:span></text:p>",
            xhtml: "<p><span style='text-decoration: blink'>vite</span></p>",
            styles: text("T", "style:text-blinking='true'")),
    ]

    private static func text(_ name: String, _ properties: String) -> String {
        "<style:style style:name='\(name)' style:family='text'>"
            + "<style:text-properties \(properties)/></style:style>"
    }

    private static func paragraph(
        _ name: String, _ properties: String, _ text: String
    ) -> String {
        "<style:style style:name='\(name)' style:family='paragraph'>"
            + "<style:paragraph-properties \(properties)/><style:text-properties \(text)/>"
            + "</style:style>"
    }

    // MARK: Drawings

    private static let drawings = [
        drawing(
            "au début: dessin ou image sans titre de remplacement", title: "", summary: "tout"),
        drawing(
            "au début: le dessin ou l’image « Plan » n’a pas de description", title: "Plan",
            summary: ""),
        drawing(
            "après « Plan »: le texte « dedans » se détache mal du fond : contraste de 2,81:1 "
                + "(#000000/#555555) ; attendu : 4,5:1",
            fill: "#555555"),
        SmallDocument(
            sentence: "au début: le dessin ou l’image « Carte » n’a pas de description",
            odt: "<text:p><draw:frame><draw:image/><svg:title>Carte</svg:title></draw:frame>"
                + "</text:p>",
            xhtml: "<p><svg xmlns='http://www.w3.org/2000/svg'><title>Carte</title></svg></p>"),
    ]

    /// A drawing of two filled shapes, a text upon the second one.
    private static func drawing(
        _ sentence: String?, title: String = "Plan", summary: String = "tout",
        fill: String = "#eeeeee"
    ) -> SmallDocument {
        SmallDocument(
            sentence: sentence,
            odt: """
                <text:p><draw:g><svg:title>\(title)</svg:title><svg:desc>\(summary)</svg:desc>
                <draw:rect draw:style-name='F1' svg:x='0mm' svg:y='0mm' svg:width='90mm'
                svg:height='50mm'/>
                <draw:polygon draw:style-name='F2' svg:x='10mm' svg:y='10mm' svg:width='30mm'
                svg:height='10mm' svg:viewBox='0 0 300 100' draw:points='0,0 300,0 300,100 0,100'/>
                <draw:ellipse draw:style-name='F1' svg:x='70mm' svg:y='10mm' svg:width='30mm'
                svg:height='10mm'/>
                <draw:rect draw:style-name='F0' svg:x='10mm' svg:y='10mm' svg:width='30mm'
                svg:height='10mm'><text:p>dedans</text:p></draw:rect></draw:g></text:p>
                """,
            xhtml: """
                <svg xmlns='http://www.w3.org/2000/svg' width='100mm' viewBox='0 0 100 50'>
                <title>\(title)</title><desc>\(summary)</desc>
                <rect class='f1' width='90' height='50'/>
                <polygon fill='\(fill)' points='10,10 40,10 40,20 10,20'/>
                <ellipse class='f1' cx='85' cy='15' rx='15' ry='5'/>
                <text x='25' y='16' font-size='4' text-anchor='middle'>dedans</text></svg>
                """,
            styles: surface("F0", nil) + surface("F1", "#000000") + surface("F2", fill),
            css: ".f1 { fill: #000 }")
    }

    private static func surface(_ name: String, _ colour: String?) -> String {
        let fill = colour.map { "draw:fill='solid' draw:fill-color='\($0)'" } ?? "draw:fill='none'"
        return "<style:style style:name='\(name)' style:family='graphic'>"
            + "<style:graphic-properties \(fill)/></style:style>"
    }

    // MARK: Forms

    private static let forms = [
        control(
            "form:name='ville'", "name='ville'", "champ de formulaire sans étiquette : « ville »"),
        control(
            "form:name='' form:label='Ville'", "aria-label='Ville'",
            "champ de formulaire sans nom : « Ville »"),
        control("form:name='ville' form:label='Ville'", "name='ville' title='Ville'", nil),
        SmallDocument(
            odt: "<office:forms><form:form><form:fixed-text form:for='c' form:label='Ville'/>"
                + "<form:listbox xml:id='c' form:name='ville'/></form:form></office:forms>"
                + "<text:p><draw:control draw:control='c'/></text:p>",
            xhtml: "<p><label for='c'>Ville</label> <select id='c' name='ville'/></p>"
                + "<p><label>Pays <textarea name='pays'/></label></p>"
                + "<p><input type='hidden'/><button>Envoyer</button></p>"),
    ]

    private static func control(
        _ odt: String, _ xhtml: String, _ sentence: String?
    ) -> SmallDocument {
        SmallDocument(
            sentence: sentence.map { "après « avant »: " + $0 },
            odt:
                "<office:forms><form:form><form:text xml:id='c' \(odt)/></form:form></office:forms>"
                + "<text:p>avant</text:p><text:p><draw:control draw:control='c'/></text:p>",
            xhtml: "<p>avant</p><p><input \(xhtml)/></p>")
    }

    // MARK: No fault

    private static let sound = [
        drawing(nil),
        SmallDocument(
            odt: table(
                "<table:table-header-columns><table:table-column/></table:table-header-columns>",
                row("<table:table-cell>", "a")),
            xhtml: "<table><tr><th>a</th><td/></tr></table>"),
        SmallDocument(
            odt:
                "<text:list><text:list-item><text:p>1. Ranger</text:p></text:list-item></text:list>"
                + "<text:p text:style-name='Label'>1. Ranger</text:p><text:p>A. Dupont</text:p>"
                + "<text:p>2026. Une année</text:p>",
            xhtml: "<ul><li>1. Ranger</li></ul><p class='label'>1. Ranger</p><p>A. Dupont</p>"
                + "<p>2026. Une année</p>"),
        SmallDocument(
            odt: "<text:p><text:span text:style-name='G'>Tout</text:span> n’est pas gras</text:p>"
                + "<text:p><text:span text:style-name='G'>Une phrase entière.</text:span></text:p>"
                + "<text:p text:style-name='Label'>Étiquette</text:p>",
            xhtml: "<p><b>Tout</b> n’est pas gras</p><p><b>Une phrase entière.</b></p>"
                + "<p class='label'><b>Étiquette</b></p>", styles: bold("G", "text")),
        SmallDocument(
            odt: "<text:p><text:a xlink:href='mailto:a@b.org'>a@b.org</text:a></text:p>"
                + "<text:p text:style-name='P'>grand.</text:p>"
                + "<text:tracked-changes><text:p><text:a xlink:href='x'/></text:p>"
                + "</text:tracked-changes>",
            xhtml: "<p><a href='mailto:a@b.org' style='color: #900'>a@b.org</a></p>"
                + "<p class='p'>grand.</p><p style='display: none'><a href='x'/></p>",
            styles: paragraph(
                "P", "", "fo:color='#888888' fo:font-size='14pt' fo:font-weight='bold'"),
            css: ".p { color: #888; font: bold 14pt/1.2 sans-serif }"),
        SmallDocument(
            odt: "<text:p><draw:rect draw:decorative='true'/></text:p>",
            xhtml: "<p><img src='x.png' alt=''/><svg xmlns='http://www.w3.org/2000/svg' "
                + "aria-hidden='true'/></p>"),
    ]
}
