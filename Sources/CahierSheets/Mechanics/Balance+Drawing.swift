import CahierCore
import CahierDiagnostics
import CahierDocument

/// Cards in rows under the bands of their families, and the scales of the whole beside them.
struct BalanceBoard {
    /// Some cards of a family, side by side.
    struct Run {
        let family: Int
        /// Places among the cards of the family.
        let cards: Range<Int>
        /// The column that the first card stands in.
        let column: Int
    }

    let balance: Balance
    /// `nil` for a sheet to fill in by hand.
    let groups: [Balance.Synthesis]?
    /// Of the page in hand.
    var size: Size
    let language: Language
    /// So many that the cards are of a pleasant shape, the same on every page.
    private var columns = 1

    init(balance: Balance, groups: [Balance.Synthesis]?, size: Size, language: Language) {
        self.balance = balance
        self.groups = groups
        self.size = size
        self.language = language
        columns = pleasantColumns
    }

    private var scale: Double { size.magnification }
    private var gap: Double { 2 * scale }
    private var grid: Rect { Rect(0, 0, size.width * 0.79, size.height) }
    private var bandHeight: Double { max(3.4, 5.5 * scale) }
    private var leastCard: Size { Size(max(20, 30 * scale), max(12.5, 15 * scale)) }

    /// The cards of a family: as many as the sheet has, or as were recorded.
    private func count(_ family: Int) -> Int {
        max(balance.families[family].cards, groups?[family].cards.count ?? 0)
    }

    /// So many columns that the cards are of a pleasant shape, if they fit on a page.
    private var pleasantColumns: Int {
        let most = max(1, Int(grid.width / leastCard.width))
        func quality(_ columns: Int) -> Double {
            let rows = Double(rows(columns).count)
            let card = Size(grid.width / Double(columns), grid.height / rows - bandHeight)
            return min(card.width / 1.5, card.height)
        }
        return (1...most).max { quality($0) < quality($1) } ?? 1
    }

    /// The families one after the other in rows; one that does not fit any more begins a row.
    private func rows(_ columns: Int) -> [[Run]] {
        var rows: [[Run]] = [[]]
        var column = 0
        for family in balance.families.indices {
            var first = 0
            let count = count(family)
            if column > 0, column + min(count, columns) > columns {
                rows.append([])
                column = 0
            }
            while first < count {
                if column == columns {
                    rows.append([])
                    column = 0
                }
                let cards = first..<min(count, first + columns - column)
                rows[rows.count - 1].append(Run(family: family, cards: cards, column: column))
                column += cards.count
                first = cards.upperBound
            }
        }
        return rows
    }

    /// The rows of each page.
    func pages(in room: SheetRoom) -> [[[Run]]] {
        let rows = rows(columns)
        let height = leastCard.height + bandHeight
        return room.pages(of: rows.count) { max(1, Int($0.height / height)) }.map {
            Array(rows[$0])
        }
    }

    /// The runs of some rows, those of a family in one.
    static func runs(in rows: [[Run]]) -> [Run] {
        rows.joined().reduce(into: []) { runs, run in
            guard let last = runs.last, last.family == run.family else { return runs.append(run) }
            runs[runs.count - 1] = Run(
                family: run.family, cards: last.cards.lowerBound..<run.cards.upperBound,
                column: last.column)
        }
    }

    func draw(_ rows: [[Run]], on sketch: inout Sketch) {
        let height = min(grid.height / Double(rows.count), 46 * scale)
        let width = min(grid.width / Double(columns), 90 * scale)
        let largest = groups?.flatMap(\.cards).map { abs($0.content.net) }.max() ?? 0
        for (place, row) in rows.enumerated() {
            for run in row {
                let frame = Rect(
                    Double(run.column) * width, Double(place) * height,
                    width * Double(run.cards.count) - gap, height - gap)
                drawBand(run.family, in: frame, on: &sketch)
                for (index, card) in run.cards.enumerated() {
                    let cards = groups?[run.family].cards
                    let content = cards.flatMap { card < $0.count ? $0[card].content : nil }
                    BalanceCard(
                        balance: balance, card: content, isBlank: groups == nil,
                        largest: largest, scale: scale, language: language,
                        frame: Rect(
                            frame.x + Double(index) * width, frame.y + bandHeight, width - gap,
                            frame.height - bandHeight)
                    ).draw(on: &sketch)
                }
            }
        }
        BalanceScales(
            balance: balance, total: groups.map(BalanceTotal.init),
            frame: Rect(grid.maxX + gap, 0, size.width - grid.maxX - gap, size.height),
            scale: scale, language: language
        ).draw(on: &sketch)
    }

