import CahierDiagnostics
import CahierLoading
import CahierPrompt
import CahierWriters
import Foundation

/// The themes at hand: folders of Templates, and those that people name.
final class ThemeShelf {
    /// The one of the house, used where none is named.
    static let house = "cahier"

    private let folder: String
    private var loaded: [Edition: Theme] = [:]

    /// - Parameter folder: `Templates`.
    init(_ folder: String) {
        self.folder = folder
    }

    var names: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { isTheme("\(folder)/\($0)") }.sorted()
    }

    func summaries() throws(CommandError) -> [ThemeSummary] {
        var summaries: [ThemeSummary] = []
        for name in names {
            let file = "\(folder)/\(name)/\(ThemeFolder.settings)"
            let source = try Files.read(file)
            let settings = try orBadData { () throws(Problems) in
                try ThemeFolder.settings(source, file: file)
            }
            summaries.append(
                ThemeSummary(name: name, title: settings.title, summary: settings.summary))
        }
        return summaries
    }

    func theme(_ edition: Edition) throws(CommandError) -> Theme {
        if let theme = loaded[edition] { return theme }
        let name = edition.theme ?? Self.house
        let office = try officeTheme(name)
        let theme = if let office { office } else { try folderTheme(name) }
        let printed = try orBadData { () throws(Problems) in
            try theme.printed(on: edition.paper, edition.orientation)
        }
        loaded[edition] = printed
        return printed
    }

    private func folderTheme(_ name: String) throws(CommandError) -> Theme {
        let path = try path(of: name)
        return try orBadData { () throws(Problems) in try Self.theme(at: path, shelf: folder) }
    }

    /// The theme of a document made in an office program; `nil` for what is not called like one.
    private func officeTheme(_ path: String) throws(CommandError) -> Theme? {
        let url = URL(fileURLWithPath: path)
        guard ["odt", "ott", "fodt"].contains(url.pathExtension.lowercased()) else { return nil }
        let file = ThemeFile(try Files.read(path, limit: 64_000_000), name: path)
        let base = try theme(Edition())
        return try orBadData { () throws(Problems) in
            try Theme(document: file, called: url.lastPathComponent, over: base) { name in
                let place = url.deletingLastPathComponent().appendingPathComponent(name)
                return try? Files.read(place.path, limit: Self.largestFile)
            }
        }
    }

    /// The folder of a theme, by its name among ours or as a path.
    private func path(of name: String) throws(CommandError) -> String {
        let key = Folding.key(name)
        if let known = names.first(where: { Folding.key($0) == key }) {
            return "\(folder)/\(known)"
        }
        if isFolder(name) { return name }
        throw CommandError(
            unknown: name, among: names,
            fr: ("aucun thème", "le chemin d’un dossier de thème ou d’un modèle .ott"),
            en: ("no theme", "the path of a theme’s folder or of a template .ott"))
    }

    private func isTheme(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(ThemeFolder.settings)")
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// In bytes.
    private static let largestFile = 16_000_000
    /// How many themes may stand on one another.
    private static let deepest = 4

    private static func theme(
        at path: String, shelf: String, depth: Int = 0
    ) throws(Problems) -> Theme {
        let files = try files(of: path)
        return try ThemeFolder.theme(files, of: path) { (base) throws(Problems) in
            let file = "\(path)/\(ThemeFolder.settings)"
            guard depth < deepest else { throw Problems(.tooDeep, in: file) }
            guard !base.contains("/"), !base.hasPrefix(".") else { return nil }
            let other = "\(shelf)/\(base)"
            guard FileManager.default.fileExists(atPath: other) else { return nil }
            return try theme(at: other, shelf: shelf, depth: depth + 1)
        }
    }

    /// What a folder holds; folders in it and files of more than 16 MB are passed over.
    private static func files(of path: String) throws(Problems) -> [String: [UInt8]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        var files: [String: [UInt8]] = [:]
        for name in names where !name.hasPrefix(".") {
            let url = URL(fileURLWithPath: path).appendingPathComponent(name)
                .resolvingSymlinksInPath()
            let kind = try? url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
            guard kind?.isRegularFile == true else { continue }
            guard (kind?.fileSize ?? 0) <= largestFile, let data = try? Data(contentsOf: url) else {
                throw Problems(.unreadable, in: url.path)
            }
            files[name] = [UInt8](data)
        }
        return files
    }
}

extension CommandError {
    /// Something that nobody calls so.
    ///
    /// - Parameters:
    ///   - name: What was typed.
    ///   - names: What there is.
    ///   - french: What there is none of, and what else may be typed.
    ///   - english: The same in English.
    init(
        unknown name: String, among names: [String], fr french: (none: String, other: String),
        en english: (none: String, other: String)
    ) {
        let shown = Visible.excerpt(name)
        let near = Suggestion.nearest(to: name, among: names)
        let list = names.joined(separator: ", ")
        self.init(
            .noInput,
            fr: "\(french.none) ne s’appelle « \(shown) » ; "
                + (near.map { "vouliez-vous dire « \($0) » ?" }
                    ?? "à disposition : \(list), ou \(french.other)"),
            en: "\(english.none) is called ‘\(shown)’; "
                + (near.map { "did you mean ‘\($0)’?" }
                    ?? "at hand: \(list), or \(english.other)"))
    }
}

/// What is wrong with the data that a command was given.
private func orBadData<Value>(
    _ step: () throws(Problems) -> Value
) throws(CommandError) -> Value {
    do {
        return try step()
    } catch {
        throw CommandError(.badData, error.problems)
    }
}

extension Wording {
    fileprivate static let tooDeep = Wording(
        fr: "les thèmes de base se suivent sans fin ; attendu : quatre au plus",
        en: "base themes follow one another without end; expected four at most")
    fileprivate static let unreadable = Wording(
        fr: "fichier illisible, ou de plus de 16 Mo", en: "cannot be read, or has more than 16 MB")
}
