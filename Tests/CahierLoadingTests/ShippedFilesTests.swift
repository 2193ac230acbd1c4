import CahierCore
import CahierLoading
import Foundation
import TestSupport
import Testing

@Suite("Files of the repository") struct ShippedFilesTests {
    private static let workshops =
        (try? FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "Workshops").path))?
        .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

    @Test func `there are workshops`() {
        #expect(!Self.workshops.isEmpty)
    }

    @Test(arguments: workshops)
    func `a shipped workshop loads, in a few milliseconds`(name: String) throws {
        let url = Repository.root.appending(path: "Workshops/\(name)")
        let bytes = [UInt8](try Data(contentsOf: url))
        #expect(Files.complaints(bytes) == [])
        let workshop = try WorkshopFile.read(bytes, file: name)
        #expect("\(workshop.id).yaml" == name)
        let time = ContinuousClock().measure { _ = try? WorkshopFile.read(bytes, file: name) }
        // A few milliseconds once optimized; tests run unoptimized and on busy machines.
        #expect(time < .seconds(2))
    }

    @Test func `every example of the documentation loads, one for each mechanic at least`() throws {
        let examples = try Files.examples()
        var mechanics: Set<String> = []
        for example in examples {
            #expect(Files.complaints(example) == [])
            let lines = example.split(separator: "\n").map { $0.drop { $0 == " " } }
            mechanics.formUnion(
                lines.filter { $0.hasPrefix("mécanique:") }.map(String.init))
        }
        #expect(mechanics.count == 17)
    }
}
