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
        module("Tables", on: ["Workbook", "Wording", "Platform"]),
        // Pure: it never sees LedgerStore, to which entries are opaque.
        module("Registry", on: ["Transparency", "Wording", "Platform"]),
        module("RegistryWords", on: ["Registry", "Transparency", "Wording", "Platform"]),
        module(
            "Judging", on: ["RegistryWords", "Registry", "Transparency", "Wording", "Platform"]),
        module(
            "Statistics",
            on: [
                "Judging", "RegistryWords", "Registry", "Transparency", "Wording", "Platform",
            ]),
        module("LedgerStore", on: ["Transparency", "Platform"]),
        module("Terminal", on: ["Transparency", "Wording", "Platform"]),
        module(
            "StoreFailures",
            on: [
                "Terminal", "LedgerStore", "RegistryWords", "Registry", "Transparency", "Wording",
                "Platform",
            ]),
        module(
            "Access",
            on: [
                "StoreFailures", "Terminal", "Judging", "Registry", "Transparency", "Wording",
                "Platform",
            ]),
        module(
            "Views",
            on: [
                "StoreFailures", "Terminal", "LedgerStore", "Statistics", "Judging",
                "RegistryWords", "Registry", "Transparency", "Wording", "Platform",
            ]),
        module(
            "Verifying",
            on: [
                "Views", "StoreFailures", "Terminal", "LedgerStore", "Judging", "RegistryWords",
                "Registry", "HTTPFetching", "Transparency", "Wording", "Platform",
            ]),
        module(
            "Workplace",
            on: [
                "Views", "StoreFailures", "Terminal", "LedgerStore", "RegistryWords", "Registry",
                "Transparency", "Wording", "Platform",
            ]),
        module(
            "OfficeTables",
            on: [
                "Workplace", "Views", "StoreFailures", "Terminal", "LedgerStore", "Judging",
                "RegistryWords", "Registry", "Tables", "Transparency", "Workbook", "Wording",
                "Platform",
            ]),
        module(
            "TableKinds",
            on: [
                "OfficeTables", "Views", "Judging", "RegistryWords", "Registry", "Tables",
                "Transparency", "Wording", "Platform",
            ]),
        module(
            "Office",
            on: [
                "TableKinds", "OfficeTables", "Workplace", "Views", "StoreFailures", "Terminal",
                "LedgerStore", "Judging", "RegistryWords", "Registry", "Tables", "Transparency",
                "Workbook", "Wording", "Platform",
            ]),
        module(
            "Pages",
            on: [
                "Views", "Terminal", "Judging", "RegistryWords", "Registry", "Transparency",
                "Markup", "Wording", "Platform",
            ]),
        module(
            "Papers",
            on: [
                "Views", "Access", "Terminal", "LedgerStore", "Statistics", "Judging",
                "RegistryWords", "Registry", "Tables", "Transparency", "Workbook", "QRCode",
                "Markup", "Wording", "Platform",
            ]),
        module(
            "Serving",
            on: [
                "Pages", "Views", "Access", "StoreFailures", "Terminal", "LedgerStore", "Judging",
                "Registry", "HTTPServing", "Transparency", "Markup", "Wording", "Platform",
            ]),
        module(
            "Witnessing",
            on: [
                "Serving", "Verifying", "StoreFailures", "Terminal", "HTTPFetching", "HTTPServing",
                "Transparency", "Wording", "Platform",
            ]),
        module(
            "Operator",
            on: [
                "Witnessing", "Office", "Workplace", "Verifying", "Views", "StoreFailures",
                "Terminal", "LedgerStore", "Judging", "RegistryWords", "Registry", "Transparency",
                "Wording", "Platform",
            ]),
        module(
            "FeriCommands",
            on: [
                "Operator", "Witnessing", "Serving", "Papers", "Office", "Workplace", "Verifying",
                "Views", "StoreFailures", "Terminal", "LedgerStore", "Judging", "RegistryWords",
                "Registry", "Transparency", "Wording", "Platform",
            ]),
        program("feri"),
        program("feri-sample"),
        .executableTarget(
            name: "feri-bench",
            dependencies: [
                "Operator", "Office", "Workplace", "Verifying", "Views", "Terminal", "LedgerStore",
                "Judging", "Registry", "Transparency", "Platform",
            ], swiftSettings: strict),
        // What several targets of tests share. It sees all but the list of commands.
        .testTarget(
            name: "TestSupport",
            dependencies: [
                "Operator", "Serving", "Verifying", "Views", "Access", "Terminal", "LedgerStore",
                "Judging", "Registry", "HTTPServing", "Transparency", "Wording", "Platform",
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
        tests(of: "Tables", with: ["TestSupport", "Workbook", "Wording", "Platform"]),
        tests(
            of: "Registry",
            with: ["TestSupport", "RegistryWords", "Transparency", "Wording", "Platform"]),
        tests(
            of: "RegistryWords",
            with: ["TestSupport", "Registry", "Transparency", "Wording", "Platform"]),
        tests(
            of: "Judging",
            with: [
                "TestSupport", "RegistryWords", "Registry", "Transparency", "Wording", "Platform",
            ]),
        tests(
            of: "Statistics",
            with: [
                "TestSupport", "TableKinds", "OfficeTables", "Workplace", "Judging", "Registry",
                "Transparency", "Platform",
            ]),
        tests(of: "LedgerStore", with: ["TestSupport", "Transparency", "Platform"]),
        tests(of: "Terminal", with: ["TestSupport", "Transparency", "Wording", "Platform"]),
        tests(
            of: "Access",
            with: [
                "TestSupport", "Views", "Terminal", "Registry", "Transparency", "Wording",
                "Platform",
            ]),
        tests(
            of: "Views",
            with: [
                "TestSupport", "StoreFailures", "Terminal", "LedgerStore", "Judging",
                "RegistryWords", "Registry", "Transparency", "Wording", "Platform",
            ]),
        tests(
            of: "TableKinds",
            with: [
                "Office", "OfficeTables", "Judging", "RegistryWords", "Registry", "Tables",
                "Wording",
            ]),
        tests(
            of: "Pages",
            with: [
                "TestSupport", "Views", "Judging", "Registry", "Transparency", "Wording",
                "Platform",
            ]),
        tests(
            of: "Papers",
            with: ["TestSupport", "Views", "Judging", "Registry", "Transparency", "Platform"]),
        tests(
            of: "Serving",
            with: [
                "TestSupport", "Pages", "Views", "Access", "Terminal", "LedgerStore", "Judging",
                "RegistryWords", "Registry", "HTTPServing", "Transparency", "Markup", "Wording",
                "Platform",
            ]),
        tests(
            of: "Witnessing",
            with: [
                "Terminal", "HTTPFetching", "HTTPServing", "Transparency", "Wording", "Platform",
            ]),
        tests(
            of: "Operator",
            with: [
                "TestSupport", "Views", "LedgerStore", "Judging", "Registry", "Transparency",
                "Wording", "Platform",
            ]),
        tests(
            of: "FeriCommands",
            with: [
                "TestSupport", "Operator", "Witnessing", "Serving", "Papers", "Office",
                "TableKinds", "OfficeTables", "Workplace", "Verifying", "Views", "Access",
                "StoreFailures", "Terminal", "LedgerStore", "Statistics", "Judging",
                "RegistryWords", "Registry", "Tables", "HTTPFetching", "HTTPServing",
                "Transparency", "Workbook", "QRCode", "Wording", "Platform",
            ], kept: ["Golden"]),
    ]
)
