import Foundation
import TestSupport
import Testing

@Suite("Programs that are interrupted") struct InterruptionTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(folder)
    }

    /// How many notes a screen says were recorded.
    private func acknowledged(_ screen: String) -> Int {
        screen.split(separator: "\n").count { $0.hasPrefix("n°\u{A0}") }
    }

    private func recorded() throws -> [String] {
        let outcome = try program.run("jouer", "-", input: Array("reprendre\njournal\n".utf8))
        return outcome.output.split(separator: "\n").filter { $0.contains("note\u{A0}: ") }
            .map(String.init)
    }

    @Test("what was acknowledged is there after kill -9", arguments: 1...12)
    func kill(_ seed: Int) throws {
        let notes = (1...20_000).map { "note n\($0)" }.joined(separator: "\n")
        let path = try folder.file("long.cahier", "ouvrir comm-un-lundi\n" + notes + "\n")
        let running = try program.start(["jouer", path])
        // Spread over the first second of the notes, whatever the machine is doing.
        while acknowledged(running.shown) == 0, running.process.isRunning { usleep(1000) }
        usleep(UInt32(seed * seed * 5000))
        Foundation.kill(running.process.processIdentifier, SIGKILL)
        let outcome = running.finish()
        let count = acknowledged(outcome.output)
        let recorded = try recorded()
        #expect(outcome.code == -SIGKILL && count > 0 && count < 20_000, "killed after \(count)")
        #expect(recorded.count >= count && recorded.count <= count + 1)
        for (index, line) in recorded.enumerated() {
            #expect(line.hasSuffix("note\u{A0}: n\(index + 1)"))
        }
    }

    @Test("an interrupt at the prompt is 130 and loses nothing")
    func interrupt() throws {
        let running = try program.start([])
        running.write(Array("ouvrir comm-un-lundi\nnote un\n".utf8))
        while acknowledged(running.shown) == 0, running.process.isRunning { usleep(1000) }
        running.process.interrupt()
        #expect(running.finish().code == 130)
        #expect(try recorded().count == 1)
    }

    @Test("two prompts write in turn, and both are kept")
    func two() throws {
        let opening = Array("ouvrir comm-un-lundi\n".utf8)
        #expect(try program.run("jouer", "-", input: opening).code == 0)
        let notes =
            Array("ouvrir comm-un-lundi\n".utf8)
            + (1...50).flatMap { Array("note n\($0)\n".utf8) }
        let (one, other) = (try program.start([]), try program.start([]))
        one.type(notes)
        other.type(notes)
        for outcome in [one.finish(), other.finish()] {
            #expect(outcome.code == 0 && acknowledged(outcome.output) == 50, "\(outcome.messages)")
        }
    }
}
