import LedgerStore
import Operator

/// Admits and commits signed statements in groups, the signing left out of the time.
struct AppendBenchmark {
    private let registry: BenchmarkRegistry

    init(home: String) { registry = BenchmarkRegistry(home: HomeLayout(root: home)) }

    func run(count: Int) throws {
        try registry.create()
        let filings = try registry.filings(count)
        let desk = try registry.open()
        let committing = try Benchmarks.measured {
            for outcome in try desk.submit(filings) where outcome.seq == nil {
                throw BenchmarkRegistry.Refused()
            }
        }
        let publishing = try Benchmarks.measured { try desk.publish() }
        try desk.close()
        Benchmarks.report([
            "count": Double(count), "seconds": committing, "publish_seconds": publishing,
            "peak_mib": try Benchmarks.peakMemory(),
        ])
    }
}
