import Platform
import Testing
import Transparency
import Wording

@testable import Registry
@testable import RegistryWords

@Suite struct RefusalWordingTests {
    private static let fraction: JSONError = {
        do throws(JSONError) {
            _ = try CanonicalJSON.parse(Array("1.5".utf8))
            fatalError("a fraction was read")
        } catch { return error }
    }()

    /// One of every case.
    private static let refusals: [Refusal] = [
        .malformed(.notOneLine), .openingOfOpenStatement, .openingMissing, .sealMismatch,
        .contentSpelling(fraction),
        .contentShape(ShapeError(path: "body.kind", expected: "a word", seen: "\"x\"")),
        .wrongLedger(seen: "a", expected: "b"), .seenNotInHistory(size: 5),
        .filedAlready(at: 3), .ledgerNotOpened, .ledgerOpenedAlready, .anotherLogKey("l"),
        .noProfile,
        .unknownParty("p"), .unknownSigner("p/1"), .revokedSigner("p/1", at: 9),
        .signerOfAnotherParty("q/1", speaker: "p"), .badSignature("p/1"),
        .tooFewPersons(seen: 1, needed: 2), .unauthorised(type: "t", kind: "k"),
        .notInChain(party: "p", order: "o"), .notAboutItself(party: "p"),
        .wrongVisibility(type: "t", expected: "sealed"), .subjectMissing("order"),
        .subjectNotAsked("worker"), .perspective("worker", kind: "employer"),
        .unknownOrder("o"), .orderTwice("o", at: 1), .unknownWorker("wk-1"),
        .workerOfAnotherOrder("wk-1", order: "o"), .workerTwice("wk-1", at: 2),
        .partyTwice("p", at: 3), .resembles("p.", existing: "p", at: 3),
        .pseudonymResembles("wk-1"), .notForAChain(party: "p", kind: "grievance-desk"),
        .keyNameTwice("p/1"), .publicKeyTwice("p/1"),
        .keyOfAnotherParty("q/1", party: "p"), .newKeyDidNotSign("p/1"), .officersOnly("x"),
        .unknownKey("p/1"), .keyRevokedAlready("p/1", at: 4), .unknownProfile("d"),
        .notAProfile(
            "d", .shape(ShapeError(path: "profile.authority", expected: "a word", seen: "x"))),
        .profileFromThePast(from: Instant(seconds: 0), received: Instant(seconds: 1)),
        .unknownReference("d"), .correctionNeedsOneReference(seen: 2),
        .correctionOfAnother(by: "p"), .correctionNotOfLatest(latest: 6),
        .correctionChanges("moment"), .notCorrectable(type: "t"),
        .ledgerClosed(at: 9), .suspended("p"), .suspendedAlready("p", at: 4),
        .notSuspended("p"), .referencesOneStatement(type: "t", seen: 0),
        .referencesNothing(type: "t"), .referenceOfAnotherType(seen: "a", expected: "b"),
        .referenceOfOtherSubjects, .ownStatement, .grievanceClosedAlready(at: 4),
        .eraseNotSealed(seq: 4), .eraseUnknown(seq: 4), .eraserNotHolder(party: "p"),
        .linkedToItself("wk-1"), .workerKeyName("k", worker: "wk-1"), .workerWithoutKey("wk-1"),
        .ownNoteSignature("wk-1"), .headsBackwards(size: 4), .headsDiffer(size: 4),
        .refusalsBackwards(count: 4), .batchIncomplete(seen: 2, size: 3),
        .newKeySignedByBatch("p/1"), .keyIDsEqual("p/1"),
    ]

    @Test(arguments: RefusalWordingTests.refusals)
    func everyRefusalSaysWhyAndWhatToDoInEachLanguage(refusal: Refusal) {
        let wording = refusal.wording
        for saying in [wording.message, wording.remedy] {
            for language in Language.allCases {
                let text = saying(language)
                #expect(!text.isEmpty && !text.contains("{") && !text.hasSuffix("."))
            }
            #expect(saying.ja != saying.en && saying.vi != saying.en)
        }
    }

    @Test func everyRefusalHasACodeOfItsOwn() {
        let codes = Self.refusals.map(\.wording.code)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.allSatisfy { code in
                code.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }
            })
    }

    @Test func aSealThatIsNotWantedReadsDifferentlyFromOneThatIsMissing() {
        let open = Refusal.wrongVisibility(type: "t", expected: "open").wording
        let sealed = Refusal.wrongVisibility(type: "t", expected: "sealed").wording
        #expect(open.code == sealed.code && open.message != sealed.message)
    }

    @Test func wordsOfThePartiesAreThoseOfTheField() {
        #expect(
            PartyKind.sendingAgency.label
                == Trilingual(en: "sending agency", ja: "送出機関", vi: "doanh nghiệp dịch vụ"))
        #expect(FlowRole.party(.employer).label == PartyKind.employer.label)
        #expect(
            PartyKind.supervisingOrganization.label.vi == "tổ chức quản lý (nghiệp đoàn)")
        #expect(!PartyKind.supervisingOrganization.words.vi.contains("nghiệp đoàn"))
    }
}
