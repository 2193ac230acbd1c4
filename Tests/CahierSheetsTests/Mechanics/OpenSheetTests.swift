import CahierCore
import CahierDiagnostics
import CahierDocument
import Testing

@testable import CahierSheets

/// Free texts, lists and tables.
@Suite struct OpenSheetTests {
    private let area = Size(273, 118)

    @Test func `a free text has its lines, on further pages if need be`() {
        let few = FreeText(question: "Pourquoi ?", lines: 8).blank(in: area, .french)
        #expect(few.count == 1)
        #expect(few.drawings[0].writingLines == 8)
        let many = FreeText(lines: 60).blank(in: area, .french)
        let further = many.map { if case .writingLines(let count, _) = $0 { count } else { 0 } }
        #expect(many.drawings[0].writingLines + further.reduce(0, +) == 60)
    }

    @Test func `a list says how many lines it has`() {
        let summaries = [1, 2].map { limit in
            ItemList(limit: limit).blank(in: area, .french).drawings[0].summary
        }
        #expect(summaries == ["une ligne à remplir", "2 lignes numérotées à remplir"])
    }

    @Test func `a free text is a paragraph an answer`() {
        let record = ActivityRecord<FreeText.Answer>([
            (.participant(1), .init(text: "Un mot.\nUn autre.")),
            (.participant(2), .init(text: "Rien.")),
        ])
        #expect(
            FreeText().plain(record.answers, .french) == [
                .paragraph("Un mot.\nUn autre."), .paragraph("Rien."),
            ])
        #expect(FreeText().filled(in: area, record).drawings[0].texts.contains("Rien."))
        #expect(
            FreeText().summary(record).words.replacing("\u{A0}", with: " ")
                == "Ana : Un mot.\nUn autre.\nBo : Rien.")
    }

    @Test func `a list is one list, and counts the same words once in the synthesis`() {
        let record = ActivityRecord<ItemList.Answer>([
            (.participant(1), .init(text: "thé")), (.participant(1), .init(text: "café")),
            (.participant(2), .init(text: "Café")),
        ])
        #expect(
            ItemList().plain(record.answers, .french)
                == [.list(List(["thé", "café", "Café"]))])
        #expect(ItemList().summary(record).words == "café (Ana, Bo)\nthé (Ana)")
        #expect(
            ItemList().filled(in: area, record).drawings[0].texts
                == ["2 personnes", "café", "Ana", "thé"])
    }

    @Test(arguments: [(1, 1), (10, 10), (60, 60)])
    func `a list has as many lines as items are asked for`(limit: Int, lines: Int) {
        let drawing = ItemList(limit: limit).blank(in: area, .french).drawings[0]
        #expect(drawing.writingLines == lines)
    }

    @Test func `a table keeps its columns, and has no header without titles`() {
        let answers = ActivityRecord<FreeTable.Answer>([
            (.participant(1), .init(row: ["affiche", ""])),
            (.group, .init(row: ["tract", "Bo"])),
        ])
        let named = FreeTable(columns: ["Quoi", "Qui"], rows: 3)
        #expect(
            named.plain(answers.answers, .french) == [
                .table(
                    Table(
                        columns: [1, 1], header: [[.text("Quoi")], [.text("Qui")]],
                        rows: [.init(["affiche", ""]), .init(["tract", "Bo"])]))
            ])
        #expect(named.blank(in: area, .french).tables[0].rows.count == 3)
        let bare = FreeTable(columns: ["", ""])
        #expect(bare.plain(answers.answers, .french).tables[0].header == [])
        #expect(
            named.summary(answers).words == """
                Quoi | Qui | Par
                affiche |  | Ana
                tract | Bo | Le groupe
                """)
    }
}

extension Drawing {
    fileprivate var writingLines: Int {
        shapes.count { if case .line(_, _, .writing) = $0 { true } else { false } }
    }
}
