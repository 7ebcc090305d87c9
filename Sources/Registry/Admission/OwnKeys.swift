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
    ///
    /// Where contents are not available, a later key of hers may have been bound by one of them.
    func checkOwnNote(of content: Content, mayRestOnUnseen: Bool) throws(Refusal) {
        guard let own = content.ownNote, let worker = content.subjects.worker else { return }
        guard own.ledger.utf8.elementsEqual(origin.utf8) else {
            throw Refusal.wrongLedger(seen: own.ledger, expected: origin)
        }
        let isNamedAfterHer = own.note.signatures.allSatisfy {
            $0.name.text.utf8.elementsEqual(worker.text.utf8)
        }
        guard isNamedAfterHer else { throw Refusal.ownNoteSignature(worker.text) }
        guard let key = workerKeys[worker] else {
            if mayRestOnUnseen { return }
            throw Refusal.workerWithoutKey(worker.text)
        }
        if own.note.isSigned(by: key) { return }
        let isByAnotherKey = own.note.signatures.allSatisfy { $0.keyID != key.keyID }
        guard isByAnotherKey, mayRestOnUnseen else {
            throw Refusal.ownNoteSignature(worker.text)
        }
    }
}
