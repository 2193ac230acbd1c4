import CahierDiagnostics
import CahierDocument
import CahierImposition
import CahierPDF
import CahierPrompt
import CahierWriters
import Foundation

/// Makes PDF files with the program that is at hand.
struct PDFPress {
    let theme: Theme
    /// The folders that programs are looked for in, between colons.
    let searchPath: String

    private static let timeLimit = Duration.seconds(120)

    /// A document as PDF.
    ///
    /// - Returns: The file; what could not be shown, who made it, and how to print it.
    /// - Throws: ``CommandError`` where there is no program or it did not do its work.
    func print(
        _ document: Document, imposed imposition: Imposition?
    ) throws(CommandError) -> (bytes: [UInt8], remarks: [Wording]) {
        guard let (converter, path) = PDFConverter.found(in: searchPath) else {
            throw .noConverter
        }
        let (pages, losses) = try Interrupts.noting { () throws(CommandError) in
            let folder = try PrivateFolder()
            defer { folder.remove() }
            return try convert(document, with: converter, at: path, in: folder.path)
        }
        let origin = Wording(
            fr: "PDF fait par \(converter.name).", en: "PDF made by \(converter.name).")
        do throws(PDFError) {
            let (bytes, instructions) = try Self.finished(pages, imposition)
            return (bytes, losses + [origin] + instructions)
        } catch {
            throw .unusable(converter, error.wording)
        }
    }

    /// What the converter wrote, laid on sheets where this is wanted.
    private static func finished(
        _ pages: [UInt8], _ imposition: Imposition?
    ) throws(PDFError) -> (bytes: [UInt8], instructions: [Wording]) {
        let file = try PDFFile(pages)
        guard let imposition else { return (try file.bytes(), []) }
        guard let plan = ImpositionPlan(imposition, of: try file.pageSizes()) else {
            throw .noPages
        }
        try file.impose(plan)
        return (try file.bytes(), plan.instructions)
    }

    // MARK: - The converter at work

    private func convert(
        _ document: Document, with converter: PDFConverter, at path: String, in folder: String
    ) throws(CommandError) -> (bytes: [UInt8], losses: [Wording]) {
        let losses = try write(document, for: converter, in: folder)
        let program = ExternalProgram(
            path: path, arguments: converter.arguments(in: folder),
            environment: environment(in: folder), log: folder + "/log")
        let ending: ExternalProgram.Ending
        do { ending = try program.run(atMost: Self.timeLimit) } catch {
            throw .unusable(converter, Wording(fr: "ne démarre pas", en: "does not start"))
        }
        switch ending {
        case .interrupted: throw .interrupted
        case .tookTooLong: throw .tookTooLong(converter, Self.timeLimit)
        case .finished(let code):
            let result = folder + "/document.pdf"
            guard code == 0, FileManager.default.fileExists(atPath: result) else {
                throw .failed(converter, code, log: program.log)
            }
            return (try Files.read(result), losses)
        }
    }

    /// The time to write into files, for programs that know the convention; all that they keep for
    /// another time goes with the folder.
    private func environment(in folder: String) -> [String: String] {
        [
            "SOURCE_DATE_EPOCH": "0", "TMPDIR": folder, "XDG_CACHE_HOME": folder + "/cache",
            "XDG_CONFIG_HOME": folder + "/config",
        ]
    }

    private func write(
        _ document: Document, for converter: PDFConverter, in folder: String
    ) throws(CommandError) -> [Wording] {
        let path = "\(folder)/document.\(converter.source.rawValue)"
        return try Files.write(path) { sink throws(WritingError) in
            switch converter {
            case .libreOffice: try ODTWriter(theme: theme).write(document, to: &sink)
            case .chromium: try XHTMLWriter(theme: theme).write(document, to: &sink)
            case .weasyPrint:
                try XHTMLWriter(theme: theme, stylesDrawings: true).write(document, to: &sink)
            }
        }.map(\.wording)
    }
}

extension CommandError {
    fileprivate static let noConverter = CommandError(
        .unavailable,
        fr: "il manque de quoi faire un PDF : LibreOffice, Chromium ou WeasyPrint ; sous Debian : "
            + "apt-get install libreoffice-writer-nogui",
        en: "what makes a PDF is missing: LibreOffice, Chromium or WeasyPrint; on Debian: "
            + "apt-get install libreoffice-writer-nogui")

    fileprivate static let interrupted = CommandError(
        .interrupted, fr: "interrompu ; rien n’a été écrit",
        en: "interrupted; nothing was written")

    fileprivate static func tookTooLong(
        _ converter: PDFConverter, _ limit: Duration
    ) -> CommandError {
        let seconds = limit.components.seconds
        return CommandError(
            .unavailable,
            fr: "\(converter.name) n’a pas fini en \(seconds) s et a été arrêté ; rien n’a été "
                + "écrit",
            en: "\(converter.name) had not finished after \(seconds) s and was ended; nothing was "
                + "written")
    }

    fileprivate static func failed(
        _ converter: PDFConverter, _ code: Int32, log: String
    ) -> CommandError {
        let words = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        let last = words.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        let quoted = last.isEmpty ? "" : " : \(Visible.excerpt(last, limit: 200))"
        return CommandError(
            .unavailable,
            fr: "\(converter.name) n’a pas fait de PDF (code \(code))\(quoted)",
            en: "\(converter.name) made no PDF (code \(code))\(quoted)")
    }

    fileprivate static func unusable(_ converter: PDFConverter, _ why: Wording) -> CommandError {
        CommandError(
            .unavailable, fr: "\(converter.name) : \(why.french)",
            en: "\(converter.name): \(why.english)")
    }
}
