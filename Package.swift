// swift-tools-version:6.0
import PackageDescription

// The package reads as the architecture: imports point inward, and a target is a promise the compiler keeps.
//
// GONGKAI_LEVEL=pure leaves out everything that needs a database or the web server, so that reading, checking and the
// domain build and test in seconds; GONGKAI_LEVEL=storage adds the databases. Unset: everything.
let level = Context.environment["GONGKAI_LEVEL"] ?? "all"

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

var products: [Product] = [
    .library(name: "DocumentContent", targets: ["DocumentContent"]),
    .library(name: "StatutoryReports", targets: ["StatutoryReports"]),
    .library(name: "LegalClock", targets: ["LegalClock"]),
]

var dependencies: [Package.Dependency] = []

var targets: [Target] = [
    // Pure: values and rules, no input or output.
    .target(name: "DocumentContent", swiftSettings: swiftSettings),
    .target(name: "StatutoryReports", dependencies: ["DocumentContent"], swiftSettings: swiftSettings),
    .target(name: "LegalClock", swiftSettings: swiftSettings),
    .target(
        name: "Disclosure",
        dependencies: ["DocumentContent", "LegalClock", "StatutoryReports"],
        swiftSettings: swiftSettings
    ),

    // Bytes to content.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "Documents", dependencies: ["DocumentContent", "CZip"], swiftSettings: swiftSettings),

    // Tests of the above.
    .target(
        name: "TestSupport",
        dependencies: ["DocumentContent", "LegalClock", "StatutoryReports", "Documents", "Disclosure"],
        path: "Tests/TestSupport",
        swiftSettings: swiftSettings
    ),
    .testTarget(name: "DocumentContentTests", dependencies: ["DocumentContent"], swiftSettings: swiftSettings),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(
        name: "StatutoryReportsTests",
        dependencies: ["StatutoryReports", "Documents", "TestSupport"],
        swiftSettings: swiftSettings
    ),
    .testTarget(name: "LegalClockTests", dependencies: ["LegalClock", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "TestSupport"], swiftSettings: swiftSettings),
]

if level == "pure" {
    // What the package of benchmarks builds upon.
    products += [
        .library(name: "Documents", targets: ["Documents"]),
        .library(name: "TestSupport", targets: ["TestSupport"]),
    ]
    // `make accuracy`.
    targets += [
        .executableTarget(
            name: "accuracy",
            dependencies: ["StatutoryReports", "TestSupport"],
            path: "Tests/Accuracy",
            swiftSettings: swiftSettings
        ),
        // `make documents-test`.
        .executableTarget(
            name: "sample-letters",
            dependencies: ["Documents", "TestSupport"],
            path: "Tests/SampleLetters",
            swiftSettings: swiftSettings
        ),
        // `make fuzz`.
        .executableTarget(
            name: "FuzzReaders",
            dependencies: ["Documents", "LegalClock", "StatutoryReports", "TestSupport"],
            path: "Tests/FuzzReaders",
            swiftSettings: swiftSettings
        ),
        .target(
            name: "FuzzCoverage",
            dependencies: ["Documents", "StatutoryReports", "TestSupport"],
            path: "Tests/FuzzCoverage",
            swiftSettings: swiftSettings
        ),
    ]
    products.append(.library(name: "FuzzCoverage", type: .static, targets: ["FuzzCoverage"]))
}

if level != "pure" {
    dependencies += [
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    ]
    targets += [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Storage",
            dependencies: [
                "Disclosure", "DocumentContent", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings
        ),
        .target(
            name: "StorageSQLite",
            dependencies: [
                "Storage",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings
        ),
        .target(name: "StoragePostgreSQL", dependencies: ["Storage", "CLibpq"], swiftSettings: swiftSettings),
        // Messages that leave the house: e-mail and webhooks by libcurl.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "Sending",
            dependencies: ["Disclosure", "CCurl", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "SendingTests",
            dependencies: [
                "Sending", "Storage", "StorageSQLite", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings
        ),
        // Files into the store, many at a time.
        .target(name: "Importing", dependencies: ["Disclosure", "Documents", "Storage"], swiftSettings: swiftSettings),
        .testTarget(
            name: "ImportingTests",
            dependencies: ["Importing", "StorageSQLite", "TestSupport"],
            swiftSettings: swiftSettings
        ),
        // What the tests kill: `make torture`.
        .executableTarget(
            name: "ledger-writer",
            dependencies: [
                "Disclosure", "Documents", "LegalClock", "Storage", "StorageSQLite", "StoragePostgreSQL",
            ],
            path: "Tests/LedgerWriter",
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "StorageSQLite", "StoragePostgreSQL", "TestSupport", "ledger-writer"],
            swiftSettings: swiftSettings
        ),
    ]
}

if level == "storage" {
    // `Scripts/bench-storage.sh`.
    targets += [
        .executableTarget(
            name: "store-bench",
            dependencies: [
                "Documents", "Importing", "Storage", "StorageSQLite", "StoragePostgreSQL", "TestSupport",
            ],
            path: "Tests/StoreBench",
            swiftSettings: swiftSettings
        )
    ]
}

if level == "all" {
    products += [.executable(name: "gongkai", targets: ["gongkai"])]
    dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.5.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"),
    ]
    targets += [
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CXlsx", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Web",
            dependencies: [
                "Disclosure", "Documents", "CQRencode", "CXlsx", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: swiftSettings
        ),
        // Print pages to PDF, by Chromium as a child process.
        .target(
            name: "PDFMaking",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings
        ),
        .executableTarget(
            name: "gongkai",
            dependencies: [
                "Disclosure", "Documents", "Importing", "LegalClock", "PDFMaking", "Sending", "Storage",
                "StorageSQLite", "StoragePostgreSQL",
                "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Program",
            resources: [.embedInCode("Demo/Reports")],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "CZlib", "Storage", "StorageSQLite", "TestSupport",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: swiftSettings
        ),
        // The print pages of the sample letters, for `make documents-test`.
        .executableTarget(
            name: "sample-pages",
            dependencies: ["TestSupport", "Web"],
            path: "Tests/SamplePages",
            swiftSettings: swiftSettings
        ),
        .testTarget(name: "PDFMakingTests", dependencies: ["PDFMaking"], swiftSettings: swiftSettings),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "gongkai", "Disclosure", "LegalClock", "StatutoryReports", "Storage", "StorageSQLite", "TestSupport",
            ],
            swiftSettings: swiftSettings
        ),
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "gongkai", "LegalClock", "TestSupport", "Web",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Browser",
            swiftSettings: swiftSettings
        ),
    ]
}

let package = Package(
    name: "gongkai",
    platforms: [.macOS(.v15)],
    products: products,
    dependencies: dependencies,
    targets: targets,
    swiftLanguageModes: [.v6]
)
