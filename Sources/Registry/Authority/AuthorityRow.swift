import Transparency

/// Who may file a type of statement, about whom, and whether it stands in the open.
/// - Source: `Specs/profile/authority.json`, `Specs/admission.md`.
package struct AuthorityRow: Sendable {
    package enum Visibility: String, CaseIterable, Sendable {
        /// In clear, for the whole world.
        case open
        /// Known by its seal; the content lies beside the ledger.
        case sealed
        /// As the statement it corrects.
        case asCorrected = "as-corrected"
    }

    /// Whom a filer may speak about.
    package enum Reach: String, CaseIterable, Sendable {
        /// Anybody.
        case any
        /// Itself: the subject party is the filer.
        case itself = "self"
        /// Orders in whose chain the filer stands.
        case chain
    }

    package struct Permission: Sendable {
        /// nil: a party of any kind.
        package let filer: PartyKind?
        package let about: Reach
    }

    package let type: ContentType
    package let visibility: Visibility
    package let may: [Permission]
    package let needsOrder: Bool
    package let needsWorker: Bool
    package let needsParty: Bool

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        type = try reader.string("type", "a statement type", ContentType.init(rawValue:))
        visibility = try reader.word("visibility")
        may = try reader.objects("may", atMost: 32) { item throws(ShapeError) in
            Permission(
                filer: try item.string("filer", "a kind of party or any") { word -> PartyKind?? in
                    word == "any" ? .some(nil) : PartyKind(rawValue: word).map { .some($0) }
                },
                about: try item.word("about"))
        }
        var subjects: [String] = []
        for (value, path) in try reader.array("subjects", atMost: 3) {
            guard let subject = value.stringValue,
                ["order", "party", "worker"].contains(subject)
            else {
                throw ShapeError(
                    path: path, expected: "one of order · party · worker", seen: value.kind)
            }
            subjects.append(subject)
        }
        needsOrder = subjects.contains("order")
        needsWorker = subjects.contains("worker")
        needsParty = subjects.contains("party")
    }
}

/// Which filers may speak from which perspective in a fee declaration.
package struct PerspectiveRow: Sendable {
    package let perspective: Perspective
    package let filers: [PartyKind]

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        perspective = try reader.word("perspective")
        var kinds: [PartyKind] = []
        for (value, path) in try reader.array("filers", atMost: 32) {
            guard let kind = value.stringValue.flatMap(PartyKind.init(rawValue:)) else {
                throw ShapeError(path: path, expected: "a kind of party", seen: value.kind)
            }
            kinds.append(kind)
        }
        filers = kinds
    }
}
