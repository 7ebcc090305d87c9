import Registry
import Tables
import Transparency

/// Who pays or is paid, as a row names them.
package enum FlowEnd: Equatable {
    /// The worker the row is about.
    case worker
    case party(PartyID, FlowRole)
    /// Somebody without a registered id, as the filer describes them.
    case outsider(String, FlowRole)

    package static func == (left: FlowEnd, right: FlowEnd) -> Bool {
        switch (left, right) {
        case (.worker, .worker): true
        case (.party(let one, _), .party(let other, _)): one == other
        case (.outsider(let one, let role), .outsider(let other, let otherRole)):
            role == otherRole && one.utf8.elementsEqual(other.utf8)
        default: false
        }
    }

    /// As a content holds it.
    package func end(worker: WorkerID, names: inout NameBook) throws -> FeeLine.FlowEnd {
        switch self {
        case .worker: FeeLine.FlowEnd(id: worker.text, role: .worker)
        case .party(let party, let role): FeeLine.FlowEnd(id: party.text, role: role)
        case .outsider(let text, let role):
            FeeLine.FlowEnd(id: try names.outsider(text, role), role: role)
        }
    }
}

extension PartialDate {
    /// A date as a table has it.
    package init(_ date: TableDate) {
        switch date {
        case .day(let day): self = .day(day)
        case .month(let year, let month): self = .month(year: year, month: month)
        }
    }
}
