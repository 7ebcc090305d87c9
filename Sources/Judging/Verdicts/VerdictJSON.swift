import Platform
import Registry
import Transparency
import Wording

extension JudgedOrder {
    /// `feri.verdict/1` of the order with all its workers.
    package var json: JSONValue {
        .object(
            of: common + [
                ("subject", subject("order", order.number.text)),
                ("state", .string(order.state.rawValue)), ("verdicts", json(of: verdicts)),
                ("coverage", coverage.json), ("zero_fee", zeroFee.json),
                ("workers", .array(workers.map { .object(of: members(of: $0)) })),
            ])
    }

    /// `feri.verdict/1` of one worker.
    package func json(of worker: JudgedWorker) -> JSONValue {
        .object(
            of: common + [
                ("subject", subject("worker", worker.id.text)),
                ("order", .string(order.number.text)),
                ("verdicts", json(of: worker.verdicts)),
                ("spoken_independently", .boolean(worker.hasSpoken)),
                ("zero_fee", .string(worker.zeroFee.rawValue)),
            ] + worker.way.members)
    }

    private var common: [(String, JSONValue)] {
        [
            ("schema", .string("feri.verdict/1")), ("as_of", .string(order.asOf.description)),
            ("as_of_seq", .integer(Int64(order.lastSeq))),
            ("profile", .string(Hex.encodeText(profile.bytes))),
        ]
    }

    private func subject(_ kind: String, _ id: String) -> JSONValue {
        .object(of: [("kind", .string(kind)), ("id", .string(id))])
    }

    private func members(of worker: JudgedWorker) -> [(String, JSONValue)] {
        let words = worker.verdicts.map { verdict in
            JSONValue.object(of: [
                ("standard", .string(verdict.standard.rawValue)),
                ("verdict", .string(verdict.word.rawValue)),
                ("basis", .string(verdict.basis.rawValue)),
            ])
        }
        return [
            ("id", .string(worker.id.text)), ("verdicts", .array(words)),
            ("spoken_independently", .boolean(worker.hasSpoken)),
            ("zero_fee", .string(worker.zeroFee.rawValue)),
        ] + worker.way.members
    }

    private func json(of verdicts: [Verdict]) -> JSONValue {
        .array(
            verdicts.map { verdict in
                .object(of: [
                    ("standard", .string(verdict.standard.rawValue)),
                    ("verdict", .string(verdict.word.rawValue)),
                    ("basis", .string(verdict.basis.rawValue)),
                    ("findings", .array(verdict.findings.map(\.json))),
                    ("evidence", .array(rules(of: verdict.evidence))),
                    ("unverified", .array(verdict.unverified.map(JSONValue.string))),
                ])
            })
    }

    /// Each rule of evidence that counts, once, in the order of first mention.
    private func rules(of evidence: [Finding]) -> [JSONValue] {
        var rules: [String] = []
        for finding in evidence where !finding.isSuperseded && !rules.contains(finding.rule) {
            rules.append(finding.rule)
        }
        return rules.map(JSONValue.string)
    }
}

extension Coverage {
    package var json: JSONValue {
        .object(of: [
            ("spoken", .integer(Int64(spoken))), ("workers", .integer(Int64(workers))),
            ("complete", .boolean(isComplete)),
        ])
    }
}

extension ZeroFeeCounts {
    package var json: JSONValue {
        .object(
            of: ZeroFee.allCases.map {
                let name = $0.rawValue.split(separator: "-").joined(separator: "_")
                return (name, .integer(Int64(count(of: $0))))
            })
    }
}

extension Finding {
    package var json: JSONValue {
        let words = words
        var members: [(String, JSONValue)] = [
            ("rule", .string(rule)), ("title", title.json), ("source", source.json),
            ("severity", .string(severity.rawValue)),
            ("outcome", .string(outcome.rawValue)),
            ("seqs", .array(seqs.map { .integer(Int64($0)) })),
            ("superseded", .boolean(isSuperseded)), ("voice", .boolean(restsOnVoice)),
            ("values", .object(of: words.values.map { ($0.name, $0.value.json) })),
            ("explanation", words.explanation.json), ("resolve", words.resolve.json),
        ]
        if case .worker(let worker) = subject { members.append(("worker", .string(worker.text))) }
        return .object(of: members)
    }
}

extension RuleSource {
    package var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("title", .string(title)), ("status", .string(status.rawValue)),
        ]
        if let article { members.append(("article", .string(article))) }
        if let url { members.append(("url", .string(url))) }
        if let note { members.append(("note", .string(note))) }
        return .object(of: members)
    }
}

extension Trilingual {
    var json: JSONValue {
        .object(of: [("en", .string(en)), ("ja", .string(ja)), ("vi", .string(vi))])
    }
}
