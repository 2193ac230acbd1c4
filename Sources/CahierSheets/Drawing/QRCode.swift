import CQREncode
import CahierDocument

/// A QR code (ISO/IEC 18004) of a short text, as squares.
struct QRCode {
    /// Whether a module is dark, row after row.
    private let modules: [[Bool]]

    /// In mm, border included: large enough for a telephone at arm's length.
    static let side = 12.0

    /// How many modules must stay white on each side (ISO/IEC 18004, 5.3.8).
    private static let quietZone = 4

    /// The code of a text, of which capital letters, digits and hyphens take the least room; `nil`
    /// where the library refuses it.
    init?(_ text: String) {
        guard
            let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = unsafe Int(code.pointee.width)
        guard let data = unsafe code.pointee.data else { return nil }
        var modules: [[Bool]] = []
        for row in 0..<width {
            // The lowest bit tells dark from light (qrencode.h).
            modules.append((0..<width).map { unsafe data[row * width + $0] & 1 == 1 })
        }
        self.modules = modules
    }

    /// Draws the code in a square of `side` mm, its white border included.
    func draw(at corner: Point, side: Double, on sketch: inout Sketch) {
        let count = modules.count + 2 * Self.quietZone
        let module = side / Double(count)
        // Programs that smooth edges would leave white hairs between neighbours.
        let overlap = module / 12
        sketch.rectangle(Rect(corner.x, corner.y, side, side), .codeGround)
        for (row, line) in modules.enumerated() {
            for run in Self.darkRuns(of: line) {
                sketch.rectangle(
                    Rect(
                        corner.x + Double(run.lowerBound + Self.quietZone) * module,
                        corner.y + Double(row + Self.quietZone) * module,
                        Double(run.count) * module + overlap, module + overlap),
                    .code)
            }
        }
    }

    private static func darkRuns(of line: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, isDark) in line.enumerated() where isDark {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }
}
