import CahierCore
public import CahierDiagnostics
public import CahierWriters

/// Reads the folder of a theme: see Documentation/themes.md.
public enum ThemeFolder {
    /// The names of the files; every other one is a picture.
    public static let settings = "theme.yaml"
    public static let template = "template.fodt"
    public static let css = "theme.css"
    public static let shell = "shell.xhtml"

    /// The theme that the files of a folder make.
    ///
    /// ```swift
    /// let theme = try ThemeFolder.theme(files, of: "Templates/cahier") { _ in nil }
    /// ```
    ///
    /// - Parameters:
    ///   - files: What the folder holds, by name.
    ///   - folder: What to call the folder in problems.
    ///   - base: The theme of that name; `nil` where there is none.
    /// - Returns: The theme, on the paper of its template.
    /// - Throws: Every problem of the settings, or else of the other files.
    public static func theme(
        _ files: [String: [UInt8]], of folder: String,
        base: (String) throws(Problems) -> Theme?
    ) throws(Problems) -> Theme {
        let path = "\(folder)/\(settings)"
        guard let source = files[settings] else { throw Problems(.noSettings, in: path) }
        let read = try settings(source, file: path)
        func file(_ name: String) -> ThemeFile? {
            files[name].map { ThemeFile($0, name: "\(folder)/\(name)") }
        }
        let known = [settings, template, css, shell]
        return try Theme(
            ThemeFiles(
                settings: read, template: file(template), css: file(css), shell: file(shell),
                pictures: Dictionary(
                    uniqueKeysWithValues: files.keys.filter { !known.contains($0) }.compactMap {
                        name in file(name).map { (name, $0) }
                    })),
            over: try read.base.map { (name) throws(Problems) in
                guard let theme = try base(name) else {
                    throw Problems(.noBase(name), in: path)
                }
                return theme
            })
    }

    /// What a file `theme.yaml` says.
    ///
    /// - Throws: Every problem of the file at once, in its order; a syntax error alone.
    public static func settings(
        _ source: [UInt8], file: String
    ) throws(Problems) -> ThemeSettings {
        let report: Report
        do {
            report = Report(
                of: try SourceText(source, largestSize: WorkshopFile.largestSize), file: file)
        } catch {
            throw Problems(
                FrenchSpacing.applied(to: error.message), in: file, at: error.position)
        }
        let settings = YAMLTree.root(of: report.source, report: report).map {
            ThemeSettings(reading: $0, report: report)
        }
        let problems = report.problems
        guard let settings, problems.isEmpty else { throw Problems(problems) }
        return settings
    }
}

extension ThemeSettings {
    fileprivate init(reading root: Entry, report: Report) {
        let item = Item(
            entry: root, label: Wording(fr: "le fichier", en: "the file"), path: [], report: report)
        self = item.section { file in
            ThemeSettings(
                name: file.name("thème", isStrict: true),
                title: file.text("titre"),
                summary: file.text("description"),
                base: file.optionalText("base"),
                colours: file.colours("couleurs"),
                typeface: file.typeface("police"),
                letterWidth: file.item("largeur des lettres").map { _ in
                    file.number("largeur des lettres", default: 1, in: 0.5...2)
                },
                smallestType: file.number("corps minimal", default: 6, in: 4...72),
                file: report.file)
        }
    }
}

extension Section {
    /// Colours by their names; empty where the key is absent.
    fileprivate func colours(_ key: String) -> [String: Located<String>] {
        guard let item = item(key) else { return [:] }
        guard case .keys(let pairs) = item.entry.content else {
            item.fail(.colours)
            return [:]
        }
        var colours: [String: Located<String>] = [:]
        for pair in pairs {
            let value = Item(
                entry: pair.value, label: Wording(verbatim: pair.key),
                path: item.path + [.key(pair.key)], report: report)
            guard let text = value.text(.aColour) else { continue }
            let digits = text.dropFirst()
            if text.first != "#" || digits.utf8.count != 6 || !digits.allSatisfy(\.isHexDigit) {
                value.fail(.aColour)
            }
            colours[pair.key] = Located(
                text.lowercased(), at: report.source.position(pair.place))
        }
        return colours
    }

    /// The name of a typeface; `nil` where the key is absent.
    fileprivate func typeface(_ key: String) -> String? {
        guard let item = item(key), let name = item.text(.aTypeface) else { return nil }
        let isSound = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        if !isSound || name.count > 60 { item.fail(.aTypeface) }
        return name
    }

    fileprivate func number(
        _ key: String, default absent: Double, in range: ClosedRange<Double>
    ) -> Double {
        let value = number(key, default: absent)
        if !range.contains(value), let entry = item(key)?.entry, case .text = entry.content {
            report.add(.outOfRange(key, range), at: entry.place)
        }
        return value
    }
}

extension Wording {
    fileprivate static let noSettings = Wording(
        fr: "fichier introuvable ; un thème est un dossier avec un fichier theme.yaml",
        en: "no such file; a theme is a folder with a file theme.yaml")
    fileprivate static let colours = Wording(
        fr: "des noms de couleurs et leurs valeurs", en: "names of colours and their values")
    fileprivate static let aColour = Wording(
        fr: "une couleur entre guillemets, comme \"#8f3519\"",
        en: "a colour between quotes, such as \"#8f3519\"")
    fileprivate static let aTypeface = Wording(
        fr: "le nom d’une police, comme Liberation Sans",
        en: "the name of a typeface, such as Liberation Sans")

    fileprivate static func noBase(_ name: String) -> Wording {
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "le thème de base « \(shown) » est introuvable",
            en: "the base theme ‘\(shown)’ is not found")
    }

    fileprivate static func outOfRange(_ key: String, _ range: ClosedRange<Double>) -> Wording {
        Wording(
            fr: "\(key) : hors limites ; attendu : un nombre de "
                + "\(Figure.plain(range.lowerBound)) à \(Figure.plain(range.upperBound))",
            en: "\(key): out of bounds; expected a number from "
                + "\(Figure.plain(range.lowerBound, in: .english)) to "
                + "\(Figure.plain(range.upperBound, in: .english))")
    }
}
