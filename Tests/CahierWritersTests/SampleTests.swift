import CahierDocument
import CahierWriters
import Foundation
import Testing

/// With `CAHIER_SAMPLES` set to a folder, writes samples there, for schemas and for the eye.
@Test(.enabled(if: ProcessInfo.processInfo.environment["CAHIER_SAMPLES"] != nil))
func `the kitchen sink in every format`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["CAHIER_SAMPLES"])
    let theme = try TestTheme.cahier
    var odt = MemorySink()
    #expect(try ODTWriter(theme: theme).write(KitchenSink.document, to: &odt) == [])
    var xhtml = MemorySink()
    #expect(try XHTMLWriter(theme: theme).write(KitchenSink.document, to: &xhtml) == [])
    var epub = MemorySink()
    #expect(try EPUBWriter(theme: theme).write(KitchenSink.document, to: &epub) == [])
    try Data(epub.bytes).write(to: URL(filePath: "\(folder)/kitchen.epub"))
    try Data(odt.bytes).write(to: URL(filePath: "\(folder)/kitchen.odt"))
    try Data(xhtml.bytes).write(to: URL(filePath: "\(folder)/kitchen.xhtml"))
}
