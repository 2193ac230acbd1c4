/// Where the words of an interpreter go; each call is one or several whole lines.
public struct Output {
    /// Takes what was asked for.
    var show: (String) -> Void
    /// Takes messages about it.
    var warn: (String) -> Void
    /// Takes off the screen, and out of what one can scroll back to, all that was shown; whether it
    /// could.
    var clear: () -> Bool

    public init(
        show: @escaping (String) -> Void, warn: @escaping (String) -> Void,
        clear: @escaping () -> Bool
    ) {
        self.show = show
        self.warn = warn
        self.clear = clear
    }
}
