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
        return outcome.output.split(separator: "\n").filter { $0.contains("note\u{A0}:") }
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

    @Test("a line that a terminal cuts is refused; one that it does not is recorded")
    func terminal() throws {
        let (person, terminal) = try Self.terminal()
        let running = try program.start([], at: terminal)
        let long = String(repeating: "a", count: 4090)
        for line in ["ouvrir comm-un-lundi", "note \(long)", "note \(long.dropLast())"] {
            try person.write(contentsOf: Data((line + "\n").utf8))
            // A terminal holds no more than one such line.
            usleep(300_000)
        }
        try person.write(contentsOf: Data("quitter\n".utf8))
        let outcome = running.finish()
        #expect(outcome.code == 0)
        #expect(outcome.messages.hasPrefix("la ligne dépasse"), "\(outcome.messages)")
        #expect(try recorded().count == 1)
    }

    /// Both sides of a terminal of our own.
    private static func terminal() throws -> (person: FileHandle, terminal: FileHandle) {
        let descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        try #require(descriptor >= 0)
        // <asm-generic/ioctls.h>: unlock it, ask its number; the functions that do so are not
        // seen from Swift.
        var (isLocked, number): (Int32, Int32) = (0, 0)
        try #require(unsafe ioctl(descriptor, 0x4004_5431, &isLocked) == 0)
        try #require(unsafe ioctl(descriptor, 0x8004_5430, &number) == 0)
        let name = "/dev/pts/\(number)"
        let terminal = try #require(FileHandle(forUpdatingAtPath: name))
        return (FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), terminal)
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
