import Foundation
import TestSupport
import Testing

@Suite("PDF") struct PDFTests {
    let folder: TemporaryFolder
    let program: Program
    /// Holds what stands for soffice, and what scripts read and write.
    let tools: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        tools = try TemporaryFolder()
        var program = try Program(folder)
        program.environment["TMPDIR"] = folder.url.path
        self.program = program
    }

    private let livret = ["exporter", "--document", "livret", "--atelier", "comm-un-lundi"]

    /// The program, with one in the place of LibreOffice that is written in shell.
    ///
    /// `$out` is what the script should make, `$TOOLS` the folder of `five.pdf` and `none.pdf`,
    /// which have so many pages.
    private func program(with script: String) throws -> Program {
        let text = """
            #!/bin/sh
            while [ "$1" != --outdir ]; do shift; done
            out=$2/document.pdf
            \(script)
            """
        let path = try tools.file("soffice", text)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        _ = try tools.file("five.pdf", bytes: SmallPDF(Array(repeating: .a5, count: 5)).bytes)
        _ = try tools.file("none.pdf", bytes: SmallPDF([]).bytes)
        var program = program
        program.environment["PATH"] = tools.url.path + ":/usr/bin:/bin"
        program.environment["TOOLS"] = tools.url.path
        return program
    }

    @Test("without a program that makes it is 69, with what to install", arguments: ["fr", "en"])
    func missing(_ language: String) throws {
        var program = program
        program.environment["PATH"] = tools.url.path
        // A folder of that name is no program, nor is a file that may not be run.
        try FileManager.default.createDirectory(
            atPath: tools.path("soffice"), withIntermediateDirectories: true)
        _ = try tools.file("chromium", "")
        let outcome = try program.run(livret + ["-o", "a.pdf", "--langue", language])
        #expect(outcome.code == 69 && outcome.output.isEmpty)
        #expect(outcome.messages.contains("LibreOffice, Chromium"))
        #expect(outcome.messages.contains("apt-get install libreoffice-writer-nogui"))
        #expect(outcome.messages.contains(language == "fr" ? "il manque" : "is missing"))
        #expect(folder.contents.isEmpty)
    }

    @Test(
        "that the other program does not make is 69, and the previous file stays",
        arguments: [
            ("exit 0", "LibreOffice n’a pas fait de PDF (code 0)"),
            ("echo plus de mémoire >&2; exit 3", "(code 3)\u{A0}: plus de mémoire"),
            ("kill -9 $$", "(code 9)"),
            (": >$out", "ce n’est pas un PDF lisible"),
            ("echo '<html>' >$out", "ce n’est pas un PDF lisible"),
            ("head -c 100000 /dev/urandom >$out", "ce n’est pas un PDF lisible"),
            ("cp \"$TOOLS/none.pdf\" $out", "le PDF n’a aucune page"),
            ("head -c 500 \"$TOOLS/five.pdf\" >$out", "ce n’est pas un PDF lisible"),
        ])
    func bad(_ script: String, sentence: String) throws {
        let program = try program(with: script)
        let path = try folder.file("livret.pdf", "le précédent")
        for options in [[], ["--imposition", "piqué"]] {
            let outcome = try program.run(livret + options + ["-o", path])
            #expect(outcome.code == 69 && outcome.output.isEmpty, "\(script)")
            #expect(outcome.messages.contains(sentence), "\(outcome.messages)")
        }
        #expect(try folder.bytes("livret.pdf") == Array("le précédent".utf8))
        #expect(folder.contents == ["livret.pdf"])
    }

    @Test("laid on sheets comes with what to do of them")
    func sheets() throws {
        let program = try program(with: "cp \"$TOOLS/five.pdf\" $out")
        let outcome = try program.run(livret + ["--imposition", "piqué", "-o", "a.pdf"])
        #expect(outcome.code == 0 && outcome.output == "a.pdf\n")
        #expect(outcome.messages.hasPrefix("PDF fait par LibreOffice.\n5 pages sur 2 feuilles A4"))
        #expect(outcome.messages.contains("retournement sur le bord court"))
        let piped = try program.run(livret + ["--imposition", "piqué", "-o", "-"])
        #expect(piped.output.hasPrefix("%PDF-"))
        #expect(folder.contents == ["a.pdf"])
    }

    @Test(
        "that is interrupted leaves nothing, nor the other program running",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func interrupted(_ signal: Int32) throws {
        let program = try program(with: "sleep 1000 & echo $! >\"$TOOLS/seen\"; wait")
        let running = try program.start(livret + ["-o", "a.pdf"])
        let sleeper = try #require(Int32(seen(by: running).dropLast()))
        #expect(isRunning(sleeper))
        kill(running.process.processIdentifier, signal)
        let outcome = running.finish()
        #expect(outcome.code == (signal == SIGINT ? 130 : -signal), "\(outcome.messages)")
        if signal == SIGINT { #expect(outcome.messages.contains("interrompu")) }
        var patience = 100
        while isRunning(sleeper), patience > 0 {
            usleep(10_000)
            patience -= 1
        }
        #expect(patience > 0, "the helper of the helper goes on")
        #expect(folder.contents.isEmpty)
    }

    /// The line that the script writes once it runs.
    private func seen(by running: Running) -> String {
        while running.process.isRunning {
            let text = String(decoding: (try? tools.bytes("seen")) ?? [], as: UTF8.self)
            if text.hasSuffix("\n") { return text }
            usleep(1000)
        }
        return ""
    }

    /// Whether a process runs; one that ended may still have to be noticed by its parent.
    private func isRunning(_ process: Int32) -> Bool {
        let path = "/proc/\(process)/stat"
        guard let line = try? String(contentsOfFile: path, encoding: .utf8) else { return false }
        return line.split(separator: ") ").last?.first != "Z"
    }

    @Test("that is interrupted stops a series", arguments: [["--tout"], []])
    func series(_ all: [String]) throws {
        let script = "ouvrir comm-un-lundi\nouvrir comm-un-lundi\n"
        #expect(try program.run("jouer", "-", input: Array(script.utf8)).code == 0)
        let program = try program(with: "echo >>\"$TOOLS/seen\"; sleep 1000")
        let line = "exporter --document livret --format pdf"
        let played = try tools.file("suite.cahier", "reprendre\n\(line)\n\(line)\n")
        let running = try program.start(
            all.isEmpty
                ? ["jouer", "--continuer", played]
                : ["exporter", "--document", "livret", "--format", "pdf"] + all)
        #expect(seen(by: running) == "\n")
        running.process.interrupt()
        #expect(running.finish().code == 130)
        #expect(try tools.bytes("seen") == Array("\n".utf8), "the second was not begun")
    }

    static let converters = [
        ("soffice", "LibreOffice"), ("chromium", "Chromium"), ("weasyprint", "WeasyPrint"),
    ]

    static func isInstalled(_ command: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/" + command)
    }

    @Test(
        "is made by what is there, the same bytes each time, and nothing else",
        .enabled(
            if: converters.contains { isInstalled($0.0) }, "no LibreOffice, Chromium, WeasyPrint"),
        arguments: converters.filter { isInstalled($0.0) })
    func real(_ command: String, name: String) throws {
        var program = program
        try FileManager.default.createSymbolicLink(
            atPath: tools.path(command), withDestinationPath: "/usr/bin/" + command)
        // Chromium makes a socket in there, whose path may not be long.
        program.environment["TMPDIR"] = nil
        // LibreOffice makes an empty folder .config there, whatever it is told.
        program.environment["HOME"] = tools.url.path
        // It also starts by a script.
        program.environment["PATH"] =
            tools.url.path + (command == "soffice" ? ":/usr/bin:/bin" : "")
        for file in ["a.pdf", "b.pdf"] {
            let outcome = try program.run(livret + ["-o", file])
            #expect(outcome.code == 0 && outcome.messages == "PDF fait par \(name).\n")
        }
        #expect(try folder.bytes("a.pdf") == folder.bytes("b.pdf"))
        #expect(folder.contents == ["a.pdf", "b.pdf"])
    }
}
