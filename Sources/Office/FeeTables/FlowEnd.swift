import Registry
import Tables
import Transparency

/// Who pays or is paid, as a row names them.
enum FlowEnd: Equatable {
    /// The worker the row is about.
    case worker
    case party(PartyID, FlowRole)
    /// Somebody without a registered id, as the filer describes them.
    case outsider(String, FlowRole)

    static func == (left: FlowEnd, right: FlowEnd) -> Bool {
        switch (left, right) {
        case (.worker, .worker): true
        case (.party(let one, _), .party(let other, _)): one == other
        case (.outsider(let one, let role), .outsider(let other, let otherRole)):
            role == otherRole && one.utf8.elementsEqual(other.utf8)
        default: false
        }
    }

    /// As a content holds it.
    func json(worker: WorkerID, names: inout NameBook) throws -> JSONValue {
        let (id, role): (String, FlowRole) =
            switch self {
            case .worker: (worker.text, .worker)
            case .party(let party, let role): (party.text, role)
            case .outsider(let text, let role): (try names.outsider(text, role), role)
            }
        return .object(of: [("id", .string(id)), ("role", .string(role.word))])
    }
}
