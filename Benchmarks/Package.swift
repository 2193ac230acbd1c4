// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
]
let cahier = Target.Dependency.product(name: "Cahier", package: "cahier")

let package = Package(
    name: "cahier-benchmarks",
    dependencies: [.package(name: "cahier", path: "..")],
    targets: [
        .executableTarget(
            name: "SessionAnswers", dependencies: [cahier], swiftSettings: settings),
        .executableTarget(
            name: "CarnetAnswers", dependencies: [cahier], swiftSettings: settings),
    ]
)
