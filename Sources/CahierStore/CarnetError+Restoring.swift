import CahierCore
import CahierDiagnostics

/// Why sessions that come from another carnet are not kept.
extension CarnetError {
    static func nameTaken(_ summary: SessionSummary) -> CarnetError {
        let (id, title) = (summary.id, Visible.excerpt(summary.title))
        return CarnetError(
            .conflict,
            Wording(
                fr: "le carnet tient déjà une autre séance nommée « \(id) » (« \(title) ») ; "
                    + "--nom AUTRE donne un autre nom à celle qui arrive",
                en: "the carnet already holds another session named ‘\(id)’ (‘\(title)’); "
                    + "--name OTHER gives the one that comes another name"))
    }

    static func diverged(_ id: SessionID, from known: SessionID) -> CarnetError {
        let (fr, en) =
            id == known ? ("", "") : (" sous le nom « \(known) »", " under the name ‘\(known)’")
        return CarnetError(
            .conflict,
            Wording(
                fr: "la séance « \(id) » est déjà dans le carnet\(fr), avec une autre suite ; "
                    + "« fusionner » réunit les deux",
                en: "the session ‘\(id)’ is in the carnet already\(en), and went on otherwise "
                    + "there; ‘merge’ unites the two"))
    }

    static func notRestored(_ id: SessionID, _ detail: String) -> CarnetError {
        CarnetError(
            .damaged,
            Wording(
                fr: "le journal de la séance « \(id) » n’est pas celui qui a été noté : il a été "
                    + "modifié ou abîmé",
                en: "the journal of the session ‘\(id)’ is not what was recorded: it was changed "
                    + "or damaged (\(detail))"))
    }

    static func unknownWorkshop(of id: SessionID) -> CarnetError {
        CarnetError(
            .damaged,
            Wording(
                fr:
                    "l’atelier de la séance « \(id) » ne se lit pas : il est abîmé, ou d’une version "
                    + "que ce programme ne connaît pas",
                en: "the workshop of the session ‘\(id)’ cannot be read: it is damaged, or of a "
                    + "version that this program does not know"))
    }
}