    private func drawBand(_ family: Int, in frame: Rect, on sketch: inout Sketch) {
        let band = Rect(frame.x, frame.y, frame.width, bandHeight)
        sketch.rectangle(band, radius: min(1.2, bandHeight / 4), .accent)
        let net = groups.map { balance.signed($0[family].net, language) }
        let width = net == nil ? 0 : min(max(14, 26 * scale), band.width * 0.5)
        sketch.text(
            balance.families[family].title,
            in: Rect(band.x + 1.5, band.y, band.width - width - 2, band.height), size: 10 * scale,
            least: 6, isBold: true, ink: .inverse, alignment: .start)
        sketch.text(
            net ?? "", in: Rect(band.maxX - width, band.y, width - 1.5, band.height),
            size: 10 * scale, least: 6, isBold: true, ink: .inverse, alignment: .end)
    }
}

/// A card: a name, what it costs, what it brings, and the balance of both.
private struct BalanceCard {
    let balance: Balance
    let card: Balance.Answer?
    let isBlank: Bool
    /// The greatest balance of all cards, as long as a bar can be.
    let largest: Double
    let scale: Double
    let language: Language
    let frame: Rect

    private var margin: Double { min(1.2 * scale, frame.height * 0.05) }
    private var name: Rect {
        Rect(
            frame.x + margin, frame.y + margin, frame.width - 2 * margin,
            frame.height * (card == nil ? 0.36 : 0.34) - margin)
    }
    private var boxes: Rect {
        Rect(name.x, name.maxY + margin, name.width, frame.height * 0.3)
    }
    private var net: Rect {
        Rect(name.x, boxes.maxY, name.width, frame.maxY - margin - boxes.maxY)
    }

    func draw(on sketch: inout Sketch) {
        sketch.rectangle(
            frame, radius: min(1.5, frame.height / 8), isBlank || card != nil ? .outline : .aside)
        if let card {
            sketch.text(card.name, in: name, size: 10 * scale, least: 6, isBold: true)
            drawBox("−", card.minus, isRight: false, on: &sketch)
            drawBox("+", card.plus, isRight: true, on: &sketch)
            drawNet(card.net, on: &sketch)
        } else if isBlank {
            let y = name.maxY - 1
            sketch.line(Point(name.x + 1, y), Point(name.maxX - 1, y), .writing)
            drawBox("−", nil, isRight: false, on: &sketch)
            drawBox("+", nil, isRight: true, on: &sketch)
            let sign = Rect(net.x, net.y, min(6 * scale, net.width * 0.2), net.height)
            sketch.text("=", in: sign, size: 12 * scale, least: 6, isBold: true, ink: .accent)
            let line = net.maxY - net.height * 0.2
            sketch.line(Point(sign.maxX, line), Point(net.maxX - 1, line), .writing)
        }
    }

    private func drawBox(
        _ sign: String, _ value: Double?, isRight: Bool, on sketch: inout Sketch
    ) {
        let half = (boxes.width - margin) / 2
        let box = Rect(
            isRight ? boxes.x + half + margin : boxes.x, boxes.y, half, boxes.height)
        sketch.rectangle(box, radius: min(1, box.height / 5), isRight ? .tint : .outline)
        let signWidth = min(4.5 * scale, box.width * 0.3)
        sketch.text(
            sign, in: Rect(box.x, box.y, signWidth, box.height), size: 12 * scale, least: 6,
            isBold: true, ink: .accent)
        guard let value else { return }
        let rest = Rect(box.x + signWidth, box.y, box.width - signWidth - 0.4, box.height)
        sketch.text(balance.amount(value, language), in: rest, size: 10 * scale, least: 6)
    }

    /// The balance in figures on the left, as a bar on the right: what costs goes to the left of
    /// the middle and is dashed, what brings goes to the right and is full.
    private func drawNet(_ value: Double, on sketch: inout Sketch) {
        let figure = Rect(net.x, net.y, net.width * 0.56, net.height)
        sketch.text(
            "=\u{A0}" + balance.signed(value, language), in: figure, size: 10 * scale, least: 6,
            isBold: true)
        let middle = net.x + net.width * 0.78
        let reach = net.width * 0.2
        let length = largest > 0 ? reach * abs(value) / largest : 0
        let thickness = net.height * 0.42
        let bar = Rect(
            value < 0 ? middle - length : middle, net.center.y - thickness / 2, length, thickness)
        if value != 0 { sketch.rectangle(bar, value < 0 ? .aside : .accent) }
        sketch.line(
            Point(middle, net.y + net.height * 0.12), Point(middle, net.maxY - net.height * 0.12),
            .axis)
    }
}
