import CahierDocument

/// What a card to cut out bears, from top to bottom, below the number and title of its activity.
struct Card: Equatable {
    var parts: [CardPart]
    /// « 1/2 », where one card would be too small for all.
    var place: String?

    init(_ parts: [CardPart]) {
        self.parts = parts
    }

    /// Its words, for alternative texts.
    var words: String {
        parts.map(\.words).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

/// Something on a card.
enum CardPart: Equatable {
    /// What is asked, or what the card is.
    case question(String)
    /// What to do, and what the answer means.
    case hint(String)
    /// A word or a number to be read across the table, in the room that is left.
    case figure(String)
    /// A box to tick before each.
    case options([String])
    /// Values to circle, and what both ends mean.
    case scale(title: String, low: String, high: String, ClosedRange<Int>)
    /// A short name, a line to write on, and what comes after it.
    case field(String, unit: String = "")
    /// At least so many lines to write on, in the room that is left.
    case lines(Int)

    var words: String {
        switch self {
        case .question(let text), .hint(let text), .figure(let text): text
        case .options(let options): options.joined(separator: ", ")
        case .scale(let title, let low, let high, let range):
            [title, low, "\(range.lowerBound)–\(range.upperBound)", high]
                .filter { !$0.isEmpty }.joined(separator: " ")
        case .field(let name, let unit): unit.isEmpty ? "\(name) …" : "\(name) … \(unit)"
        case .lines: "…"
        }
    }

    /// Whether somebody writes, ticks or circles there.
    var isWrittenOn: Bool {
        switch self {
        case .options, .scale, .field, .lines: true
        case .question, .hint, .figure: false
        }
    }

    /// Whether it takes the room that other parts leave.
    var grows: Bool {
        switch self {
        case .figure, .lines: true
        case .question, .hint, .options, .scale, .field: false
        }
    }
}

/// Cards of one kind, which lie on the same pages in the same size.
struct CardSet: Equatable {
    /// What the cards are, such as « un bulletin par personne ».
    var title: String
    /// One of each, in the order of a deck.
    var deck: [Card]
    /// How many decks there are.
    var copies: Int

    init(_ title: String, deck: [Card], copies: Int = 1) {
        self.title = title
        self.deck = deck
        self.copies = deck.isEmpty ? 0 : max(0, copies)
    }

    init(_ title: String, _ parts: [CardPart], copies: Int) {
        self.init(title, deck: [Card(parts)], copies: copies)
    }

    var count: Int { deck.count * copies }

    /// Whether there is anything to type in.
    var isWrittenOn: Bool { deck.contains { $0.parts.contains(where: \.isWrittenOn) } }

    /// Deck after deck.
    subscript(index: Int) -> Card { deck[index % deck.count] }
}
