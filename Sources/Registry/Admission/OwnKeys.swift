import Platform
import Transparency

// A worker's own key and what she signs with it: bound to her pseudonym under seal, never in the
// open.
extension RegistryState {
    mutating func bind(_ keyed: WorkerKeyed, to worker: WorkerID) throws(Refusal) {
        guard keyed.key.name.text.utf8.elementsEqual(worker.text.utf8) else {
            throw Refusal.workerKeyName(keyed.key.name.text, worker: worker.text)
        }
        guard publicKeys.insert(keyed.key.key.bytes).inserted else {
            throw Refusal.publicKeyTwice(keyed.key.name.text)
        }
        workerKeys[worker] = keyed.key
    }

    /// That a worker's own note is of this ledger, and signed under her latest key.
    func checkOwnNote(of content: Content) throws(Refusal) {
        guard let own = content.ownNote, let worker = content.subjects.worker else { return }
        guard own.ledger.utf8.elementsEqual(origin.utf8) else {
            throw Refusal.wrongLedger(seen: own.ledger, expected: origin)
        }
        guard let key = workerKeys[worker] else {
            // Where contents are not at hand, the one that bound her key may be among them.
            if hasUnopened { return }
            throw Refusal.workerWithoutKey(worker.text)
        }
        guard own.note.isSigned(by: key) else { throw Refusal.ownNoteSignature(worker.text) }
    }
}
