import CahierDiagnostics

/// What a theme is made of, its base included, before pictures are put into it.
struct ThemeSource: Sendable {
    var parts: ODTTemplateParts
    var css: ThemeCSS
    let shell: ThemeFile?
    let pictures: ThemePictures
    /// What to call the template in problems.
    var file: String
    /// How wide the letters of texts are taken to be, in parts of Liberation Sans's.
    var letterWidth: Double

    /// Of a typeface that nobody measured: DejaVu Sans, which many systems put in the place of one
    /// that they lack, is as wide.
    static let wideLetters = 1.2
    /// Typefaces as wide as the one that texts are measured in.
    private static let measured: Set<String> = ["Liberation Sans", "Arial", "Helvetica"]

    /// - Throws: Every problem of the files, as far as they can be read.
    init(_ files: ThemeFiles, over base: ThemeSource?) throws(Problems) {
        var problems = ProblemList()
        let parts = problems.attempt { () throws(Problems) in
            try Self.parts(files, base).applying(files.settings)
        }
        let css = problems.attempt { () throws(Problems) in
            try ThemeCSS(files.css, over: base?.css, names: parts?.names)
        }
        guard let parts, let css else { throw problems.all }
        self.parts = parts
        self.css = css
        shell = files.shell ?? base?.shell
        pictures = ThemePictures(files.pictures, over: base?.pictures)
        letterWidth =
            files.settings.letterWidth
            ?? files.settings.typeface.map { Self.measured.contains($0) ? 1 : Self.wideLetters }
            ?? base?.letterWidth ?? 1
        file = files.template?.name ?? base?.file ?? files.settings.name
    }

    private static func parts(
        _ files: ThemeFiles, _ base: ThemeSource?
    ) throws(Problems) -> ODTTemplateParts {
        let own = try files.template.map { (file) throws(Problems) in
            try ODTTemplateParts(reading: file.bytes, file: file.name)
        }
        switch (own, base?.parts) {
        case (let own?, let base?): return own.over(base)
        case (let one?, nil), (nil, let one?): return one
        case (nil, nil): throw Problems(.noTemplate, in: files.settings.name)
        }
    }
}

/// Gathers the problems of several steps, so that all are said at once.
struct ProblemList {
    private var problems: [Problem] = []

    var all: Problems { Problems(problems) }

    /// What a step makes; `nil`, its problems noted, where it throws.
    mutating func attempt<Value>(_ step: () throws(Problems) -> Value) -> Value? {
        do {
            return try step()
        } catch {
            // Template and shell may show the same picture.
            problems += error.problems.filter { !problems.contains($0) }
            return nil
        }
    }
}

extension Wording {
    fileprivate static let noTemplate = Wording(
        fr: "le thème n’a pas de modèle ; attendu : un fichier template.fodt, ou « base » pour en "
            + "prendre un autre",
        en: "the theme has no template; expected a file template.fodt, or ‘base’ to take another’s")
}
