import CahierCore
import CahierDiagnostics
import Yams

/// Makes entries of YAML, the only place, with the extensions beside it, that knows Yams.
///
/// Yams composes aliases into shared nodes, which it then compares as keys: eight lines of
/// aliases in a key keep it busy for years. So it never sees one. Each `*` is given to it as a
/// noncharacter, which makes a plain word of an alias; ``root(of:report:)`` puts the star back
/// and follows aliases itself, which also tells where each of them stands.
struct YAMLTree {
    /// How deep values may be inside one another.
    static let deepest = 32
    /// How many values a file may hold, those of an alias counted at each use.
    static let mostEntries = 50_000

    /// U+FDD0, which stands for `*` while Yams reads.
    private static let star: [UInt8] = [0xEF, 0xB7, 0x90]

    /// An entry that aliases can name, and what they cost.
    private struct Anchored {
        var entry: Entry
        var entries: Int
        var height: Int
    }

    private let report: Report
    private let marks: DuplicateMarks
    private var anchors: [String: Anchored] = [:]
    private var count = 0
    private var isFull = false

    private init(report: Report, marks: DuplicateMarks) {
        self.report = report
        self.marks = marks
    }

    /// The whole of a file, or `nil` where nothing can be read; problems are reported.
    static func root(of source: SourceText, report: Report) -> Entry? {
        for refused in source.refused {
            report.add(.refusedCharacter(refused.scalar), at: refused.place)
        }
        if let excess = Excess(in: source) {
            report.add(excess.message, at: excess.place)
            return nil
        }
        var marks = DuplicateMarks()
        while true {
            do {
                return try root(of: source, marks: marks, report: report)
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                let place = marks.place(Place(context.mark))
                guard marks.add(place, in: source) else {
                    report.add(.duplicateKey(restored(names.joined(separator: ", "))), at: place)
                    return nil
                }
            } catch {
                report.alone(SyntaxError(error, in: source, marks: marks))
                return nil
            }
        }
    }

    private static func root(
        of source: SourceText, marks: DuplicateMarks, report: Report
    ) throws -> Entry? {
        let bytes = marks.text(of: source).split(
            separator: UInt8(ascii: "*"), omittingEmptySubsequences: false
        ).joined(separator: star)
        let parser = try Parser(
            yaml: String(decoding: Array(bytes), as: UTF8.self), resolver: .basic,
            constructor: .default, encoding: .utf8)
        let first = try parser.nextRoot()
        if let second = try parser.nextRoot() {
            let place = second.mark.map { marks.place(Place($0)) }
            report.add(.severalDocuments, at: place ?? .start)
        }
        guard let first else {
            report.add(.emptyFile, at: .start)
            return nil
        }
        var tree = YAMLTree(report: report, marks: marks)
        // Nodes hold their anchors weakly; the parser owns them.
        let root = withExtendedLifetime(parser) { tree.entry(of: first, depth: 1).entry }
        if case .nothing = root.content {
            report.add(.emptyFile, at: .start)
            return nil
        }
        return root
    }

