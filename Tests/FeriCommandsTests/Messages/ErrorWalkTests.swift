import HTTPFetching
import HTTPServing
import LedgerStore
import Platform
import Registry
import Testing
import Wording
import Workbook

@testable import Office
@testable import RegistryWords
@testable import Serving
@testable import StoreFailures
@testable import Terminal
@testable import Transparency
@testable import Verifying
@testable import Views
@testable import Witnessing
@testable import Workplace

/// Every error that the program can make, said in three languages: no name of its own language, no
/// place left open, no file that only it knows.
///
/// Each switch is exhaustive: a new case does not compile before it is listed, with a sample.
@Suite struct ErrorWalkTests {
    /// Says each sample, and that each of so many cases has one.
    private func walk<E>(
        _ samples: [E], cases: Int, place: (E) -> Int, said: (E) -> [Trilingual],
        _ source: SourceLocation = #_sourceLocation
    ) {
        #expect(Set(samples.map(place)) == Set(0..<cases), sourceLocation: source)
        for sample in samples {
            for text in said(sample) {
                for language in Language.allCases {
                    let faults = MessageFaults.found(in: text(language))
                    #expect(
                        faults.isEmpty && !text(language).isEmpty,
                        "\(sample): \(faults) in \(text(language))", sourceLocation: source)
                }
            }
        }
    }

    private func said(_ failure: Failure) -> [Trilingual] { [failure.message] + failure.hints }

    private static let shape = ShapeError(path: "body.on", expected: "a day", seen: "a string")
    private static let json = JSONError(reason: .endOfInput, offset: 3)
    private static let digest = Merkle.emptyRoot

    @Test func notesAndKeys() {
        walk(
            [
                NoteError.tooLong(seen: 9, limit: 8), .notUTF8, .controlCharacter(offset: 2),
                .noFinalNewline, .noSignatureBlock, .textNotEndingInNewline, .noSignature,
                .tooManySignatures, .malformedSignatureLine(3), .repeatedSignature(line: 4),
                .malformedName, .malformedKey, .keyType(seen: 2), .keyIDMismatch,
                .unusableKey(.smallOrderKey), .notSignedByTrustedKey, .badSignature(by: "sa-sen/1"),
                .signing(.signing),
            ], cases: 18, place: ErrorPlaces.of
        ) { [Trilingual(of: $0), Trilingual($0.finding), Trilingual($0.wording.en)] }
    }

    @Test func formsOfBytes() {
        walk(
            [
                JSONError.Reason.expectedValue, .expectedString, .expectedColon,
                .expectedCommaOrEnd, .trailingBytes, .endOfInput, .tooDeep, .nullValue, .fraction,
                .integerSpelling, .integerTooLarge, .memberName, .memberTwice("on"),
                .membersOutOfOrder("on"), .escape, .invalidUTF8, .forbiddenCharacter(0x202E),
                .whiteSpace,
            ], cases: 18, place: ErrorPlaces.of
        ) { [Trilingual(of: JSONError(reason: $0, offset: 7))] }
        walk(
            [
                StatementError.note(.notUTF8), .tooLong(seen: 40_000), .notOneLine,
                .json(Self.json), .shape(Self.shape),
                .signatureLines(announced: ["sa-sen/1"], seen: ["em-kiku/1"]), .batchLine(2),
            ], cases: 7, place: ErrorPlaces.of
        ) { [Trilingual(of: $0)] }
        walk([EntryError.tooLong(seen: 70_000), .header(line: 2)], cases: 2, place: ErrorPlaces.of)
        {
            [Trilingual(of: $0), Trilingual($0.finding)]
        }
        walk(
            [
                BundleError.truncated(entry: 2), .trailing(bytes: 4),
                .tooLong(entry: 1, bytes: 70_000),
            ], cases: 3, place: ErrorPlaces.of
        ) { [Trilingual($0.finding), Trilingual(of: $0)] }
        walk([ProfileError.json(Self.json), .shape(Self.shape)], cases: 2, place: ErrorPlaces.of) {
            [Trilingual(of: $0)]
        }
        walk([FilingError(line: 2, expected: "an empty line")], cases: 1, place: { _ in 0 }) {
            [Trilingual(of: $0)]
        }
    }

    @Test func checkpointsAndReceipts() {
        walk(
            [
                CheckpointError.note(.malformedSignatureLine(3)), .malformedText, .wrongEmptyRoot,
                .origin(seen: "a.example", expected: "b.example"), .badCosignature(by: "w.example"),
            ], cases: 5, place: ErrorPlaces.of
        ) { [Trilingual(of: $0), Trilingual($0.finding)] }
        walk(
            [
                ReceiptError.tooLong(seen: 9, limit: 8), .unknownFormat, .malformedEntry,
                .malformedIndex, .malformedHash(line: 5), .tooManyHashes,
                .checkpoint(.note(.noFinalNewline)), .indexOutsideTree(index: 9, size: 4),
                .rootMismatch,
            ], cases: 9, place: ErrorPlaces.of
        ) { [Trilingual(of: $0)] }
        walk(
            [
                RefusalError.note(.noSignature), .malformedLine(2), .furtherSignatures,
                .anotherOrigin("a.example"),
            ], cases: 4, place: ErrorPlaces.of
        ) { [Trilingual(of: $0)] }
        walk(
            [
                PolicyError.Reason.controlCharacter, .unknownLine, .duplicate, .undefinedName,
                .threshold, .noQuorum, .tooMany, .noLog, .key(.malformedKey),
            ], cases: 9, place: ErrorPlaces.of
        ) { [Trilingual(of: $0)] }
    }

    @Test func witnesses() throws {
        walk(
            [
                SplitViewError.malformed, .checkpoint(.malformedText), .receipt(.unknownFormat),
                .proof, .noContradiction,
            ], cases: 5, place: ErrorPlaces.of
        ) { [$0.wording] }
        let key = WitnessKey(
            name: try KeyName("w.example/1"),
            key: try SigningKey(seed: [UInt8](repeating: 1, count: 32)).verifyingKey)
        walk(
            [
                WitnessFault.late, .fetch(.status(404)), .refused(403), .refused(422),
                .refused(500), .unreadable, .badLine, .ahead(9), .unproven, .noThread,
            ], cases: 8, place: ErrorPlaces.of
        ) { [$0.wording, $0.notice(of: key)] }
        let log = try KeyName("log.example/a")
        walk(
            [
                WitnessNotice.putBack(log, from: 1, to: 2, by: .anchor),
                .putBack(log, from: 1, to: 2, by: .ownWord),
                .ownContradiction(log, size: 3, "e"), .twoRoots(log, size: 3, nil),
                .unproven(log, from: 1, to: 2), .forked(log, from: 1, to: 2, "e"),
                .cutBack(log, from: 2, to: 1), .unread(log, WitnessFault.late.wording),
                .failed(FileError.noSpace("write", "f")),
                .unaudited(log, size: 2, WitnessFault.late.wording),
            ], cases: 9, place: ErrorPlaces.of
        ) { [$0.wording] }
    }

    @Test func files() {
        // Every number that the system may give.
        walk((1...133).map(Int32.init), cases: 133, place: { Int($0) - 1 }) { code in
            let error = FileError(call: "fsync", path: "a/b", code: code)
            return [
                Failure(describing: error), Failure(reading: error), Failure(creating: error),
            ].flatMap(said)
        }
    }

    @Test func whatAPartysWorkplaceCannotDo() {
        walk(
            [
                WorkplaceError.damaged(path: "v", reason: Trilingual(of: Self.json)),
                .noVault(path: "v"), .vaultExists(path: "v"),
                .content(path: "c.json", index: 0, Self.shape), .json(path: "c.json", Self.json),
                .unknownWorker(name: "w-01", order: "VJ-1"), .workerWithoutOrder(name: "w-01"),
                .keyName("x"), .tooLong(index: 1, bytes: 40_000),
                .filedUnderOtherKeys(expected: ["sa-sen/1"], seen: ["sa-sen/2"]),
                .ledgerForked(size: 4), .ledgerOlder(seen: 5, shown: 4),
            ], cases: 12, place: ErrorPlaces.of
        ) { said(Failure(describing: $0)) }
        walk(
            [VoiceFault.form, .note(.noSignatureBlock), .signature, .otherKey, .notHers], cases: 5,
            place: ErrorPlaces.of
        ) { [$0.message, VoiceFault.hint] }
    }

    @Test func whatTheStoreCannotDo() {
        let now = Instant("2026-05-01T02:00:00Z")!
        let file = FileError(call: "fsync", path: "a/b", code: 28)
        walk(
            [
                StoreError.file(file), .locked(home: "h"), .alreadyExists(path: "h"),
                .noHome(path: "h"), .unfinished(home: "h"),
                .configuration(path: "h", fault: .unreadable),
                .anotherKey(expected: "a", seen: "b"), .corruption(file: "f", damage: .anotherRoot),
                .stopped(because: .closed), .closed, .tooLong(positionInGroup: 1, bytes: 70_000),
                .groupTooLong(bytes: 9), .received(seen: now, last: now), .clockLeft(seconds: 9),
                .clockBehind(now: now, last: now),
                .clockDoubtful(now: now, .behind(.file("f"), at: now)),
                .clockDoubtful(now: now, .ahead(of: .lastEntry, at: now)),
                .clockNotBehind(now: now, last: now), .clockNotBehind(now: now, last: nil),
                .anchor(.missing(path: "p")), .noSuchEntry(seq: 9, size: 4), .signing,
                .readBack(file: "f"),
            ], cases: 21, place: ErrorPlaces.of
        ) { said(Failure(describing: $0)) }
        walk(
            [
                AnchorError.missing(path: "p"), .alreadyExists(path: "p"), .unreadable(path: "p"),
                .ahead(path: "p", anchorSize: 5, homeSize: 4), .inconsistent(path: "p", size: 4),
                .movedOn(path: "p"), .locked(path: "p"), .unlockable(path: "p", file),
            ], cases: 8, place: ErrorPlaces.of
        ) { said(Failure(describing: StoreError.anchor($0))) }
        walk(
            [DescriptionFault.missing, .unreadable, .anotherOrigin, .anchorPath], cases: 4,
            place: ErrorPlaces.of
        ) { said(Failure(describing: StoreError.configuration(path: "h", fault: $0))) }
        walk(
            [
                StoreDamage.missing, .strangeName, .length(seen: 3, expected: 4), .noBundle,
                .noOpenings, .entryWithoutHeader(4), .noCheckpoint(.note(.malformedKey)),
                .checkpointOfSize(4), .neverCommitted(size: 4), .anotherRoot, .anotherTile,
                .entryUnproven(4), .journalEmpty, .segmentOfAnotherName(4), .segmentWithoutStart,
                .segmentOutOfChain, .frameWithoutGroup(4), .frameDamaged(at: 4),
                .frameBeyond(good: 3, bad: 4), .foreignCheckpoint,
                .journalOfOtherEntries(first: 1, behind: 2, published: 3), .journalOutOfChain,
                .entryOutOfChain(4),
            ], cases: 23, place: ErrorPlaces.of
        ) { said(Failure(describing: StoreError.corruption(file: "f", damage: $0))) }
        walk(
            [
                RefusalFault.missing(4), .unreadable(4), .outOfChain(4), .strangeName("x"),
                .anotherRoot(count: 3, seq: 4), .fewerThanCounted(notes: 2, count: 3, seq: 4),
                .fewerThanAnchored(notes: 2, count: 3, "p"), .anotherThanAnchored(4, "p"),
                .anchorUnreadable("p"),
            ], cases: 9, place: ErrorPlaces.of
        ) { said(Failure(describing: $0)) }
    }

    @Test func serversFarAndNear() {
        let refused = NetworkError(operation: "connect", code: 111)
        walk(
            [
                ClientFault.unknownHost("a.example"), .unreachable(refused), .untrusted("expired"),
                .noTLS, .timedOut, .broken,
            ], cases: 6, place: ErrorPlaces.of
        ) { [FetchFault.connection($0).wording] }
        walk(
            [
                ResponseFault.statusLine, .field, .head, .length, .coded, .page, .chunk, .tooLong,
            ], cases: 8, place: ErrorPlaces.of
        ) { [FetchFault.answer($0).wording] }
        walk(
            [
                FetchFault.connection(.broken), .answer(.page), .status(404), .status(301),
                .status(500),
            ],
            cases: 3, place: ErrorPlaces.of
        ) { [$0.wording] }
        walk(
            [
                HTTPServerError.network(refused), .certificate(.outOfMemory),
                .certificate(.certificate(file: "c.pem")), .certificate(.key(file: "k.pem")),
                .certificate(.mismatch(certificate: "c.pem", key: "k.pem")), .threads,
            ], cases: 6, place: ErrorPlaces.of
        ) { [$0.wording] }
    }

    /// What a workbook has too much of is said in words, too.
    @Test(arguments: WorkbookLimits.Kind.allCases)
    func limitsOfWorkbooks(_ kind: WorkbookLimits.Kind) {
        #expect(MessageFaults.found(in: kind.words) == [])
    }
}
