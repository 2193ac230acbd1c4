import CahierCore
import CahierDiagnostics

/// Reads the keys of one section of a file.
///
/// Each function takes one key and gives its value; where there is none, or another kind of
/// value, it reports what was expected and gives a stand-in, so that reading goes on and finds
/// every other mistake. Stand-ins never leave: a file with a problem gives no workshop.
/// ``close()`` reports the keys that nobody asked for.
final class Section {
    private enum Content {
        case keys([String: Entry.Pair])
        /// There is no such section, or something else, which whoever asked for it reports.
        case none
    }

    let report: Report
    let path: [PathStep]
    /// Where a missing key would be.
    let place: Place
    private let content: Content
    private(set) var known: [String] = []
    /// Keys that are required and are not there, with what they expect.
    private var missing: [(key: String, expected: Wording)] = []

    init(_ entry: Entry?, at place: Place, path: [PathStep], report: Report) {
        self.report = report
        self.path = path
        self.place = entry?.place ?? place
        switch entry?.content {
        case .keys(let pairs):
            content = .keys(
                Dictionary(pairs.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }))
        case .nothing, .broken, .text, .list, nil: content = .none
        }
    }

    /// The value of a key; `nil` where it is absent.
    func item(_ key: String) -> Item? {
        known.append(key)
        guard case .keys(let pairs) = content, let pair = pairs[KeyName.canonical(key)] else {
            return nil
        }
        return Item(
            entry: pair.value, label: Wording(verbatim: key), path: path + [.key(key)],
            report: report)
    }

    /// The value of a key that must be there.
    func required(_ key: String, _ expected: Wording) -> Item? {
        if let item = item(key) { return item }
        missing.append((key, expected))
        return nil
    }

    /// Says that the number of a key is a stand-in.
    func guess(_ key: String) {
        report.guess(path + [.key(key)])
    }

    /// Reports unknown keys and missing ones, once every key was asked for.
    func close() {
        guard case .keys(let pairs) = content else { return }
        for (key, expected) in missing { report.add(.missing(key, expected), at: place) }
        let names = Set(known.map(KeyName.canonical))
        for pair in pairs.values where !names.contains(pair.key) {
            report.add(.unknownKey(pair.key, among: known), at: pair.place)
        }
    }

    /// Keys that are known although nobody asks for them.
    func allow(_ keys: String...) {
        known += keys
    }
}

extension Section {
    /// A section below a key that must be there.
    func section<Value>(_ key: String, _ read: (Section) -> Value) -> Value {
        guard let item = item(key) else {
            let section = Section(nil, at: place, path: path + [.key(key)], report: report)
            let value = read(section)
            if !section.missing.isEmpty {
                missing.append((key, .keys(section.missing.map(\.key))))
            }
            return value
        }
        return item.section(read)
    }

    /// A section below a key that may be absent.
    func optionalSection<Value>(_ key: String, _ read: (Section) -> Value) -> Value? {
        item(key)?.section(read)
    }

    /// A list of sections that must be there.
    func sections<Value>(_ key: String, _ read: (Section) -> Value) -> [Value] {
        guard let item = required(key, .aList) else {
            guess(key)
            return []
        }
        return item.list()?.map { $0.section(read) } ?? []
    }
}
