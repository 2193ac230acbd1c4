import CahierCore
import CahierDiagnostics
import CahierDocument
import TestSupport
@testable import CahierSheets

extension ActivityRecord {
    /// Answers numbered in their order, by people called `names`.
    init(
        _ answers: [(author: Author, content: Answer)], pledges: [Pledge] = [],
        names: [String] = ["Ana", "Bo", "Chloé"], _ language: Language = .french
    ) {
        self.init(
            answers: answers.enumerated().map {
                Posted(
                    number: $0.offset + 1, author: $0.element.author, content: $0.element.content)
            },
            pledges: pledges,
            names: Names(
                participants: names.enumerated().map {
                    Participant(id: $0.offset + 1, name: $0.element)
                }, language: language))
    }
}

extension SeededRandom {
    /// A text that tries the drawing: short or long, in one word or in many lines.
    mutating func hostileText() -> String {
        let texts = [
            "Ana", "Jean-Baptiste de la Tour", String(repeating: "mot ", count: 50),
            String(repeating: "anticonstitutionnellement", count: 3), "un\ndeux\ntrois\nquatre",
            "<b>&amp;\"'", "日本語の名前", "👩‍👩‍👧‍👦 famille", "É", String(repeating: "W", count: 200),
        ]
        return texts.randomElement(using: &self) ?? ""
    }

    mutating func hostileTexts(_ count: Int) -> [String] { (0..<count).map { _ in hostileText() } }

    /// From half of an A4 sheet to an A3 one.
    mutating func area() -> Size {
        Size(.random(in: 136...546, using: &self), .random(in: 60...260, using: &self))
    }
}

extension MechanicSheet {
    /// The blocks of a blank sheet whose pages are all of one size, page after page.
    func blank(in area: Size, _ language: Language) -> [Block] {
        blank(in: SheetRoom(first: area, next: area), language).blocks
    }

    /// The same, filled.
    func filled(in area: Size, _ record: ActivityRecord<Answer>) -> [Block] {
        filled(in: SheetRoom(first: area, next: area), record).blocks
    }
}

extension [SheetPage] {
    /// What stands on the pages, a page change between them.
    var blocks: [Block] { Array<Block>(map(\.blocks).joined(separator: [.page(.sheet)])) }
}
