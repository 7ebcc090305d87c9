import LedgerStore
import Platform
import Registry
import Terminal
import Transparency

/// Which order each erased content named: all that a registry keeps of a content it erased, so
/// that the verdicts on other orders stay what they were.
///
/// - Source: `Specs/openings.md`, "What is kept".
package struct ErasedPlaces: Sendable {
    package enum Place: Equatable, Sendable {
        case order(OrderNumber)
        /// Its content named no order, so that no verdict on an order rested on it.
        case noOrder
    }

    private var places: [UInt64: Place] = [:]

    private static let schema = "feri.erased/1"

    /// - Parameter directory: a home's `private/`; nil where none is at hand.
    package init(in directory: String?) throws {
        guard let directory else { return }
        let path = ErasedPlaces.path(in: directory)
        guard let bytes = try FileSystem.readIfPresent(path) else { return }
        do {
            var reader = try ObjectReader(try CanonicalJSON.parseHandwritten(bytes), at: "")
            _ = try reader.string("schema", ErasedPlaces.schema) {
                $0.utf8.elementsEqual(ErasedPlaces.schema.utf8) ? $0 : nil
            }
            for (value, path) in try reader.array("erased", atMost: .max) {
                var item = try ObjectReader(value, at: path)
                let seq = UInt64(try item.integer("seq", in: 0...CanonicalJSON.largestInteger))
                let order = try item.optionalString("order", "an order number") { OrderNumber($0) }
                try item.finish()
                places[seq] = order.map { .order($0) } ?? .noOrder
            }
            try reader.finish()
        } catch {
            throw DamagedFile(path: path, reason: "\(error)")
        }
    }

    private static func path(in directory: String) -> String { "\(directory)/erased.json" }

    /// nil where it is not known.
    package func place(of seq: UInt64) -> Place? { places[seq] }

    package mutating func keep(_ place: Place, of seq: UInt64) { places[seq] = place }

    /// Writes them beside a home's openings, in one step.
    package func save(in home: HomeLayout) throws(FileError) {
        let erased = places.keys.sorted().map { seq -> JSONValue in
            var members: [(String, JSONValue)] = [("seq", .integer(Int64(clamping: seq)))]
            if case .order(let order) = places[seq] {
                members.append(("order", .string(order.text)))
            }
            return .object(of: members)
        }
        let value = JSONValue.object(of: [
            ("schema", .string(ErasedPlaces.schema)), ("erased", .array(erased)),
        ])
        try FileSystem.replace(
            ErasedPlaces.path(in: home.privateDirectory),
            with: CanonicalJSON.bytes(of: value) + Array("\n".utf8), mode: 0o600,
            staging: home.staging)
    }
}
