import CahierDocument

/// Drawings with every style of shape and every way to set text.
enum KitchenDrawing {
    static let styles = Drawing(
        size: Size(260, 110), title: "Toutes les formes",
        summary: "Chaque style de forme en ligne, polygone, rectangle et ellipse.",
        shapes: ShapeStyle.allCases.enumerated().flatMap { index, style in
            shapes(style, at: Point(Double(index % 4) * 65 + 2, Double(index / 4) * 37 + 2))
        })

    private static func shapes(_ style: ShapeStyle, at corner: Point) -> [Shape] {
        let (x, y) = (corner.x, corner.y)
        return [
            .text(
                TextLabel(
                    [style.rawValue], in: Rect(x, y, 60, 5), size: 9, isBold: true,
                    alignment: .start)),
            .line(from: Point(x, y + 7), to: Point(x + 12, y + 27), style),
            .polyline(
                [Point(x + 14, y + 27), Point(x + 18, y + 9), Point(x + 24, y + 20)], style),
            .polygon(
                [Point(x + 26, y + 27), Point(x + 31, y + 8), Point(x + 36, y + 27)], style),
            .rectangle(Rect(x + 38, y + 8, 10, 19), cornerRadius: 2, style),
            .ellipse(Rect(x + 50, y + 8, 10, 19), style),
        ]
    }

    static let labels = Drawing(
        size: Size(200, 120), title: "Textes dans un dessin",
        summary: "Chaque alignement, en haut, au milieu et en bas ; chaque encre.",
        shapes: alignments + inks + tight)

    private static let alignments: [Shape] = TextLabel.VerticalAlignment.allCases.enumerated()
        .flatMap { row, vertical in
            TextLabel.Alignment.allCases.enumerated().flatMap { column, alignment -> [Shape] in
                let frame = Rect(Double(column) * 65 + 2, Double(row) * 25 + 2, 60, 22)
                return [
                    .rectangle(frame, cornerRadius: 0, .outline),
                    .text(
                        TextLabel(
                            ["Équipe gagnante", "\(alignment) \(vertical)"], in: frame, size: 11,
                            alignment: alignment, vertical: vertical)),
                ]
            }
        }

    private static let inks: [Shape] = TextLabel.Ink.allCases.enumerated().flatMap {
        index, ink -> [Shape] in
        let frame = Rect(Double(index) * 48 + 2, 80, 44, 12)
        return [
            .rectangle(frame, cornerRadius: 2, ink == .inverse ? .accent : .tint),
            .text(TextLabel(["Encre \(ink)"], in: frame, size: 12, isBold: true, ink: ink)),
        ]
    }

    /// A frame too low and too narrow for its text, and a big number in a circle.
    private static let tight: [Shape] = [
        .rectangle(Rect(20, 100, 20, 3), cornerRadius: 0, .guide),
        .text(
            TextLabel(["un texte trop grand pour son cadre"], in: Rect(20, 100, 20, 3), size: 12)),
        .ellipse(Rect(center: Point(150, 107), radius: 11), .accent),
        .text(
            TextLabel(
                ["42"], in: Rect(center: Point(150, 107), radius: 11), size: 28, isBold: true,
                ink: .inverse)),
    ]
}
