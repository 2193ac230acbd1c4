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

    /// The workshops at hand, by file or name.
    func workshops() throws(CommandError) -> [WorkshopEdition]
    /// A workshop by its identifier, or by the path of its file.
    func workshop(_ name: String) throws(CommandError) -> WorkshopEdition
    /// What is wrong with a workshop file; empty when it is sound.
    func problems(inWorkshopFile path: String) throws(CommandError) -> [Problem]

    /// What hinders some people from reading a finished document; empty where nothing is found.
    func accessibilityProblems(inDocument path: String) throws(CommandError) -> [Problem]

    /// What somebody filled into a form.
    func filledForm(_ path: String) throws(CommandError) -> FilledForm

    /// The bytes of a file of people; of one larger than
    /// ``Interpreter/largestPeopleFile``, only so many and some more.
    func peopleFile(_ path: String) throws(CommandError) -> [UInt8]

    /// The text of a file of commands; `-` is standard input.
    func script(_ path: String) throws(CommandError) -> [UInt8]

    /// The themes at hand.
    func themes() throws(CommandError) -> [ThemeSummary]
    /// The room on the pages of an edition.
    func pageAreas(_ edition: Edition) throws(CommandError) -> PageAreas
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

/// A file format of documents.
public enum ExportFormat: String, CaseIterable, Sendable {
    case xhtml, odt, epub, pdf
}
