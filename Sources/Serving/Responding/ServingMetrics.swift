import HTTPServing
import Platform
import Synchronization
import Views

/// What the server has done since it started, as Prometheus reads it.
///
/// Only numbers: no path, no address and no reader is in it.
/// - Source: `Specs/operating.md`; Prometheus text format 0.0.4.
package final class ServingMetrics: Sendable {
    private struct Counts {
        /// By status code, 0–599.
        var answers = [Int](repeating: 0, count: 600)
        var refusals: [RequestFault: Int] = [:]
        var buckets = [Int](repeating: 0, count: ServingMetrics.bounds.count)
        var answered = 0
        var microseconds = 0
    }

    /// The upper bounds of the histogram: as seconds, and in microseconds.
    private static let bounds = [
        ("0.0001", 100), ("0.0005", 500), ("0.001", 1_000), ("0.005", 5_000), ("0.01", 10_000),
        ("0.05", 50_000), ("0.1", 100_000), ("0.5", 500_000), ("1", 1_000_000),
        ("5", 5_000_000),
    ]

    private let counts = Mutex(Counts())
    private let openConnections = Mutex<@Sendable () -> Int>({ 0 })

    package init() {}

    /// From where the number of open connections is taken.
    package func watch(connections: @escaping @Sendable () -> Int) {
        openConnections.withLock { $0 = connections }
    }

    /// Counts one answer or refusal; on whichever thread gave it.
    package func count(_ record: AccessRecord) {
        counts.withLock { counts in
            if counts.answers.indices.contains(record.status) {
                counts.answers[record.status] += 1
            }
            if let refusal = record.refusal {
                counts.refusals[refusal, default: 0] += 1
                return
            }
            counts.answered += 1
            counts.microseconds += record.microseconds
            for (place, bound) in ServingMetrics.bounds.enumerated()
            where record.microseconds <= bound.1 {
                counts.buckets[place] += 1
            }
        }
    }

    /// - Parameter ledger: what is served now.
    package func text(of ledger: ServedLedger) -> String {
        let counts = self.counts.withLock { $0 }
        let connections = openConnections.withLock { $0 }
        var text = ""
        func metric(_ name: String, _ kind: String, _ help: String, _ samples: [String]) {
            text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
            for sample in samples { text += sample + "\n" }
        }
        metric(
            "feri_http_connections", "gauge", "Connections that are open.",
            ["feri_http_connections \(connections())"])
        metric(
            "feri_http_answers_total", "counter", "Answers sent, by status.",
            counts.answers.indices.filter { counts.answers[$0] > 0 }.map {
                "feri_http_answers_total{status=\"\($0)\"} \(counts.answers[$0])"
            })
        metric(
            "feri_http_refusals_total", "counter", "Malformed requests, by reason.",
            RequestFault.allCases.compactMap { fault in
                counts.refusals[fault].map {
                    "feri_http_refusals_total{reason=\"\(fault)\"} \($0)"
                }
            })
        let name = "feri_http_answer_seconds"
        metric(
            name, "histogram", "From a complete request to its answer.",
            zip(ServingMetrics.bounds, counts.buckets).map {
                "\(name)_bucket{le=\"\($0.0)\"} \($1)"
            } + [
                "\(name)_bucket{le=\"+Inf\"} \(counts.answered)",
                "\(name)_sum \(ServingMetrics.seconds(counts.microseconds))",
                "\(name)_count \(counts.answered)",
            ])
        metric(
            "feri_ledger_entries", "gauge", "Entries of the checkpoint that is served.",
            ["feri_ledger_entries \(ledger.size)"])
        metric(
            "feri_ledger_last_received_seconds", "gauge",
            "When the last entry was received, since 1970.",
            ["feri_ledger_last_received_seconds \(ledger.view.asOf.seconds)"])
        return text
    }

    /// `12.000345`, in whole numbers.
    private static func seconds(_ microseconds: Int) -> String {
        let digits = String(microseconds % 1_000_000)
        let zeros = String(repeating: "0", count: 6 - digits.utf8.count)
        return "\(microseconds / 1_000_000).\(zeros)\(digits)"
    }
}
