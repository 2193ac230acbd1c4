import CahierDocument

extension CardSet {
    /// The set with cards that do not fit on a page, even small, told on several.
    func split(by layout: CardLayout, in room: Size) -> CardSet {
        var result = self
        result.deck = deck.flatMap { $0.split(by: layout, in: room) }
        return result
    }
}

extension Card {
    fileprivate func split(by layout: CardLayout, in room: Size) -> [Card] {
        let inner = Size(layout.innerWidth(room.width), layout.innerHeight(room.height))
        let pieces = parts.flatMap { $0.pieces(by: layout, in: inner) }.map { part in
            (part: part, height: layout.height(of: part, width: inner.width) + layout.gap)
        }
        let count = Self.share(pieces, height: inner.height).count
        guard count > 1 else { return [self] }
        // As full as each other, so that the last card does not stay nearly empty.
        let even = stride(from: 0.5, to: 1, by: 0.05).lazy
            .map { Self.share(pieces, height: inner.height * $0) }.first { $0.count == count }
        let cards = even ?? Self.share(pieces, height: inner.height)
        return cards.enumerated().map { index, parts in
            var card = Card(parts)
            card.place = "\(index + 1)/\(count)"
            return card
        }
    }

    /// Parts on as many cards as hold them, a title never apart from what follows it.
    private static func share(
        _ pieces: [(part: CardPart, height: Double)], height: Double
    ) -> [[CardPart]] {
        var cards: [[(part: CardPart, height: Double)]] = [[]]
        for piece in pieces {
            let last = cards.count - 1
            if !cards[last].isEmpty,
                cards[last].reduce(piece.height, { $0 + $1.height }) > height
            {
                var title: [(part: CardPart, height: Double)] = []
                if cards[last].count > 1, case .question? = cards[last].last?.part {
                    title = [cards[last].removeLast()]
                }
                cards.append(title)
            }
            cards[cards.count - 1].append(piece)
        }
        return cards.map { $0.map(\.part) }
    }
}

extension CardPart {
    /// Boxes to tick that are too many for a card, a part for each card.
    fileprivate func pieces(by layout: CardLayout, in room: Size) -> [CardPart] {
        guard case .options(let options) = self, options.count > 1,
            layout.height(of: self, width: room.width) > room.height
        else { return [self] }
        let half = options.count / 2
        return [options.prefix(half), options.dropFirst(half)].flatMap {
            CardPart.options(Array($0)).pieces(by: layout, in: room)
        }
    }
}
