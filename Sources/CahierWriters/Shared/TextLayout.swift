import CahierDocument

/// Where the lines of a label stand; both writers set text by it, so drawings look alike.
struct TextLayout {
    /// Liberation Sans: ascent and height of a line, in parts of the size of the type.
    private static let ascent = 0.905
    static let lineHeight = 1.149

    private let label: TextLabel
    /// In mm.
    private let size: Double

    init(_ label: TextLabel) {
        self.label = label
        size = label.size * Measure.millimetresPerPoint
    }

    /// How high all lines are together, in mm.
    private var height: Double { Double(label.lines.count) * size * Self.lineHeight }

    /// How high the block of lines begins, in mm; above the frame when this is too low for it.
    private var top: Double {
        switch label.vertical {
        case .top: label.frame.y
        case .middle: label.frame.center.y - height / 2
        case .bottom: label.frame.maxY - height
        }
    }

    /// The height of the line on which the letters of line `index` stand, in mm.
    func baseline(of index: Int) -> Double {
        top + size * (Double(index) * Self.lineHeight + Self.ascent)
    }

    /// The frame, grown where it is lower than its text: office programs would move the text.
    var frame: Rect {
        guard height > label.frame.height else { return label.frame }
        return Rect(label.frame.x, top, label.frame.width, height)
    }

    /// The place of the start, the centre or the end of the lines, in mm.
    var anchor: Double {
        switch label.alignment {
        case .start: label.frame.x
        case .center: label.frame.center.x
        case .end: label.frame.maxX
        }
    }
}

extension TextLabel {
    /// The label in type so much smaller that letters which are `width` times as wide as those
    /// that it was measured with take the same room.
    func set(inLettersOfWidth width: Double) -> TextLabel {
        var result = self
        result.size /= width
        return result
    }
}
