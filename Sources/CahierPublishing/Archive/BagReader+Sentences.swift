import CahierDiagnostics
import CahierWriters

/// Why an archive is refused.
extension Wording {
    static let twins = Wording(
        fr: "deux fichiers de l’archive ne diffèrent que par leurs majuscules",
        en: "two files of the archive differ by capital letters alone")

    static let tooMany = Wording(
        fr: "archive de plus de \(BagLimits.mostFiles) fichiers",
        en: "archive of more than \(BagLimits.mostFiles) files")

    static let bomb = Wording(
        fr: "l’archive deviendrait démesurée une fois décompressée : elle n’est pas de Cahier",
        en: "the archive would unfold out of all proportion: it is not Cahier’s")

    static let noSessions = Wording(
        fr: "l’archive ne contient aucune séance ; attendu : data/…/\(ArchivePath.session)",
        en: "the archive holds no session; expected data/…/\(ArchivePath.session)")

    static let otherEncoding = Wording(
        fr: "« \(Bag.declaration) » ne déclare pas l’UTF-8",
        en: "‘\(Bag.declaration)’ does not declare UTF-8")

    static func otherVersion(_ version: String) -> Wording {
        let shown = Visible.excerpt(version, limit: 20)
        return Wording(
            fr: "archive BagIt de version « \(shown) » ; attendu : \(Bag.version)",
            en: "BagIt archive of version ‘\(shown)’; expected \(Bag.version)")
    }

    static func otherSize(_ told: String, _ found: String) -> Wording {
        let shown = Visible.excerpt(told, limit: 40)
        return Wording(
            fr: "l’archive annonce « \(shown) » (octets.fichiers) et contient \(found)",
            en: "the archive announces ‘\(shown)’ (bytes.files) and holds \(found)")
    }

    static func oddLine(_ manifest: String, _ line: String) -> Wording {
        let shown = Visible.excerpt(line, limit: 40)
        return Wording(
            fr: "« \(manifest) » a une ligne qui ne se lit pas : « \(shown) »",
            en: "‘\(manifest)’ has a line that cannot be read: ‘\(shown)’")
    }

    static func link(_ path: String) -> Wording {
        of(
            path, fr: "est un lien ou un appareil, pas un fichier",
            en: "is a link or a device, no file")
    }

    static func absolute(_ path: String) -> Wording {
        of(
            path, fr: "est un chemin absolu ou d’un autre système",
            en: "is an absolute or foreign path")
    }

    static func escaping(_ path: String) -> Wording {
        of(path, fr: "mène hors de l’archive", en: "leads out of the archive")
    }

    static func odd(_ path: String) -> Wording {
        of(
            path, fr: "a un nom trop long ou hors de l’ASCII",
            en: "has a name that is too long or not in ASCII")
    }

    static func twice(_ path: String) -> Wording {
        of(path, fr: "est là deux fois", en: "is there twice")
    }

    static func missing(_ path: String) -> Wording {
        of(path, fr: "manque dans l’archive", en: "is missing from the archive")
    }

    static func unlisted(_ path: String) -> Wording {
        of(
            path, fr: "n’est pas parmi les fichiers que l’archive annonce",
            en: "is not among the files that the archive announces")
    }

    static func changed(_ path: String) -> Wording {
        of(
            path, fr: "a été modifié ou abîmé depuis l’archivage (empreinte SHA-512 différente)",
            en: "was changed or damaged since it was archived (another SHA-512 digest)")
    }

    static func noText(_ path: String) -> Wording {
        of(path, fr: "n’est pas un texte en UTF-8", en: "is no text in UTF-8")
    }

    static func tooLarge(_ path: String) -> Wording {
        let limit = ZipReader.largestMember / 1_000_000
        return of(path, fr: "dépasse \(limit) Mo", en: "has more than \(limit) MB")
    }

    private static func of(_ path: String, fr: String, en: String) -> Wording {
        let shown = Visible.excerpt(path)
        return Wording(fr: "« \(shown) » \(fr)", en: "‘\(shown)’ \(en)")
    }
}
