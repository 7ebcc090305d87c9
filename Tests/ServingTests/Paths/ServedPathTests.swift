import HTTPServing
import Platform
import Registry
import Testing
import Transparency

@testable import Serving
@testable import Views

@Suite struct ServedPathTests {
    private func path(_ target: String) throws -> ServedPath? {
        ServedPath(try Request(target))
    }

    @Test func everyPathOfTheListIsRead() throws {
        let order = try #require(OrderNumber("VJ-2026-000017"))
        let digest = try #require(Digest([UInt8](repeating: 0xab, count: 32)))
        let expected: [(String, ServedPath)] = [
            ("/", .overview), ("/?lang=ja", .overview), ("/style.css", .stylesheet),
            ("/healthz", .health), ("/metrics", .metrics), ("/checkpoint", .checkpoint),
            ("/checkpoints/108", .checkpointOfSize(108)),
            ("/checkpoints/x001/234", .checkpointOfSize(1234)),
            ("/tile/0/000", .tile(try #require(TileCoordinate(level: 0, index: 0)))),
            (
                "/tile/1/x001/234.p/5",
                .tile(try #require(TileCoordinate(level: 1, index: 1234, width: 5)))
            ),
            (
                "/tile/entries/000.p/108",
                .bundle(try #require(BundleCoordinate(index: 0, width: 108)))
            ),
            ("/profiles/" + String(repeating: "ab", count: 32), .profile(digest)),
            ("/orders/VJ-2026-000017", .orderPage(order)),
            ("/orders/VJ-2026-000017?lang=vi&view=full", .orderPage(order)),
            ("/api/v1/ledger", .ledger), ("/api/v1/orders/VJ-2026-000017", .order(order)),
            ("/api/v1/orders/VJ-2026-000017/trail", .trail(.order(order))),
            ("/api/v1/orders/VJ-2026-000017/verdicts", .verdicts(.order(order))),
            ("/api/v1/orders", .orders(after: nil, limit: 100)),
            (
                "/api/v1/workers?limit=3&order=VJ-2026-000017&after=wk-2ee6aa15bb14&at=7",
                .workers(of: order, after: WorkerID("wk-2ee6aa15bb14"), limit: 3)
            ),
            (
                "/api/v1/orders?limit=03",
                .misasked(QueryFault(name: "limit", expected: "1 to 100"))
            ),
            ("/api/v1/ledger?limit=3", .misasked(QueryFault(name: "limit", expected: nil))),
            ("/api", .missingBehindCredential),
            ("/api/v1/orders/VJ-1/trail/x", .missingBehindCredential),
            ("/api/v1/orders/../ledger".replacing("..", with: "%2D"), .missingBehindCredential),
        ]
        for (target, wanted) in expected {
            #expect(try path(target) == wanted, "\(target)")
        }
    }

    @Test(arguments: [
        "/checkpoint/", "/Checkpoint", "/checkpoint?x", "/checkpoint?", "/%63heckpoint",
        "/checkpoints", "/checkpoints/1", "/checkpoints/0108", "/checkpoints/x000/108",
        "/tile", "/tile/0", "/tile/0/0", "/tile/0/000.p/0", "/tile/0/000.p/256",
        "/tile/0/000.p/05", "/tile/64/000", "/tile/00/000", "/tile/0/x000/000", "/tile/0/000/",
        "/tile/entries/%30%30%30", "/tile/0/000.p%2F5x", "/tile/0/000?", "/tile/-1/000",
        "/profiles/abcd", "/profiles", "/profiles/" + String(repeating: "AB", count: 32),
        "/orders", "/orders/", "/orders/a%20b", "/orders/-x", "/orders/VJ-1/trail",
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
