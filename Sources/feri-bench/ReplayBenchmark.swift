import Judging
import LedgerStore
import Office
import Operator
import Platform
import Registry
import Transparency
import Views
import Workplace

/// Files fee declarations to two registries, the orders in one order and in another, and replays and
/// judges them all on one core, on two, and with the orders looked at from the last to the first: a
/// digest of the verdicts' bytes for each.
///
/// No index is kept on disk: each time the whole ledger is read and replayed again.
struct ReplayBenchmark {
    let home: HomeLayout
    let declarations: Int

    func run() throws {
        let orders = BenchmarkOrders.orders(declarations: declarations)
        try ReplayBenchmark.file(orders, in: home, clock: ReplayBenchmark.stopped)
        for (name, threads, isTurned) in [
            ("one", 1, false), ("two", 2, false), ("turned", 2, true),
        ] {
            print("\(name)=\(try digest(home, threads: threads, isTurned: isTurned) { $0 })")
        }
        print("placed=\(try digest(home, threads: 2, isTurned: false, inPlaces))")
        let other = HomeLayout(root: home.root + "-refiled")
        let mixed = BenchmarkOrders.inTurn(orders.reversed(), several: 5)
        try ReplayBenchmark.file(mixed, in: other, clock: ReplayBenchmark.stopped)
        print("refiled=\(try digest(other, threads: 2, isTurned: false, inPlaces))")
    }

    /// Shows one moment: everything is filed and received then, so that verdicts differ in nothing
    /// that must not matter.
    private static let stopped = WallClock.fixed(Instant(seconds: 1_780_272_000))

    /// Makes a registry with these orders, and publishes it.
    static func file(
        _ orders: [[BenchmarkOrders.Said]], in home: HomeLayout, clock: WallClock = .system
    ) throws {
        let log = try BenchmarkKeys.log()
        try LedgerWriter.create(home, logKey: log, anchor: nil)
        let desk = try RegistryDesk(
            home: home, logKey: log, clock: clock, profiles: [DefaultProfile.bytes])
        let officers = [try BenchmarkKeys.officer(1), try BenchmarkKeys.officer(2)]
        let profile = Hex.encodeText(SHA256.digest(of: DefaultProfile.bytes).bytes)
        let keys = try BenchmarkOrders.parties.enumerated().map { place, party in
            (party: party.0, key: try BenchmarkKeys.party(party.0, UInt8(30 + place)))
        }
        var filings = [
            try filing(
                clock.now(),
                #"""
                {"type":"ledger.opened","party":"op-bench","body":{"corridor":"VN-JP","threshold":2,
                "log_key":"\#(log.verifierKey)","officers":[
                {"person":"officer-1","key":"\#(officers[0].verifierKey)"},
                {"person":"officer-2","key":"\#(officers[1].verifierKey)"}]}}
                """#, officers),
            try filing(
                clock.now(),
                #"{"type":"profile.adopted","body":{"digest":"\#(profile)"}}"#, officers),
        ]
        for said in BenchmarkOrders.open {
            filings.append(try filing(clock.now(), said.content, officers))
        }
        for (party, key) in keys {
            filings.append(
                try filing(
                    clock.now(),
                    #"""
                    {"type":"key.enrolled","party":"\#(party)","body":{"key":"\#(key.verifierKey)"}}
                    """#, officers + [key]))
        }
        for said in orders.joined() {
            filings.append(
                try filing(
                    clock.now(), said.content, keys.filter { $0.party == said.party }.map(\.key)))
        }
        for outcome in try desk.submit(filings) where outcome.seq == nil {
            throw BenchmarkRegistry.Refused()
        }
        _ = try desk.publish()
        try desk.close()
    }

    private static func filing(
        _ filed: Instant, _ content: String, _ keys: [SignerKey]
    ) throws -> Filing {
        let maker = StatementMaker(
            origin: try BenchmarkKeys.log().name.text,
            seen: .init(size: 0, root: Merkle.emptyRoot), keys: keys,
            filed: filed, profile: try ReplayBenchmark.profile.get(),
            random: { try SecureRandom.bytes($0) })
        return try maker.filing(
            of: try Content(CanonicalJSON.parseHandwritten(Array(content.utf8))))
    }

    private static let profile = Result { try Profile(DefaultProfile.bytes) }

    /// Of every order's verdict, in the order of their numbers, however they were looked at.
    private func digest(
        _ home: HomeLayout, threads: Int, isTurned: Bool,
        _ rendered: @escaping @Sendable (Verdict) throws -> Verdict
    ) throws -> String {
        let view = try LedgerView(
            ledger: home.ledger, openings: home.privateDirectory,
            key: try BenchmarkKeys.log().verifierKey, threads: threads)
        var numbers = view.state.orders.keys.sorted()
        if isTurned { numbers.reverse() }
        let bytes = Parallel.map(numbers, threads: threads) { number in
            Result {
                guard let judged = try view.judged(number) else { return [UInt8]() }
                let own = Verdict(json: judged.json, entries: view.index.orders[number] ?? [])
                return CanonicalJSON.bytes(of: try rendered(own).json)
            }
        }
        let all = try zip(numbers, bytes).sorted { $0.0 < $1.0 }.map { try $0.1.get() }
        return Hex.encodeText(SHA256.digest(of: Array(all.joined())).bytes)
    }

    /// An order's verdict, and the entries that name the order.
    private struct Verdict {
        let json: JSONValue
        let entries: [UInt64]
    }

    /// With each entry of the order called by its place among them: all that filing orders in
    /// another order changes.
    @Sendable private func inPlaces(_ verdict: Verdict) -> Verdict {
        let first = verdict.entries.first ?? 0
        func placed(_ value: JSONValue, _ name: String) -> JSONValue {
            switch value {
            case .object(let members):
                return .object(
                    of: members.compactMap { member in
                        member.name == "as_of_seq"
                            ? nil : (member.name, placed(member.value, member.name))
                    })
            case .array(let values): return .array(values.map { placed($0, name) })
            case .integer(let seq) where name == "seqs" && UInt64(seq) >= first:
                let place = verdict.entries.firstIndex(of: UInt64(seq))
                return place.map { .string("entry \($0)") } ?? value
            default: return value
            }
        }
        return Verdict(json: placed(verdict.json, ""), entries: verdict.entries)
    }
}
