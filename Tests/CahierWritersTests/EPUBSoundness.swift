import CahierXML
import Foundation
import Testing

/// What EPUB 3 asks of a container and can be seen without a reading program.
func expectSound(_ archive: [ArchiveEntry]) throws {
    var files: [String: XMLElement] = [:]
    for entry in archive where !["mimetype", "EPUB/theme.css"].contains(entry.name) {
        files[entry.name] = try tree(String(decoding: entry.content, as: UTF8.self))
    }
    let package = try #require(files["EPUB/package.opf"])
    let items = package.all("item")
    let listed = items.compactMap { $0["href"] }.map { "EPUB/\($0)" }
    #expect(Set(listed + ["EPUB/package.opf"]) == Set(archive.dropFirst(2).map(\.name)))
    #expect(Set(items.compactMap { $0["id"] }).count == items.count)
    let spine = package.all("itemref").compactMap { $0["idref"] }
    let pages = items.filter { $0["media-type"] != "text/css" }.compactMap { $0["id"] }
    #expect(spine.count == pages.count && Set(spine) == Set(pages))
    var places: Set<String> = []
    for item in items {
        guard let name = item["href"], let file = files["EPUB/\(name)"] else { continue }
        let hasDrawing = !file.all("svg").isEmpty
        #expect((item["properties"] == "svg") == hasDrawing, "\(name)")
        #expect(file.all("title").first.map(xhtmlText)?.isEmpty == false, "\(name)")
        let ids = file.everyElement.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count, "ids of \(name)")
        places.formUnion([name] + ids.map { "\(name)#\($0)" })
    }
    let navigation = try #require(files["EPUB/nav.xhtml"])
    let targets = Set(files.values.flatMap { $0.all("a") }.compactMap { $0["href"] })
    let inside = targets.filter { !$0.contains(":") }
    #expect(inside.isSubset(of: places), "\(inside.subtracting(places))")
    for list in navigation.all("ol") {
        #expect(!list.elements.isEmpty)
        for item in list.elements {
            let name = item.elements.first.map(xhtmlText) ?? ""
            #expect(name.contains { !$0.isWhitespace })
        }
    }
    for element in package.all("metadata").flatMap(\.elements) {
        #expect(element.text.contains { !$0.isWhitespace }, "\(element.name)")
    }
}

extension XMLElement {
    fileprivate var everyElement: [XMLElement] { elements.flatMap { [$0] + $0.everyElement } }
}
