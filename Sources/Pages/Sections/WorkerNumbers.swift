import Judging
import Markup
import Registry
import Wording

/// Short numbers for an order's workers, in the order in which the record came to know them: a
/// pseudonym is exact and nobody can remember one.
struct WorkerNumbers: Sendable {
    private let numbers: [WorkerID: Int]
    /// Whether what was said of each is on the same page; else it is linked to her own.
    private let isHere: Bool

    init(_ order: OrderCase, isHere: Bool = true) {
        self.isHere = isHere
        var numbers: [WorkerID: Int] = [:]
        for (position, worker) in order.workers.enumerated() { numbers[worker.id] = position + 1 }
        self.numbers = numbers
    }

    /// `worker 3`, or the pseudonym of one whom the order does not know.
    func name(_ worker: WorkerID) -> Trilingual {
        guard let number = numbers[worker] else {
            return Trilingual(en: worker.text, ja: worker.text, vi: worker.text)
        }
        return Trilingual(
            en: "worker \(number)", ja: "労働者\(number)", vi: "người lao động \(number)")
    }

    /// The workers, each with a link to what was said of her; all of an order's as one.
    func names(_ workers: [WorkerID], for reader: PageReader) -> HTML {
        guard workers.count < numbers.count || workers.count < 3 else {
            let count = workers.count
            guard isHere else { return "\(reader(DrawingWords.workers(count)))" }
            return """
                <a href="#money">\(reader(
                    en: count == 1 ? "the only worker" : "all \(count) workers", ja: "労働者\(count)人全員",
                    vi: "cả \(count) người lao động"))</a>
                """
        }
        return workers.map { link($0, for: reader) }.joined(by: reader.separator)
    }

    func link(_ worker: WorkerID, for reader: PageReader) -> HTML {
        guard numbers[worker] != nil else { return "<code>\(worker.text)</code>" }
        let place = isHere ? "#\(worker.text)" : reader.link("/workers/\(worker.text)")
        return "<a href=\"\(place)\">\(reader(name(worker)))</a>"
    }
}
