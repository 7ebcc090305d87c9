// swift-tools-version: 6.2
// No Swift package is named here: Foundation and OpenSSL are all that feri is on.
import PackageDescription

/// What every target of ours is compiled with: no data race, no unmarked unsafe code, no warning.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

/// Tests are not optimised where they are built for release: that would only cost minutes.
let unoptimised: [SwiftSetting] =
    strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A module of the product; `floors` are the modules below it, the only ones it may import.
func module(_ name: String, on floors: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: floors, swiftSettings: strict)
}

func program(_ name: String) -> Target {
    .executableTarget(name: name, dependencies: ["FeriCommands"], swiftSettings: strict)
}

/// The tests of a module; `kept` are folders of texts that they compare with.
func tests(
    of name: String, with more: [Target.Dependency] = [], kept: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + more, exclude: kept,
        swiftSettings: unoptimised)
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
        module("Markup", on: []),
        module("QRCode", on: []),
        module("Workbook", on: []),
        module("Transparency", on: ["Platform"]),
        module("HTTPServing", on: ["Platform"]),
        module("HTTPFetching", on: ["Platform"]),
        module("Tables", on: ["Workbook", "Platform", "Wording"]),
        // Pure: it never sees LedgerStore, to which entries are opaque.
        module("Registry", on: ["Transparency", "Platform", "Wording"]),
        module("Judging", on: ["Registry", "Transparency", "Platform", "Wording"]),
        module("LedgerStore", on: ["Transparency", "Platform"]),
        module("Terminal", on: ["Transparency", "Platform", "Wording"]),
        module(
            "Views",
            on: [
                "Terminal", "LedgerStore", "Judging", "Registry", "Transparency", "Platform",
                "Wording",
            ]),
        module(
            "Verifying",
            on: [
                "Views", "Terminal", "HTTPFetching", "LedgerStore", "Judging", "Registry",
                "Transparency", "Platform", "Wording",
            ]),
        module(
            "Office",
            on: [
                "Views", "Terminal", "Tables", "Workbook", "LedgerStore", "Judging",
                "Registry", "Transparency", "Platform", "Wording",
            ]),
        module(
            "Pages",
            on: [
                "Views", "Terminal", "Markup", "Judging", "Registry", "Transparency",
                "Platform", "Wording",
            ]),
        module(
            "Papers",
            on: [
                "Views", "Terminal", "Markup", "QRCode", "Tables", "Workbook", "LedgerStore",
                "Judging", "Registry", "Transparency", "Platform", "Wording",
            ]),
        module(
            "Serving",
            on: [
                "Pages", "Views", "Terminal", "Markup", "HTTPServing", "LedgerStore", "Judging",
                "Registry", "Transparency", "Platform", "Wording",
            ]),
        module(
            "Witnessing",
            on: [
                "Serving", "Verifying", "Views", "Terminal", "HTTPServing", "HTTPFetching",
                "Transparency", "Platform", "Wording",
            ]),
        module(
            "Operator",
            on: [
                "Witnessing", "Office", "Verifying", "Views", "Terminal", "LedgerStore", "Judging", "Registry",
                "Transparency", "Platform", "Wording",
            ]),
        module(
            "FeriCommands",
            on: [
                "Operator", "Witnessing", "Serving", "Papers", "Office", "Verifying", "Views", "Terminal",
                "LedgerStore", "Judging", "Registry", "Transparency", "Platform", "Wording",
            ]),
        program("feri"),
        program("feri-sample"),
        .executableTarget(
            name: "feri-bench",
            dependencies: [
                "Operator", "Office", "Verifying", "Views", "Terminal", "LedgerStore",
                "Judging", "Registry", "Transparency", "Platform",
            ], swiftSettings: strict),
        // What several targets of tests share. It sees all but the list of commands.
        .testTarget(
            name: "TestSupport",
            dependencies: [
                "Operator", "Serving", "Verifying", "Views", "Terminal", "LedgerStore", "Judging",
                "Registry", "HTTPServing", "Transparency", "Platform",
            ], swiftSettings: unoptimised),
        // Not in the product: tools/tests/workbook tries the module Workbook with it.
        .executableTarget(
            name: "workbook-dump", dependencies: ["Workbook", "Tables"], swiftSettings: strict),
        tests(of: "Platform"),
        tests(of: "Markup"),
        tests(of: "QRCode"),
        tests(of: "Workbook"),
        tests(of: "Transparency", with: ["TestSupport", "Platform"]),
        tests(of: "HTTPServing", with: ["TestSupport", "Platform"]),
        tests(of: "HTTPFetching"),
        tests(of: "Tables", with: ["TestSupport", "Workbook", "Platform", "Wording"]),
        tests(
            of: "Registry", with: ["TestSupport", "Transparency", "Platform", "Wording"]),
        tests(
            of: "Judging",
            with: ["TestSupport", "Registry", "Transparency", "Platform", "Wording"]),
        tests(of: "LedgerStore", with: ["TestSupport", "Transparency", "Platform"]),
        tests(of: "Terminal", with: ["TestSupport", "Transparency", "Platform", "Wording"]),
        tests(
            of: "Views",
            with: [
                "TestSupport", "Terminal", "LedgerStore", "Judging", "Registry", "Transparency",
                "Platform", "Wording",
            ]),
        tests(of: "Office", with: ["Judging", "Registry", "Tables", "Wording"]),
        tests(
            of: "Pages",
            with: [
                "TestSupport", "Views", "Judging", "Registry", "Transparency", "Platform",
                "Wording",
            ]),
        tests(
            of: "Papers",
            with: ["TestSupport", "Views", "Judging", "Registry", "Transparency", "Platform"]),
        tests(
            of: "Serving",
            with: [
                "TestSupport", "Pages", "Views", "Terminal", "Markup", "HTTPServing",
                "LedgerStore", "Judging", "Registry", "Transparency", "Platform", "Wording",
            ]),
        tests(
            of: "Witnessing",
            with: [
                "Terminal", "HTTPServing", "HTTPFetching", "Transparency", "Platform", "Wording",
            ]),
        tests(
            of: "Operator",
            with: [
                "TestSupport", "Views", "LedgerStore", "Judging", "Registry", "Transparency",
                "Platform", "Wording",
            ]),
        tests(
            of: "FeriCommands",
            with: [
                "TestSupport", "Operator", "Witnessing", "Serving", "Papers", "Office",
                "Verifying", "Views", "Terminal", "LedgerStore", "Judging", "Registry", "HTTPFetching", "HTTPServing",
                "Tables", "Workbook", "Transparency", "Platform", "Wording",
            ], kept: ["Golden"]),
    ]
)
