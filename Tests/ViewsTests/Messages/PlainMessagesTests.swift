import LedgerStore
import Platform
import Testing
import Transparency
import Wording

@testable import StoreFailures
@testable import Terminal
@testable import Views

/// A message is in words, in each language, and never in Swift's.
@Suite struct PlainMessagesTests {
    private static let instant = Instant(seconds: 1_777_600_000)
    private static let fileErrors = [
        2, 13, 28, 17, 30, 5, 24, 36, 40, 27, 39, 16, 11, 37, 31, 32, 12, 9, 71,
    ]
    .map { FileError(call: "posix_fallocate", path: "/a/segment", code: Int32($0)) }

    private static let anchors: [AnchorError] = [
        .missing(path: "/a"), .missing(path: "a"), .alreadyExists(path: "/a"),
        .unreadable(path: "/a"), .ahead(path: "/a", anchorSize: 176, homeSize: 175),
        .inconsistent(path: "/a", size: 5), .movedOn(path: "/a"), .locked(path: "/a"),
        .unlockable(path: "/a", fileErrors[1]),
    ]

    private static let damages: [StoreDamage] = [
        .missing, .strangeName, .length(seen: 1, expected: 2), .noBundle, .noOpenings,
        .entryWithoutHeader(3), .noCheckpoint(.origin(seen: "a", expected: "b")),
        .noCheckpoint(.note(.notSignedByTrustedKey)), .noCheckpoint(.malformedText),
        .noCheckpoint(.wrongEmptyRoot), .noCheckpoint(.badCosignature(by: "w")),
        .checkpointOfSize(3), .neverCommitted(size: 3), .anotherRoot, .anotherTile,
        .entryUnproven(3), .journalEmpty, .segmentOfAnotherName(3), .segmentWithoutStart,
        .segmentOutOfChain, .frameWithoutGroup(3), .frameDamaged(at: 3),
        .frameBeyond(good: 3, bad: 2), .foreignCheckpoint,
        .journalOfOtherEntries(first: 0, behind: 5, published: 7), .journalOutOfChain,
        .entryOutOfChain(3),
    ]

    private static let stores: [StoreError] =
        [
            .locked(home: "/a"), .alreadyExists(path: "/a"), .noHome(path: "/a"),
            .unfinished(home: "/a"), .configuration(path: "/a", fault: .missing),
            .configuration(path: "/a", fault: .unreadable),
            .configuration(path: "/a", fault: .anotherOrigin),
            .configuration(path: "/a", fault: .anchorPath),
            .anotherKey(expected: "k", seen: "l"), .stopped(because: .closed), .closed,
            .stopped(because: .file(fileErrors[2])), .tooLong(positionInGroup: 1, bytes: 70_000),
            .groupTooLong(bytes: 1 << 31), .received(seen: instant, last: instant),
            .clockLeft(seconds: 4000), .clockLeft(seconds: -4000),
            .clockBehind(now: instant, last: instant),
            .clockNotBehind(now: instant, last: instant), .clockNotBehind(now: instant, last: nil),
            .clockDoubtful(now: instant, .behind(.file("/a"), at: instant)),
            .clockDoubtful(now: instant, .behind(.program, at: instant)),
            .clockDoubtful(now: instant, .ahead(of: .lastEntry, at: instant)),
            .clockDoubtful(now: instant, .ahead(of: .file("/a"), at: instant)),
            .clockDoubtful(now: instant, .ahead(of: .program, at: instant)),
            .noSuchEntry(seq: 3, size: 2), .signing, .readBack(file: "/a"),
        ] + anchors.map(StoreError.anchor) + fileErrors.map(StoreError.file)
        + damages.map { .corruption(file: "/a", damage: $0) }

    private func expectPlain(_ failure: Failure, _ error: any Error) {
        let texts = Language.allCases.map { failure.text(in: $0) }
        // A file's own name apart, no text is the same in two languages.
        #expect(texts[0] != texts[1] && texts[1] != texts[2], "\(error)")
        for text in texts {
            let said = text.replacing("/a/segment", with: "")
            for word in [
                "posix_fallocate", "Transparency.", "LedgerStore.", "Platform.", "Optional(",
            ] {
                #expect(!said.contains(word), "\(error): \(text)")
            }
            // `ahead(path: …)`, `missing`, `.note`: a case of an enumeration and its labels.
            #expect(
                said.firstMatch(of: #/[a-z][A-Za-z]+\([a-zA-Z]+: |\.[a-z]+[A-Z][a-zA-Z]+\(/#)
                    == nil,
                "\(error): \(text)")
            #expect(!said.contains("{"), "\(error): \(text)")
        }
    }

    @Test func everyErrorOfTheStoreIsReportedInWords() {
        for error in Self.stores { expectPlain(Failure(error), error) }
    }

    @Test func everyReasonOfTheSystemIsReportedInWords() {
        for error in Self.fileErrors {
            for failure in [Failure(unexpected: error), Failure(creating: error)] {
                expectPlain(failure, error)
            }
        }
        #expect(Set(Self.fileErrors.map(\.cause)).count >= 18)
    }

    @Test func whatCannotBeReadIsReportedInWords() {
        let errors: [any Error] = [
            ReceiptError.checkpoint(.origin(seen: "a", expected: "b")), ReceiptError.rootMismatch,
            ReceiptError.unknownFormat, ReceiptError.malformedHash(line: 4),
            EntryError.header(line: 2), EntryError.tooLong(seen: 70_000),
            NoteError.notSignedByTrustedKey, StatementError.notOneLine,
            BundleError.truncated(entry: 3),
        ]
        for error in errors {
            let said = Trilingual(of: error)
            expectPlain(Failure(.no, said), error)
        }
    }

    @Test func whatADamagedHomeAnswersIsNoAndWhatIsNotThereIsNoInput() {
        #expect(Failure(.corruption(file: "/a", damage: .missing)).code == .no)
        #expect(Failure(.noHome(path: "/a")).code == .noInput)
        #expect(Failure(.unfinished(home: "/a")).code == .configuration)
    }
}
