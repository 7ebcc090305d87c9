import Platform
import Transparency

/// What the first `size` entries say about each subject, as one root: trails are proved complete
/// against it.
/// - Source: `Specs/heads.md`.
package struct HeadsPublished: StatementBody {
    /// How many entries it covers.
    package let size: UInt64
    /// How many subjects they name.
    package let count: UInt64
    package let root: Digest

    package init(size: UInt64, count: UInt64, root: Digest) {
        self.size = size
        self.count = count
        self.root = root
    }

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        size = UInt64(try reader.integer("size", in: 0...CanonicalJSON.largestInteger))
        count = UInt64(try reader.integer("count", in: 0...CanonicalJSON.largestInteger))
        root = try reader.digest("root")
    }

    var members: [(String, JSONValue?)] {
        [
            ("size", size.json),
            ("count", count.json),
            ("root", root.json),
        ]
    }
}

/// How many filings the registry refused since the ledger was opened, and the root over its
/// notes of them.
/// - Source: `Specs/refusals.md`.
package struct RefusalsPublished: StatementBody {
    /// The day it was counted.
    package let on: CivilDate
    package let count: UInt64
    package let root: Digest

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        on = try reader.date("on")
        count = UInt64(try reader.integer("count", in: 0...CanonicalJSON.largestInteger))
        root = try reader.digest("root")
    }

    package init(
        on: CivilDate, count: UInt64, root: Digest
    ) {
        self.on = on
        self.count = count
        self.root = root
    }

    var members: [(String, JSONValue?)] {
        [
            ("on", on.json),
            ("count", count.json),
            ("root", root.json),
        ]
    }
}

/// The filer has destroyed what it held of these entries' contents, and their salts.
package struct DataErased: StatementBody {
    /// 1 … 1,000 sealed entries, ascending.
    package let seqs: [UInt64]
    /// Under which law, or at whose wish.
    package let basis: String
    /// All who are known to hold copies, the filer among them; the erasure is complete when each
    /// has filed its own.
    package let holders: [PartyID]
    /// For each of `seqs`, in their order, the filer's commitment to the order that its content
    /// named; empty where it commits to nothing. Only the operator's count.
    /// - Source: `Specs/openings.md` 10.
    package let places: [Digest]

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        var seqs: [UInt64] = []
        for (value, path) in try reader.array("seqs", atMost: 1000) {
            guard let number = value.integerValue, number >= 0,
                seqs.last.map({ $0 < UInt64(number) }) ?? true
            else {
                throw ShapeError(path: path, expected: "a seq, ascending", seen: value.kind)
            }
            seqs.append(UInt64(number))
        }
        guard !seqs.isEmpty else {
            throw ShapeError(
                path: reader.path(of: "seqs"), expected: "at least one", seen: "an empty array")
        }
        self.seqs = seqs
        basis = try reader.text("basis")
        holders = try reader.parties("holders")
        guard !holders.isEmpty else {
            throw ShapeError(
                path: reader.path(of: "holders"), expected: "at least one", seen: "an empty array")
        }
        places = try DataErased.places(&reader, of: seqs.count)
    }

    package init(
        seqs: [UInt64], basis: String, holders: [PartyID], places: [Digest] = []
    ) {
        self.seqs = seqs
        self.basis = basis
        self.holders = holders
        self.places = places
    }

    var members: [(String, JSONValue?)] {
        [
            ("seqs", seqs.json),
            ("basis", basis.json),
            ("holders", holders.json),
            ("places", places.isEmpty ? nil : places.json),
        ]
    }

    /// As many as there are seqs, or none where the member is absent.
    private static func places(
        _ reader: inout ObjectReader, of count: Int
    ) throws(ShapeError) -> [Digest] {
        guard reader.optional("places") != nil else { return [] }
        var places: [Digest] = []
        for (value, path) in try reader.array("places", atMost: 1000) {
            guard let digest = value.stringValue.flatMap(Base64.decode).flatMap({ Digest($0) })
            else {
                throw ShapeError(path: path, expected: "base64 of 32 bytes", seen: value.kind)
            }
            places.append(digest)
        }
        guard places.count == count else {
            throw ShapeError(
                path: reader.path(of: "places"), expected: "as many as 'seqs'",
                seen: "an array of \(places.count)")
        }
        return places
    }
}
