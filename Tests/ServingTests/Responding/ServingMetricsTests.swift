import Platform
import Testing

@testable import HTTPServing
@testable import Serving
@testable import TestSupport
@testable import Views

@Suite struct ServingMetricsTests {
    private func record(_ status: Int, _ microseconds: Int) throws -> AccessRecord {
        AccessRecord(
            time: Instant(seconds: 0), remote: SocketAddress(.loopbackV4, port: 1),
            request: try Request("/api/v1/workers/wk-0123456789ab"), status: status, refusal: nil,
            microseconds: microseconds)
    }

    @Test func whatWasAnsweredIsCountedAndNobodyIsNamed() throws {
        let metrics = ServingMetrics()
        metrics.watch { 3 }
        for microseconds in [90, 400, 700_000] { metrics.count(try record(200, microseconds)) }
        metrics.count(try record(404, 2_000_000))
        metrics.count(
            AccessRecord(
                time: Instant(seconds: 0), remote: SocketAddress(.loopbackV4, port: 1),
                request: nil, status: 400, refusal: .host, microseconds: 0))
        let text = metrics.text(of: try ServedSample.loaded.get())
        for line in [
            "feri_http_connections 3", "feri_http_answers_total{status=\"200\"} 3",
            "feri_http_answers_total{status=\"400\"} 1",
            "feri_http_answers_total{status=\"404\"} 1",
            "feri_http_refusals_total{reason=\"host\"} 1",
            "feri_http_answer_seconds_bucket{le=\"0.0001\"} 1",
            "feri_http_answer_seconds_bucket{le=\"0.1\"} 2",
            "feri_http_answer_seconds_bucket{le=\"1\"} 3",
            "feri_http_answer_seconds_bucket{le=\"+Inf\"} 4",
            "feri_http_answer_seconds_sum 2.700490", "feri_http_answer_seconds_count 4",
            "feri_ledger_entries \(try ServedSample.loaded.get().size)",
        ] {
            #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)\n\(text)")
        }
        #expect(!text.contains("wk-") && !text.contains("127.0.0.1"))
    }

    @Test func onlyThisMachineAndReviewersReadThem() throws {
        let sample = try ServedSample()
        let missing = try sample.ask("/nothing")
        #expect(try sample.ask("/metrics").status == .ok)
        #expect(try sample.ask("/metrics").field("Cache-Control") == "no-store")
        for fields in [
            [("Host", "feri.example")], [("X-Forwarded-For", "192.0.2.1")], [("Via", "1.1 x")],
        ] {
            let answer = try sample.ask("/metrics", .none, fields)
            #expect(answer.status == .notFound && answer.body == missing.body)
            #expect(try sample.ask("/metrics", .corridor, fields).status == .ok)
            #expect(try sample.ask("/metrics", .unknown, fields).status == .notFound)
        }
        let stranger = SocketAddress(try #require(IPAddress("203.0.113.7")), port: 9)
        #expect(sample.responder.answer(try Request("/metrics", from: stranger)).status.code == 404)
    }
}
