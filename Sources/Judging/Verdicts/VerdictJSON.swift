import Platform
import Registry
import Transparency
import Wording

extension JudgedOrder {
    /// `feri.verdict/1` of the order with all its workers.
    package var json: JSONValue { json(of: nil) }

    /// `feri.verdict/1` of the order, or of one of its workers.
    package func json(of worker: JudgedWorker?) -> JSONValue {
        .object(of: [("schema", .string("feri.verdict/1"))] + members(of: worker))
    }

    /// The same without its schema.
    ///
    /// - Parameters:
    ///   - standard: the only one to tell of; nil: all.
    ///   - hearsVoices: false: nothing tells who spoke, nor how many.
    package func members(
        of worker: JudgedWorker?, only standard: Standard? = nil, hearsVoices: Bool = true
    ) -> [(String, JSONValue)] {
        let verdicts = (worker?.verdicts ?? self.verdicts).only(standard)
        let common: [(String, JSONValue)] = [
            ("as_of", .string(order.asOf.description)),
            ("as_of_seq", .integer(Int64(order.lastSeq))),
            ("profile", .string(Hex.encodeText(profile.bytes))),
            ("subject", subject(worker)), ("verdicts", .array(verdicts.map(json))),
        ]
        if let worker {
            return common + [("order", .string(order.number.text))]
                + (hearsVoices ? worker.membersOfVoice : []) + worker.way.members
        }
        let ofWorkers = workers.map { worker in
            JSONValue.object(
                of: [
                    ("id", .string(worker.id.text)),
                    (
                        "verdicts",
                        .array(worker.verdicts.only(standard).map { .object(of: $0.members) })
                    ),
                ] + (hearsVoices ? worker.membersOfVoice : []) + worker.way.members)
        }
        return common
            + [("state", .string(order.state.rawValue)), ("workers", .array(ofWorkers))]
            + (hearsVoices ? [("coverage", coverage.json), ("zero_fee", zeroFee.json)] : [])
    }

    private func subject(_ worker: JudgedWorker?) -> JSONValue {
        .object(of: [
            ("kind", .string(worker == nil ? "order" : "worker")),
            ("id", .string(worker?.id.text ?? order.number.text)),
        ])
    }

    private func json(of verdict: Verdict) -> JSONValue {
        .object(
            of: verdict.members + [
                ("findings", .array(verdict.findings.map(\.json))),
                ("evidence", .array(rules(of: verdict.evidence))),
                ("unverified", .array(verdict.unverified.map(JSONValue.string))),
            ])
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

extension JudgedOrder.JudgedWorker {
    /// What tells whether she spoke.
    fileprivate var membersOfVoice: [(String, JSONValue)] {
        [
            ("spoken_independently", .boolean(hasSpoken)),
            ("zero_fee", .string(zeroFee.rawValue)),
        ]
    }
}

extension [Verdict] {
    /// nil: all.
    package func only(_ standard: Standard?) -> [Verdict] {
        filter { standard == nil || $0.standard == standard }
    }
}

extension Verdict {
    /// What it says, without why.
    package var members: [(String, JSONValue)] {
        [
            ("standard", .string(standard.rawValue)), ("verdict", .string(word.rawValue)),
            ("basis", .string(basis.rawValue)),
        ]
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
        if let balance { members.append(("balance", balance.json)) }
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
