import OfficeTables
import Platform
import Registry
import Transparency
import Workplace

/// Puts something of the right shape where a hand-written content names what only a vault knows:
/// short names of workers, and files whose salted hash will be signed.
struct ProvisionalNames {
    /// Against which the names of files are read.
    let directory: String
    /// The pseudonyms that a vault knows; nil: made up for this look.
    let workers: WorkerList?

    /// The content to look at, and the files that are not there.
    func resolved(_ content: JSONValue) throws -> (content: JSONValue, missing: [String]) {
        var missing: [String] = []
        let order = content["order"]?.stringValue.flatMap(OrderNumber.init)
        let made = try resolve(content, as: "", order, &missing)
        return (made, missing)
    }

    private func resolve(
        _ value: JSONValue, as name: String, _ order: OrderNumber?, _ missing: inout [String]
    ) throws -> JSONValue {
        switch value {
        case .string(let text) where name == "worker":
            return .string(worker(text, order))
        case .object(let members):
            if ["document", "commitment"].contains(name), let file = value["file"]?.stringValue {
                let path = file.utf8.first == UInt8(ascii: "/") ? file : "\(directory)/\(file)"
                if try !FileSystem.exists(path) { missing.append(file) }
                let text = JSONValue.string(Base64.encodeText(Merkle.emptyRoot.bytes))
                guard name == "document" else { return text }
                return .object(of: [
                    ("sha256", text),
                    ("media", value["media"] ?? .string("application/octet-stream")),
                ])
            }
            let isWorker = value["role"]?.stringValue == FlowRole.worker.word
            var resolved: [(String, JSONValue)] = []
            for member in members {
                let asked = isWorker && member.name == "id" ? "worker" : member.name
                resolved.append(
                    (member.name, try resolve(member.value, as: asked, order, &missing)))
            }
            return .object(of: resolved)
        case .array(let items):
            return .array(try items.map { try resolve($0, as: name, order, &missing) })
        default: return value
        }
    }

    private func worker(_ name: String, _ order: OrderNumber?) -> String {
        if let known = order.flatMap({ workers?.worker(named: name, in: $0) }) { return known.text }
        var names = NameBook(provisionalWith: nil)
        return order.flatMap { names.worker(named: name, in: $0)?.text } ?? name
    }
}
