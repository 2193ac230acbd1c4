import CahierCore
import CahierDiagnostics

/// How a program writes its chat down.
enum ChatFormat: CaseIterable {
    /// `18:32:10 From Marie to Everyone:`, the message below or after it.
    case zoom
    /// `00:12:03⇥Marie:⇥message`, beside a recording.
    case zoomRecording
    /// `[18:32] Marie: message`.
    case bigBlueButton
    /// `[18:32:10] Marie: message`.
    case jitsiReport
    /// `04/05/2026 18:32:10 - Marie: message`.
    case elementText
    /// JSON.
    case elementExport
    /// What is copied from the window: name, message, time, one below the other.
    case jitsiPanel

    /// Those in which every message begins a row of its own.
    static let ofRows: [ChatFormat] = [
        .zoom, .zoomRecording, .bigBlueButton, .jitsiReport, .elementText,
    ]

    var program: String {
        switch self {
        case .zoom, .zoomRecording: "Zoom"
        case .bigBlueButton: "BigBlueButton"
        case .jitsiReport, .jitsiPanel: "Jitsi"
        case .elementText, .elementExport: "Element"
        }
    }

    /// The message that begins with a row, or the notice; `nil` for a row that goes on.
    func opening(_ row: Substring) -> ChatLine? {
        var reader = RowReader(row)
        switch self {
        case .zoom: return reader.zoom()
        case .zoomRecording: return reader.zoomRecording()
        case .bigBlueButton: return reader.bracketed(withSeconds: false)
        case .jitsiReport:
            if row.hasPrefix("--- "), row.hasSuffix(" ---") { return ChatLine(text: String(row)) }
            return reader.bracketed(withSeconds: true)
        case .elementText: return reader.elementText()
        case .elementExport, .jitsiPanel: return nil
        }
    }

    /// A message with all its rows, what it quotes left out; `nil` where nothing is left.
    func finished(_ line: ChatLine) -> ChatLine? {
        var line = line
        line.text = Parts.trimmed(line.text)
        guard !line.text.isEmpty else { return nil }
        guard let name = line.name else { return line }
        line.text = withoutQuotation(line.text)
        if self == .zoom, Self.isReaction(line.text) {
            line.text = "\(name): \(line.text)"
            line.name = nil
        }
        return line
    }

    private static func isReaction(_ text: String) -> Bool {
        text.hasPrefix("Reacted to \"")
            || text.hasPrefix("Removed a ") && text.contains(" reaction from \"")
    }

    /// What a message says after the one that it answers.
    private func withoutQuotation(_ text: String) -> String {
        let rest: Substring?
        switch self {
        case .zoom:
            rest =
                text.hasPrefix("Replying to \"")
                ? text.firstIndex(where: \.isNewline).map { text[$0...] } : nil
        case .elementText:
            rest =
                text.hasPrefix("<") ? text.firstRange(of: "> ").map { text[$0.upperBound...] } : nil
        case .elementExport:
            let isQuoted = text.hasPrefix("> ")
            rest = isQuoted ? text.firstRange(of: "\n\n").map { text[$0.upperBound...] } : nil
        case .zoomRecording, .bigBlueButton, .jitsiReport, .jitsiPanel: rest = nil
        }
        let answer = rest.map(Parts.trimmed) ?? ""
        return answer.isEmpty ? text : answer
    }
}
