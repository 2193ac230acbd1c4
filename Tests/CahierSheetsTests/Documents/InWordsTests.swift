import CahierCore
import CahierDiagnostics
import CahierDocument
import CahierLoading
import CahierWriters
import Foundation
import TestSupport
import Testing

@testable import CahierSheets

@Suite("Large type on small paper") struct InWordsTests {
    /// So many mm of width in a type of 18 points, drawings three times as large.
    private static func press(width: Double, scale: Double = 3) -> Press {
        let text = TextMetrics(size: 6 * scale, lineHeight: 3 * scale, spacing: 3)
        return Press(
            areas: PageAreas(
                texts: Dictionary(uniqueKeysWithValues: TextKind.allCases.map { ($0, text) }),
                drawingScale: scale
            ) { _ in Size(width, width) })
    }

    @Test("sheets are drawn where there is room, and asked in words elsewhere")
    func room() throws {
        let workshop = TestSession.workshop
        for (width, scale, isDrawn) in [
            (120.0, 3.0, false), (260, 3, false), (310, 3, true), (120, 1, true), (60, 1, true),
        ] {
            let blocks = Array(
                Self.press(width: width, scale: scale).blankSheets(of: workshop).blocks)
            #expect(blocks.drawings.isEmpty != isDrawn, "\(width) mm, \(scale)")
        }
    }

    @Test("each mechanic asks for all that its answers hold")
    func asked() throws {
        let form = WrittenForm(language: .french, spacing: 12)
        let text = TestSession.workshop.activities.map { activity in
            "\(activity.mechanic)".prefix { $0 != "(" } + ":\n"
                + activity.mechanic.asked(form).map(\.outline).joined()
        }.joined(separator: "\n")
        try expectGolden("CahierSheetsTests/Golden/asked-in-words.txt") { _ in text }
    }

    @Test("columns and tables have room for their words")
    func legible() {
        let table = Table(
            columns: [1, 1, 1], header: ["Sujet", "Moyenne", "Étendue"].map { [.text($0)] },
            rows: [
                Table.Row(["Stratégies publiques", "2,5", "0–4"], hasHeader: true),
                Table.Row(["Toit", "–", "anticonstitutionnelle"], hasHeader: true),
            ])
        let blocks: [Block] = [
            .columns(count: 3, [.paragraph("un"), .table(table)]), .table(table),
            .columns(count: 2, [.paragraph("deux")]),
        ]
        for (width, expected) in [
            (900.0, ["columns 3", "table", "columns 2"]),
            (260, ["paragraph", "table", "table", "columns 2"]),
            (
                100,
                ["paragraph"] + ["label", "list", "label", "list"]
                    + ["label", "list", "label", "list"] + ["paragraph"]
            ),
        ] {
            let result = Self.press(width: width).legible(blocks)
            #expect(result.map(\.kind) == expected, "\(width) mm")
        }
        let told = Self.press(width: 100).legible([.table(table)])
        #expect(
            told.words
                == "Stratégies publiques\nMoyenne\u{A0}: 2,5\nÉtendue\u{A0}: 0–4\nToit\nÉtendue\u{A0}: "
                + "anticonstitutionnelle")
    }

    @Test("no letter is under 18 points in the large theme", arguments: Paper.allCases)
    func letters(paper: Paper) throws {
        for orientation in Orientation.allCases {
            let theme = try Self.theme("grands-caracteres").printed(on: paper, orientation)
            let areas = theme.pageAreas
            for kind in TextKind.allCases where areas[kind].size > 0 && kind != .writingLines {
                #expect(areas[kind].size >= 17.99 || kind == .drawing, "\(kind)")
            }
            #expect(areas[.paragraph(.title)].size < 48 || paper == .a3, "titles shrink")
            let press = Press(areas: areas)
            for name in BookletTests.workshops {
                let workshop = try BookletTests.workshop(name)
                for document in [
                    press.booklet(of: workshop), press.ballots(of: workshop),
                    press.feedback(on: workshop), press.invitation(to: workshop),
                ] {
                    let sizes = document.blocks.drawings.flatMap(\.letters)
                    #expect((sizes.min() ?? 18) >= 17.99, "\(name) \(document.metadata.title)")
                }
            }
        }
    }

    private static func theme(_ name: String) throws -> Theme {
        let folder = Repository.root.appending(path: "Templates/\(name)")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
        return try ThemeFolder.theme(.init(uniqueKeysWithValues: files), of: name) {
            (base) throws(Problems) in try? theme(base)
        }
    }
}

extension Drawing {
    /// The sizes of its texts, in points.
    fileprivate var letters: [Double] {
        shapes.compactMap { if case .text(let label) = $0 { label.size } else { nil } }
    }
}

extension Block {
    fileprivate var kind: String {
        switch self {
        case .paragraph(_, .label): "label"
        case .paragraph: "paragraph"
        case .list: "list"
        case .table: "table"
        case .columns(let count, _): "columns \(count)"
        default: "other"
        }
    }

    /// The block in a line or more: `[ ]` for a cell to write in, `____` for a line.
    fileprivate var outline: String {
        switch self {
        case .writingLines(let count, _): String(repeating: "____\n", count: count)
        case .table(let table):
            ([table.header] + table.rows.map(\.cells)).map { row in
                row.map { $0.isEmpty ? "[ ]" : $0.words }.joined(separator: " | ") + "\n"
            }.joined()
        default: words + "\n"
        }
    }
}
