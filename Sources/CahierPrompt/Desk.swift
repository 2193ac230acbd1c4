public import CahierCore
public import CahierDiagnostics
public import CahierDocument
public import CahierImposition
public import Foundation

/// What the commands need from the world: declared here, furnished at the rim.
public protocol Desk: AnyObject {
    /// The clock.
    func now() -> Moment
    /// The time zone of new sessions.
    var zone: TimeZone { get }
    /// A name for a new session, drawn at random.
    func newSessionID() -> SessionID
    /// A number drawn at random, from 0.
    func seed() -> Int

    /// The carnet in use, opened when it is first needed.
    func carnet() throws(CommandError) -> any Carnet
    /// Examines the carnet in use, and changes nothing in it.
    func diagnosis() throws(CommandError) -> Diagnosis

    /// A path as it reads from any folder.
    func absolutePath(_ path: String) -> String
    /// Takes out of what is kept beside the carnet, such as the lines typed, all that holds one of
    /// these texts.
    func forget(_ texts: [String]) throws(CommandError)

    /// The workshops at hand, by file or name.
    func workshops() throws(CommandError) -> [WorkshopEdition]
    /// A workshop by its identifier, or by the path of its file.
    func workshop(_ name: String) throws(CommandError) -> WorkshopEdition
    /// What is wrong with a workshop file; empty when it is sound.
    func problems(inWorkshopFile path: String) throws(CommandError) -> [Problem]

    /// What hinders some people from reading a finished document; empty where nothing is found.
    func accessibilityProblems(inDocument path: String) throws(CommandError) -> [Problem]

    /// What a file or a folder brings, whatever it is called.
    func importable(_ path: String) throws(CommandError) -> Importable

    /// The bytes of a file of people; of one larger than
    /// ``Interpreter/largestPeopleFile``, only so many and some more.
    func peopleFile(_ path: String) throws(CommandError) -> [UInt8]

    /// The text of a file of commands, or of a chat; `-` is standard input.
    func script(_ path: String) throws(CommandError) -> [UInt8]

    /// Lets somebody write a text in an editor of their choice.
    ///
    /// What was written is lost only once it is taken.
    ///
    /// - Parameters:
    ///   - text: What there is before.
    ///   - take: Does with the text what is to be done; its lines end with line feeds, but the last.
    /// - Returns: What became of it.
    /// - Throws: ``CommandError`` where there is no editor, or it fails, or the text is not taken;
    ///   it then tells where the text is kept.
    func edit(
        _ text: String, _ take: (String) throws(CommandError) -> Void
    ) throws(CommandError) -> Writing

    /// Writes an archive of sessions, whole or not at all.
    ///
    /// - Parameters:
    ///   - sessions: Each with all that the carnet holds of it.
    ///   - withPDF: Whether it has the documents as PDF too.
    ///   - path: The file.
    ///   - next: Is told of each session before it.
    /// - Throws: ``CommandError`` where it cannot be made or written.
    func archive(
        _ sessions: [(session: Session, journal: SessionJournal)], withPDF: Bool, to path: String,
        next: (SessionID) -> Void
    ) throws(CommandError)
    /// Copies the carnet in use into a new file, and verifies the copy.
    ///
    /// - Parameter path: The file; `nil` for one beside the carnet, called after it and the time.
    /// - Returns: The file, and what it holds.
    /// - Throws: ``CommandError`` where there is such a file already, or it cannot be written; there
    ///   is none then.
    func backUp(to path: String?) throws(CommandError) -> (path: String, holds: Backup)

    /// The themes at hand.
    func themes() throws(CommandError) -> [ThemeSummary]
    /// The room on the pages of an edition.
    func pageAreas(_ edition: Edition) throws(CommandError) -> PageAreas
    /// A folder for several documents, made where there is none; its own folder must be there.
    ///
    /// - Returns: The path; on a dry run without such a folder, that of the one it would be made in.
    /// - Throws: ``CommandError`` where it cannot be made.
    func folder(_ path: String) throws(CommandError) -> String
    /// Writes a document, whole or not at all.
    ///
    /// - Parameters:
    ///   - document: What is written.
    ///   - edition: How it looks, and on which paper.
    ///   - format: The format of the file.
    ///   - imposition: How pages are laid on sheets of paper, in PDF only; `nil` for one after the
    ///     other.
    ///   - path: The file.
    /// - Returns: What there is to say of the file, sentence by sentence: what the format could not
    ///   show, how to print it.
    /// - Throws: ``CommandError`` where the file cannot be written, or a needed program is missing.
    func export(
        _ document: Document, in edition: Edition, as format: ExportFormat,
        imposed imposition: Imposition?, to path: String
    ) throws(CommandError) -> [Wording]
}

/// What a file that is imported holds.
public enum Importable: Sendable {
    /// What somebody filled into a form.
    case form(FilledForm)
    /// Whole sessions, of an archive or another carnet.
    case sessions([SessionJournal])
}

/// What somebody did with a text in an editor.
public enum Writing: Equatable, Sendable {
    case taken, empty, unchanged
}

/// A file format of documents.
public enum ExportFormat: String, CaseIterable, Sendable {
    case xhtml, odt, epub, pdf
}
