import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// A small ledger made by the commands themselves, with fixed clocks and keys: one order with two
/// workers, one of whom paid.
///
/// Entries: 0 opening, 1 profile, 2–6 parties, 7–11 keys, 12 order, 13 approval, 14 and 15
/// workers, 16 and 17 milestones, 18 the agency's nil account of the first worker, 19 what she
/// says herself, 20 a correction of 17, 21 a later account of the agency.
final class RehearsedLedger: Sendable {
    static let order = "VJ-TEST-1"
    static let size = 22

    let scratch: String
    let key: String
    /// The pseudonyms of `w-1` and `w-2`.
    let workers: [String]

    var home: String { "\(scratch)/registry" }
    var ledger: String { "\(home)/ledger" }

    /// The one of the suite that is running.
    @TaskLocal static var current: RehearsedLedger?

    fileprivate init() throws {
        let scratch = NSTemporaryDirectory() + "feri-rehearsed-" + UUID().uuidString
        self.scratch = scratch
        try FileSystem.createDirectory(scratch, mode: 0o700)
        key = try RehearsedLedger.made(
            "init", "--home", "\(scratch)/registry", "--origin", "feri.example/test", "--no-anchor")
        let maker = Maker(scratch: scratch, logKey: key)
        try maker.open()
        try maker.recruit()
        let list = try String(
            decoding: FileSystem.read("\(scratch)/sa-sen/workers.csv"), as: UTF8.self)
        workers = try ["w-1", "w-2"].map { name in
            let row = try #require(list.split(separator: "\n").first { $0.contains(",\(name),") })
            return String(try #require(row.split(separator: ",").last))
        }
        try maker.speak()
    }

    /// What the command printed, without its last newline.
    static func made(
        at instant: String = "2025-11-03T01:00:00Z", _ arguments: String...
    ) throws -> String {
        // Where it is made must not change what is made.
        let names = arguments.map { $0.split(separator: "/").last ?? "" }
        let world = RehearsedWorld(at: instant, seed: names.joined(separator: " "))
        let code = Feri.run(arguments, world: world.world)
        guard code == .done else { throw Broken(arguments: arguments, messages: world.messages()) }
        return world.output().trimmingCharacters(in: .newlines)
    }

    struct Broken: Error {
        let arguments: [String]
        let messages: String
    }

    /// Runs a reading command on this ledger.
    func read(_ arguments: String..., openings: Bool = true) -> (
        code: ExitCode, output: String, messages: String
    ) {
        read(arguments: arguments, openings: openings)
    }

    func read(arguments: [String], openings: Bool = true) -> (
        code: ExitCode, output: String, messages: String
    ) {
        let places =
            openings ? ["--home", home] : ["--ledger", ledger]
        let world = RehearsedWorld()
        let code = Feri.run(arguments + places, world: world.world)
        return (code, world.output(), world.messages())
    }
}

/// Makes a ledger before a suite's tests, which only read it, and removes it behind them.
struct WithRehearsedLedger: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let ledger = try RehearsedLedger()
        try await RehearsedLedger.$current.withValue(ledger) { try await function() }
        try FileSystem.removeTree(ledger.scratch)
    }
}

extension Trait where Self == WithRehearsedLedger {
    static var rehearsedLedger: Self { Self() }
}

/// Files what a `RehearsedLedger` holds.
private struct Maker {
    let scratch: String
    let logKey: String

    private func vkey(_ name: String) throws -> String {
        try RehearsedLedger.made(
            "key", "new", "--name", name, "--out", keyFile(name))
    }

    private func keyFile(_ name: String) -> String {
        "\(scratch)/\(name.replacingOccurrences(of: "/", with: "-")).key"
    }

    /// Signs `contents` (JSON) with these keys in the first one's vault, and appends them.
    private func file(
        _ instant: String, _ keys: [String], _ contents: String, ref: Int? = nil
    ) throws {
        let party = keys[0].prefix { $0 != "/" }
        let name = Hex.encodeText(SHA256.digest(of: Array(contents.utf8)).bytes).prefix(16)
        let path = "\(scratch)/\(party)-\(name).json"
        try FileSystem.create(path, with: Array(contents.utf8))
        var arguments = [
            "sign", "--vault", "\(scratch)/\(party)", "--ledger", "\(scratch)/registry/ledger",
            "--out", "\(scratch)/outbox",
        ]
        for key in keys { arguments += ["--key", keyFile(key)] }
        if let ref { arguments += ["--ref", "\(ref)"] }
        let world = RehearsedWorld(at: instant, seed: "\(instant) \(name)")
        guard Feri.run(arguments + [path], world: world.world) == .done else {
            throw RehearsedLedger.Broken(arguments: arguments, messages: world.messages())
        }
        let filed = world.output().trimmingCharacters(in: .newlines)
        _ = try RehearsedLedger.made(
            at: instant, "append", "--home", "\(scratch)/registry", filed)
    }

    private let officers = ["op-feri/officer-a", "op-feri/officer-b"]
    private let parties = [
        ("rg-mau", "regulator", "Cục Lao động mẫu (ví dụ)", "VN"),
        ("sa-sen", "sending-agency", "Công ty Sen (ví dụ)", "VN"),
        ("so-sakura", "supervising-organization", "さくら監理組合（見本）", "JP"),
        ("em-kiku", "employer", "菊食品（見本）", "JP"),
        ("gd-hibari", "grievance-desk", "ひばり相談窓口（見本）", "JP"),
    ]

