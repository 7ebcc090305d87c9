import Platform
import Testing
import Transparency

@testable import Registry

/// Every kind of party files every type of statement, in the chain and outside, about itself and
/// others; what is admitted is what `Specs/authority.md` says.
@Suite struct AuthorityMatrixTests {
    private static let page = Result { try AuthorityPage() }
    private static let world = Result { try AuthorityWorld() }

    private let page: AuthorityPage
    private let world: AuthorityWorld

    init() throws {
        page = try AuthorityMatrixTests.page.get()
        world = try AuthorityMatrixTests.world.get()
    }

    private static func isOfAuthority(_ refusal: Refusal?) -> Bool {
        switch refusal {
        case .unauthorised, .notInChain, .notAboutItself: true
        default: false
        }
    }

    /// Types whose visibility and subjects are those of another statement.
    private static let followers: [ContentType] = [.statementCorrected, .statementCountersigned]

    /// What comes of a statement whose subjects are its own.
    private func refusal(of tried: AuthorityTry, sealed: Bool? = nil) throws -> Refusal? {
        var world = world
        let submission = try world.submission(
            of: try tried.content(in: world, page), by: tried.speaker,
            sealed: sealed ?? (try page.row(tried.type).visibility == "sealed"),
            with: tried.bringing)
        return try world.refusal(of: submission)
    }

