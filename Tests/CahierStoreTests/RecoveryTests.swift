import CahierCore
import CahierDiagnostics
import Foundation
import TestSupport
import Testing

@testable import CahierStore

/// What opening says of a carnet.
@Suite
struct RecoveryTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func killedWriter(after lines: Int, seed: Int) throws -> Ledger {
        var ledger = Ledger()
        let writer = try Writer(["varied", folder.path(), "\(seed)"])
        for _ in 0..<lines { writer.line().map { ledger.read($0) } }
        writer.kill()
        for line in writer.lines() { ledger.read(line) }
        return ledger
    }

    @Test func `after a crash it names the sessions that gained something, once`() throws {
        do { _ = try Sample.openedCarnet(folder.path()) }
        let ledger = try killedWriter(after: 12, seed: 2)
        #expect(ledger.events > 0)
        do {
            let carnet = try Sample.carnet(folder.path())
            let told = carnet.notices.map(\.french)
            #expect(told.count == 1)
            let beginning = "Cahier s’est arrêté sans refermer le carnet ; ce qui était "
            #expect(told.first?.hasPrefix(beginning) == true, "\(told)")
            let gains = try #require(carnet.connection.recovery?.gains)
            #expect(!gains.isEmpty)
            for gain in gains {
                #expect(told[0].contains("séance \(gain.session), \(gain.events) changement"))
            }
        }
        #expect(folder.contents == ["essai.cahier"])
        #expect(try Sample.carnet(folder.path()).notices.isEmpty)
    }

    @Test func `so it does of a copy of the file and of what is beside it`() throws {
        do { _ = try Sample.openedCarnet(folder.path()) }
        _ = try killedWriter(after: 12, seed: 2)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.path() + suffix, toPath: folder.path("copie.cahier") + suffix)
        }
        #expect(try Sample.carnet(folder.path("copie.cahier")).notices.count == 1)
    }

    @Test func `a program that writes still is no crash`() throws {
        let carnet = try Sample.openedCarnet(folder.path())
        #expect(try Sample.carnet(folder.path()).notices.isEmpty)
        #expect(carnet.notices.isEmpty)
    }

    @Test func `the lock of something that is no carnet is left alone`() throws {
        for name in ["lettre.txt", "lettre.txt-lock"] { _ = try folder.file(name, "Bonjour.") }
        #expect(throws: CarnetError.self) { try Sample.carnet(folder.path("lettre.txt")) }
        #expect(folder.contents == ["lettre.txt", "lettre.txt-lock"])
    }

    // MARK: - Where it lies

    @Test(
        "a share of a network is known by what mounts call it",
        arguments: [
            ("ext4", false), ("tmpfs", false), ("btrfs", false), ("fuseblk", false),
            ("nfs4", true), ("cifs", true), ("fuse.sshfs", true), ("fuse.google-drive", true),
        ])
    func fileSystem(kind: String, isShared: Bool) {
        let mounts = """
            22 28 0:20 / /sys rw,relatime shared:7 - sysfs sysfs rw
            30 22 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            41 30 0:300 / /mnt/a\\040b rw,relatime shared:9 master:2 - \(kind) hôte:/partage rw
            """
        // 0:300 as makedev(3) packs it.
        let device = UInt64(300 & 0xFF) | UInt64(300 & ~0xFF) << 12
        #expect(CarnetPlace.fileSystem(of: device, in: mounts) == kind)
        #expect(CarnetPlace.isShared(kind) == isShared)
        #expect(CarnetPlace.fileSystem(of: 8 << 8 | 1, in: mounts) == "ext4")
        #expect(CarnetPlace.fileSystem(of: 8 << 8 | 2, in: mounts) == nil)
    }

    @Test(
        "a folder that is synchronised is known by its name or by what lies in one above it",
        arguments: [
            ("Nextcloud/a", nil, "Nextcloud"), ("OneDrive - Asso/a", nil, "OneDrive"),
            ("a/kDrive", nil, "kDrive"), ("google drive", nil, "Google Drive"),
            ("a/b", "a/.dropbox", "Dropbox"), ("a/b", "a/b/.stfolder", "Syncthing"),
            ("a/b", "a/.nextcloudsync.log", "Nextcloud"), ("a/b", "a/b/.cache", nil),
            ("Nextcloudette", nil, nil),
        ] as [(String, String?, String?)])
    func synchronised(place: String, mark: String?, name: String?) throws {
        let url = folder.url.appending(path: place)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        if let mark { _ = try folder.file(mark, "") }
        #expect(CarnetPlace.synchroniser(of: url.path) == name)
        let notices = try Sample.carnet(url.path + "/essai.cahier").notices.map(\.french)
        #expect(notices.count == (name == nil ? 0 : 1))
        if let name { #expect(notices.first?.contains("que synchronise \(name),") == true) }
    }
}
