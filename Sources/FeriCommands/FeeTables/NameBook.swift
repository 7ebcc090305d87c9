import Platform
import Registry
import Transparency

/// Finds out whom the names in a table mean, and keeps random ids for those without a registered
/// one.
package struct NameBook {
    private let workers: WorkerList?
    /// nil when nobody has read a ledger yet.
    package let parties: KnownParties?
    private var outsiders: OutsiderList?
    private var hasNewOutsiders = false
    private let random: (Int) throws -> [UInt8]
    /// What was looked up before, by the UTF-8 of order and name.
    private var known: [[UInt8]: WorkerID?] = [:]

    /// Names as a party's vault knows them.
    package init(
        workers: WorkerList, parties: KnownParties?, outsiders: OutsiderList,
        random: @escaping (Int) throws -> [UInt8]
    ) {
        self.workers = workers
        self.parties = parties
        self.outsiders = outsiders
        self.random = random
    }

    /// For looking into a table without a vault: every name is somebody, and the ids made of the
    /// names are for this look only.
    package init(provisionalWith parties: KnownParties? = nil) {
        workers = nil
        self.parties = parties
        outsiders = nil
        random = { _ in [] }
    }

    /// Whether names are only looked at.
    package var isProvisional: Bool { workers == nil }

    package mutating func worker(named name: String, in order: OrderNumber) -> WorkerID? {
        if let worker = WorkerID(name) { return worker }
        guard let workers else {
            return WorkerID("wk-" + NameBook.provisional(order.text, name).prefix(12))
        }
        let key = Array(order.text.utf8) + [0] + Array(name.utf8)
        if let found = known[key] { return found }
        let found = workers.worker(named: name, in: order)
        known[key] = .some(found)
        return found
    }

    /// Whether the vault has such a worker; without a vault nobody can say.
    mutating func isWorker(_ name: String, in order: OrderNumber) -> Bool {
        if WorkerID(name) != nil { return true }
        return workers != nil && worker(named: name, in: order) != nil
    }

    func workerNames(in order: OrderNumber) -> [String] { workers?.names(in: order) ?? [] }

    /// The id that stands for somebody without a registered one: `x-` and 16 hexadecimal digits.
    /// A new one is kept in `outsiders`, unsaved.
    mutating func outsider(_ description: String, _ role: FlowRole) throws -> String {
        guard var list = outsiders else {
            return "x-" + NameBook.provisional(role.word, description).prefix(16)
        }
        if let id = list.id(of: description, role: role.word) { return id }
        let id = "x-" + Hex.encodeText(try random(8))
        list.add(id, for: description, role: role.word)
        outsiders = list
        hasNewOutsiders = true
        return id
    }

    /// Saves the ids that were made.
    func save() throws {
        if hasNewOutsiders { try outsiders?.save() }
    }

    private static func provisional(_ context: String, _ name: String) -> String {
        Hex.encodeText(
            SHA256.digest(of: Array("feri-provisional/1\n\(context)\n\(name)".utf8)).bytes)
    }
}
