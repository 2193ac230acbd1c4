import CahierDiagnostics

/// What is shown, said and warned of: harmless to a terminal, and within its columns.
extension Interpreter {
    /// Shows lines to somebody; whatever they quote does nothing to a terminal.
    func show(_ text: String) {
        let lines = PlainText.folded(Visible.text(text))
        manner.isForPrograms ? output.warn(lines) : output.show(lines)
    }

    /// Shows what was recorded, in a line where it is not read out.
    func echo(_ text: String) {
        show(manner.isLinear ? text : PlainText.clipped(text, to: PlainText.width))
    }

    /// Shows what other programs take up, such as a path, as long as it is.
    func give(_ text: String) {
        output.show(Visible.text(text))
    }

    func say(_ wording: Wording) {
        show(wording.shown[language])
    }

    func say(fr: String, en: String) {
        say(Wording(fr: fr, en: en))
    }

    /// Takes what was shown so far off the screen.
    func clear() {
        guard !output.clear() else { return }
        warn(
            Wording(
                fr: "Cet écran ne s’efface pas d’ici : cachez-le avant de passer l’ordinateur.",
                en: "This screen cannot be cleared from here: hide it before you hand it on."))
    }

    /// Says something beside what was asked for.
    func warn(_ wording: Wording) {
        output.warn(PlainText.folded(wording.shown[language]))
    }

    /// Says what is wrong, and goes on.
    func report(_ error: CommandError) {
        for line in error.told(in: language, manner) { output.warn(line) }
    }

    /// Blocks in lines.
    var plainText: PlainText { PlainText(language: language, isLinear: manner.isLinear) }
}
