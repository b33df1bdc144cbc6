// swift-tools-version:6.0
import PackageDescription

// A package of its own, so that nobody who builds the program builds its measurements. `make bench` runs it with
// GONGKAI_LEVEL=pure, at which the package above offers what is measured and the printers of sample reports.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "gongkai-benchmarks",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "gongkai", path: "..")],
    targets: [
        .target(
            name: "Corpus",
            dependencies: [
                .product(name: "Documents", package: "gongkai"),
                .product(name: "StatutoryReports", package: "gongkai"),
                .product(name: "TestSupport", package: "gongkai"),
            ],
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Corpus",
                .product(name: "LegalClock", package: "gongkai"),
                .product(name: "TestSupport", package: "gongkai"),
            ],
            swiftSettings: swiftSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
