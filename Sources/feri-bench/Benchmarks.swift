import Foundation
import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Verifying

/// Measures single works of the program, each in a process of its own, and prints what was seen;
/// `tools/bench` sets them beside their limits.
enum Benchmarks {
    static func main() {
        do {
            try run(ProgramStart.words())
        } catch {
            print("failed: \(error)")
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch (arguments.first, arguments.dropFirst().first, arguments.dropFirst(2).first) {
        case ("append", .some(let home), .some(let count)):
            try AppendBenchmark(home: home).run(count: Int(count) ?? 0)
        case ("verify", .some(let home), let mode):
            try verify(home, hashesOnly: mode == "hashes")
        case ("durable", .some(let home), .some(let count)):
            try DurableBenchmark(home: home).run(count: Int(count) ?? 0)
        case ("judge", .some(let count), nil):
            try JudgeBenchmark(declarations: Int(count) ?? 0).run()
        case ("replay", .some(let home), .some(let count)):
            try ReplayBenchmark(home: HomeLayout(root: home), declarations: Int(count) ?? 0).run()
        case ("orders", .some(let home), .some(let count)):
            // A hundred orders go on at once, so that no order's statements are neighbours.
            let orders = BenchmarkOrders.orders(statements: Int(count) ?? 0)
            try ReplayBenchmark.file(
                BenchmarkOrders.inTurn(orders, several: 100), in: HomeLayout(root: home))
            report([
                "orders": Double(orders.count), "statements": Double(orders.joined().count),
            ])
        default:
            print(
                "usage: feri-bench append HOME COUNT | verify HOME [hashes] | durable HOME COUNT"
                    + " | judge COUNT | replay HOME COUNT | orders HOME COUNT")
            exit(64)
        }
    }

    private static func verify(_ home: String, hashesOnly: Bool) throws {
        let layout = HomeLayout(root: home)
        let key = try BenchmarkKeys.log().verifierKey
        let verification = LedgerVerification(
            ledger: layout.ledger, openings: hashesOnly ? nil : layout.privateDirectory, key: key,
            hashesOnly: hashesOnly)
        let seconds = try measured { _ = try verification.run() }
        report(["seconds": seconds, "peak_mib": try peakMemory()])
    }

    /// Wall-clock seconds of `body`.
    static func measured(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let duration = try clock.measure(body)
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// Seconds that a core worked at `body`, which starts no thread: what waited for a core on a
    /// busy machine is left out.
    static func worked(_ body: () throws -> Void) throws -> Double {
        let before = try nanosecondsWorked()
        try body()
        return Double(try nanosecondsWorked() - before) / 1e9
    }

    private struct NoSuchCount: Error {}

    /// Of the main thread, as Linux counts it.
    private static func nanosecondsWorked() throws -> Int64 {
        let counts = try String(contentsOfFile: "/proc/self/schedstat", encoding: .utf8)
        guard let worked = counts.split(separator: " ").first.flatMap({ Int64($0) }) else {
            throw NoSuchCount()
        }
        return worked
    }

    /// The most memory this process ever held, in MiB, as Linux counts it.
    static func peakMemory() throws -> Double {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        guard let kibibytes = line.split(separator: " ").dropLast().last.flatMap({ Double($0) })
        else { throw NoSuchCount() }
        return kibibytes / 1024
    }

    /// One line of `name=value`, sorted.
    static func report(_ values: [String: Double]) {
        let sorted = values.sorted { $0.key < $1.key }
        print(sorted.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
    }
}

/// Fixed keys of a registry that nobody relies on.
enum BenchmarkKeys {
    static func log() throws -> SignerKey { try key("feri.example/bench", 1) }
    static func officer(_ number: UInt8) throws -> SignerKey {
        try key("op-bench/officer-\(number)", 10 + number)
    }
    static func agency() throws -> SignerKey { try key("sa-bench/1", 20) }
    static func party(_ name: String, _ label: UInt8) throws -> SignerKey {
        try key("\(name)/1", label)
    }

    private static func key(_ name: String, _ label: UInt8) throws -> SignerKey {
        SignerKey(
            name: try KeyName(name),
            key: try SigningKey(seed: [UInt8](repeating: label, count: 32)))
    }
}
