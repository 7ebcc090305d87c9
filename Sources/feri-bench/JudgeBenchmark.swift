import Judging
import Platform
import Registry
import Transparency

/// Judges orders whose fee declarations are available, beside the canonical parsing of the very same
/// contents, each on one core.
struct JudgeBenchmark {
    let declarations: Int

    func run() throws {
        let book = try RuleBook(Profile(DefaultProfile.bytes))
        let orders = BenchmarkOrders.orders(declarations: declarations)
        let contents = try orders.map { try $0.map(JudgeBenchmark.bytes) }
        let open = try BenchmarkOrders.open.map(JudgeBenchmark.bytes)
        let parsing = try Benchmarks.worked {
            for order in contents { for content in order { _ = try CanonicalJSON.parse(content) } }
        }
        var seq: UInt64 = 0
        let registry = try open.enumerated().map { place, content in
            try entry(content, by: BenchmarkOrders.open[place], &seq)
        }
        let cases = try zip(orders, contents).map { said, contents in
            try zip(said, contents).map { try entry($1, by: $0, &seq) }
        }
        let record = OpenRecord(registry)
        var lines = 0
        var findings = 0
        let judging = try Benchmarks.worked {
            for (said, entries) in zip(orders, cases) {
                guard let number = said.first?.order.flatMap({ OrderNumber($0) }),
                    let order = OrderCase(number, entries: entries, in: record)
                else { continue }
                let judged = JudgedOrder.judge(order, by: book)
                findings += judged.verdicts.reduce(0) { $0 + $1.findings.count }
                for worker in order.workers {
                    lines += worker.accounts.reduce(0) { $0 + $1.lines.count }
                }
            }
        }
        Benchmarks.report([
            "lines": Double(lines), "statements": Double(seq), "findings": Double(findings),
            "parse_seconds": parsing, "judge_seconds": judging,
        ])
    }

    private static func bytes(_ said: BenchmarkOrders.Said) throws -> [UInt8] {
        CanonicalJSON.bytes(of: try CanonicalJSON.parseHandwritten(Array(said.content.utf8)))
    }

    struct Unknown: Error {}

    private func entry(
        _ content: [UInt8], by said: BenchmarkOrders.Said, _ seq: inout UInt64
    ) throws -> CaseEntry {
        let kinds = Dictionary(uniqueKeysWithValues: BenchmarkOrders.parties)
        let kind = kinds[said.party].flatMap { PartyKind(rawValue: $0) } ?? .operator
        guard let speaker = PartyID(said.party), let moment = Instant("2026-06-01T00:00:00Z") else {
            throw Unknown()
        }
        seq += 1
        return CaseEntry(
            seq: seq, received: moment, speaker: speaker, speakerKind: kind, signers: [],
            signedByOperatorEnrolledKey: false, identity: SHA256.digest(of: content),
            filed: moment, isSealed: said.order != nil,
            content: try Content(try CanonicalJSON.parse(content)))
    }
}
