package import CahierCore
import CahierDiagnostics
package import CahierDocument

/// What is asked on the sheet of one activity.
package struct FillableSheet: Sendable {
    package var activity: Activity
    package var code: SheetCode
    /// Their keys become unique in the document by the code before them.
    package var groups: [FieldGroup]

    package init(activity: Activity, code: SheetCode, groups: [FieldGroup]) {
        self.activity = activity
        self.code = code
        self.groups = groups
    }

    /// The field that asks who fills the sheets in.
    package static let nameKey = "nom"

    /// What a field is called in the document.
    package static func key(_ key: String, of code: SheetCode) -> String {
        "\(code.text)/\(key)"
    }

    /// The sheet that a key is of, and what the mechanic calls the field; `nil` for no such key.
    package static func field(_ key: String) -> (code: SheetCode, key: String)? {
        let parts = key.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let code = SheetCode(String(parts[0])) else { return nil }
        return (code, String(parts[1]))
    }
}

extension Press {
    /// Sheets to fill in on a screen; `asksName` says whether one of them is a person’s own.
    package func fillableSheets(
        of session: Session, _ sheets: [FillableSheet], asksName: Bool
    ) -> Document {
        let front = BlockStream(
            [
                .page(.text), .paragraph(session.opening.title, role: .title),
                .paragraph(occasion(session), role: .subtitle),
                .paragraph(Label.howToFill[language], role: .instructions),
            ] + (asksName ? [.fields(name)] : []))
        let pages = BlockStream(sheets.indices) { index in
            (index == 0 ? [] : [.page(.text)]) + blocks(of: sheets[index])
        }
        return document(
            metadata(.sheets, session.workshop, session),
            form: FormInfo(
                fileName: "reponses-\(session.id)",
                nameKey: asksName ? FillableSheet.nameKey : nil,
                saveLabel: Label.saveAnswers[language], savedMessage: Label.saved[language]),
            front + pages + BlockStream([credit(session.workshop)]))
    }

    private var name: FieldGroup {
        FieldGroup(
            "",
            [
                Field(
                    FillableSheet.nameKey, Label.yourName[language], .text(lines: 1),
                    isRequired: true)
            ])
    }

    private func blocks(of sheet: FillableSheet) -> [Block] {
        let groups = sheet.groups.map { group in
            var group = group
            for index in group.fields.indices {
                group.fields[index].key = FillableSheet.key(
                    group.fields[index].key, of: sheet.code)
            }
            return Block.fields(group)
        }
        return head(of: sheet.activity) + groups
            + [.paragraph("\(Label.sheet[language]) \(sheet.code.text)", role: .credit)]
    }
}

extension Label {
    fileprivate static let howToFill = Wording(
        fr: "Remplissez ce que vous voulez, enregistrez, puis donnez le fichier à la personne qui "
            + "anime. Rien n’est envoyé par internet.",
        en: "Fill in what you like, save, then give the file to the facilitator. Nothing is sent "
            + "over the internet.")
    fileprivate static let yourName = Wording(fr: "Votre nom", en: "Your name")
    fileprivate static let saveAnswers = Wording(
        fr: "Enregistrer mes réponses", en: "Save my answers")
    fileprivate static let saved = Wording(
        fr: "Réponses enregistrées dans le fichier %, avec vos téléchargements.",
        en: "Answers saved in the file %, among your downloads.")
    fileprivate static let sheet = Wording(fr: "Fiche", en: "Sheet")
}