    /// A text with its stars back.
    private static func restored(_ text: String) -> String {
        guard text.utf8.contains(star[0]) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            bytes.append(byte)
            if bytes.suffix(star.count).elementsEqual(star) {
                bytes.replaceSubrange((bytes.count - star.count)..., with: "*".utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - Walking

    private mutating func entry(of node: Node, depth: Int) -> Anchored {
        let place = node.mark.map { marks.place(Place($0)) } ?? .start
        let broken = Anchored(
            entry: Entry(content: .broken, place: place), entries: 1, height: 1)
        guard take(1, at: place) else { return broken }
        guard depth <= Self.deepest else {
            report.add(.tooDeep, at: place)
            return broken
        }
        check(tag: node, at: place)
        let result: Anchored
        switch node {
        case .scalar(let scalar): result = self.scalar(scalar, at: place, depth: depth)
        case .sequence(let sequence):
            let children = sequence.map { entry(of: $0, depth: depth + 1) }
            result = anchored(.list(children.map(\.entry)), children, at: place)
        case .mapping(let mapping): result = self.mapping(mapping, at: place, depth: depth)
        // Yams follows aliases while composing, and no alias is left to it.
        case .alias: result = broken
        }
        if let anchor = node.anchor { anchors[anchor.rawValue] = result }
        return result
    }

    private func anchored(
        _ content: Entry.Content, _ children: [Anchored], at place: Place
    ) -> Anchored {
        Anchored(
            entry: Entry(content: content, place: place),
            entries: children.reduce(1) { $0 + $1.entries },
            height: (children.map(\.height).max() ?? 0) + 1)
    }

    private mutating func mapping(
        _ mapping: Node.Mapping, at place: Place, depth: Int
    ) -> Anchored {
        var seen: [String: Place] = [:]
        var children: [Anchored] = []
        var pairs: [Entry.Pair] = []
        for (key, node) in mapping {
            let keyPlace = key.mark.map { marks.place(Place($0)) } ?? place
            let value = entry(of: node, depth: depth + 1)
            children.append(value)
            guard let name = name(of: key, at: keyPlace) else { continue }
            if let first = seen[name] {
                report.add(
                    .duplicateKey(name, firstLine: report.source.position(first).line),
                    at: keyPlace)
                continue
            }
            seen[name] = keyPlace
            pairs.append(Entry.Pair(key: name, place: keyPlace, value: value.entry))
        }
        return anchored(.keys(pairs), children, at: place)
    }

    /// The name of a key; `nil`, after a report, where it is not a word.
    private mutating func name(of key: Node, at place: Place) -> String? {
        guard take(1, at: place) else { return nil }
        guard case .scalar(let scalar) = key, !scalar.string.isEmpty,
            scalar.style != .plain || !scalar.string.utf8.starts(with: Self.star)
        else {
            report.add(.keyNotWord, at: place)
            return nil
        }
        if !DuplicateMarks.isMark(scalar.tag.description) { check(tag: key, at: place) }
        if scalar.string == "<<" {
            report.add(.mergeKey, at: place)
            return nil
        }
        return KeyName.canonical(Self.restored(scalar.string))
    }

    private mutating func scalar(
        _ scalar: Node.Scalar, at place: Place, depth: Int
    ) -> Anchored {
        let text = Self.restored(scalar.string)
        func single(_ content: Entry.Content) -> Anchored {
            Anchored(entry: Entry(content: content, place: place), entries: 1, height: 1)
        }
        guard scalar.style == .plain else { return single(.text(text)) }
        if ["", "~", "null", "Null", "NULL"].contains(text) { return single(.nothing) }
        guard text.hasPrefix("*") else { return single(.text(text)) }
        return follow(String(text.dropFirst()), at: place, depth: depth) ?? single(.broken)
    }

    /// What an alias stands for; `nil`, after a report, where it cannot be followed.
    private mutating func follow(_ name: String, at place: Place, depth: Int) -> Anchored? {
        let letters = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard letters, !name.isEmpty else {
            report.add(.textWithStar("*" + name), at: place)
            return nil
        }
        guard let anchored = anchors[name] else {
            report.add(.unknownAlias(name, among: anchors.keys.sorted()), at: place)
            return nil
        }
        guard take(anchored.entries - 1, at: place) else { return nil }
        guard depth + anchored.height - 1 <= Self.deepest else {
            report.add(.tooDeep, at: place)
            return nil
        }
        return Anchored(
            entry: Entry(content: anchored.entry.content, place: place),
            entries: anchored.entries, height: anchored.height)
    }

    private mutating func take(_ entries: Int, at place: Place) -> Bool {
        count += entries
        if count > Self.mostEntries, !isFull {
            isFull = true
            report.add(.tooManyEntries(most: Self.mostEntries), at: place)
        }
        return !isFull
    }

    private func check(tag node: Node, at place: Place) {
        if let tag = node.foreignTag { report.add(.tag(tag), at: place) }
    }
}
