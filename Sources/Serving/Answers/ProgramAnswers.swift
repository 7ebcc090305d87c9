import Access
import HTTPServing
import Judging
import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// What programs with one scope are answered.
///
/// Everything is looked up within the scope's horizon, so that what is beyond it is nil for the
/// same reason, and after the same work, as what is not there.
/// - Source: `Specs/http-api.md`.
struct ProgramAnswers {
    let ledger: ServedLedger
    let scope: AccessList.Scope
    /// As known at which entry was asked; nil: now.
    var at: UInt64?

    private var audience: Audience { scope.audience }
    private var horizon: Horizon? { ledger.horizon(of: audience) }

    var lists: ListAnswers { ListAnswers(ledger: ledger, scope: scope, at: at) }

    // Each is nil where nothing is there for the scope.

    func overview() throws -> Response { Response.json(try ledger.ledgerJSON(within: horizon)) }

    func findings(_ query: FindingsQuery) throws -> Response? {
        do throws(Failure) {
            _ = try ledger.view.ruleBook(at: ledger.view.asOf)
        } catch {
            return unjudged(error)
        }
        return try lists.findings(query)
    }

    func order(_ number: OrderNumber) throws -> Response? {
        try ledger.review(number, for: audience).map {
            Response.json(ledger.orderJSON($0.order, for: audience))
        }
    }

    func party(_ party: PartyID) -> Response? {
        ledger.partyJSON(party, for: audience).map { Response.json($0) }
    }

    func worker(_ worker: WorkerID) throws -> Response? {
        try ledger.sheet(of: worker, for: audience, withVoice: scope.hearsHer).map {
            Response.json($0.json)
        }
    }

    func trail(of subject: Subject) throws -> Response? {
        try ledger.trail(of: subject, for: audience).map {
            Response.json(.object(of: [("schema", .string("feri.trail/1"))] + $0.members))
        }
    }

    func statement(_ seq: UInt64) throws -> Response? {
        try ledger.statement(seq, for: audience).map {
            Response.json(.object(of: [("schema", .string("feri.show/1"))] + $0.members))
        }
    }

    /// The receipt of an entry.
    func proof(of seq: UInt64) throws -> Response? {
        try ledger.receipt(seq, for: audience).map {
            Response(.ok, type: MediaType.text.rawValue, body: $0)
        }
    }

    func verdicts(on subject: Subject) throws -> Response? {
        guard horizon?.knows(subject) ?? true,
            let order = ledger.view.order(judgedFor: subject, within: horizon),
            horizon?.judges(order) ?? true
        else { return nil }
        do throws(Failure) {
            _ = try ledger.view.ruleBook(at: ledger.view.asOf)
        } catch {
            return unjudged(error)
        }
        let sheet: VerdictSheet?
        if case .order(let number) = subject {
            sheet = try ledger.review(number, for: audience)?.verdict
        } else {
            sheet = try ledger.view.verdict(on: subject, within: horizon)
        }
        return sheet.map {
            Response.json(.object(of: [("schema", .string("feri.verdict/1"))] + $0.members))
        }
    }

    func statistics() throws -> Response? {
        func answer(_ members: [(String, JSONValue)]?) -> Response {
            members.map {
                Response.json(.object(of: [("schema", .string("feri.statistics/1"))] + $0))
            } ?? .busy
        }
        guard audience == .reviewer else {
            // The half-years are the same at any entry: there is only one answer.
            return at == nil ? answer(try ledger.figuresForEverybody()?.members) : nil
        }
        do {
            return answer(try ledger.statistics()?.members)
        } catch let failure as Failure {
            return unjudged(failure)
        }
    }

    func surveys() throws -> Response? {
        // For others than reviewers half-years are the same at any entry: there is only one answer.
        guard audience == .reviewer || at == nil else { return nil }
        switch try ledger.surveys(for: audience) {
        case .none: return nil
        case .busy: return .busy
        case .sheet(let sheet):
            return Response.json(
                .object(of: [("schema", .string("feri.surveys/1"))] + sheet.members))
        }
    }

    /// What is answered where nothing can be judged: before any rules were in force there is
    /// nothing; rules of now that cannot be judged by are named.
    private func unjudged(_ failure: Failure) -> Response? {
        if at != nil && failure.code == .configuration { return nil }
        return ProblemDetails(.unavailable, detail: failure.message.en).response
    }

    func consistency(_ sizes: TreeSizes) throws -> Response? {
        let (old, new) = (sizes.from, sizes.to)
        guard old <= new, new <= ledger.size else { return nil }
        let tree = ledger.view.reader.tree(size: ledger.size)
        guard let proof = try ConsistencyProof(old: old, new: new, from: tree) else { return nil }
        return Response.json(
            .object(of: [
                ("schema", .string("feri.consistency/1")),
                ("old", try .treeHead(old, in: tree)), ("new", try .treeHead(new, in: tree)),
                ("hashes", .base64(proof.hashes)),
            ]))
    }
}

extension Response {
    static func json(_ value: JSONValue) -> Response { Response.json(JSONText.bytes(of: value)) }

    /// Somebody else's question of that kind is being worked out.
    static var busy: Response {
        ProblemDetails(.unavailable, detail: "another answer of this kind is being worked out")
            .response.setting("Retry-After", "1")
    }

    /// With a strong tag where it is what was asked for.
    var tagged: Response {
        status == .ok ? setting("ETag", Response.tag(of: body)) : self
    }
}
