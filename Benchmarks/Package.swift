// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cahier-benchmarks",
    dependencies: [.package(name: "cahier", path: "..")],
    targets: [
        .executableTarget(
            name: "SessionAnswers", dependencies: [.product(name: "Cahier", package: "cahier")],
            swiftSettings: [
                .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .strictMemorySafety(),
            ])
    ]
)
