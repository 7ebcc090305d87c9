import HTTPFetching
import HTTPServing
import LedgerStore
import Platform
import Registry
import Transparency
import Witnessing

@testable import Office
@testable import Verifying
@testable import Workplace

/// The place of each case of the errors that are walked; each switch is exhaustive.
enum ErrorPlaces {
    static func of(_ error: NoteError) -> Int {
        switch error {
        case .tooLong: 0
        case .notUTF8: 1
        case .controlCharacter: 2
        case .noFinalNewline: 3
        case .noSignatureBlock: 4
        case .textNotEndingInNewline: 5
        case .noSignature: 6
        case .tooManySignatures: 7
        case .malformedSignatureLine: 8
        case .repeatedSignature: 9
        case .malformedName: 10
        case .malformedKey: 11
        case .keyType: 12
        case .keyIDMismatch: 13
        case .unusableKey: 14
        case .notSignedByTrustedKey: 15
        case .badSignature: 16
        case .signing: 17
        }
    }

    static func of(_ error: JSONError.Reason) -> Int {
        switch error {
        case .expectedValue: 0
        case .expectedString: 1
        case .expectedColon: 2
        case .expectedCommaOrEnd: 3
        case .trailingBytes: 4
        case .endOfInput: 5
        case .tooDeep: 6
        case .nullValue: 7
        case .fraction: 8
        case .integerSpelling: 9
        case .integerTooLarge: 10
        case .memberName: 11
        case .memberTwice: 12
        case .membersOutOfOrder: 13
        case .escape: 14
        case .invalidUTF8: 15
        case .forbiddenCharacter: 16
        case .whiteSpace: 17
        }
    }

    static func of(_ error: StatementError) -> Int {
        switch error {
        case .note: 0
        case .tooLong: 1
        case .notOneLine: 2
        case .json: 3
        case .shape: 4
        case .signatureLines: 5
        case .batchLine: 6
        }
    }

    static func of(_ error: EntryError) -> Int {
        switch error {
        case .tooLong: 0
        case .header: 1
        }
    }

    static func of(_ error: BundleError) -> Int {
        switch error {
        case .truncated: 0
        case .trailing: 1
        case .tooLong: 2
        }
    }

    static func of(_ error: ProfileError) -> Int {
        switch error {
        case .json: 0
        case .shape: 1
        }
    }

    static func of(_ error: CheckpointError) -> Int {
        switch error {
        case .note: 0
        case .malformedText: 1
        case .wrongEmptyRoot: 2
        case .origin: 3
        case .badCosignature: 4
        }
    }

    static func of(_ error: ReceiptError) -> Int {
        switch error {
        case .tooLong: 0
        case .unknownFormat: 1
        case .malformedEntry: 2
        case .malformedIndex: 3
        case .malformedHash: 4
        case .tooManyHashes: 5
        case .checkpoint: 6
        case .indexOutsideTree: 7
        case .rootMismatch: 8
        }
    }

    static func of(_ error: RefusalError) -> Int {
        switch error {
        case .note: 0
        case .malformedLine: 1
        case .furtherSignatures: 2
        case .anotherOrigin: 3
        }
    }

    static func of(_ error: PolicyError.Reason) -> Int {
        switch error {
        case .controlCharacter: 0
        case .unknownLine: 1
        case .duplicate: 2
        case .undefinedName: 3
        case .threshold: 4
        case .noQuorum: 5
        case .tooMany: 6
        case .key: 7
        case .noLog: 8
        }
    }

    static func of(_ error: SplitViewError) -> Int {
        switch error {
        case .malformed: 0
        case .checkpoint: 1
        case .receipt: 2
        case .proof: 3
        case .noContradiction: 4
        }
    }

    static func of(_ error: WitnessFault) -> Int {
        switch error {
        case .late: 0
        case .fetch: 1
        case .refused: 2
        case .unreadable: 3
        case .badLine: 4
        case .ahead: 5
        case .unproven: 6
        case .noThread: 7
        }
    }

    static func of(_ notice: WitnessNotice) -> Int {
        switch notice {
        case .putBack: 0
        case .ownContradiction: 1
        case .twoRoots: 2
        case .unproven: 3
        case .forked: 4
        case .cutBack: 5
        case .unread: 6
        case .failed: 7
        case .unaudited: 8
        }
    }

