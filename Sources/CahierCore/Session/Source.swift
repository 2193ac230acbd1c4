/// From what an event was taken down; the raw values are those of the file and never change.
public enum Source: Int, CaseIterable, Sendable {
    /// A carnet of before version 5, which did not say it.
    case unknown = 0
    /// A command of whoever holds the carnet, typed or played from a file.
    case command = 1
    /// A person’s own turn at the shared computer.
    case turn = 2
    /// A filled sheet or form that was imported, or whose code was typed; the event `sheet` of the
    /// same step has it.
    case sheet = 3
    /// A chat log; the event `kept` of the same step has the number of the message.
    case chat = 4
}
