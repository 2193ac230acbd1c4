package import CahierDiagnostics
package import CahierWriters

/// Why an archive was not made.
package enum ArchiveError: Error {
    /// What is told is no archive that could be read again.
    case unfit(Wording)
    case writing(WritingError)

    static let noNumber = ArchiveError.unfit(
        Wording(
            fr: "un nombre de la séance ne s’écrit pas en JSON",
            en: "a number of the session cannot be written as JSON"))

    static let tooLarge = ArchiveError.unfit(
        Wording(
            fr: "l’archive serait trop grosse pour être reprise ; faites-en plusieurs, de moins de "
                + "séances",
            en: "the archive would be too large to be imported again; make several, of fewer "
                + "sessions"))
}