    static func of(_ error: WorkplaceError) -> Int {
        switch error {
        case .damaged: 0
        case .noVault: 1
        case .vaultExists: 2
        case .content: 3
        case .json: 4
        case .unknownWorker: 5
        case .workerWithoutOrder: 6
        case .keyName: 7
        case .tooLong: 8
        case .filedUnderOtherKeys: 9
        case .ledgerForked: 10
        case .ledgerOlder: 11
        }
    }

    static func of(_ error: VoiceFault) -> Int {
        switch error {
        case .form: 0
        case .note: 1
        case .signature: 2
        case .otherKey: 3
        case .notHers: 4
        }
    }

    static func of(_ error: StoreError) -> Int {
        switch error {
        case .file: 0
        case .locked: 1
        case .alreadyExists: 2
        case .noHome: 3
        case .unfinished: 4
        case .configuration: 5
        case .anotherKey: 6
        case .corruption: 7
        case .stopped: 8
        case .closed: 9
        case .tooLong: 10
        case .groupTooLong: 11
        case .received: 12
        case .clockLeft: 13
        case .clockBehind: 14
        case .clockDoubtful: 15
        case .clockNotBehind: 16
        case .anchor: 17
        case .noSuchEntry: 18
        case .signing: 19
        case .readBack: 20
        }
    }

    static func of(_ error: AnchorError) -> Int {
        switch error {
        case .missing: 0
        case .alreadyExists: 1
        case .unreadable: 2
        case .ahead: 3
        case .inconsistent: 4
        case .movedOn: 5
        case .locked: 6
        case .unlockable: 7
        }
    }

    static func of(_ error: DescriptionFault) -> Int {
        switch error {
        case .missing: 0
        case .unreadable: 1
        case .anotherOrigin: 2
        case .anchorPath: 3
        }
    }

    static func of(_ error: StoreDamage) -> Int {
        switch error {
        case .missing: 0
        case .strangeName: 1
        case .length: 2
        case .noBundle: 3
        case .noOpenings: 4
        case .entryWithoutHeader: 5
        case .noCheckpoint: 6
        case .checkpointOfSize: 7
        case .neverCommitted: 8
        case .anotherRoot: 9
        case .anotherTile: 10
        case .entryUnproven: 11
        case .journalEmpty: 12
        case .segmentOfAnotherName: 13
        case .segmentWithoutStart: 14
        case .segmentOutOfChain: 15
        case .frameWithoutGroup: 16
        case .frameDamaged: 17
        case .frameBeyond: 18
        case .foreignCheckpoint: 19
        case .journalOfOtherEntries: 20
        case .journalOutOfChain: 21
        case .entryOutOfChain: 22
        }
    }

    static func of(_ error: RefusalFault) -> Int {
        switch error {
        case .missing: 0
        case .unreadable: 1
        case .outOfChain: 2
        case .strangeName: 3
        case .anotherRoot: 4
        case .fewerThanCounted: 5
        case .fewerThanAnchored: 6
        case .anotherThanAnchored: 7
        case .anchorUnreadable: 8
        }
    }

    static func of(_ error: ClientFault) -> Int {
        switch error {
        case .unknownHost: 0
        case .unreachable: 1
        case .untrusted: 2
        case .noTLS: 3
        case .timedOut: 4
        case .broken: 5
        }
    }

    static func of(_ error: ResponseFault) -> Int {
        switch error {
        case .statusLine: 0
        case .field: 1
        case .head: 2
        case .length: 3
        case .coded: 4
        case .page: 5
        case .chunk: 6
        case .tooLong: 7
        }
    }

    static func of(_ error: FetchFault) -> Int {
        switch error {
        case .connection: 0
        case .answer: 1
        case .status: 2
        }
    }

    static func of(_ error: HTTPServerError) -> Int {
        switch error {
        case .network: 0
        case .certificate(.outOfMemory): 1
        case .certificate(.certificate): 2
        case .certificate(.key): 3
        case .certificate(.mismatch): 4
        case .threads: 5
        }
    }
}
