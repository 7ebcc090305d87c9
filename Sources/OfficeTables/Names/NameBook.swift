import Platform
import Registry
import Tables
import Terminal
import Transparency
import Workplace

/// Finds out whom the names in a table mean, and keeps what is made for it: random ids for those
/// without a registered one, pseudonyms of workers who are enrolled, records of who they are.
package struct NameBook {
    private var workers: WorkerList?
    /// nil when nobody has read a ledger yet.
    package let parties: KnownParties?
    private var outsiders: OutsiderList?
    private var hasNewOutsiders = false
    private var hasNewWorkers = false
    private var records: [SealedDocument] = []
    /// What the vault has sealed of the filer's files.
    let documents: [DocumentRegister.Line]
    /// The enrolments that were filed before, as far as the vault knows.
    private let enrolledBefore: [WorkerID: WorkerEnrolled]
    /// The record that the vault keeps behind a commitment.
    private let recordBehind: (Digest) throws -> [UInt8]?
    /// The row that enrolled a worker, by the UTF-8 of order and name.
    private var enrolling: [[UInt8]: Int] = [:]
    /// Finds the statement at a seq of the ledger; nil when no ledger is available.
    let statementAt: ((UInt64) throws -> ReferredStatement?)?
    /// Those that were looked up and are in the open: what follows them is, too.
    package private(set) var openStatements: Set<Digest> = []
    private let random: (Int) throws -> [UInt8]
    /// What was looked up before, by the UTF-8 of order and name.
    private var known: [[UInt8]: WorkerID?] = [:]
    /// What the table calls those who have a pseudonym or a random id in its contents.
    package private(set) var called: [String: String] = [:]
    /// What is known of the orders besides the table.
    package let orders: OrderFacts
    private var near = NearNames()

    /// Names as a party's vault knows them.
    package init(
        workers: WorkerList, parties: KnownParties?, outsiders: OutsiderList,
        random: @escaping (Int) throws -> [UInt8],
        enrolledBefore: [WorkerID: WorkerEnrolled] = [:],
        recordBehind: @escaping (Digest) throws -> [UInt8]? = { _ in nil },
        statementAt: ((UInt64) throws -> ReferredStatement?)? = nil,
        orders: OrderFacts = OrderFacts(), documents: [DocumentRegister.Line] = []
    ) {
        self.workers = workers
        self.parties = parties
        self.outsiders = outsiders
        self.random = random
        self.enrolledBefore = enrolledBefore
        self.recordBehind = recordBehind
        self.statementAt = statementAt
        self.orders = orders
        self.documents = documents
    }

    /// For looking into a table without a vault: every name is somebody, and the ids made of the
    /// names are for this look only.
    package init(
        provisionalWith parties: KnownParties? = nil, orders: OrderFacts = OrderFacts()
    ) {
        workers = nil
        self.parties = parties
        outsiders = nil
        random = { _ in [] }
        enrolledBefore = [:]
        recordBehind = { _ in nil }
        statementAt = nil
        self.orders = orders
        documents = []
    }

    /// What the ledger has at an entry; nil when it has none, or is not available.
    mutating func statement(at seq: UInt64) throws -> ReferredStatement? {
        guard let found = try statementAt?(seq) else { return nil }
        if case .open = found.said { openStatements.insert(found.identity) }
        return found
    }

    /// A registered id or an order's worker whose name is spelled so nearly like this one that it is
    /// probably meant; nil where it is exactly this, or none is near.
    mutating func nearMiss(of name: String, in order: OrderNumber) -> String? {
        if !near.knowsParties, let parties {
            near.learn(parties: parties.parties.map(\.id.text))
        }
        learnWorkers(of: order)
        return near.party(like: name) ?? near.worker(like: name, in: order.text)
    }

    /// A registered id that is spelled so nearly like a new one that the two would be mistaken.
    package mutating func nearMiss(ofParty id: String) -> String? {
        if !near.knowsParties, let parties {
            near.learn(parties: parties.parties.map(\.id.text))
        }
        return near.party(like: id)
    }

    private mutating func learnWorkers(of order: OrderNumber) {
        guard !near.knowsWorkers(of: order.text) else { return }
        near.learn(workers: workerNames(in: order), of: order.text)
    }

    /// What is wrong with a registered party that a cell names; nil when nothing is.
    func fault(of party: PartyID) -> CellFault? {
        guard let parties else {
            guard isProvisional else { return NameFaults.partiesUnknown(party.text) }
            return PartyIDShape.isMet(by: party.text)
                ? nil : NameFaults.unknownParty(party.text, near: nil)
        }
        guard parties.kind(of: party) == nil else { return nil }
        return NameFaults.unknownParty(
            party.text,
            near: Suggestion.nearest(to: party.text, among: parties.parties.map(\.id.text)))
    }

    /// Somebody without a registered id whom this or an earlier table describes almost in the same
    /// words; nil where none is, or in exactly the same ones.
    mutating func nearMiss(ofOutsider text: String, row: Int) -> NearNames.Other? {
        if !near.knowsOutsiders { near.learn(outsiders: outsiders?.descriptions ?? []) }
        return near.outsider(text, row: row)
    }

    /// Whether names are only looked at.
    package var isProvisional: Bool { workers == nil }

    package mutating func worker(named name: String, in order: OrderNumber) -> WorkerID? {
        if let worker = WorkerID(name) { return worker }
        let key = Array(order.text.utf8) + [0] + Array(name.utf8)
        if let found = known[key] { return found }
        let found =
            if let workers {
                workers.worker(named: name, in: order)
            } else {
                WorkerID("wk-" + NameBook.provisional(order.text, name).prefix(12))
            }
        known[key] = .some(found)
        if let found { called[found.text] = name }
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
            let id = "x-" + NameBook.provisional(role.word, description).prefix(16)
            called[id] = description
            return id
        }
        if let id = list.id(of: description, role: role.word) {
            called[id] = description
            return id
        }
        let id = "x-" + Hex.encodeText(try random(8))
        called[id] = description
        list.add(id, for: description, role: role.word)
        outsiders = list
        hasNewOutsiders = true
        return id
    }

    /// What becomes of a name that a row enrols.
    package enum Enrolment {
        case enrolled(WorkerID)
        /// Filed before, under this pseudonym, with this.
        case before(WorkerID, WorkerEnrolled)
        /// By this row of the table already.
        case inRow(Int)
        /// The name is made like a pseudonym.
        case pseudonym
        /// The name is almost another one of the order.
        case nearMiss(NearNames.Other)
    }

    /// The pseudonym of a worker who is enrolled here: 12 random hexadecimal digits, kept in the
    /// list, unsaved; the one of an earlier run where that was cut off before it filed anything.
    package mutating func enrol(
        _ name: String, in order: OrderNumber, row: Int
    ) throws -> Enrolment {
        if WorkerID(name) != nil { return .pseudonym }
        let key = Array(order.text.utf8) + [0] + Array(name.utf8)
        if let earlier = enrolling[key] { return .inRow(earlier) }
        enrolling[key] = row
        learnWorkers(of: order)
        if let other = near.enrol(name, in: order.text, row: row) { return .nearMiss(other) }
        if let known = worker(named: name, in: order) {
            return enrolledBefore[known].map { .before(known, $0) } ?? .enrolled(known)
        }
        guard let fresh = WorkerID("wk-" + Hex.encodeText(try random(6))) else {
            preconditionFailure("twelve hexadecimal digits make a pseudonym")
        }
        workers?.add(fresh, named: name, in: order)
        hasNewWorkers = true
        known[key] = .some(fresh)
        called[fresh.text] = name
        return .enrolled(fresh)
    }

    /// Whether the vault keeps just this record behind a commitment.
    package func keeps(_ record: [UInt8], behind commitment: Digest) throws -> Bool {
        try recordBehind(commitment).map { $0 == record } ?? false
    }

    /// The salted hash of a record, which is kept with its salt, unsaved.
    package mutating func commit(to record: [UInt8]) throws -> Digest {
        guard !isProvisional else { return Merkle.emptyRoot }
        let document = SealedDocument(
            record, salt: try random(Opening.saltByteCount))
        records.append(document)
        return document.digest
    }

    /// Saves what was made: ids, pseudonyms and records.
    package func save(in vault: Vault) throws {
        if hasNewWorkers { try workers?.save() }
        if hasNewOutsiders { try outsiders?.save() }
        for record in records { try record.save(in: vault) }
    }

    private static func provisional(_ context: String, _ name: String) -> String {
        Hex.encodeText(
            SHA256.digest(of: Array("feri-provisional/1\n\(context)\n\(name)".utf8)).bytes)
    }
}
