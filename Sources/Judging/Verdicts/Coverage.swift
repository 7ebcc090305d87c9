import Registry
import Wording

/// How many of an order's workers have spoken themselves, independently.
package struct Coverage: Hashable, Sendable {
    package let spoken: Int
    /// The largest of the approved headcount, those enrolled and those departed; above 0.
    package let workers: Int

    package var isComplete: Bool { spoken >= workers }

    init(of order: OrderCase) {
        spoken = order.workers.count(where: \.hasSpoken)
        workers = max(
            order.approvedHeadcount, order.workers.count { $0.enrolledAt != nil },
            order.workers.count { $0.earliest(.departed) != nil })
    }

    package var wording: Trilingual {
        Trilingual(
            en: "\(spoken) of \(workers) "
                + (workers == 1 ? "worker has" : "workers have") + " spoken independently",
            ja: "労働者\(workers)人中\(spoken)人が独立した場で申告",
            vi: "\(spoken)/\(workers) người lao động đã lên tiếng độc lập")
    }
}
