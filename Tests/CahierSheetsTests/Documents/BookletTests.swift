import CahierCore
import CahierDocument
import CahierLoading
import CahierWriters
import Foundation
import TestSupport
import Testing

@testable import CahierSheets

@Suite("The booklet") struct BookletTests {
    static let workshops = ["cahier-tiers-lieux", "comm-un-lundi", "autres-activites"]

    @Test("has each sheet on a right-hand page and its notes on the back", arguments: workshops)
    func sides(name: String) throws {
        let workshop = try Self.workshop(name)
        let press = Press(areas: try Self.areas(typeSize: 11))
        let pages = Self.pages(of: press.booklet(of: workshop))
        for activity in workshop.activities {
            let first = try #require(
                pages.firstIndex {
                    $0.first?.words == "\(activity.number) \(activity.title)"
                })
            #expect(first.isMultiple(of: 2), "page \(first + 1)")
            let back = pages[first + 1]
            #expect(back.first?.words == "\(activity.number). \(activity.title)")
            #expect(back.words.contains("Animation"))
        }
    }

    @Test("keeps drawings on their pages, whatever the size of the type", arguments: [11, 18])
    func heights(typeSize: Int) throws {
        let areas = try Self.areas(typeSize: typeSize)
        let press = Press(areas: areas)
        for name in Self.workshops {
            for page in Self.pages(of: press.blankSheets(of: try Self.workshop(name)))
            where !page.drawings.isEmpty {
                let height = areas.height(of: page, width: areas[.sheet].width)
                #expect(height <= areas[.sheet].height, "\(page[0].words)")
            }
        }
    }

    /// The blocks of each page; none of the sheets runs on in the house theme.
    private static func pages(of document: Document) -> [[Block]] {
        document.blocks.reduce(into: []) { pages, block in
            if case .page = block { pages.append([]) } else { pages[pages.count - 1].append(block) }
        }
    }

    static func workshop(_ name: String) throws -> Workshop {
        let file = Repository.root.appending(path: "Workshops/\(name).yaml")
        return try WorkshopFile.read(Array(try Data(contentsOf: file)), file: name)
    }

    /// The room in the house theme, whose 11 points become `typeSize`.
    private static func areas(typeSize: Int) throws -> PageAreas {
        let folder = Repository.root.appending(path: "Templates/cahier")
        let house = try String(
            contentsOf: folder.appending(path: "template.fodt"), encoding: .utf8)
        try #require(house.contains("fo:font-size=\"11pt\""))
        let template = house.replacing(
            "fo:font-size=\"11pt\"", with: "fo:font-size=\"\(typeSize)pt\"")
        let logo = try Data(contentsOf: folder.appending(path: "logo.svg"))
        return try Theme(
            ThemeFiles(
                settings: ThemeSettings(name: "t", title: "T", summary: "test"),
                template: ThemeFile(Array(template.utf8), name: "template.fodt"),
                pictures: ["logo.svg": ThemeFile(Array(logo), name: "logo.svg")])
        ).pageAreas
    }
}
