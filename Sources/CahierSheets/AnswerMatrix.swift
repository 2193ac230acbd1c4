import CahierCore
import CahierDiagnostics
import CahierDocument

/// Everyone's values side by side: a row an item, a column a person, the group last and apart.
struct AnswerMatrix {
    let titles: [String]
    let authors: [Author]
    let names: Names
    /// What an author answered to an item, counted from 0.
    let value: (Int, Author) -> Int?

    /// As many tables as columns need that stay legible, in a room of `width` mm.
    func tables(width: Double) -> [Block] {
        let people = authors.filter { $0 != .group }
        let isShared =
            authors.contains(.group) && titles.indices.contains { value($0, .group) != nil }
        let title = self.title(in: width)
        let most = max(1, Int((width - title) / columnWidth) - (isShared ? 1 : 0))
        let count = max(1, (people.count + most - 1) / most)
        let widest = (people.count + count - 1) / count + (isShared ? 1 : 0)
        // One width for all tables, so that they stand one under the other.
        let column = (width - title) / Double(max(1, widest))
        return (0..<count).map { place in
            let shown = people[
                people.count * place / count..<people.count * (place + 1) / count]
            let columns = Array(shown) + (isShared && place == count - 1 ? [.group] : [])
            return table(
                columns, title: width - column * Double(columns.count), column: column)
        }
    }

    /// Wide enough for the longest title, within limits.
    private func title(in width: Double) -> Double {
        let widest = titles.map { TextMeasure.width($0, size: 10, isBold: true) }.max() ?? 0
        return min(width * 0.35, max(30, widest + 4))
    }

    /// Wide enough for the longest word of a name, within limits.
    private var columnWidth: Double {
        let words = authors.flatMap { names[$0].split { $0 == " " || $0 == "-" } }
        let widest = words.map { TextMeasure.width($0, size: 10, isBold: true) }.max() ?? 0
        return min(30, max(14, widest + 4))
    }

    private func table(_ columns: [Author], title: Double, column: Double) -> Block {
        let rows = titles.indices.map { item in
            Table.Row(
                [[.text(titles[item])]]
                    + columns.map { author in
                        let text = value(item, author).map(String.init) ?? "–"
                        return [author == .group ? .strong(text) : .text(text)]
                    }, hasHeader: true)
        }
        return .table(
            Table(
                columns: [title] + columns.map { _ in column },
                header: [[]] + columns.map { [.text(names[$0])] }, rows: rows))
    }
}

extension ActivityRecord {
    /// What each author answered, a heading and their answers, in columns.
    func byAuthor(
        columns: Int, _ answers: ([Posted<Answer>]) -> [Block]
    ) -> [Block] {
        let blocks = authors.flatMap { author in
            [.heading(level: 3, names[author])] + answers(self.answers(by: author))
        }
        return blocks.isEmpty ? [] : [.columns(count: columns, blocks)]
    }

    /// A line for each author, in columns.
    func lines(columns: Int, _ line: ([Posted<Answer>]) -> [Inline]) -> [Block] {
        let items = authors.map { author in
            [.strong(names[author] + Label.colon[language])] + line(answers(by: author))
        }
        return items.isEmpty ? [] : [.columns(count: columns, [.list(List(items: items))])]
    }
}
