import LedgerStore
import Office
import Operator
import Platform
import Registry
import Transparency
import Workplace

/// A registry of one order and one worker, and as many signed milestones for her as are wanted.
struct BenchmarkRegistry {
    let home: HomeLayout
    private static let order = "VJ-BENCH-1"
    private static let worker = "wk-0123456789ab"

    func open() throws -> RegistryDesk {
        try RegistryDesk(
            home: home, logKey: try BenchmarkKeys.log(), clock: .system,
            profiles: [DefaultProfile.bytes])
    }

    /// Makes the home and everything that a milestone needs before it.
    func create() throws {
        try LedgerWriter.create(home, logKey: try BenchmarkKeys.log(), anchor: nil)
        let desk = try open()
        let officers = [try BenchmarkKeys.officer(1), try BenchmarkKeys.officer(2)]
        let agency = try BenchmarkKeys.agency()
        let profile = Hex.encodeText(SHA256.digest(of: DefaultProfile.bytes).bytes)
        let opening = #"""
            {"type":"ledger.opened","party":"op-bench","body":{"corridor":"VN-JP","threshold":2,
            "log_key":"\#(try BenchmarkKeys.log().verifierKey)","officers":[
            {"person":"officer-1","key":"\#(officers[0].verifierKey)"},
            {"person":"officer-2","key":"\#(officers[1].verifierKey)"}]}}
            """#
        let yen = #"{"amount":182700,"currency":"JPY"}"#
        let steps: [(String, [SignerKey])] = [
            (opening, officers),
            (#"{"type":"profile.adopted","body":{"digest":"\#(profile)"}}"#, officers),
            (
                #"""
                {"type":"party.registered","party":"sa-bench","body":{"kind":"sending-agency",
                "name":"bench","country":"VN"}}
                """#, officers
            ),
            (
                #"""
                {"type":"key.enrolled","party":"sa-bench","body":{"key":"\#(agency.verifierKey)"}}
                """#, officers + [agency]
            ),
            (
                #"""
                {"type":"order.issued","order":"\#(Self.order)","body":{"occupation":"bench",
                "programme":"TITP1","headcount":1,"basic_wage":\#(yen),"scheduled_wage":\#(yen),
                "months":36,"chain":[{"party":"sa-bench","role":"sending-agency"}],"terms":[]}}
                """#, [agency]
            ),
            (
                #"""
                {"type":"worker.enrolled","order":"\#(Self.order)","worker":"\#(Self.worker)",
                "body":{"commitment":"\#(Base64.encodeText(Merkle.emptyRoot.bytes))",
                "consent_on":"2026-01-01","consent_text":"consent-1"}}
                """#, [agency]
            ),
        ]
        for (content, keys) in steps {
            let filing = try maker(keys).filing(
                of: try Content(CanonicalJSON.parseHandwritten(Array(content.utf8))))
            guard try desk.submit([filing])[0].seq != nil else { throw Refused() }
        }
        try desk.close()
    }

    /// `count` milestones, all different, each signed by the agency.
    func filings(_ count: Int) throws -> [Filing] {
        let content = try Content(
            CanonicalJSON.parseHandwritten(
                Array(
                    #"""
                    {"type":"milestone.reached","order":"\#(Self.order)","worker":"\#(Self.worker)",
                    "body":{"milestone":"employment-started","on":"2026-04-01"}}
                    """#.utf8)))
        let maker = try maker([try BenchmarkKeys.agency()])
        return try (0..<count).map { _ in try maker.filing(of: content) }
    }

    private func maker(_ keys: [SignerKey]) throws -> StatementMaker {
        StatementMaker(
            origin: try BenchmarkKeys.log().name.text,
            seen: .init(size: 0, root: Merkle.emptyRoot), keys: keys,
            filed: WallClock.system.now(), profile: try Profile(DefaultProfile.bytes),
            random: { try SecureRandom.bytes($0) })
    }

    struct Refused: Error {}
}
