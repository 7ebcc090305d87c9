import Registry
import Wording

/// What a refusal says to the filer.
package struct RefusalWording: Sendable, Hashable {
    /// For programs, and for counting: never changes once used, such as `unknown-signer`.
    package let code: String
    /// Why it was not admitted; lower case, no full stop.
    package let message: Trilingual
    /// What to do instead.
    package let remedy: Trilingual

    init(
        _ code: String, _ message: (en: String, ja: String, vi: String),
        remedy: (en: String, ja: String, vi: String), _ values: [String: String] = [:]
    ) {
        self.code = code
        self.message = Trilingual(en: message.en, ja: message.ja, vi: message.vi).filled(values)
        self.remedy = Trilingual(en: remedy.en, ja: remedy.ja, vi: remedy.vi).filled(values)
    }

    init(_ code: String, _ message: Trilingual, remedy: Trilingual) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}

extension Refusal {
    package var wording: RefusalWording {
        switch self {
        case .malformed, .openingOfOpenStatement, .openingMissing, .sealMismatch,
            .contentSpelling, .contentShape:
            wordingOfForm
        case .wrongLedger, .seenNotInHistory, .filedAlready, .ledgerNotOpened, .ledgerOpenedAlready,
            .anotherLogKey, .noProfile, .ledgerClosed:
            wordingOfPlace
        case .unknownParty, .unknownSigner, .revokedSigner, .signerOfAnotherParty, .badSignature,
            .tooFewPersons:
            wordingOfSigners
        case .batchIncomplete, .newKeySignedByBatch, .keyIDsEqual: wordingOfBatches
        case .unauthorised, .notInChain, .notAboutItself, .wrongVisibility, .subjectMissing,
            .subjectNotAsked, .perspective, .suspended:
            wordingOfAuthority
        case .notForAChain, .resembles, .pseudonymResembles: wordingOfNaming
        case .keyNameTwice, .publicKeyTwice, .keyOfAnotherParty, .newKeyDidNotSign, .officersOnly,
            .unknownKey, .keyRevokedAlready, .unknownProfile, .notAProfile, .profileFromThePast:
            wordingOfKeysAndProfiles
        case .unknownOrder, .orderTwice, .unknownWorker, .workerOfAnotherOrder, .workerTwice,
            .partyTwice:
            wordingOfSubjects
        case .unknownReference, .correctionNeedsOneReference, .correctionOfAnother,
            .correctionNotOfLatest, .correctionChanges, .notCorrectable:
            wordingOfReferences
        case .suspendedAlready, .notSuspended, .eraseNotSealed, .eraseUnknown, .eraserNotHolder,
            .headsBackwards, .headsDiffer, .refusalsBackwards:
            wordingOfRegistry
        case .referencesOneStatement, .referencesNothing, .referenceOfAnotherType,
            .referenceOfOtherSubjects, .ownStatement, .grievanceClosedAlready:
            wordingOfFollowing
        case .linkedToItself, .workerKeyName, .workerWithoutKey, .ownNoteSignature:
            wordingOfOwnKeys
        }
    }
}
