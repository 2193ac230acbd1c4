import CahierCore
import CahierDiagnostics
import GRDB

/// The sentences of the store.
///
/// None is SQLite's, which speaks English and to programmers.
extension CarnetError {
    /// What an error met inside a transaction means to somebody who uses the program.
    init(_ error: any Error) {
        self =
            switch error {
            case let error as CarnetError: error
            case let error as DatabaseError: CarnetError(error)
            case let damage as DamagedRecord: .damaged(damage)
            default: .damaged
            }
    }

    private init(_ error: DatabaseError) {
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .occupied
            case .SQLITE_FULL: .full
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
            case .SQLITE_CANTOPEN: .cannotOpen(nil)
            case .SQLITE_TOOBIG, .SQLITE_NOMEM: .tooBig
            case .SQLITE_IOERR: error.isOfReading ? .damaged : .diskFailure(error)
            default: .damaged
            }
    }

    static let occupied = CarnetError(
        .busy,
        Wording(
            fr: "le carnet est occupé : un autre programme y écrit ; rien n’a été enregistré, "
                + "réessayez dans un instant",
            en: "the carnet is busy: another program is writing; nothing was recorded, try again "
                + "in a moment"))

    static func held(by holder: CarnetHolder?) -> CarnetError {
        guard let holder else { return .occupied }
        let machine = Visible.excerpt(holder.machine, limit: 60)
        let time = Wording(
            fr: Telling.dayAndTime(holder.since, in: holder.zone, .french),
            en: Telling.dayAndTime(holder.since, in: holder.zone, .english))
        return CarnetError(
            .busy,
            Wording(
                fr: "le carnet est tenu par un autre programme (processus \(holder.process) sur "
                    + "« \(machine) », depuis le \(time.french)) ; rien n’a été enregistré : "
                    + "quittez-le, puis recommencez",
                en: "the carnet is held by another program (process \(holder.process) on "
                    + "‘\(machine)’, since \(time.english)); nothing was recorded: quit it, then "
                    + "try again"))
    }

    static let notErasedYet = CarnetError(
        .busy,
        Wording(
            fr: "c’est effacé, mais un autre programme lit encore le carnet d’avant : ses fichiers "
                + "en gardent la trace ; quittez-le, puis recommencez",
            en: "it is erased, but another program still reads the carnet of before: its files "
                + "keep a trace; quit it, then try again"))

    static let overtaken = CarnetError(
        .busy,
        Wording(
            fr: "un autre programme a écrit dans cette séance entre-temps ; rien n’a été "
                + "enregistré, reprenez la séance pour voir la suite",
            en: "another program has written to this session meanwhile; nothing was recorded, "
                + "resume the session to see what follows"))

    private static let full = CarnetError(
        .cannotWrite,
        Wording(
            fr: "le disque est plein ; rien n’a été enregistré, libérez de la place puis "
                + "recommencez",
            en: "the disk is full; nothing was recorded, make room and try again"))

    static let readOnly = CarnetError(
        .notPermitted,
        Wording(
            fr: "le carnet ne peut être que lu : le fichier ou son dossier refuse l’écriture ; "
                + "rien n’a été enregistré",
            en: "the carnet can only be read: the file or its folder refuses writing; nothing was "
                + "recorded"))

    private static let tooBig = CarnetError(
        .cannotWrite,
        Wording(
            fr: "le texte est trop long pour le carnet ; rien n’a été enregistré",
            en: "the text is too long for the carnet; nothing was recorded"))

    private static func diskFailure(_ error: DatabaseError) -> CarnetError {
        let code = error.extendedResultCode.rawValue
        return CarnetError(
            .cannotWrite,
            Wording(
                fr: "le disque refuse l’écriture (erreur d’entrée-sortie, SQLite \(code)) ; rien "
                    + "n’a été enregistré",
                en: "the disk refuses writing (input/output error, SQLite \(code)); nothing was "
                    + "recorded"))
    }

    static let olderReadOnly = CarnetError(
        .notPermitted,
        Wording(
            fr: "ce carnet est d’une version plus ancienne et ne peut être que lu ; copiez-le où "
                + "l’on peut écrire pour le mettre à jour",
            en: "this carnet is of an older version and can only be read; copy it where one can "
                + "write to update it"))
}

// MARK: - Files

