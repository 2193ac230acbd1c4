import CahierCore
import Foundation

extension JSON {
    /// The number of a participant, 0 for the group, below 0 for a voice, as in the carnet.
    static func author(_ author: Author) -> JSON {
        switch author {
        case .group: .integer(0)
        case .participant(let id): .integer(id)
        case .voice(let number): .integer(-number)
        }
    }

    static func authors(_ authors: [Author]) -> JSON { .list(authors, author) }

    /// ISO 8601, with what the time zone was ahead of universal time.
    static func moment(_ moment: Moment, in zone: TimeZone) -> JSON {
        .text(moment.iso8601(in: zone))
    }

    /// ISO 8601, a day.
    static func day(_ day: CivilDate?) -> JSON {
        guard let day else { return .null }
        let date = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86400)
        return .text(date.formatted(.iso8601.year().month().day()))
    }

    static func posted(_ posted: Posted<String>) -> JSON { text(posted.content, of: posted) }

    /// A text, with who gave it and the number of its entry.
    static func text<Content>(_ text: String, of posted: Posted<Content>) -> JSON {
        [
            "entry": .integer(posted.number), "author": author(posted.author),
            "text": .text(text),
        ]
    }

    static func statistics(_ statistics: Statistics?) -> JSON {
        guard let statistics else { return .null }
        return [
            "count": .integer(statistics.count), "mean": .real(statistics.mean),
            "median": .real(statistics.median), "deviation": .real(statistics.deviation),
            "min": .real(statistics.min), "max": .real(statistics.max),
        ]
    }

    /// The values given to the items of a scale, under their titles.
    static func scale(_ synthesis: ScaleSynthesis, items: [String]) -> JSON {
        .list(Array(items.enumerated())) { place, item in
            let values = synthesis.values[place].sorted { $0.key.order < $1.key.order }
            return [
                "item": .text(item), "statistics": statistics(synthesis.statistics[place]),
                "values": .list(values) {
                    ["author": author($0.key), "value": .integer($0.value)]
                },
            ]
        }
    }

    static func pledge(_ pledge: Pledge) -> JSON {
        let amount: JSON =
            switch pledge.amount {
            case .money(let cents): ["cents": .integer(cents)]
            case .time(let minutes): ["minutes": .integer(minutes)]
            }
        return amount.with([
            "who": .text(pledge.who), "common": .text(pledge.common),
            "condition": .text(pledge.condition),
        ])
    }
}

extension Author {
    fileprivate var order: Int {
        switch self {
        case .group: 0
        case .participant(let id), .voice(let id): id
        }
    }
}
