/// A PDF file with a word on each page, as small as the format allows.
package struct SmallPDF {
    /// A page, in points.
    package struct Page {
        package var box: [Int]
        /// Clockwise, in degrees.
        package var turn = 0

        package init(_ box: [Int], turn: Int = 0) {
            self.box = box
            self.turn = turn
        }

        package static let a5 = Page([0, 0, 420, 595])
    }

    package var pages: [Page]
    /// The pages have no box of their own but that of the page tree.
    package var inheritedBox: [Int]?

    package init(_ pages: [Page], inheriting box: [Int]? = nil) {
        self.pages = pages
        inheritedBox = box
    }

    package var bytes: [UInt8] {
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        let inherited = inheritedBox.map { " /MediaBox \(Self.array($0))" } ?? ""
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count)\(inherited) "
                + "/Resources << /Font << /F 3 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for (index, page) in pages.enumerated() {
            let box = inheritedBox == nil ? "/MediaBox \(Self.array(page.box)) " : ""
            let place = "\(page.box[0] + 50) \(page.box[1] + 50)"
            let content = "BT /F 24 Tf \(place) Td (page \(index + 1)) Tj ET"
            objects += [
                "<< /Type /Page /Parent 2 0 R \(box)/Rotate \(page.turn) "
                    + "/Contents \(5 + 2 * index) 0 R >>",
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            ]
        }
        return Self.file(objects)
    }

    private static func array(_ numbers: [Int]) -> String {
        "[\(numbers.map(String.init).joined(separator: " "))]"
    }

    /// A file of objects, the first of them the catalogue.
    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        let count = objects.count + 1
        text += "xref\n0 \(count)\n\(table)trailer\n<< /Size \(count) /Root 1 0 R "
        text += "/Info << /CreationDate (D:20260504183000Z) >> >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
