import Platform
import Testing
import Transparency

@testable import Judging
@testable import Registry
@testable import TestSupport
@testable import Views

/// What a party of the chain sees of an order is the same whatever any worker says.
@Suite struct PartyReaderTests {
    private static let parties = ["sa-sen", "sa-mai", "so-sakura", "em-kiku"]

    /// A history, and what a party's verdicts come to when some of it is otherwise.
    private struct Reading {
        let state: RegistryState
        let book: RuleBook
        let asOf: Instant

        /// Each order's verdicts as `party` sees them, as JSON.
        func verdicts(_ party: PartyID, of cases: [CaseEntry]) -> [String] {
            let voices = Reading.voices(of: cases)
            return state.orders.keys.sorted().map { order in
                let seen = cases.filter { entry in
                    let about = entry.content.subjects.order
                    return about.map { $0 == order } ?? !entry.isSealed
                        && Audience.party(party).maySee(
                            entry, carriesVoice: voices.contains(entry.seq),
                            chain: about.flatMap { state.orders[$0]?.members })
                }
                guard let of = OrderCase(order, entries: seen, asOf: asOf) else {
                    return "\(order): none"
                }
                let judged = JudgedOrder.judge(of, by: book)
                return String(decoding: CanonicalJSON.bytes(of: judged.json), as: UTF8.self)
            }
        }

        static func voices(of cases: [CaseEntry]) -> Set<UInt64> {
            var seqs: [Digest: UInt64] = [:]
            var echoes = Echoes()
            for entry in cases {
                echoes.add(entry, seq: { seqs[$0] })
                seqs[entry.identity] = entry.seq
            }
            return echoes.voices
        }
    }

    @Test func noPartysVerdictDependsOnWhatAWorkerSays() throws {
        var shown = 0
        var voices = 0
        for number in 0..<(LongRun.isOn ? 400 : 8) {
            let seed = DrawnHistories.firstSeed &+ 90_000 &+ UInt64(number)
            let history = try RandomHistory(
                seed: seed, size: 90, profile: DefaultProfile.bytes)
            var replay = RegistryReplay(
                origin: history.origin, sources: history.sources, threads: 2)
            let cases = try replay.take(history.raw)
            let reading = Reading(
                state: replay.state, book: try DrawnHistories.book.get(),
                asOf: try #require(cases.last).received)
            let carried = Reading.voices(of: cases)
            voices += carried.count
            for party in PartyReaderTests.parties.compactMap({ PartyID($0) }) {
                let expected = reading.verdicts(party, of: cases)
                shown += expected.count
                let comment = Comment("seed \(seed), as \(party) sees it")
                let silent = cases.filter {
                    !carried.contains($0.seq) || ($0.speaker == party && !$0.content.isVoice)
                }
                #expect(reading.verdicts(party, of: silent) == expected, comment)
                let otherwise = try cases.map {
                    carried.contains($0.seq) && $0.content.isVoice ? try saying($0) : $0
                }
                #expect(reading.verdicts(party, of: otherwise) == expected, comment)
                let more = try cases + spoken(after: cases, replay.state)
                #expect(reading.verdicts(party, of: more) == expected, comment)
            }
        }
        print("\(shown) verdicts as parties see them, over \(voices) statements of voices")
        #expect(shown > 0 && voices > 0)
    }

    /// The same statement, saying of its worker that she paid the agency a great deal.
    private func saying(_ entry: CaseEntry) throws -> CaseEntry {
        guard let order = entry.content.subjects.order, let worker = entry.content.subjects.worker
        else { return entry }
        return try account(order, worker, as: entry)
    }

    private func account(
        _ order: OrderNumber, _ worker: WorkerID, as entry: CaseEntry
    ) throws -> CaseEntry {
        let said = """
            {"type": "fees.declared", "order": "\(order)", "worker": "\(worker)", "body": {
             "perspective": "worker", "moment": "post-arrival", "said_on": "2026-03-01",
             "present": [], "nothing_else": true, "lines": [
              {"payer": {"id": "\(worker)", "role": "worker"},
               "payee": {"id": "sa-sen", "role": "sending-agency"}, "kind": "deposit",
               "amount": {"amount": 900000, "currency": "JPY"}, "method": "cash",
               "receipt": "none"}]}}
            """
        return CaseEntry(
            seq: entry.seq, received: entry.received, speaker: entry.speaker,
            speakerKind: entry.speakerKind, signers: entry.signers,
            signedByOperatorEnrolledKey: entry.signedByOperatorEnrolledKey,
            identity: entry.identity, filed: entry.filed, isSealed: true,
            content: try Content(try CanonicalJSON.parseHandwritten(Array(said.utf8))))
    }

    /// Every worker says it once more, to the grievance desk.
    private func spoken(after cases: [CaseEntry], _ state: RegistryState) throws -> [CaseEntry] {
        let last = try #require(cases.last)
        let desk = try #require(PartyID("gd-hibari"))
        return try state.workers.keys.sorted().enumerated().map { place, worker in
            let seq = last.seq + 1 + UInt64(place)
            let entry = CaseEntry(
                seq: seq, received: last.received, speaker: desk, speakerKind: .grievanceDesk,
                signers: [], signedByOperatorEnrolledKey: false,
                identity: SHA256.digest(of: Array("spoken \(seq)".utf8)), filed: last.received,
                isSealed: true, content: last.content)
            return try account(try #require(state.workers[worker]).order, worker, as: entry)
        }
    }
}
