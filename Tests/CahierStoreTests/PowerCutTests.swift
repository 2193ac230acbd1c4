import CahierCore
import Foundation
import TestSupport
import Testing

@testable import CahierStore

/// What was acknowledged is there after the power was cut at any moment, whatever part of what was
/// not synchronised reached the disk, and nothing is there by half.
@Suite
struct PowerCutTests {
    private let folder: TemporaryFolder
    private let recorder: URL

    init() throws {
        folder = try TemporaryFolder()
        recorder = try PreloadedLibrary.compile("recorder", into: folder)
    }

    /// What a program did that wrote some steps of random sessions.
    private func trace(seed: Int, isUnsynchronised: Bool = false) throws -> Trace {
        let (carnet, file) = (folder.path("t\(seed).cahier"), folder.path("t\(seed).trace"))
        var environment = [
            "LD_PRELOAD": recorder.path, "CARNET_TRACE": file, "CARNET_TRACED": carnet,
        ]
        if isUnsynchronised { environment["CARNET_UNSYNCED"] = "1" }
        let writer = try Writer(["steps", carnet, "\(seed)"], environment: environment)
        #expect(writer.lines().count > 40)
        writer.waitUntilExit()
        try #require(writer.status == 0)
        return Trace(try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    /// Cuts the power at a moment of a trace, and opens what is left.
    private func flaws(
        of trace: Trace, cutAt moment: Int, _ random: inout SeededRandom
    ) throws -> [String] {
        var (disk, ledger) = (Disk(), Ledger())
        for (file, deed) in trace.deeds.prefix(moment) {
            disk.follow(file, deed)
            guard case .said(let text) = deed else { continue }
            for line in text.split(separator: "\n") { ledger.read(line) }
        }
        let path = folder.path("coupé.cahier")
        for suffix in Trace.suffixes + ["-shm", "-lock"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        for (file, bytes) in disk.afterCut(&random) {
            try bytes.write(to: URL(fileURLWithPath: path + Trace.suffixes[file]))
        }
        // What was shared in memory may be found as any bytes.
        if random.once(in: 2) {
            let noise = Data(repeating: UInt8(random.below(256)), count: 32_768)
            try noise.write(to: URL(fileURLWithPath: path + "-shm"))
        }
        return ledger.flaws(of: path)
    }

    @Test func `a power cut at any moment loses nothing that was acknowledged`() throws {
        let (seed, cuts) = (Effort.seed, Effort.count("CAHIER_CUTS", sample: 120))
        let perTrace = 60
        var random = SeededRandom(seed: seed)
        for round in 0..<max(1, cuts / perTrace) {
            let trace = try trace(seed: seed * 1000 + round)
            for _ in 0..<perTrace {
                let moment = random.below(trace.deeds.count + 1)
                let flaws = try flaws(of: trace, cutAt: moment, &random)
                #expect(flaws.isEmpty, "seed \(seed), trace \(round), cut at \(moment): \(flaws)")
            }
        }
    }

    @Test func `a carnet cut off while it was being made can be made again`() throws {
        var random = SeededRandom(seed: Effort.seed)
        let trace = try trace(seed: 2)
        for moment in 0..<40 {
            let found = try (0..<3).flatMap { _ in try flaws(of: trace, cutAt: moment, &random) }
            #expect(found.isEmpty, "cut at \(moment): \(found)")
        }
    }

    /// The tests above are such that can fail.
    @Test func `a program that synchronised nothing would lose what it acknowledged`() throws {
        var random = SeededRandom(seed: Effort.seed)
        let trace = try trace(seed: 1, isUnsynchronised: true)
        let flawed = try (0..<40).count { _ in
            let moment = random.below(trace.deeds.count + 1)
            return try !flaws(of: trace, cutAt: moment, &random).isEmpty
        }
        #expect(flawed > 10, "\(flawed) of 40")
    }
}
