import Platform
import Transparency

/// Why a statement is not admitted. Bad news is never a reason: only what is malformed, unsigned,
/// unauthorised or impossible is refused.
package enum Refusal: Error, Equatable, Sendable {
    // What can be seen on the statement alone.
    case malformed(StatementError)
    case openingOfOpenStatement
    case openingMissing
    case sealMismatch
    case contentSpelling(JSONError)
    case contentShape(ShapeError)

    // Where it belongs.
    case wrongLedger(seen: String, expected: String)
    case seenNotInHistory(size: UInt64)
    case ledgerNotOpened
    /// The ledger holds this very statement already.
    case filedAlready(at: UInt64)
    case ledgerOpenedAlready
    /// The opening names a log key that is not the one of this log.
    case anotherLogKey(String)
    case noProfile
    case ledgerClosed(at: UInt64)

    // Who signed.
    case unknownParty(String)
    case unknownSigner(String)
    case revokedSigner(String, at: UInt64)
    case signerOfAnotherParty(String, speaker: String)
    case badSignature(String)
    case tooFewPersons(seen: Int, needed: Int)
    /// Of a batch the file and the ledger together hold only `seen` of `size` statements.
    case batchIncomplete(seen: Int, size: Int)

    // Who may say it.
    case unauthorised(type: String, kind: String)
    case notInChain(party: String, order: String)
    case notAboutItself(party: String)
    case wrongVisibility(type: String, expected: String)
    case subjectMissing(String)
    case subjectNotAsked(String)
    case perspective(String, kind: String)
    case suspended(String)
    case notForAChain(party: String, kind: String)

    // What cannot be.
    case unknownOrder(String)
    case orderTwice(String, at: UInt64)
    case unknownWorker(String)
    case workerOfAnotherOrder(String, order: String)
    case workerTwice(String, at: UInt64)
    case partyTwice(String, at: UInt64)
    /// A party's id or an order's number that looks like another one.
    case resembles(String, existing: String, at: UInt64)
    /// Whose it looks like is not for the filer to know.
    case pseudonymResembles(String)
    case keyNameTwice(String)
    case publicKeyTwice(String)
    case keyOfAnotherParty(String, party: String)
    case newKeyDidNotSign(String)
    /// A key that a statement brings signs it by a batch.
    case newKeySignedByBatch(String)
    /// The key IDs of a key's plain and batch lines are the same.
    case keyIDsEqual(String)
    case officersOnly(String)
    case unknownKey(String)
    case keyRevokedAlready(String, at: UInt64)
    case unknownProfile(String)
    /// What is published under this digest is not a profile of this version.
    case notAProfile(String, ProfileError)
    case profileFromThePast(from: Instant, received: Instant)
    case unknownReference(String)
    case correctionNeedsOneReference(seen: Int)
    case correctionOfAnother(by: String)
    case correctionNotOfLatest(latest: UInt64)
    case correctionChanges(String)
    case notCorrectable(type: String)
    case suspendedAlready(String, at: UInt64)
    case notSuspended(String)
    case referencesOneStatement(type: String, seen: Int)
    case referencesNothing(type: String)
    case referenceOfAnotherType(seen: String, expected: String)
    case referenceOfOtherSubjects
    case ownStatement
    case grievanceClosedAlready(at: UInt64)
    case eraseNotSealed(seq: UInt64)
    case eraseUnknown(seq: UInt64)
    case eraserNotHolder(party: String)
    case linkedToItself(String)
    case workerKeyName(String, worker: String)
    case workerWithoutKey(String)
    case ownNoteSignature(String)
    case headsBackwards(size: UInt64)
    case headsDiffer(size: UInt64)
    case refusalsBackwards(count: UInt64)
}