extension CarnetError {
    static func notAFile(_ path: String) -> CarnetError {
        let name = Visible.excerpt(path, limit: 200)
        return CarnetError(
            .notACarnet,
            Wording(
                fr: "« \(name) » n’est pas un fichier ; attendu : le fichier d’un carnet",
                en: "‘\(name)’ is not a file; expected the file of a carnet"))
    }

    static func notACarnet(_ path: String) -> CarnetError {
        let name = Visible.excerpt(path, limit: 200)
        return CarnetError(
            .notACarnet,
            Wording(
                fr: "« \(name) » n’est pas un carnet ; le fichier n’a pas été touché",
                en: "‘\(name)’ is not a carnet; the file was left as it is"))
    }

    static func newer(_ path: String?) -> CarnetError {
        let name = path.map { Visible.excerpt($0, limit: 200) }
        return CarnetError(
            .notACarnet,
            Wording(
                fr: (name.map { "« \($0) »" } ?? "ce carnet")
                    + " vient d’une version plus récente de Cahier ; il n’a pas été touché, "
                    + "mettez le programme à jour",
                en: (name.map { "‘\($0)’" } ?? "this carnet")
                    + " comes from a newer version of Cahier; it was left as it is, update the "
                    + "program"))
    }

    static func unreadable(_ path: String) -> CarnetError {
        let name = Visible.excerpt(path, limit: 200)
        return CarnetError(
            .notPermitted,
            Wording(
                fr: "« \(name) » ne peut être lu : la permission manque",
                en: "‘\(name)’ cannot be read: permission is lacking"))
    }

    static func cannotOpen(_ path: String?) -> CarnetError {
        let name = path.map { Visible.excerpt($0, limit: 200) }
        return CarnetError(
            .notPermitted,
            Wording(
                fr: (name.map { "« \($0) »" } ?? "le carnet")
                    + " ne peut être ouvert : le fichier ou son dossier refuse l’accès",
                en: (name.map { "‘\($0)’" } ?? "the carnet")
                    + " cannot be opened: the file or its folder refuses access"))
    }

    static func noFolder(_ path: String) -> CarnetError {
        let name = Visible.excerpt(path, limit: 200)
        return CarnetError(
            .noFolder,
            Wording(
                fr: "le dossier « \(name) » n’existe pas ; attendu : un dossier où créer le carnet",
                en: "the folder ‘\(name)’ does not exist; expected a folder to create the carnet "
                    + "in"))
    }
}

// MARK: - Sessions

extension CarnetError {
    static func unknownSession(_ id: SessionID) -> CarnetError {
        CarnetError(
            .unknownSession,
            Wording(
                fr: "aucune séance ne s’appelle « \(id) » ; « séances » en donne la liste",
                en: "no session is called ‘\(id)’; ‘sessions’ lists them"))
    }

    static func nameTaken(_ id: SessionID) -> CarnetError {
        CarnetError(
            .cannotWrite,
            Wording(
                fr: "une séance s’appelle déjà « \(id) » ; attendu : un autre nom",
                en: "a session is already called ‘\(id)’; expected another name"))
    }

    static let damaged = CarnetError(
        .damaged,
        Wording(
            fr: "le carnet est abîmé : une partie du fichier ne se lit plus",
            en: "the carnet is damaged: a part of the file cannot be read any more"))

    static func damaged(_ damage: DamagedRecord) -> CarnetError {
        CarnetError(
            .damaged,
            Wording(
                fr: damaged.message.french, en: damaged.message.english + " (\(damage.detail))"))
    }

    static func damaged(_ id: SessionID, _ damage: DamagedRecord) -> CarnetError {
        CarnetError(
            .damaged,
            Wording(
                fr: "la séance « \(id) » est abîmée dans le carnet ; les autres se lisent encore",
                en: "the session ‘\(id)’ is damaged in the carnet; the others can still be read "
                    + "(\(damage.detail))"))
    }

    static func unreadableWorkshop(of id: SessionID) -> CarnetError {
        CarnetError(
            .damaged,
            Wording(
                fr: "l’atelier que garde la séance « \(id) » ne se lit plus : le carnet est abîmé",
                en: "the workshop kept by the session ‘\(id)’ cannot be read any more: the carnet "
                    + "is damaged"))
    }
}

extension DatabaseError {
    /// Whether the disk gave less or other than was asked of it.
    fileprivate var isOfReading: Bool {
        switch extendedResultCode {
        case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ: true
        default: false
        }
    }
}
