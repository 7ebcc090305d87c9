import HTTPServing
import Platform
import Registry
import Testing
import Transparency

@testable import Serving
@testable import Views

@Suite struct ServedPathTests {
    /// What the path asks for, in words: a route with its values.
    private func asked(_ target: String) throws -> Asked? {
        switch ServedPath(try Request(target)) {
        case nil: nil
        case .asked(let asked): .values(asked.values)
        case .misasked(let fault): .misasked(fault)
        case .missingBehindCredential: .missing
        }
    }

    private enum Asked: Equatable {
        case values(CheckedValues)
        case misasked(QueryFault)
        case missing

        static func of(
            _ route: String, _ path: any Hashable & Sendable = Nothing(),
            _ query: any Hashable & Sendable = Nothing()
        ) -> Asked {
            .values(CheckedValues(route: route, path: path, query: query))
        }
    }

    @Test func everyPathOfTheListIsRead() throws {
        let order = try #require(OrderNumber("VJ-2026-000017"))
        let worker = try #require(WorkerID("wk-2ee6aa15bb14"))
        let digest = try #require(Digest([UInt8](repeating: 0xab, count: 32)))
        let expected: [(String, Asked)] = [
            ("/orders", .of("ordersPage")), ("/home?order=VJ-1", .of("homePage")),
            ("/", .of("overview")), ("/?lang=ja", .of("overview")),
            ("/style.css", .of("stylesheet")), ("/healthz", .of("health")),
            ("/metrics", .of("metrics")), ("/checkpoint", .of("checkpoint")),
            ("/checkpoints/108", .of("checkpointOfSize", UInt64(108))),
            ("/checkpoints/x001/234", .of("checkpointOfSize", UInt64(1234))),
            ("/tile/0/000", .of("tile", try #require(TileCoordinate(level: 0, index: 0)))),
            (
                "/tile/1/x001/234.p/5",
                .of("partialTile", try #require(TileCoordinate(level: 1, index: 1234, width: 5)))
            ),
            (
                "/tile/entries/000.p/108",
                .of("partialBundle", try #require(BundleCoordinate(index: 0, width: 108)))
            ),
            ("/profiles/" + String(repeating: "ab", count: 32), .of("profile", digest)),
            ("/orders/VJ-2026-000017", .of("orderPage", order)),
            ("/orders/VJ-2026-000017?lang=vi&view=full", .of("orderPage", order)),
            ("/api/v1/ledger", .of("ledger")),
            ("/api/v1/orders/VJ-2026-000017", .of("order", order)),
            ("/api/v1/orders/VJ-2026-000017/trail", .of("orderTrail", order)),
            ("/api/v1/orders/VJ-2026-000017/verdicts", .of("orderVerdicts", order)),
            ("/api/v1/workers/wk-2ee6aa15bb14/trail?at=7", .of("workerTrail", worker)),
            (
                "/api/v1/orders",
                .of(
                    "orders", Nothing(),
                    ListQuery<Nothing, OrderNumber>(of: Nothing(), after: nil, limit: 100))
            ),
            (
                "/api/v1/workers?limit=3&order=VJ-2026-000017&after=wk-2ee6aa15bb14&at=7",
                .of(
                    "workers", Nothing(),
                    ListQuery<OrderNumber?, WorkerID>(of: order, after: worker, limit: 3))
            ),
            (
                "/api/v1/consistency?to=9&from=2",
                .of("consistency", Nothing(), TreeSizes(from: 2, to: 9))
            ),
            (
                "/api/v1/orders?limit=03",
                .misasked(QueryFault(name: "limit", expected: "1 to 100"))
            ),
            ("/api/v1/ledger?limit=3", .misasked(QueryFault(name: "limit", expected: nil))),
            ("/api", .missing), ("/api/v1/orders/VJ-1/trail/x", .missing),
            ("/api/v2/orders", .missing), ("/api/v1/workers/VJ-1", .missing),
            ("/api/v1/parties/sa-sen/verdicts", .missing), ("/workers/VJ-1", .missing),
            ("/api/v1/orders/../ledger".replacing("..", with: "%2D"), .missing),
        ]
        for (target, wanted) in expected {
            #expect(try asked(target) == wanted, "\(target)")
        }
    }

    @Test func valuesThatDifferAreOtherValues() throws {
        let targets = [
            "/api/v1/orders", "/api/v1/orders?limit=99", "/api/v1/orders?after=VJ-1",
            "/api/v1/statements/1", "/api/v1/statements/2", "/api/v1/statements/1/proof",
            "/api/v1/workers", "/api/v1/workers?order=VJ-1", "/orders/VJ-1", "/o/VJ-1",
        ]
        let values = try targets.map { target -> CheckedValues in
            guard case .asked(let asked) = ServedPath(try Request(target)) else {
                throw RequestFault.field
            }
            return asked.values
        }
        #expect(Set(values).count == targets.count)
        #expect(Set(values + values).count == targets.count)
    }

    @Test(arguments: [
        "/checkpoint/", "/Checkpoint", "/checkpoint?x", "/checkpoint?", "/%63heckpoint",
        "/checkpoints", "/checkpoints/1", "/checkpoints/0108", "/checkpoints/x000/108",
        "/tile", "/tile/0", "/tile/0/0", "/tile/0/000.p/0", "/tile/0/000.p/256",
        "/tile/0/000.p/05", "/tile/64/000", "/tile/00/000", "/tile/0/x000/000", "/tile/0/000/",
        "/tile/entries/%30%30%30", "/tile/0/000.p%2F5x", "/tile/0/000?", "/tile/-1/000",
        "/profiles/abcd", "/profiles", "/profiles/" + String(repeating: "AB", count: 32),
        "/orders/", "/orders/a%20b", "/orders/-x", "/orders/VJ-1/trail",
        "/orders/%E3%81%82", "/private/openings/000", "/ledger/checkpoint", "/home.json",
        "/keys/log.key", "/journal", "/etc/passwd", "//checkpoint", "/style.css/", "/favicon.ico",
    ]) func nothingElseIsServed(target: String) throws {
        let request = try? Request(target)
        #expect(request.flatMap { ServedPath($0) } == nil)
    }

    @Test(arguments: [
        "/../checkpoint", "/tile/../checkpoint", "/tile/%2e%2e/checkpoint", "/tile/0/..%2f000",
        "/orders/..", "/orders/%00", "/orders/a%2Fb", "/orders/a%5Cb", "/checkpoint%",
        "/tile/0/000%0d%0a", "/orders/%c0%ae%c0%ae",
    ]) func stepsUpwardsAndTheirDisguisesAreNoRequests(target: String) {
        #expect(throws: RequestFault.self) { try Request(target) }
    }
}
