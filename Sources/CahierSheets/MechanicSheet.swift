import CahierCore
import CahierDiagnostics
import CahierDocument

/// What a mechanic puts on paper; one file each in Mechanics/.
protocol MechanicSheet: MechanicDefinition {
    /// The activity's own drawing and tables, to fill in by hand.
    ///
    /// - Parameters:
    ///   - room: What is left on the pages below title and instructions.
    ///   - language: The language of labels.
    /// - Returns: At least one page, each no higher than its room.
    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage]

    /// What the blank sheet asks, in words, tables and lines: for pages without room to draw in.
    func asked(_ form: WrittenForm) -> [Block]

    /// The drawing of ``blank(in:_:)``, filled with what the group answered, the synthesis drawn; then, on pages of
    /// their own, what had no room in the drawing.
    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage]

    /// What each author answered, for the last pages of the filled sheet, `width` mm wide.
    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block]

    /// One author's answers as paragraphs, lists and tables, every word of them.
    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block]

    /// What the answers say together, in words and tables.
    func summary(_ record: ActivityRecord<Answer>) -> [Block]

    /// Ballots, notes and cards to cut out for so many people, at least 1.
    func cards(for people: Int, _ language: Language) -> [CardSet]

    /// What became of an author's answers among those of all, without a word about who else said
    /// what.
    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block]

    /// Of one author's answers, what ``outcome(for:_:)`` does not tell again.
    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block]

    /// Whether the filled drawing shows what words say less well, so that minutes have it too.
    var hasFigure: Bool { get }
}

extension MechanicSheet {
    var hasFigure: Bool { false }

    func cards(for people: Int, _ language: Language) -> [CardSet] { [] }

    func outcome(for author: Author, _ record: ActivityRecord<Answer>) -> [Block] { [] }

    func brought(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        plain(answers, language)
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        record.byAuthor(columns: 3) { plain($0, record.language) }
    }
}

/// What was recorded for an activity, and how to name the people.
struct ActivityRecord<Answer: Sendable>: Sendable {
    var answers: [Posted<Answer>]
    /// The pledges that the activity tells: see `Session.pledges(of:)`.
    var pledges: [Pledge]
    var names: Names
    var language: Language { names.language }

    /// The authors of answers, the group first, then participants in the order of arrival.
    var authors: [Author] {
        let known = Set(answers.map(\.author))
        let people = names.participants.map { Author.participant($0.id) }
        return ([.group] + people).filter(known.contains)
    }

    func answers(by author: Author) -> [Posted<Answer>] {
        answers.filter { $0.author == author }
    }
}

extension Mechanic {
    /// The sheet of the definition in the case.
    private var sheet: any MechanicSheet {
        switch self {
        case .radar(let mechanic): mechanic
        case .sawmill(let mechanic): mechanic
        case .cursors(let mechanic): mechanic
        case .selection(let mechanic): mechanic
        case .spacePlan(let mechanic): mechanic
        case .choices(let mechanic): mechanic
        case .lotus(let mechanic): mechanic
        case .wheel(let mechanic): mechanic
        case .decision(let mechanic): mechanic
        case .inventory(let mechanic): mechanic
        case .balance(let mechanic): mechanic
        case .estimate(let mechanic): mechanic
        case .canvas(let mechanic): mechanic
        case .text(let mechanic): mechanic
        case .list(let mechanic): mechanic
        case .table(let mechanic): mechanic
        case .pledges(let mechanic): mechanic
        }
    }

    var hasFigure: Bool { sheet.hasFigure }

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        sheet.blank(in: room, language)
    }

    func asked(_ form: WrittenForm) -> [Block] { sheet.asked(form) }

    func filled(
        in room: SheetRoom, _ record: ActivityRecord<CahierCore.Answer>
    ) -> [SheetPage] {
        func filled(_ sheet: some MechanicSheet) -> [SheetPage] {
            sheet.filled(in: room, record.typed())
        }
        return filled(sheet)
    }

    func everyone(
        _ record: ActivityRecord<CahierCore.Answer>, width: Double
    ) -> [Block] {
        func everyone(_ sheet: some MechanicSheet) -> [Block] {
            sheet.everyone(record.typed(), width: width)
        }
        return everyone(sheet)
    }

    func plain(_ answers: [Posted<CahierCore.Answer>], _ language: Language) -> [Block] {
        func plain<Sheet: MechanicSheet>(_ sheet: Sheet) -> [Block] {
            sheet.plain(answers.contents(Sheet.Answer.self), language)
        }
        return plain(sheet)
    }

    func cards(for people: Int, _ language: Language) -> [CardSet] {
        sheet.cards(for: people, language)
    }

    func outcome(
        for author: Author, _ record: ActivityRecord<CahierCore.Answer>
    ) -> [Block] {
        func outcome(_ sheet: some MechanicSheet) -> [Block] {
            sheet.outcome(for: author, record.typed())
        }
        return outcome(sheet)
    }

    func brought(_ answers: [Posted<CahierCore.Answer>], _ language: Language) -> [Block] {
        func brought<Sheet: MechanicSheet>(_ sheet: Sheet) -> [Block] {
            sheet.brought(answers.contents(Sheet.Answer.self), language)
        }
        return brought(sheet)
    }

    func summary(_ record: ActivityRecord<CahierCore.Answer>) -> [Block] {
        func summary(_ sheet: some MechanicSheet) -> [Block] {
            sheet.summary(record.typed())
        }
        return summary(sheet)
    }
}

extension ActivityRecord<CahierCore.Answer> {
    fileprivate func typed<Content: Sendable>() -> ActivityRecord<Content> {
        ActivityRecord<Content>(
            answers: answers.contents(Content.self), pledges: pledges, names: names)
    }
}
