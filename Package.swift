// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: see Documentation/architecture.md, "House settings".
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A room of the house and the rooms it may enter.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of a room; `data` are the folders of files that they read where they lie.
func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: data, swiftSettings: house)
}

let package = Package(
    name: "cahier",
    products: [
        .library(
            name: "Cahier",
            targets: [
                "CahierDiagnostics", "CahierDocument", "CahierWriters", "CahierCore",
                "CahierLoading", "CahierSheets", "CahierStore",
            ]),
        .executable(name: "cahier", targets: ["cahier"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        room("CahierDiagnostics"),
        room("CahierDocument"),
        room("CahierXML", ["CLibXML2", "CahierDiagnostics"]),
        room(
            "CahierWriters",
            ["CahierDocument", "CahierXML", "CahierDiagnostics", "CLibZip", "CZlib"]),
        room("CahierCore", ["CahierDiagnostics"]),
        room("CahierLoading", ["CahierCore", "CahierDiagnostics", "CahierWriters", yams]),
        room(
            "CahierSheets", ["CahierCore", "CahierDocument", "CahierDiagnostics", "CQREncode"]),
        room("CahierImposition", ["CahierDocument", "CahierDiagnostics"]),
        room(
            "CahierPDF", ["CahierImposition", "CahierDocument", "CahierDiagnostics", "CQPDF"]),
        room("CahierStore", ["CahierCore", "CahierDiagnostics", crypto, grdb, sqlite]),
        room(
            "CahierPublishing",
            [
                "CahierCore", "CahierSheets", "CahierWriters", "CahierDocument", "CahierXML",
                "CahierDiagnostics", crypto,
            ]),
        room(
            "CahierPrompt",
            [
                "CahierCore", "CahierSheets", "CahierImposition", "CahierDocument",
                "CahierDiagnostics", "CahierStemming",
            ]),
        room("CahierStemming", ["CahierDiagnostics", "CStemmer"]),
        room("CahierTerminal", ["CahierDiagnostics", "CEdit"]),
        .executableTarget(
            name: "cahier",
            dependencies: [
                "CahierCore", "CahierDiagnostics", "CahierDocument", "CahierImposition",
                "CahierLoading", "CahierPDF", "CahierPrompt", "CahierPublishing", "CahierSheets",
                "CahierStore", "CahierTerminal", "CahierWriters",
            ],
            swiftSettings: house),
        // The example of README.md, so that what is shown there compiles and runs.
        .executableTarget(
            name: "OneSession",
            dependencies: [
                "CahierCore", "CahierLoading", "CahierSheets", "CahierStore", "CahierWriters",
            ],
            path: "Examples/OneSession", swiftSettings: house),
        .target(
            name: "TestSupport", dependencies: ["CahierCore"], path: "Tests/TestSupport",
            swiftSettings: house),
        tests(of: "CahierDiagnostics"),
        tests(of: "CahierTerminal"),
        tests(of: "CahierStemming", ["CahierDiagnostics"]),
        tests(of: "CahierXML", ["CahierDiagnostics"]),
        tests(
            of: "CahierWriters",
            ["CahierCore", "CahierDocument", "CahierXML", "CahierDiagnostics", "CZlib"],
            data: ["Golden"]),
        tests(of: "CahierCore", ["CahierDiagnostics"]),
        tests(
            of: "CahierLoading",
            ["CahierCore", "CahierDiagnostics", "CahierDocument", "CahierWriters"]),
        tests(
            of: "CahierSheets",
            [
                "CahierCore", "CahierDocument", "CahierLoading", "CahierDiagnostics",
                "CahierWriters",
            ], data: ["Golden"]),
        tests(
            of: "CahierPublishing",
            [
                "CahierCore", "CahierDiagnostics", "CahierDocument", "CahierLoading",
                "CahierSheets", "CahierStore", "CahierWriters",
            ]),
        tests(
            of: "CahierImposition", ["CahierDiagnostics", "CahierDocument"], data: ["Golden"]),
        tests(
            of: "CahierPDF", ["CahierImposition", "CahierDocument", "CQPDF"], data: ["Golden"]),
        .executableTarget(
            name: "carnet-writer",
            dependencies: ["CahierCore", "CahierDiagnostics", "CahierStore", "TestSupport"],
            path: "Tests/CarnetWriter", swiftSettings: house),
        tests(
            of: "CahierStore", ["CahierCore", "CahierDiagnostics", "carnet-writer", grdb],
            data: ["Golden"]),
        tests(
            of: "CahierPrompt",
            [
                "CahierCore", "CahierDiagnostics", "CahierDocument", "CahierImposition",
                "CahierLoading", "CahierSheets", "CahierStore",
            ], data: ["Chats", "Help", "JSON", "Transcripts"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["cahier", "TestSupport", grdb],
            swiftSettings: house),
    ]
)
