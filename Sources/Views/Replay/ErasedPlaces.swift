import LedgerStore
import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Wording

/// Which order each erased content named: all that a registry keeps of a content it erased, so
/// that the verdicts on other orders stay what they were.
///
/// The file is nobody's signed word: what it says counts where the ledger commits to it
/// (`ErasureStanding`).
///
/// - Source: `Specs/openings.md`, "What is kept".
package struct ErasedPlaces: Sendable {
    package enum Place: Equatable, Sendable {
        case order(OrderNumber)
        /// Its content named no order, so that no verdict on an order rested on it.
        case noOrder
    }

    /// What is kept of one entry.
    package struct Line: Equatable, Sendable {
        package let place: Place
        /// 32 random bytes; nil in a line that was never bound.
        package let salt: [UInt8]?

        /// What a `data.erased` commits to; nil without a salt.
        package var commitment: Digest? {
            guard let salt else { return nil }
            var members: [(String, JSONValue)] = []
            if case .order(let order) = place { members.append(("order", .string(order.text))) }
            let kept = CanonicalJSON.bytes(of: .object(of: members))
            return SHA256.digest(of: Array("feri-erased/1\n".utf8) + salt + kept)
        }
    }

    package static let saltLength = 32

    private var lines: [UInt64: Line] = [:]

    /// - Parameter directory: a home's `private/`; nil where none is available.
    package init(in directory: String?) throws {
        guard let directory else { return }
        let path = ErasedPlaces.path(in: directory)
        guard let bytes = try FileSystem.readIfPresent(path) else { return }
        do {
            try read(bytes)
        } catch {
            throw DamagedFile(path: path, reason: Trilingual(of: error))
        }
    }

    package static let name = "erased.json"

    private static func path(in directory: String) -> String { "\(directory)/\(name)" }

    /// All entries that it says something of, ascending.
    package var seqs: [UInt64] { lines.keys.sorted() }

    /// nil where it says nothing.
    package subscript(_ seq: UInt64) -> Line? { lines[seq] }

    package mutating func keep(_ place: Place, of seq: UInt64, salt: [UInt8]?) {
        lines[seq] = Line(place: place, salt: salt)
    }

    /// The commitments to these entries, in their order; nil where one has none.
    package func commitments(to seqs: [UInt64]) -> [Digest]? {
        let all = seqs.compactMap { lines[$0]?.commitment }
        return all.count == seqs.count ? all : nil
    }
}

// How it is written: `{"erased":[{"order":"…","salt":"…","seq":57}],"schema":"feri.erased/2"}`.
extension ErasedPlaces {
    /// The first knew no salts; a file without any is still written so.
    private static let schemas = ["feri.erased/1", "feri.erased/2"]

    private mutating func read(_ bytes: [UInt8]) throws {
        guard bytes.last == UInt8(ascii: "\n") else {
            throw ShapeError(path: "", expected: "a final newline", seen: "nothing")
        }
        var reader = try ObjectReader(try CanonicalJSON.parse(Array(bytes.dropLast())), at: "")
        let known = ErasedPlaces.schemas
        let version = try reader.string("schema", known.joined(separator: " or ")) { text in
            known.firstIndex { $0.utf8.elementsEqual(text.utf8) }
        }
        var last: UInt64?
        for (value, path) in try reader.array("erased", atMost: .max) {
            var item = try ObjectReader(value, at: path)
            let seq = UInt64(try item.integer("seq", in: 0...CanonicalJSON.largestInteger))
            guard last.map({ $0 < seq }) ?? true else {
                throw ShapeError(path: path, expected: "a seq, ascending", seen: "\(seq)")
            }
            last = seq
            let order = try item.optionalString("order", "an order number") { OrderNumber($0) }
            let salt =
                version == 0
                ? nil
                : try item.optionalString(
                    "salt", "base64 of 32 bytes"
                ) { Base64.decode($0).flatMap { $0.count == ErasedPlaces.saltLength ? $0 : nil } }
            try item.finish()
            lines[seq] = Line(place: order.map { .order($0) } ?? .noOrder, salt: salt)
        }
        try reader.finish()
    }

    /// Writes them beside a home's openings, in one step.
    package func save(in home: HomeLayout) throws(FileError) {
        let erased = seqs.map { seq -> JSONValue in
            var members: [(String, JSONValue)] = [("seq", .integer(Int64(clamping: seq)))]
            if case .order(let order)? = lines[seq]?.place {
                members.append(("order", .string(order.text)))
            }
            if let salt = lines[seq]?.salt {
                members.append(("salt", .string(Base64.encodeText(salt))))
            }
            return .object(of: members)
        }
        let version = lines.values.contains { $0.salt != nil } ? 1 : 0
        let value = JSONValue.object(of: [
            ("schema", .string(ErasedPlaces.schemas[version])), ("erased", .array(erased)),
        ])
        try FileSystem.replace(
            ErasedPlaces.path(in: home.privateDirectory),
            with: CanonicalJSON.bytes(of: value) + Array("\n".utf8), mode: 0o600,
            staging: home.staging)
    }
}