    @Test func thePageHasEveryTypeAndEveryKind() {
        #expect(Set(page.rows.map(\.type)) == Set(ContentType.allCases))
        #expect(page.rows.count == ContentType.allCases.count)
        for row in page.rows { #expect(Set(row.reaches.keys) == Set(PartyKind.allCases)) }
        #expect(Set(page.perspectives.keys) == Set(Perspective.allCases))
        #expect(page.correctable.count > 5)
    }

    @Test(arguments: PartyKind.allCases)
    func everyTypeIsAdmittedFromThisKindExactlyWhereThePageSaysSo(_ kind: PartyKind) throws {
        var admitted = 0
        for row in page.rows where !AuthorityMatrixTests.followers.contains(row.type) {
            for tried in AuthorityTry.all(of: row, by: kind) {
                let refusal = try refusal(of: tried)
                if row.type == .ledgerOpened {
                    #expect(refusal == .ledgerOpenedAlready, "\(tried)")
                } else if !tried.isAllowed(by: row) {
                    #expect(
                        AuthorityMatrixTests.isOfAuthority(refusal),
                        "\(tried): \(String(describing: refusal))")
                    if row.reaches[kind] == [] {
                        #expect(
                            refusal
                                == .unauthorised(type: row.type.rawValue, kind: kind.rawValue),
                            "\(tried)")
                    }
                } else if let refusal {
                    #expect(tried.isImpossible(refusal), "\(tried): \(refusal)")
                } else {
                    admitted += 1
                }
            }
        }
        #expect(admitted > 3)
    }

    @Test func entryZeroIsTheOpeningAndNothingElse() throws {
        var empty = try AuthorityWorld(isOpened: false)
        let opening = try empty.submission(
            of: try AuthorityWorld.opening(), by: "op-test", sealed: false)
        #expect(try empty.refusal(of: opening) == nil)
        for row in page.rows where row.type != .ledgerOpened {
            for tried in AuthorityTry.all(of: row, by: .operator).prefix(1) {
                let content = try tried.content(in: world, page)
                let submission = try empty.submission(
                    of: content, by: "op-test", sealed: row.visibility == "sealed",
                    with: tried.bringing)
                #expect(try empty.refusal(of: submission) != nil, "\(tried)")
            }
        }
    }

    @Test(arguments: PartyKind.allCases)
    func aCorrectionIsOfOnesOwn(_ kind: PartyKind) throws {
        for (speaker, _) in AuthorityWorld.speakers(of: kind) {
            var world = world
            let own = try page.correctable.lazy.compactMap { type -> AuthorityTry? in
                let row = try page.row(type)
                return AuthorityTry.all(of: row, by: kind).first {
                    $0.speaker == speaker && $0.isAllowed(by: row)
                        && ($0.party ?? $0.order ?? $0.worker) != nil
                        && type != .refundConfirmed
                }
            }.first
            // One who has nothing to correct can still try somebody else's.
            let tried =
                own
                ?? AuthorityTry(
                    type: .milestoneReached, kind: kind, speaker: speaker, isInChain: false,
                    order: AuthorityWorld.order, worker: AuthorityWorld.worker)
            let isSealed = try page.row(tried.type).visibility == "sealed"
            if own != nil {
                let first = try world.submission(
                    of: try tried.content(in: world, page), by: speaker, sealed: isSealed)
                #expect(try world.admit(first, as: "own") == nil, "\(tried)")
            }
            var body = try tried.content(in: world, page)["body"] ?? .object(of: [])
            if tried.type == .orderIssued {
                body = world.body(.orderIssued, [("chain", AuthorityWorld.chain)])
            }
            func correction(of name: String, sealed: Bool) throws -> Refusal? {
                let content = AuthorityWorld.content(
                    .statementCorrected, order: tried.order, worker: tried.worker,
                    party: tried.party, refs: [try world.identity(name)],
                    .object(of: [
                        ("corrects", .string(tried.type.rawValue)), ("reason", .string("r")),
                        ("body", body),
                    ]))
                return try world.refusal(
                    of: try world.submission(of: content, by: speaker, sealed: sealed))
            }
            #expect(try page.row(.statementCorrected).reaches[kind] == ["any"])
            if own != nil {
                #expect(try correction(of: "own", sealed: isSealed) == nil, "\(tried)")
                #expect(
                    try correction(of: "own", sealed: !isSealed)
                        == .wrongVisibility(
                            type: "statement.corrected", expected: isSealed ? "sealed" : "open"))
            }
            let another =
                speaker == AuthorityWorld.inside(.sendingAgency)
                ? "another milestone" : "milestone.reached"
            let refusal = try correction(of: another, sealed: true)
            guard case .correctionOfAnother = refusal else {
                Issue.record("\(tried): \(String(describing: refusal))")
                continue
            }
        }
    }

    @Test(arguments: PartyKind.allCases)
    func anotherStatementIsCountersignedByWhomThePageNames(_ kind: PartyKind) throws {
        let row = try page.row(.statementCountersigned)
        for (speaker, isInChain) in AuthorityWorld.speakers(of: kind) {
            let order = AuthorityWorld.order, worker = AuthorityWorld.worker
            let agency = AuthorityWorld.inside(.sendingAgency)
            let other =
                kind == .observer
                ? AuthorityWorld.outside(.buyer) : AuthorityWorld.outside(.observer)
            var targets:
                [(name: String, order: String?, worker: String?, party: String?, sealed: Bool)] = [
                    (kind == .operator ? "approved" : "issued", order, nil, nil, false),
                    (
                        speaker == agency ? "another milestone" : "milestone.reached", order,
                        worker,
                        nil, true
                    ),
                ]
            if kind != .operator {
                targets.append(("registered \(speaker)", nil, nil, speaker, false))
                targets.append(("registered \(other)", nil, nil, other, false))
            }
            for target in targets {
                let tried = AuthorityTry(
                    type: row.type, kind: kind, speaker: speaker, isInChain: isInChain,
                    order: target.order, worker: target.worker, party: target.party)
                var world = world
                func refusal(_ refs: [String], sealed: Bool) throws -> Refusal? {
                    let content = AuthorityWorld.content(
                        row.type, order: tried.order, worker: tried.worker, party: tried.party,
                        refs: try refs.map(world.identity), world.body(row.type))
                    return try world.refusal(
                        of: try world.submission(of: content, by: speaker, sealed: sealed))
                }
                let refused = try refusal([target.name], sealed: target.sealed)
                guard tried.isAllowed(by: row) else {
                    #expect(AuthorityMatrixTests.isOfAuthority(refused), "\(tried)")
                    continue
                }
                #expect(refused == nil, "\(tried): \(String(describing: refused))")
                guard case .wrongVisibility = try refusal([target.name], sealed: !target.sealed)
                else {
                    Issue.record("\(tried): in the other visibility")
                    continue
                }
                guard
                    case .referencesOneStatement = try refusal(
                        [target.name, target.name], sealed: target.sealed)
                else {
                    Issue.record("\(tried): two references")
                    continue
                }
            }
        }
    }

    @Test(arguments: AuthorityWorld.kinds)
    func aSuspendedPartyFilesWhatThePageLeavesToIt(_ kind: PartyKind) throws {
        let speaker = AuthorityWorld.inside(kind)
        var world = world
        let suspension = try world.submission(
            of: AuthorityWorld.content(
                .partySuspended, party: speaker, world.body(.partySuspended)),
            by: "op-test", sealed: false)
        #expect(try world.admit(suspension) == nil)
        for row in page.rows where row.type != .ledgerOpened {
            var tried = AuthorityTry.all(of: row, by: kind).filter { $0.speaker == speaker }
            if AuthorityMatrixTests.followers.contains(row.type) { tried = [] }
            for tried in tried {
                let submission = try world.submission(
                    of: try tried.content(in: world, page), by: speaker,
                    sealed: row.visibility == "sealed", with: tried.bringing)
                let refusal = try world.refusal(of: submission)
                #expect(
                    (refusal == .suspended(speaker)) == !row.isOpenToSuspended,
                    "\(tried): \(String(describing: refusal))")
                if row.isOpenToSuspended, tried.isAllowed(by: row) {
                    #expect(refusal == nil, "\(tried): \(String(describing: refusal))")
                }
            }
        }
        for type in AuthorityMatrixTests.followers {
            #expect(try !page.row(type).isOpenToSuspended)
            let body =
                type == .statementCorrected
                ? JSONValue.object(of: [
                    ("corrects", .string("milestone.reached")), ("reason", .string("r")),
                    ("body", world.body(.milestoneReached)),
                ]) : world.body(type)
            let content = AuthorityWorld.content(
                type, order: AuthorityWorld.order, worker: AuthorityWorld.worker,
                refs: [try world.identity("another milestone")], body)
            let submission = try world.submission(of: content, by: speaker, sealed: true)
            #expect(try world.refusal(of: submission) == .suspended(speaker))
        }
    }

    @Test(arguments: ContentType.allCases)
    func visibilityAndSubjectsAreThoseOfThePage(_ type: ContentType) throws {
        guard !AuthorityMatrixTests.followers.contains(type), type != .ledgerOpened else { return }
        let row = try page.row(type)
        #expect(["open", "sealed"].contains(row.visibility))
        let allowed = try PartyKind.allCases.flatMap { AuthorityTry.all(of: row, by: $0) }
            .filter { try $0.isAllowed(by: row) && refusal(of: $0) == nil }
        #expect(!allowed.isEmpty)
        for tried in allowed {
            #expect(
                try refusal(of: tried, sealed: row.visibility == "open")
                    == .wrongVisibility(type: type.rawValue, expected: row.visibility), "\(tried)")
            for name in ["order", "worker", "party"] {
                var changed = tried
                let given: String?
                switch name {
                case "order": given = changed.order
                case "worker": given = changed.worker
                default: given = changed.party
                }
                // What is optional may be there or not, and both were tried above.
                if row.allows.contains(name) { continue }
                #expect((given != nil) == row.needs.contains(name))
                // A key is a party's: without the party there is nothing to sign.
                if type == .keyEnrolled || type == .keyRevoked, name == "party" { continue }
                switch name {
                case "order": changed.order = given == nil ? AuthorityWorld.order : nil
                case "worker": changed.worker = given == nil ? AuthorityWorld.worker : nil
                default: changed.party = given == nil ? tried.speaker : nil
                }
                if type == .workerKeyed, name == "worker" { continue }
                #expect(
                    try refusal(of: changed)
                        == (given == nil ? .subjectNotAsked(name) : .subjectMissing(name)),
                    "\(tried) with \(name) changed")
            }
        }
    }

    @Test(arguments: PartyKind.allCases)
    func anAccountIsReportedFromTheSideThatThePageGives(_ kind: PartyKind) throws {
        for type in [ContentType.feesDeclared, .loanDeclared] {
            let row = try page.row(type)
            for tried in AuthorityTry.all(of: row, by: kind) where tried.isAllowed(by: row) {
                for perspective in Perspective.allCases {
                    var tried = tried
                    tried.perspective = perspective
                    let isGiven = page.perspectives[perspective]?.contains(kind) ?? false
                    #expect(
                        try refusal(of: tried)
                            == (isGiven
                                ? nil : .perspective(perspective.rawValue, kind: kind.rawValue)),
                        "\(tried) from \(perspective)")
                }
            }
        }
    }

    /// What the schemas say of `refs`, which the shape of a content leaves open.
    @Test(arguments: [ContentType.refundConfirmed, .grievanceClosed, .responseFiled])
    func thereAreAsManyReferencesAsTheTypeAsks(_ type: ContentType) throws {
        let row = try page.row(type)
        let tried = try #require(
            AuthorityTry.all(of: row, by: .grievanceDesk).first { $0.isAllowed(by: row) })
        #expect(try refusal(of: tried) == nil)
        let target = try #require(
            try tried.content(in: world, page)["refs"]?.arrayValue?.first?.stringValue)
        let digest = try #require(Base64.decode(target).flatMap { Digest($0) })
        for count in [0, 2] {
            var world = world
            let content = AuthorityWorld.content(
                type, order: tried.order, worker: tried.worker, party: tried.party,
                refs: Array(repeating: digest, count: count), world.body(type))
            let refusal = try world.refusal(
                of: try world.submission(of: content, by: tried.speaker, sealed: true))
            switch (type, count) {
            case (.responseFiled, 0): #expect(refusal == .referencesNothing(type: type.rawValue))
            case (.responseFiled, _): #expect(refusal == nil)
            default:
                #expect(refusal == .referencesOneStatement(type: type.rawValue, seen: count))
            }
        }
    }
}
