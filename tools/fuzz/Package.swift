// swift-tools-version: 6.2
// The readers of strangers' bytes, each driven by libFuzzer. Built by tools/tests/fuzz from a copy
// in which `Sources` are the repository's: only the modules that the readers are built on.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"),
]
/// What lets a fuzzer see inside a module that is built for release.
let seenThrough: [SwiftSetting] = strict + [.unsafeFlags(["-enable-testing"])]

func fuzzer(_ name: String, on floors: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: floors, swiftSettings: strict)
}

let package = Package(
    name: "fuzz",
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "libssl"),
        .systemLibrary(name: "CLinux"),
        .target(name: "Platform", dependencies: ["COpenSSL", "CLinux"], swiftSettings: strict),
        .target(name: "Transparency", dependencies: ["Platform"], swiftSettings: strict),
        .target(name: "HTTPServing", dependencies: ["Platform"], swiftSettings: seenThrough),
        // Of these two only the files that read what a request shows.
        .target(name: "Access", dependencies: ["Platform"], swiftSettings: strict),
        .target(
            name: "Serving", dependencies: ["Access", "HTTPServing", "Transparency", "Platform"],
            swiftSettings: strict),
        .target(name: "Workbook", swiftSettings: seenThrough),
        fuzzer("RequestHead", on: ["HTTPServing", "Platform"]),
        fuzzer("TilePath", on: ["Transparency"]),
        fuzzer("Credential", on: ["Serving", "Access", "HTTPServing", "Transparency", "Platform"]),
        fuzzer("Unzip", on: ["Workbook"]),
        fuzzer("Markup", on: ["Workbook"]),
        fuzzer("Sheet", on: ["Workbook"]),
    ]
)
