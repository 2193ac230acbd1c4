import CahierCore
import CahierLoading
import Foundation
import Testing

@Suite("Files of the repository") struct ShippedFilesTests {
    private static let workshops =
        (try? FileManager.default.contentsOfDirectory(
            atPath: Files.root.appending(path: "Workshops").path))?
        .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

    @Test func `there are workshops`() {
        #expect(!Self.workshops.isEmpty)
    }

    @Test(arguments: workshops)
    func `a shipped workshop loads, in a few milliseconds`(name: String) throws {
        let url = Files.root.appending(path: "Workshops/\(name)")
        let bytes = [UInt8](try Data(contentsOf: url))
        #expect(Files.complaints(bytes) == [])
        let workshop = try WorkshopFile.read(bytes, file: name)
        #expect("\(workshop.id).yaml" == name)
        let time = ContinuousClock().measure { _ = try? WorkshopFile.read(bytes, file: name) }
        // A few milliseconds once optimized; tests run unoptimized and on busy machines.
        #expect(time < .seconds(2))
    }

    @Test func `every example of the documentation loads`() throws {
        let url = Files.root.appending(path: "Documentation/workshop-format.md")
        let blocks = try String(contentsOf: url, encoding: .utf8)
            .components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        #expect(blocks.count == 17)
        var mechanics: Set<String> = []
        for block in blocks {
            let isWhole = block.hasPrefix("atelier:")
            #expect(Files.complaints(isWhole ? block : Sample.yaml(mechanic: block)) == [])
            if !isWhole { mechanics.insert(String(block.prefix { $0 != "\n" })) }
        }
        #expect(mechanics.count == 16)
    }
}
