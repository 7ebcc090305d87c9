import Transparency

/// Who may file a type of statement, about whom, and whether it is in the open.
/// - Source: `Specs/profile/authority.json`, `Specs/admission.md`.
package struct AuthorityRow: Sendable {
    package enum Visibility: String, CaseIterable, Sendable {
        /// In clear, for the whole world.
        case open
        /// Known by its seal; the content lies beside the ledger.
        case sealed
        /// As the statement it corrects.
        case asCorrected = "as-corrected"
        /// As the statement it refers to.
        case asReferenced = "as-referenced"
    }

    /// Whom a filer may speak about.
    package enum Reach: String, CaseIterable, Sendable {
        /// Anybody.
        case any
        /// Itself: the subject party is the filer.
        case itself = "self"
        /// Orders in whose chain the filer is.
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
    package let needs: SubjectSet
    /// Those that may be given besides.
    package let allows: SubjectSet
    /// Whether a suspended party may still file it.
    package let whileSuspended: Bool

    init(_ reader: inout ObjectReader) throws(ShapeError) {
        type = try reader.string("type", "a statement type", ContentType.init(rawValue:))
        visibility = try AuthorityRow.visibility(of: type, &reader)
        may = try reader.objects("may", atMost: 32) { item throws(ShapeError) in
            Permission(
                filer: try item.string("filer", "a kind of party or any") { word -> PartyKind?? in
                    word == "any" ? .some(nil) : PartyKind(rawValue: word).map { .some($0) }
                },
                about: try item.word("about"))
        }
        needs = try SubjectSet(try reader.array("subjects", atMost: 3))
        allows = try SubjectSet(try reader.optionalArray("optional", atMost: 3))
        whileSuspended =
            reader.optional("while_suspended") == nil
            ? false : try reader.boolean("while_suspended")
    }

    /// What everybody's verification rests on must be seen by everybody, and what names a worker by
    /// nobody: a profile that says otherwise is refused.
    private static func visibility(
        of type: ContentType, _ reader: inout ObjectReader
    ) throws(ShapeError) -> Visibility {
        let visibility: Visibility = try reader.word("visibility")
        guard visibility == type.visibility else {
            throw ShapeError(
                path: reader.path(of: "visibility"),
                expected: "\(type.visibility.rawValue), as every profile has this type",
                seen: "\(visibility.rawValue) (\(type.rawValue))")
        }
        return visibility
    }
}

extension ContentType {
    /// How it is under whatever profile, by its group.
    /// - Source: `Specs/content.md`, `Specs/admission.md` 5.
    package var visibility: AuthorityRow.Visibility {
        switch self {
        case .ledgerOpened, .ledgerClosed, .officersChanged, .partyRegistered, .partyLicensed,
            .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked, .profileAdopted,
            .ratesPublished, .headsPublished, .refusalsPublished, .dataErased, .orderIssued,
            .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed:
            .open
        case .agreementDeclared, .contractDeclared, .workerEnrolled, .workerLinked, .workerKeyed,
            .milestoneReached, .feesDeclared, .loanDeclared, .refundPaid, .refundConfirmed,
            .surveyAnswered, .grievanceOpened, .grievanceClosed, .auditRecorded, .responseFiled:
            .sealed
        case .statementCorrected: .asCorrected
        case .statementCountersigned: .asReferenced
        }
    }
}

/// Some of `order`, `party` and `worker`.
package struct SubjectSet: Sendable {
    package let order: Bool
    package let party: Bool
    package let worker: Bool

    init(_ items: [(value: JSONValue, path: JSONPath)]) throws(ShapeError) {
        var subjects: [String] = []
        for (value, path) in items {
            guard let subject = value.stringValue,
                ["order", "party", "worker"].contains(subject)
            else {
                throw ShapeError(
                    path: path, expected: "one of order · party · worker", seen: value.kind)
            }
            subjects.append(subject)
        }
        order = subjects.contains("order")
        party = subjects.contains("party")
        worker = subjects.contains("worker")
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
