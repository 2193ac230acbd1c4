import CahierCore
import CahierDiagnostics
import CahierDocument

extension Press {
    /// The code of a sheet of an activity; `nil` for an activity of another workshop.
    func code(of activity: Activity, in session: Session, sheet: Int = 1) -> SheetCode? {
        session.workshop.activities.firstIndex { $0.id == activity.id }.map {
            SheetCode(session: session.id, activity: $0 + 1, sheet: sheet)
        }
    }
}

/// The foot of a printed sheet: its code, for people and for machines.
struct CodeStrip {
    let code: SheetCode
    let language: Language
    /// As for other drawings: how many times as large as usual.
    let scale: Double

    private var side: Double { QRCode.side * min(scale, 1.5) }

    func block(width: Double) -> Block {
        var sketch = Sketch(width, side)
        QRCode(code.text)?.draw(at: Point(width - side, 0), side: side, on: &sketch)
        sketch.text(
            caption, in: Rect(0, 0, width - side - 3, side), size: 8 * scale, least: 6 * scale,
            ink: .muted, alignment: .end)
        return sketch.block(
            title: Wording(fr: "Code de la fiche", en: "Code of the sheet")[language],
            summary: code.text)
    }

    private var caption: String {
        Wording(
            fr: "Code de la fiche\u{A0}: \(code.text)", en: "Code of the sheet: \(code.text)")[
                language]
    }
}
