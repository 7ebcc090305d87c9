import Platform
import Transparency

@testable import Registry

// What may be said next: mostly possible, sometimes not.
extension RandomSpeech {
    private static let ordinary: [ContentType] = [
        .partyLicensed, .partySuspended, .partyReinstated, .keyEnrolled, .keyRevoked,
        .officersChanged, .ratesPublished, .headsPublished, .refusalsPublished, .dataErased,
        .orderIssued, .orderIssued, .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed,
        .agreementDeclared, .contractDeclared, .workerEnrolled, .workerEnrolled, .workerLinked,
        .workerKeyed, .milestoneReached, .milestoneReached, .feesDeclared, .feesDeclared,
        .feesDeclared, .loanDeclared, .refundPaid, .refundPaid, .refundConfirmed,
        .surveyAnswered, .grievanceOpened, .grievanceClosed, .auditRecorded, .responseFiled,
        .statementCountersigned, .statementCorrected, .statementCorrected,
    ]

    private static let governed: Set<ContentType> = [
        .partySuspended, .partyReinstated, .officersChanged, .ratesPublished, .headsPublished,
        .refusalsPublished, .orderAssessed, .ledgerClosed,
    ]

    mutating func proposal(
        in state: RegistryState, at position: Int, of size: Int
    ) throws -> Utterance? {
        var type = RandomSpeech.ordinary[number(0...RandomSpeech.ordinary.count - 1)]
        if position > size - 3, chance(1, in: 9) { type = .ledgerClosed }
        var by =
            RandomSpeech.governed.contains(type) || chance(1, in: 8)
            ? RandomSpeech.operatorID : one(parties.map(\.id)) ?? ""
        var brought: [SignerKey] = []
        let orders = state.orders.keys.map(\.text).sorted()
        let workers = state.workers.keys.map(\.text).sorted()
        let worker = one(workers)
        let party = one(parties.map(\.id)) ?? ""
        var order = one(orders)
        if let worker, let id = WorkerID(worker) { order = state.workers[id]?.order.text }
        var refs: [Digest] = []
        var subjects: [(String, String?)] = [("order", order), ("worker", worker)]
        var body = ""
        switch type {
        case .keyEnrolled:
            if chance(1, in: 2) { by = party }
            let key = bring(party, in: state)
            return signed(by, enrolment(of: key, for: party), sealed: false, in: state, and: [key])
        case .officersChanged:
            let change = bringOfficers(in: state)
            return byOfficers(change.content, and: change.new)
        case .orderIssued:
            order = "VJ-2026-\(100 + orders.count)"
            subjects = [("order", order)]
        case .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed, .agreementDeclared:
            subjects = [("order", one(orders))]
        case .workerEnrolled:
            let number = String(workers.count + 1)
            subjects = [
                ("order", one(orders)),
                ("worker", "wk-" + String(repeating: "0", count: 12 - number.count) + number),
            ]
        case .workerKeyed:
            guard let worker else { return nil }
            let key = bringOwn(worker)
            body = "{\"key\":\"\(key.verifierKey.text)\",\"said_on\":\"2026-03-05\"}"
        case .partyLicensed, .partySuspended, .partyReinstated, .keyRevoked:
            subjects = [("party", party)]
            if type == .partyReinstated {
                let suspended = state.parties.filter { $0.value.suspendedAt != nil }
                subjects = [("party", one(suspended.keys.map(\.text).sorted()))]
            }
            if type == .keyRevoked {
                // The newest stays, so that the party is not silent for good.
                guard chance(1, in: 2), let old = keys[party]?.dropLast().last else { return nil }
                let since = chance(1, in: 2) ? ",\"compromised_since\":\"2026-02-01\"" : ""
                body = "{\"key\":\"\(old.name.text)\",\"reason\":\"lost\"\(since)}"
            }
        case .headsPublished:
            subjects = []
            if chance(3, in: 4), let heads = state.headsNow {
                let root = Base64.encodeText(heads.root.bytes)
                body = "{\"size\":\(heads.size),\"count\":\(heads.count),\"root\":\"\(root)\"}"
            } else {
                let size = number(0...position + 1)
                body = "{\"size\":\(size),\"count\":3,\"root\":\"\(RandomSpeech.root)\"}"
            }
        case .refusalsPublished:
            subjects = []
            let count = number(0...min(position, refusals.notes.count))
            let root = Base64.encodeText(refusals.root(of: count).bytes)
            body = "{\"on\":\"2026-03-09\",\"count\":\(count),\"root\":\"\(root)\"}"
        case .dataErased:
            subjects = []
            let seqs = heard.indices.filter { heard[$0].isSealed && heard[$0].speaker == by }
            guard let seq = one(seqs) else { return nil }
            body = "{\"seqs\":[\(seq)],\"basis\":\"her wish\",\"holders\":[\"\(by)\"]}"
        case .ratesPublished, .ledgerClosed: subjects = []
        case .workerLinked:
            guard let other = one(workers) else { return nil }
            body = "{\"same_as\":\"\(other)\",\"basis\":\"one record\"}"
        case .auditRecorded:
            if chance(1, in: 3) { subjects = [("party", party)] }
            if chance(1, in: 3) { subjects = [("order", order)] }
        case .refundConfirmed, .grievanceClosed, .statementCountersigned, .responseFiled,
            .statementCorrected:
            return try following(type, by: by, in: state)
        default: break
        }
        if type == .feesDeclared || type == .loanDeclared || type == .grievanceOpened {
            if chance(1, in: 4), let last = heard.last(where: { $0.type == .grievanceOpened }) {
                refs = [last.identity]
            }
        }
        if body.isEmpty { body = self.body(of: type, by: by, worker: worker ?? "") }
        let isSealed = !RandomSpeech.open.contains(type)
        var content = said(type, subjects, refs, body)
        if type == .feesDeclared, let worker, let key = hers[worker], body.contains("\"worker\",") {
            if chance(1, in: 2) { content = try withNote(content, by: key) }
        }
        brought = signers(of: by, in: state)
        guard !brought.isEmpty else { return nil }
        return Utterance(by: by, content: content, isSealed: isSealed, keys: brought)
    }

