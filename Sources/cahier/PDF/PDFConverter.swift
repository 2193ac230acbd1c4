import CahierPrompt
import Foundation

/// A program that turns a document into PDF, the best one first.
enum PDFConverter: CaseIterable {
    case libreOffice, chromium, weasyPrint

    var name: String {
        switch self {
        case .libreOffice: "LibreOffice"
        case .chromium: "Chromium"
        case .weasyPrint: "WeasyPrint"
        }
    }

    private var commands: [String] {
        switch self {
        case .libreOffice: ["soffice"]
        case .chromium: ["chromium", "chromium-browser", "google-chrome"]
        case .weasyPrint: ["weasyprint"]
        }
    }

    /// What it reads.
    var source: ExportFormat {
        switch self {
        case .libreOffice: .odt
        case .chromium, .weasyPrint: .xhtml
        }
    }

    /// The first one that the folders of a search path hold, and where it is.
    static func found(in searchPath: String) -> (converter: PDFConverter, path: String)? {
        allCases.lazy.compactMap { converter in
            ExternalProgram.path(of: converter.commands, in: searchPath).map { (converter, $0) }
        }.first
    }

    /// What it is told, to make `document.pdf` of `document.odt` or `.xhtml` in a folder.
    func arguments(in folder: String) -> [String] {
        let (source, result) = ("\(folder)/document.\(source.rawValue)", "\(folder)/document.pdf")
        switch self {
        case .libreOffice:
            // A profile of its own: another LibreOffice that is open would take over the work.
            let profile = URL(fileURLWithPath: "\(folder)/profile").absoluteString
            return [
                "--headless", "--norestore", "-env:UserInstallation=\(profile)", "--convert-to",
                "pdf:writer_pdf_Export:" + Self.exportSettings, "--outdir", folder, source,
            ]
        case .chromium:
            let asRoot = geteuid() == 0 ? ["--no-sandbox"] : []
            return asRoot + [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-extensions",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/profile",
                // The same wish under its old name and its new one.
                "--print-to-pdf-no-header", "--no-pdf-header-footer",
                "--print-to-pdf=\(result)", URL(fileURLWithPath: source).absoluteString,
            ]
        case .weasyPrint: return ["--quiet", source, result]
        }
    }

    /// Tags for screen readers, the title in the window, the headings as an outline.
    private static let exportSettings: String = {
        let settings = ["UseTaggedPDF", "DisplayPDFDocumentTitle", "ExportBookmarks"].map {
            #""\#($0)":{"type":"boolean","value":"true"}"#
        }
        return "{\(settings.joined(separator: ","))}"
    }()
}
