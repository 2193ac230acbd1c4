import CahierDiagnostics

/// The names of people in a table, whatever its columns.
struct PeopleTable {
    /// Names and where they are, in the order of the file.
    private(set) var people: [(name: String, position: SourcePosition)] = []
    /// Rows that cannot be read, in the order of the file.
    private(set) var problems: [Problem] = []

    /// Reads a table whose delimiter and columns are recognised by its first row.
    ///
    /// - Parameters:
    ///   - text: The whole text.
    ///   - file: The file, as it was named.
    init(_ text: String, file: String) {
        let (delimiter, columns) = Self.layout(of: text)
        let table = SeparatedValues(text, delimiter: delimiter)
        let rows = table.rows.filter { row in row.contains { !$0.text.isEmpty } }
        var found: [(offset: Int, message: Wording)] = []
        if let first = rows.first, let columns = columns ?? (first.count == 1 ? Columns() : nil) {
            for row in columns.isHeaded ? rows.dropFirst() : rows[...] {
                let start = row.first?.start ?? 0
                let name = columns.name(in: row)
                if let excess = row.dropFirst(first.count).first(where: { !$0.text.isEmpty }) {
                    found.append((excess.start, .excess(row.count, of: first.count)))
                } else if name.isEmpty {
                    found.append((start, .nameless))
                } else {
                    people.append((name, table.position(start)))
                }
            }
        } else if let start = rows.first?.first?.start {
            found.append((start, .noColumn))
        }
        found += table.problems
        if people.isEmpty, found.isEmpty { found.append((0, .empty)) }
        problems = found.map { Problem($0.message, in: file, at: table.position($0.offset)) }
    }

    /// In scalars: nobody names more columns than that.
    private static let longestHeader = 20_000

    /// What stands between fields, and which columns hold names: what finds most columns that are
    /// recognised, then most columns.
    private static func layout(of text: String) -> (delimiter: Unicode.Scalar?, Columns?) {
        let marks: [Unicode.Scalar] = [",", ";", "\t"]
        let head = String(text.unicodeScalars.prefix(longestHeader))
        let layouts = marks.map { mark in
            let header = SeparatedValues(head, delimiter: mark, limit: 1).rows.last ?? []
            return (mark: mark, count: header.count, columns: Columns(header: header.map(\.text)))
        }
        let best = layouts.max { left, right in
            let known = [left, right].map { $0.columns?.count ?? 0 }
            return (known[0], left.count) < (known[1], right.count)
        }
        guard let best, best.count > 1 else { return (nil, layouts.first?.columns) }
        return (best.mark, best.columns)
    }
}

/// The columns that hold names.
struct Columns {
    private var full: Int?
    private var first: Int?
    private var last: Int?
    /// Whether the first row names them.
    let isHeaded: Bool

    /// A single column without header.
    init() {
        full = 0
        isHeaded = false
    }

    /// `nil` where no column is recognised.
    init?(header: [String]) {
        isHeaded = true
        let keys = header.map(Self.key)
        func place(_ words: Set<String>) -> Int? { keys.firstIndex(where: words.contains) }
        full = place(Self.fullNames)
        first = place(Self.firstNames)
        last = place(Self.lastNames)
        let name = place(Self.names)
        if first == nil { full = full ?? name } else { last = last ?? name }
        guard count > 0 else { return nil }
    }

    /// How many are recognised.
    var count: Int { [full, first, last].count { $0 != nil } }

    /// The name in a row: as it is written in full, else the first name and the surname.
    func name(in row: [SeparatedValues.Field]) -> String {
        func text(_ column: Int?) -> String {
            guard let column, row.indices.contains(column) else { return "" }
            return row[column].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let whole = text(full)
        return whole.isEmpty ? Parts.trimmed("\(text(first)) \(text(last))") : whole
    }

    /// A heading without case, accents and marks, nor words that change nothing.
    private static func key(_ heading: String) -> String {
        let words = Folding.key(heading).split {
            !$0.isLetter && !$0.isNumber && $0 != "'"
        }.map(String.init)
        return words.filter { !idle.contains($0) }.joined(separator: " ")
    }

    private static let idle: Set = ["votre", "your", "de", "du", "d'usage", "et", "and", "the"]

    private static let names: Set = [
        "nom", "noms", "name", "names", "nom participant", "participant name",
    ]
    private static let firstNames: Set = [
        "prenom", "prenoms", "first name", "firstname", "given name", "forename",
        "prenom participant", "prenom usuel", "prenom s",
    ]
    private static let lastNames: Set = [
        "nom famille", "last name", "lastname", "surname", "family name", "nom usage",
    ]
    private static let fullNames: Set = [
        "nom complet", "nom prenom", "prenom nom", "full name", "fullname", "participant",
        "participante", "participants", "participantes", "participant e", "participant e s",
        "personne", "personnes", "person", "people", "qui", "who", "pseudonyme", "pseudonym",
        "pseudo", "display name",
    ]
}

extension Wording {
    fileprivate static let empty = Wording(
        fr: "personne dans ce fichier ; attendu : un nom par ligne",
        en: "nobody in this file; expected a name in each line")

    fileprivate static let nameless = Wording(
        fr: "cette ligne n’a pas de nom", en: "this row has no name")

    fileprivate static let noColumn = Wording(
        fr: "aucune colonne n’est celle des noms ; attendu en première ligne : « nom », « prénom » "
            + "et « nom », ou une seule colonne",
        en: "no column is that of names; expected in the first line ‘name’, ‘first name’ and "
            + "‘last name’, or a single column")

    fileprivate static func excess(_ count: Int, of most: Int) -> Wording {
        Wording(
            fr: "\(count) cases pour \(most) colonnes ; un nom qui contient le séparateur se met "
                + "entre guillemets",
            en: "\(count) fields for \(most) columns; a name with the delimiter in it stands "
                + "between quotes")
    }
}