    static let open: Set<ContentType> = [
        .partyLicensed, .partySuspended, .partyReinstated, .keyRevoked, .ratesPublished,
        .headsPublished, .refusalsPublished, .dataErased, .ledgerClosed, .orderIssued,
        .orderApproved, .orderAssessed, .orderWithdrawn, .orderClosed,
    ]

    /// What refers to an earlier statement, mostly one of the right kind.
    private mutating func following(
        _ type: ContentType, by: String, in state: RegistryState
    ) throws -> Utterance? {
        let wanted: [Heard] =
            switch type {
            case .refundConfirmed: heard.filter { $0.type == .refundPaid }
            case .grievanceClosed: heard.filter { $0.type == .grievanceOpened }
            case .statementCorrected: heard.filter { RandomSpeech.correctable.contains($0.type) }
            default: heard
            }
        guard let target = one(wanted) else { return nil }
        var by = by
        var text = body(of: type, by: by, worker: target.subjects.worker?.text ?? "")
        if type == .statementCorrected {
            by = target.speaker
            let inner = body(
                of: target.type, by: by, worker: target.subjects.worker?.text ?? "",
                perspective: target.perspective, moment: target.moment)
            text = """
                {"corrects":"\(target.type.rawValue)","reason":"mistyped","body":\(inner)}
                """
        }
        let subjects = [
            ("order", target.subjects.order?.text), ("worker", target.subjects.worker?.text),
            ("party", target.subjects.party?.text),
        ]
        let isSealed =
            type == .statementCountersigned || type == .statementCorrected ? target.isSealed : true
        return signed(
            by, said(type, subjects, [target.identity], text), sealed: isSealed, in: state)
    }

    private func signed(
        _ by: String, _ content: String, sealed: Bool, in state: RegistryState,
        and more: [SignerKey] = []
    ) -> Utterance? {
        let keys = signers(of: by, in: state)
        guard !keys.isEmpty else { return nil }
        return Utterance(by: by, content: content, isSealed: sealed, keys: keys + more)
    }

    private func said(
        _ type: ContentType, _ subjects: [(String, String?)], _ refs: [Digest], _ body: String
    ) -> String {
        var members = ["\"type\":\"\(type.rawValue)\""]
        for (name, value) in subjects {
            if let value { members.append("\"\(name)\":\"\(value)\"") }
        }
        if !refs.isEmpty {
            let listed = refs.map { "\"\(Base64.encodeText($0.bytes))\"" }
            members.append("\"refs\":[\(listed.joined(separator: ","))]")
        }
        members.append("\"body\":\(body)")
        return "{\(members.joined(separator: ","))}"
    }

    /// The declaration with her own note inside.
    private func withNote(_ content: String, by key: SignerKey) throws -> String {
        let line = JSONValue.object(of: [
            ("content", try CanonicalJSON.parseHandwritten(Array(content.utf8))),
            ("ledger", .string(origin)), ("made", .string("2026-03-10T08:00:00Z")),
            ("v", .integer(1)),
        ])
        let note = try SignedNote(signing: CanonicalJSON.bytes(of: line) + [0x0a], by: [key])
        return content.replacing(
            "\"body\":{", with: "\"body\":{\"own_note\":\"\(Base64.encodeText(note.bytes))\",")
    }
}
