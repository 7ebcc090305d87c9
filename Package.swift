// swift-tools-version: 6.2
// No Swift package is named here: Foundation and OpenSSL are all that feri stands on.
import PackageDescription

/// What every target of ours is compiled with: no data race, no unmarked unsafe code, no warning.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the product; `floors` are the modules below it, the only ones it may import.
func module(_ name: String, on floors: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: floors, swiftSettings: strict)
}

func program(_ name: String) -> Target {
    .executableTarget(name: name, dependencies: ["FeriCommands"], swiftSettings: strict)
}

/// `kept` are folders of texts that tests compare with.
func tests(
    of name: String, with more: [Target.Dependency] = [], kept: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + more, exclude: kept,
        swiftSettings: strict)
}

let package = Package(
    name: "feri",
    products: [.executable(name: "feri", targets: ["feri"])],
    targets: [
        .systemLibrary(
            name: "COpenSSL", pkgConfig: "libssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLinux"),
        module("Platform", on: ["COpenSSL", "CLinux"]),
        module("Wording", on: []),
        module("Transparency", on: ["Platform"]),
        module("LedgerStore", on: ["Transparency", "Platform"]),
        module("Registry", on: ["Transparency", "Platform", "Wording"]),
        module("Tables", on: ["Platform", "Wording", "Workbook"]),
        module("HTTPServing", on: ["Platform"]),
        module("HTTPFetching", on: ["Platform"]),
        module("QRCode", on: []),
        module("Workbook", on: []),
        module(
            "FeriCommands",
            on: [
                "LedgerStore", "Registry", "HTTPServing", "HTTPFetching", "Tables",
                "Transparency", "Wording", "QRCode", "Platform", "Workbook",
            ]),
        program("feri"),
        program("feri-sample"),
        .executableTarget(
            name: "feri-bench",
            dependencies: [
                "FeriCommands", "LedgerStore", "Registry", "Transparency", "Platform",
            ], swiftSettings: strict),
        // Not in the product: tools/tests/workbook tries the module Workbook with it.
        .executableTarget(
            name: "workbook-dump", dependencies: ["Workbook", "Tables"], swiftSettings: strict),
        tests(of: "Platform"),
        tests(of: "Transparency", with: ["Platform"]),
        tests(of: "LedgerStore", with: ["Transparency", "Platform"]),
        tests(of: "Registry", with: ["Transparency", "Platform", "Wording"]),
        tests(of: "Tables", with: ["Platform", "Wording", "Workbook"]),
        tests(of: "HTTPServing", with: ["Platform"]),
        tests(of: "HTTPFetching", with: ["Platform"]),
        tests(of: "QRCode"),
        tests(of: "Workbook"),
        tests(
            of: "FeriCommands",
            with: [
                "LedgerStore", "Registry", "HTTPServing", "HTTPFetching", "Tables",
                "Transparency", "Wording", "QRCode", "Platform", "Workbook",
            ], kept: ["Golden"]),
    ]
)
