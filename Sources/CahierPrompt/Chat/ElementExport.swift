import CahierCore
import Foundation

/// The JSON that Element exports of a room.
struct ElementExport: Decodable {
    private var messages: [Event]

    /// It is `nil` for any other text.
    init?(_ text: String) {
        guard text.utf8.first(where: { $0 > 32 }) == UInt8(ascii: "{"),
            let export = try? JSONDecoder().decode(ElementExport.self, from: Data(text.utf8))
        else { return nil }
        self = export
    }

    fileprivate struct Event: Decodable {
        var type: String?
        var sender: String?
        var stateKey: String?
        /// In milliseconds since 1970.
        var time: Double?
        var content: Content?

        enum CodingKeys: String, CodingKey {
            case type, sender, content
            case stateKey = "state_key"
            case time = "origin_server_ts"
        }

        /// Members of other types than those we read are as good as none.
        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            type = try? values.decode(String.self, forKey: .type)
            sender = try? values.decode(String.self, forKey: .sender)
            stateKey = try? values.decode(String.self, forKey: .stateKey)
            time = try? values.decode(Double.self, forKey: .time)
            content = try? values.decode(Content.self, forKey: .content)
        }

        var message: (sender: String, text: String)? {
            guard type == "m.room.message", let sender, let body = content?.body else { return nil }
            return (sender, body)
        }
    }

    fileprivate struct Content: Decodable {
        var body: String?
        var displayname: String?
    }

    /// How many events are no messages.
    var leftOut: Int { messages.count { $0.message == nil } }

    /// The messages, each by the name that its author had then.
    func lines(in zone: TimeZone) -> [ChatLine] {
        var names: [String: String] = [:]
        return messages.compactMap { event in
            if event.type == "m.room.member", let member = event.stateKey {
                names[member] = event.content?.displayname
            }
            guard let (sender, text) = event.message else { return nil }
            let local = sender.drop { $0 == "@" }.prefix { $0 != ":" }
            return ChatLine(
                text: text, name: names[sender] ?? String(local),
                time: event.time.flatMap { Self.told($0, in: zone) })
        }
    }

    private static func told(_ milliseconds: Double, in zone: TimeZone) -> String? {
        guard let seconds = Int(exactly: (milliseconds / 1000).rounded(.down)),
            Moment.recordable.contains(seconds)
        else { return nil }
        let civil = Moment(seconds: seconds).civil(in: zone)
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(twoDigits(civil.hour)):\(twoDigits(civil.minute))"
    }
}
