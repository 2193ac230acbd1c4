import CahierDiagnostics
import Foundation
import Glibc

/// Where a carnet lies, as far as that endangers it.
///
/// Programs that share a carnet agree through memory that they map and locks of the system, which
/// shares of a network and folders that are synchronised do not keep
/// (<https://www.sqlite.org/wal.html>, “Overview”).
enum CarnetPlace {
    /// What is wrong with the place of a file, as one sentence; `nil` for nothing known.
    static func risk(of path: String) -> Wording? {
        let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
        var status = stat()
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if unsafe stat(folder, &status) == 0,
            let kind = fileSystem(of: UInt64(status.st_dev), in: mounts), isShared(kind)
        {
            return .onNetwork(kind)
        }
        return synchroniser(of: folder).map(Wording.synchronised)
    }

    // MARK: - Shares of a network

    /// What mounts call the file system of a device.
    ///
    /// - Parameters:
    ///   - device: As `stat` gives it.
    ///   - mounts: `/proc/self/mountinfo` (proc_pid_mountinfo(5)): the third field is the device,
    ///     the one after the hyphen the kind of file system.
    /// - Returns: Such as `ext4`, `nfs4` or `fuse.sshfs`.
    static func fileSystem(of device: UInt64, in mounts: String) -> String? {
        // The numbers of a device, as the C library packs them (gnu_dev_major(3)).
        let major = (device >> 8 & 0xFFF) | (device >> 32 & 0xFFFF_F000)
        let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2, fields[2] == "\(major):\(minor)",
                let hyphen = fields.firstIndex(of: "-"), hyphen + 1 < fields.count
            else { continue }
            return String(fields[hyphen + 1])
        }
        return nil
    }

    /// Whether a file system is another computer’s, or made by a program. `fuseblk` is a disk of
    /// this one.
    static func isShared(_ kind: String) -> Bool {
        let shared = [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "9p", "davfs",
        ]
        return shared.contains(kind) || kind == "fuse" || kind.hasPrefix("fuse.")
    }

    // MARK: - Synchronised folders

    /// Who synchronises a folder, or one above it.
    static func synchroniser(of folder: String) -> String? {
        var url = URL(fileURLWithPath: folder)
        while true {
            if let service = Synchroniser.all.first(where: { $0.watches(url) }) {
                return service.name
            }
            guard url.path != "/" else { return nil }
            url.deleteLastPathComponent()
        }
    }
}

/// A program that keeps a folder the same on several computers.
private struct Synchroniser {
    var name: String
    /// What its folders are called, alone or with the name of an account after it.
    var folders: [String]
    /// The files of which it keeps one in the folder it watches.
    var marks: [String]

    static let all = [
        Synchroniser(
            name: "Nextcloud", folders: ["Nextcloud", "ownCloud"],
            marks: [".nextcloudsync.log", ".owncloudsync.log"]),
        Synchroniser(name: "Dropbox", folders: ["Dropbox"], marks: [".dropbox"]),
        Synchroniser(name: "Syncthing", folders: [], marks: [".stfolder"]),
        Synchroniser(name: "OneDrive", folders: ["OneDrive"], marks: []),
        Synchroniser(name: "Google Drive", folders: ["Google Drive", "GoogleDrive"], marks: []),
        Synchroniser(name: "kDrive", folders: ["kDrive"], marks: []),
    ]

    func watches(_ folder: URL) -> Bool {
        let key = Folding.key(folder.lastPathComponent)
        let isNamed = folders.contains { name in
            let name = Folding.key(name)
            return key == name || key.hasPrefix(name + " ") || key.hasPrefix(name + "-")
        }
        return isNamed
            || marks.contains {
                FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
            }
    }
}

extension Wording {
    fileprivate static func onNetwork(_ kind: String) -> Wording {
        Wording(
            fr: "Attention : ce carnet est sur un partage réseau (\(kind)), où il peut s’abîmer si "
                + "deux ordinateurs l’ouvrent ; mettez-le sur le disque de celui-ci.",
            en: "Mind that this carnet lies on a network share (\(kind)), where it may be damaged "
                + "if two computers open it; put it on the disk of this one.")
    }

    fileprivate static func synchronised(by name: String) -> Wording {
        Wording(
            fr: "Attention : ce carnet est dans un dossier que synchronise \(name), qui peut le "
                + "recopier à moitié écrit ; mettez-le ailleurs, et n’y copiez que des sauvegardes.",
            en: "Mind that this carnet lies in a folder synchronised by \(name), which may copy it "
                + "half written; put it elsewhere, and copy only backups there.")
    }
}
