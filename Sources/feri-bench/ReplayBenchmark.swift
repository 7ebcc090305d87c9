import FeriCommands
import LedgerStore
import Platform
import Registry
import Transparency

/// Files fee declarations to a registry, and replays and judges them all on one core, on two, and
/// with the orders looked at in other orders: a digest of the verdicts' bytes for each.
struct ReplayBenchmark {
    let home: HomeLayout
    let declarations: Int

    func run() throws {
        try ReplayBenchmark.file(BenchmarkOrders.orders(declarations: declarations), in: home)
        for (name, threads, isTurned) in [
            ("one", 1, false), ("two", 2, false), ("turned", 2, true),
        ] {
            print("\(name)=\(try digest(threads: threads, isTurned: isTurned))")
        }
    }

    /// Makes a registry in which these orders are told, and publishes it.
    static func file(_ orders: [[BenchmarkOrders.Said]], in home: HomeLayout) throws {
        let log = try BenchmarkKeys.log()
        try LedgerWriter.create(home, logKey: log, anchor: nil)
        let desk = try RegistryDesk(
            home: home, logKey: log, clock: .system, profiles: [DefaultProfile.bytes])
        let officers = [try BenchmarkKeys.officer(1), try BenchmarkKeys.officer(2)]
        let profile = Hex.encodeText(SHA256.digest(of: DefaultProfile.bytes).bytes)
        let keys = try BenchmarkOrders.parties.enumerated().map { place, party in
            (party: party.0, key: try BenchmarkKeys.party(party.0, UInt8(30 + place)))
        }
        var filings = [
            try filing(
                #"""
                {"type":"ledger.opened","party":"op-bench","body":{"corridor":"VN-JP","threshold":2,
                "log_key":"\#(log.verifierKey)","officers":[
                {"person":"officer-1","key":"\#(officers[0].verifierKey)"},
                {"person":"officer-2","key":"\#(officers[1].verifierKey)"}]}}
                """#, officers),
            try filing(
                #"{"type":"profile.adopted","body":{"digest":"\#(profile)"}}"#, officers),
        ]
        for said in BenchmarkOrders.open { filings.append(try filing(said.content, officers)) }
        for (party, key) in keys {
            filings.append(
                try filing(
                    #"""
                    {"type":"key.enrolled","party":"\#(party)","body":{"key":"\#(key.verifierKey)"}}
                    """#, officers + [key]))
        }
        for said in orders.joined() {
            filings.append(
                try filing(said.content, keys.filter { $0.party == said.party }.map(\.key)))
        }
        for outcome in try desk.submit(filings) where outcome.seq == nil {
            throw BenchmarkRegistry.Refused()
        }
        _ = try desk.publish()
        try desk.close()
    }

    private static func filing(_ content: String, _ keys: [SignerKey]) throws -> Filing {
        let maker = StatementMaker(
            origin: try BenchmarkKeys.log().name.text,
            seen: .init(size: 0, root: Merkle.emptyRoot), keys: keys,
            filed: WallClock.system.now(), profile: try ReplayBenchmark.profile.get(),
            random: { try SecureRandom.bytes($0) })
        return try maker.filing(of: try CanonicalJSON.parseHandwritten(Array(content.utf8)))
    }

    private static let profile = Result { try Profile(DefaultProfile.bytes) }

    /// Of every order's verdict, in the order of their numbers, however they were looked at.
    private func digest(threads: Int, isTurned: Bool) throws -> Digest {
        let view = try LedgerView(
            ledger: home.ledger, openings: home.privateDirectory,
            key: try BenchmarkKeys.log().verifierKey, threads: threads)
        var numbers = view.state.orders.keys.sorted()
        if isTurned { numbers.reverse() }
        let bytes = Parallel.map(numbers, threads: threads) { number in
            Result { try view.judged(number).map { CanonicalJSON.bytes(of: $0.json) } ?? [] }
        }
        let told = try zip(numbers, bytes).sorted { $0.0 < $1.0 }.map { try $0.1.get() }
        return SHA256.digest(of: Array(told.joined()))
    }
}
