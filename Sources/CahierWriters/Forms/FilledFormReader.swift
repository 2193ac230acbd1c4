package import CahierDiagnostics
package import CahierDocument
import CahierXML
import Foundation

/// Reads back what people filled into a form.
///
/// That is the file that an XHTML form saves, or the ODT form itself; Documentation/forms.md
/// describes both.
package enum FilledFormReader {
    /// The most bytes that a filled form may have.
    package static let largestSize = 16_000_000

    /// The fields that are not empty.
    ///
    /// - Parameters:
    ///   - bytes: The file; its first bytes tell its format.
    ///   - file: What to call it in problems.
    /// - Returns: Their values.
    /// - Throws: `Problems` for what is no filled form.
    package static func read(_ bytes: [UInt8], file: String) throws(Problems) -> FilledForm {
        guard bytes.count <= largestSize else { throw Problems(.tooLarge, in: file) }
        let form =
            ZipReader.isZip(bytes)
            ? try FilledODT.form(in: bytes, file: file) : try FilledJSON.form(in: bytes, file: file)
        return FilledForm(values: form.values.filter { !$0.value.allSatisfy(\.isWhitespace) })
    }
}

/// The file of answers that an XHTML form saves.
private struct FilledJSON: Decodable {
    static let format = "cahier-fiche"
    static let version = 1

    let format: String
    let version: Int
    let fields: [String: Value]

    enum Value: Decodable {
        case text(String)
        case check(Bool)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let isChecked = try? container.decode(Bool.self) {
                self = .check(isChecked)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        var text: String {
            switch self {
            case .text(let text): text
            case .check(let isChecked): isChecked ? FilledForm.checked : ""
            }
        }
    }

    private struct Header: Decodable {
        let format: String
        let version: Int
    }

    static func form(in bytes: [UInt8], file: String) throws(Problems) -> FilledForm {
        let data = Data(bytes)
        let decoder = JSONDecoder()
        guard let header = try? decoder.decode(Header.self, from: data), header.format == format
        else { throw Problems(.noForm, in: file) }
        guard header.version <= version else { throw Problems(.newerForm, in: file) }
        guard let answers = try? decoder.decode(FilledJSON.self, from: data) else {
            throw Problems(.spoiltForm, in: file)
        }
        var keys = JSONKeys(bytes)
        if let name = keys.firstRepeated() { throw Problems(.twoControls(name), in: file) }
        return FilledForm(values: answers.fields.mapValues(\.text))
    }
}

/// The controls of an OpenDocument text, as office programs save them.
private struct FilledODT {
    private let file: String
    private var values: [String: String] = [:]

    static func form(in bytes: [UInt8], file: String) throws(Problems) -> FilledForm {
        let parts = try ODTParts(reading: bytes, file: file)
        let text = parts.content.first("office:body")?.first("office:text")
        guard let forms = text?.first("office:forms") else { throw Problems(.noForm, in: file) }
        var reading = FilledODT(file: file)
        for form in forms.elements { try reading.read(form) }
        return FilledForm(values: reading.values)
    }

    private init(file: String) { self.file = file }

    private mutating func read(_ element: XMLElement) throws(Problems) {
        switch element.name {
        case "form:form": for child in element.elements { try read(child) }
        case "form:text", "form:textarea", "form:formatted-text", "form:number":
            try keep(Self.text(of: element), of: element)
        case "form:checkbox":
            let state = element["form:current-state"] ?? element["form:state"]
            try keep(state == "checked" ? FilledForm.checked : "", of: element)
        case "form:listbox":
            let marks = ["form:current-selected", "form:selected"]
            let chosen = element.elements.filter { option in
                marks.contains { option[$0] == "true" }
            }
            try keep(chosen.first?["form:label"] ?? "", of: element)
        case _: break
        }
    }

    /// What was typed; lines of several may also be paragraphs.
    private static func text(of element: XMLElement) -> String {
        element["form:current-value"]
            ?? element.elements.filter { $0.name == "text:p" }.map(\.text).joined(separator: "\n")
    }

    private mutating func keep(_ value: String, of element: XMLElement) throws(Problems) {
        let name = element["form:name"] ?? ""
        guard values.updateValue(value, forKey: name) == nil else {
            throw Problems(.twoControls(name), in: file)
        }
    }
}

extension Wording {
    fileprivate static let tooLarge = Wording(
        fr: "fichier trop gros pour une fiche remplie ; il en faut un de "
            + "\(FilledFormReader.largestSize / 1_000_000) Mo au plus",
        en: "file too big for a filled sheet; at most "
            + "\(FilledFormReader.largestSize / 1_000_000) MB are allowed")

    fileprivate static let noForm = Wording(
        fr: "ce n’est pas une fiche remplie ; attendu : le fichier .json enregistré depuis une "
            + "fiche XHTML, ou une fiche ODT remplie",
        en: "it is no filled sheet; expected the .json file saved from an XHTML sheet, or a "
            + "filled ODT sheet")

    fileprivate static let newerForm = Wording(
        fr: "cette fiche vient d’une version plus récente de Cahier ; mettez le programme à jour",
        en: "this sheet comes from a newer version of Cahier; update the program")

    fileprivate static let spoiltForm = Wording(
        fr: "les réponses de cette fiche sont abîmées ; attendu : « fields », où chaque champ est "
            + "un texte, ou vrai pour une case cochée",
        en: "the answers of this sheet are spoilt; expected ‘fields’, where each field is a text, "
            + "or true for a checked box")

    fileprivate static func twoControls(_ name: String) -> Wording {
        let shown = Visible.excerpt(name)
        return Wording(
            fr: "deux champs du formulaire s’appellent « \(shown) » ; un seul peut être repris",
            en: "two fields of the form are called ‘\(shown)’; only one can be taken up")
    }
}
