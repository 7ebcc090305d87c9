import LedgerStore
import Platform
import Transparency

/// The notes of a registry's refusals as they lie on the disk: one file each, named by its number.
///
/// - Source: `Specs/refusals.md`.
package struct RefusalFiles: Sendable {
    /// The directory of the notes.
    let directory: String

    init(directory: String) { self.directory = directory }

    /// - Parameter refused: a home's `refused/`.
    package init(in refused: String) { directory = refused + "/notes" }

    package func path(of number: UInt64) -> String { "\(directory)/\(TilePath.encode(number))" }

    /// How many notes there are.
    /// - Throws: `RefusalFault` when their numbers have a gap or a name is not a number.
    func count() throws -> UInt64 {
        guard try FileSystem.kind(of: directory) == .directory else { return 0 }
        var numbers: [UInt64] = []
        try collect(below: "", into: &numbers)
        numbers.sort()
        for (expected, seen) in numbers.enumerated() where UInt64(expected) != seen {
            throw RefusalFault.missing(UInt64(expected))
        }
        return UInt64(numbers.count)
    }

    /// The bytes of a note.
    package func bytes(of number: UInt64) throws -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.readRegular(path(of: number), limit: SignedRefusal.longest)
        } catch {
            if error.isMissing { throw RefusalFault.missing(number) }
            guard error.isOfAnotherKind || error.isTooLong else { throw error }
            throw RefusalFault.unreadable(number)
        }
    }

    /// Calls `body` with every note, in their order, checked for number and chain and, under a key,
    /// for its signature.
    /// - Returns: how many there are.
    /// - Throws: `RefusalFault` at the first that is not as it must be.
    @discardableResult
    package func walk(
        origin: String, verifiedBy key: VerifierKey? = nil,
        _ body: (SignedRefusal) throws -> Void
    ) throws -> UInt64 {
        let count = try count()
        var prev = RefusalNote.firstPrev(origin: origin)
        for number in 0..<count {
            let signed = try read(number, under: key)
            guard signed.note.origin.utf8.elementsEqual(origin.utf8) else {
                throw RefusalFault.unreadable(number)
            }
            guard signed.note.number == number, signed.note.prev == prev else {
                throw RefusalFault.outOfChain(number)
            }
            prev = signed.leaf
            try body(signed)
        }
        return count
    }

    private func read(_ number: UInt64, under key: VerifierKey?) throws -> SignedRefusal {
        let bytes = try bytes(of: number)
        do throws(RefusalError) {
            return if let key {
                try SignedRefusal(parsing: bytes, verifiedBy: key)
            } else {
                try SignedRefusal(parsing: bytes)
            }
        } catch {
            throw RefusalFault.unreadable(number)
        }
    }

    private func collect(below prefix: String, into numbers: inout [UInt64]) throws {
        for item in try FileSystem.list("\(directory)/\(prefix)") {
            let path = prefix + item.name
            if item.kind == .directory {
                // Seven groups of three digits are more than any number has.
                guard path.utf8.count < 35, item.name.utf8.first == UInt8(ascii: "x") else {
                    throw RefusalFault.strangeName(path)
                }
                try collect(below: path + "/", into: &numbers)
            } else {
                guard item.kind == .file, let number = TilePath.parse(path) else {
                    throw RefusalFault.strangeName(path)
                }
                numbers.append(number)
            }
        }
    }
}

/// What is wrong with the notes of a registry.
package enum RefusalFault: Error, Equatable {
    case missing(UInt64)
    /// It cannot be read as a refusal of this log.
    case unreadable(UInt64)
    /// Its number or `prev` is not the one of its place.
    case outOfChain(UInt64)
    /// No note's name.
    case strangeName(String)
    /// The first `count` notes are not those that entry `seq` of the ledger counted.
    case anotherRoot(count: UInt64, seq: UInt64)
    /// There are fewer notes than entry `seq` of the ledger counted.
    case fewerThanCounted(notes: UInt64, count: UInt64, seq: UInt64)
    /// There are fewer notes than were given out, as the file beside the anchor knows.
    case fewerThanAnchored(notes: UInt64, count: UInt64, String)
    /// The note of this number is not the one that the file beside the anchor holds.
    case anotherThanAnchored(UInt64, String)
    /// The file beside the anchor is not a refusal of this log.
    case anchorUnreadable(String)
}