    func open() throws {
        for party in ["op-feri"] + parties.map(\.0) {
            _ = try RehearsedLedger.made(
                "init", "--vault", "\(scratch)/\(party)", "--log-key", logKey)
        }
        let keys = try officers.map(vkey)
        try file(
            "2025-11-03T01:00:00Z", officers,
            """
            {"type":"ledger.opened","party":"op-feri","body":{"corridor":"VN-JP",
            "log_key":"\(logKey)","officers":[{"person":"officer-a","key":"\(keys[0])"},
            {"person":"officer-b","key":"\(keys[1])"}],"threshold":2}}
            """)
        try file(
            "2025-11-03T02:00:00Z", officers,
            #"{"type":"profile.adopted","body":{"digest":"default"}}"#)
        for (id, kind, name, country) in parties {
            try file(
                "2025-11-04T02:00:00Z", officers,
                """
                {"type":"party.registered","party":"\(id)",
                "body":{"kind":"\(kind)","name":"\(name)","country":"\(country)"}}
                """)
        }
        for (id, _, _, _) in parties {
            let key = try vkey("\(id)/1")
            try file(
                "2025-11-04T03:00:00Z", officers + ["\(id)/1"],
                """
                {"type":"key.enrolled","party":"\(id)","body":{"key":"\(key)"}}
                """)
        }
    }

    func recruit() throws {
        try file(
            "2025-11-10T05:30:00Z", ["so-sakura/1"],
            """
            {"type":"order.issued","order":"VJ-TEST-1","body":{"occupation":"food processing",
            "programme":"TITP1","headcount":2,"basic_wage":{"amount":182700,"currency":"JPY"},
            "scheduled_wage":{"amount":182700,"currency":"JPY"},"months":36,
            "chain":[{"party":"sa-sen","role":"sending-agency"},
            {"party":"so-sakura","role":"supervising-organization"},
            {"party":"em-kiku","role":"employer"}],
            "terms":[{"kind":"service-charge","bearer":"employer"},
            {"kind":"training","bearer":"employer"}]}}
            """)
        try file(
            "2025-11-20T08:00:00Z", ["rg-mau/1"],
            """
            {"type":"order.approved","order":"VJ-TEST-1",
            "body":{"reference":"PTL-1","on":"2025-11-20","headcount":2}}
            """)
        let workers = ["w-1", "w-2"].map {
            """
            {"type":"worker.enrolled","order":"VJ-TEST-1","worker":"\($0)",
            "body":{"commitment":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "consent_on":"2025-12-05","consent_text":"consent-vi-1"}}
            """
        }
        try file(
            "2025-12-06T03:00:00Z", ["sa-sen/1"], "[\(workers.joined(separator: ","))]")
        for party in ["gd-hibari", "so-sakura", "em-kiku"] {
            try FileSystem.replace(
                "\(scratch)/\(party)/workers.csv",
                with: FileSystem.read("\(scratch)/sa-sen/workers.csv"))
        }
    }

    func speak() throws {
        try file(
            "2026-03-28T12:00:00Z", ["sa-sen/1"],
            """
            [{"type":"milestone.reached","order":"VJ-TEST-1","worker":"w-1",
            "body":{"milestone":"selected","on":"2025-12-05"}},
            {"type":"milestone.reached","order":"VJ-TEST-1","worker":"w-1",
            "body":{"milestone":"departed","on":"2026-03-28"}}]
            """)
        try file("2026-04-02T03:00:00Z", ["sa-sen/1"], agencyAccount("2026-04-02"))
        try file(
            "2026-05-11T07:00:00Z", ["gd-hibari/1"],
            """
            {"type":"fees.declared","order":"VJ-TEST-1","worker":"w-1","body":{
            "perspective":"worker","moment":"post-arrival","said_on":"2026-05-10","present":[],
            "lines":[{"payer":{"id":"w-1","role":"worker"},
            "payee":{"id":"sa-sen","role":"sending-agency"},"kind":"service-charge",
            "item":"tiền dịch vụ","amount":{"amount":52000000,"currency":"VND"},
            "date":"2026-01-11","method":"cash","receipt":"none"}],"nothing_else":true}}
            """)
        try file(
            "2026-05-12T01:00:00Z", ["sa-sen/1"],
            """
            {"type":"statement.corrected","order":"VJ-TEST-1","worker":"w-1","body":{
            "corrects":"milestone.reached","reason":"date mistyped",
            "body":{"milestone":"departed","on":"2026-03-29"}}}
            """, ref: 17)
        try file("2026-05-13T01:00:00Z", ["sa-sen/1"], agencyAccount("2026-05-13"))
    }

    private func agencyAccount(_ day: String) -> String {
        """
        {"type":"fees.declared","order":"VJ-TEST-1","worker":"w-1","body":{"perspective":"agency",
        "moment":"post-arrival","said_on":"\(day)","lines":[],"nothing_else":true}}
        """
    }
}
