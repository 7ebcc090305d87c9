import LedgerStore
import Operator
import Transparency

/// One statement at a time through a running desk: admitted, verified, durable.
struct DurableBenchmark {
    private let registry: BenchmarkRegistry

    init(home: String) { registry = BenchmarkRegistry(home: HomeLayout(root: home)) }

    func run(count: Int) throws {
        let filings = try registry.filings(count)
        let desk = try registry.open()
        var seconds: [Double] = []
        for filing in filings {
            seconds.append(
                try Benchmarks.measured {
                    guard try desk.submit([filing])[0].seq != nil else {
                        throw BenchmarkRegistry.Refused()
                    }
                })
        }
        try desk.close()
        Benchmarks.report([
            "bytes": Double(filings[0].bytes.count), "median_seconds": seconds.sorted()[count / 2],
        ])
    }
}
