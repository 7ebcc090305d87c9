import Foundation
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import LedgerStore
@testable import Terminal
@testable import TestSupport

/// A copy of the rehearsed ledger with its parties' vaults, for a test to erase in.
final class ErasableOffice {
    let scratch: String
    private let original: RehearsedLedger

    init() throws {
        original = try #require(RehearsedLedger.current)
        scratch = NSTemporaryDirectory() + "feri-erasing-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: original.scratch, toPath: scratch)
    }

    deinit { try? FileSystem.removeTree(scratch) }

    var home: String { "\(scratch)/registry" }
    var ledger: String { "\(home)/ledger" }
    var agency: String { "\(scratch)/sa-sen" }
    var layout: HomeLayout { HomeLayout(root: home) }

    func key(_ name: String) -> String { "\(scratch)/\(name).key" }
    var officers: [String] {
        ["--key", key("op-feri-officer-a"), "--key", key("op-feri-officer-b")]
    }

    /// A file is not what it should be.
    struct Unread: Error {}

    /// What a command answered.
    struct Answer {
        let code: ExitCode
        let output: String
        let messages: String

        func json() throws -> JSONValue {
            try CanonicalJSON.parseHandwritten(Array(output.utf8))
        }
    }

    func feri(at instant: String = "2026-06-01T01:00:00Z", _ arguments: [String]) -> Answer {
        let world = RehearsedWorld(at: instant, seed: arguments.joined(separator: " "))
        let code = Feri.run(arguments, world: world.world)
        return Answer(code: code, output: world.output(), messages: world.messages())
    }

    func eraseAtHome(_ seqs: [UInt64], signed: Bool = true, _ more: String...) -> Answer {
        feri(
            ["erase", "--home", home] + seqs.map(String.init)
                + ["--basis", "the worker asked for it"] + (signed ? officers : []) + more)
    }

    func bind(signed: Bool = true) -> Answer {
        feri(["erase", "--home", home, "--bind"] + (signed ? officers : []))
    }

    /// What `private/erased.json` holds, to be read and written by hand.
    func places() throws -> String {
        try String(decoding: FileSystem.read("\(home)/private/erased.json"), as: UTF8.self)
    }

    func rewritePlaces(_ change: (String) -> String) throws {
        try FileSystem.replace(
            "\(home)/private/erased.json", with: Array(change(try places()).utf8))
    }

    /// The word of each standard on the order, the worst first where they differ.
    func verdict() throws -> (words: [String], answer: JSONValue) {
        let answer = try feri([
            "verdict", "order", RehearsedLedger.order, "--home", home, "--json",
        ]).json()
        let words = (answer["verdicts"]?.arrayValue ?? []).compactMap {
            $0["verdict"]?.stringValue
        }
        return (words, answer)
    }

    func eraseInVault(_ seqs: [UInt64]) -> Answer {
        feri(
            ["erase", "--vault", agency, "--ledger", ledger] + seqs.map(String.init)
                + ["--basis", "the worker asked for it", "--key", key("sa-sen-1")]
                + ["--also", "\(scratch)/outbox", "--out", "\(scratch)/outbox"])
    }

    func verify(openings: Bool = true) -> Answer {
        feri(
            ["verify", ledger, "--key", original.key]
                + (openings ? ["--openings", "\(home)/private"] : []) + ["--json"])
    }

    /// The opening of an entry, as the home holds it.
    func opening(_ seq: UInt64) throws -> Opening? {
        let key = try VerifierKey(parsing: original.key)
        let reader = LedgerReader(home: layout, key: key)
        return try reader.opening(seq, inLogOf: try reader.checkpoint().size)
    }

    /// Every file below `path` that holds any of `texts`, in clear, in hexadecimal, or in base64
    /// at any alignment; written here independently.
    func files(below path: String, holding texts: [[UInt8]]) throws -> [String] {
        let forms = texts.flatMap { text -> [[UInt8]] in
            let hex = text.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            let base64 = (0..<3).map { shift -> [UInt8] in
                let whole = Data([UInt8](repeating: 0, count: shift) + text).base64EncodedString()
                let start = (shift * 8 + 5) / 6
                let end = (shift + text.count) * 8 / 6
                return Array(Array(whole.utf8)[start..<end])
            }
            return [text, Array(hex.utf8), Array(hex.uppercased().utf8)] + base64
        }
        var found: [String] = []
        let all = try #require(FileManager.default.enumerator(atPath: path))
        for case let name as String in all {
            let file = "\(path)/\(name)"
            guard try FileSystem.kind(of: file) == .file else { continue }
            let bytes = try FileSystem.read(file)
            if forms.contains(where: { ByteSearch.contains($0, in: bytes) }) { found.append(file) }
        }
        return found
    }
}
