import Platform
import Registry
import Transparency

/// All that a table says of one worker from one side: what becomes one `fees.declared`.
package struct FeeDeclaration: Sendable {
    package let order: OrderNumber
    /// As the file calls her.
    package let workerName: String
    package let worker: WorkerID
    package let perspective: Perspective
    package let moment: Moment
    package let saidOn: CivilDate
    package let present: [PartyID]
    package let nothingElse: Bool
    /// The rows that say it, as Excel numbers them.
    package let rows: [Int]
    /// The lines as the content holds them, in the rows' order; none for nil.
    package let lines: [JSONValue]
    /// What the lines add up to, one for each currency, by its code.
    package let sums: [Money]

    /// What tells the declarations of a file apart, as UTF-8; nil when a part could not be read.
    static func key(of row: FeeRow) -> [UInt8]? {
        guard let order = row.order, let worker = row.worker, let perspective = row.perspective
        else { return nil }
        return Array("\(order)\n\(perspective.rawValue)\n\(worker)".utf8)
    }

    /// The `fees.declared` content.
    package var content: JSONValue {
        var body: [(String, JSONValue)] = [
            ("perspective", .string(perspective.rawValue)), ("moment", .string(moment.rawValue)),
            ("said_on", .string(saidOn.description)), ("lines", .array(lines)),
            ("nothing_else", .boolean(nothingElse)),
        ]
        body.append(("present", .array(present.map { .string($0.text) })))
        return .object(of: [
            ("type", .string(ContentType.feesDeclared.rawValue)), ("order", .string(order.text)),
            ("worker", .string(worker.text)), ("body", .object(of: body)),
        ])
    }
}
