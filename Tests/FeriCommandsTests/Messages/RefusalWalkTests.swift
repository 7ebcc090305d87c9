import Platform
import Registry
import Testing
import Wording

@testable import RegistryWords
@testable import Transparency

/// Every refusal of the registry, said in three languages.
@Suite struct RefusalWalkTests {
    private static let shape = ShapeError(path: "body.on", expected: "a day", seen: "a string")
    private static let json = JSONError(reason: .endOfInput, offset: 3)
    private static let now = Instant("2026-05-01T02:00:00Z")!

    private static var samples: [Refusal] {
        [
            .malformed(.notOneLine), .openingOfOpenStatement, .openingMissing, .sealMismatch,
            .contentSpelling(Self.json), .contentShape(Self.shape),
            .wrongLedger(seen: "x-1", expected: "x-1"), .seenNotInHistory(size: 4),
            .ledgerNotOpened, .filedAlready(at: 4), .ledgerOpenedAlready, .anotherLogKey("x-1"),
            .noProfile, .ledgerClosed(at: 4), .unknownParty("x-1"), .unknownSigner("x-1"),
            .revokedSigner("x-1", at: 4), .signerOfAnotherParty("x-1", speaker: "x-1"),
            .badSignature("x-1"), .tooFewPersons(seen: 2, needed: 2),
            .batchIncomplete(seen: 2, size: 2), .unauthorised(type: "x-1", kind: "x-1"),
            .notInChain(party: "x-1", order: "x-1"), .notAboutItself(party: "x-1"),
            .wrongVisibility(type: "x-1", expected: "x-1"), .subjectMissing("x-1"),
            .subjectNotAsked("x-1"), .perspective("x-1", kind: "x-1"), .suspended("x-1"),
            .notForAChain(party: "x-1", kind: "x-1"), .unknownOrder("x-1"),
            .orderTwice("x-1", at: 4), .unknownWorker("x-1"),
            .workerOfAnotherOrder("x-1", order: "x-1"), .workerTwice("x-1", at: 4),
            .partyTwice("x-1", at: 4), .resembles("x-1", existing: "x-1", at: 4),
            .pseudonymResembles("x-1"), .keyNameTwice("x-1"), .publicKeyTwice("x-1"),
            .keyOfAnotherParty("x-1", party: "x-1"), .newKeyDidNotSign("x-1"),
            .newKeySignedByBatch("x-1"), .keyIDsEqual("x-1"), .officersOnly("x-1"),
            .unknownKey("x-1"), .keyRevokedAlready("x-1", at: 4), .unknownProfile("x-1"),
            .notAProfile("x-1", .shape(Self.shape)),
            .profileFromThePast(from: Self.now, received: Self.now), .unknownReference("x-1"),
            .correctionNeedsOneReference(seen: 2), .correctionOfAnother(by: "x-1"),
            .correctionNotOfLatest(latest: 4), .correctionChanges("x-1"),
            .notCorrectable(type: "x-1"), .suspendedAlready("x-1", at: 4), .notSuspended("x-1"),
            .referencesOneStatement(type: "x-1", seen: 2), .referencesNothing(type: "x-1"),
            .referenceOfAnotherType(seen: "x-1", expected: "x-1"), .referenceOfOtherSubjects,
            .ownStatement, .grievanceClosedAlready(at: 4), .eraseNotSealed(seq: 4),
            .eraseUnknown(seq: 4), .eraserNotHolder(party: "x-1"), .linkedToItself("x-1"),
            .workerKeyName("x-1", worker: "x-1"), .workerWithoutKey("x-1"),
            .ownNoteSignature("x-1"), .headsBackwards(size: 4), .headsDiffer(size: 4),
            .refusalsBackwards(count: 4),
        ]
    }

    /// Exhaustive: a new refusal does not compile before it is listed, with a sample.
    private static func place(of refusal: Refusal) -> Int {
        switch refusal {
        case .malformed: 0
        case .openingOfOpenStatement: 1
        case .openingMissing: 2
        case .sealMismatch: 3
        case .contentSpelling: 4
        case .contentShape: 5
        case .wrongLedger: 6
        case .seenNotInHistory: 7
        case .ledgerNotOpened: 8
        case .filedAlready: 9
        case .ledgerOpenedAlready: 10
        case .anotherLogKey: 11
        case .noProfile: 12
        case .ledgerClosed: 13
        case .unknownParty: 14
        case .unknownSigner: 15
        case .revokedSigner: 16
        case .signerOfAnotherParty: 17
        case .badSignature: 18
        case .tooFewPersons: 19
        case .batchIncomplete: 20
        case .unauthorised: 21
        case .notInChain: 22
        case .notAboutItself: 23
        case .wrongVisibility: 24
        case .subjectMissing: 25
        case .subjectNotAsked: 26
        case .perspective: 27
        case .suspended: 28
        case .notForAChain: 29
        case .unknownOrder: 30
        case .orderTwice: 31
        case .unknownWorker: 32
        case .workerOfAnotherOrder: 33
        case .workerTwice: 34
        case .partyTwice: 35
        case .resembles: 36
        case .pseudonymResembles: 37
        case .keyNameTwice: 38
        case .publicKeyTwice: 39
        case .keyOfAnotherParty: 40
        case .newKeyDidNotSign: 41
        case .newKeySignedByBatch: 42
        case .keyIDsEqual: 43
        case .officersOnly: 44
        case .unknownKey: 45
        case .keyRevokedAlready: 46
        case .unknownProfile: 47
        case .notAProfile: 48
        case .profileFromThePast: 49
        case .unknownReference: 50
        case .correctionNeedsOneReference: 51
        case .correctionOfAnother: 52
        case .correctionNotOfLatest: 53
        case .correctionChanges: 54
        case .notCorrectable: 55
        case .suspendedAlready: 56
        case .notSuspended: 57
        case .referencesOneStatement: 58
        case .referencesNothing: 59
        case .referenceOfAnotherType: 60
        case .referenceOfOtherSubjects: 61
        case .ownStatement: 62
        case .grievanceClosedAlready: 63
        case .eraseNotSealed: 64
        case .eraseUnknown: 65
        case .eraserNotHolder: 66
        case .linkedToItself: 67
        case .workerKeyName: 68
        case .workerWithoutKey: 69
        case .ownNoteSignature: 70
        case .headsBackwards: 71
        case .headsDiffer: 72
        case .refusalsBackwards: 73
        }
    }

    @Test(arguments: Language.allCases)
    func everyRefusalIsSaidInWords(_ language: Language) {
        #expect(Set(Self.samples.map(Self.place)) == Set(0..<74))
        for refusal in Self.samples {
            let (message, remedy) = (refusal.wording.message, refusal.wording.remedy)
            for text in [message(language), remedy(language)] {
                #expect(MessageFaults.found(in: text) == [], "\(refusal): \(text)")
            }
        }
    }
}
