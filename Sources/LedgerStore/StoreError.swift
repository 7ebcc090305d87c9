import Platform

/// Why the store cannot go on.
package enum StoreError: Error, Hashable, Sendable {
    /// The system refused a call.
    case file(FileError)
    /// Another writer has this home open.
    case locked(home: String)
    /// Something is already where a new home should be made.
    case alreadyExists(path: String)
    /// There is nothing at all where a home is said to be.
    case noHome(path: String)
    /// What `feri init` left when it was interrupted; nobody has used it yet.
    case unfinished(home: String)
    /// `home.json` is not as it must be.
    case configuration(path: String, fault: DescriptionFault)
    /// The signing key is not the one this home was made with.
    case anotherKey(expected: String, seen: String)
    /// What is on the disk cannot come from a crash: it was damaged or changed. Nothing is
    /// repaired, and nothing of it removed.
    case corruption(file: String, damage: StoreDamage)
    /// An earlier call failed, so this writer takes nothing more: open the home again.
    indirect case stopped(because: StoreError)
    case closed
    /// A statement would make an entry of more than 65,535 bytes, or its opening a record of more.
    case tooLong(positionInGroup: Int, bytes: Int)
    /// A group of `bytes` bytes does not fit a journal frame.
    case groupTooLong(bytes: Int)
    /// `received` was not handed out by this writer, or lies before the last entry's.
    case received(seen: Instant, last: Instant)
    /// The wall clock has moved `seconds` against the clock nobody can set.
    case clockLeft(seconds: Int64)
    /// The wall clock is more than an hour before the last entry.
    case clockBehind(now: Instant, last: Instant)
    /// The wall clock is so far from what was dated before that somebody must be asked.
    case clockDoubtful(now: Instant, ClockDoubt)
    /// The last entry is not from the future, so nothing has to be stamped as it was.
    case clockNotBehind(now: Instant, last: Instant?)
    case anchor(AnchorError)
    /// The log has `size` entries only.
    case noSuchEntry(seq: UInt64, size: UInt64)
    /// The log's key did not sign; nil where the cause is not known.
    case signing(SigningFault?)
    /// What was read back after writing is not what was meant; nothing was signed over it.
    case readBack(file: String)

    /// What the system refuses `work`, as the store's own error.
    static func ofFiles<Value: ~Copyable>(
        _ work: () throws(FileError) -> Value
    ) throws(StoreError) -> Value {
        do throws(FileError) { return try work() } catch { throw StoreError.file(error) }
    }

    /// A file below `directory` that could not be read: one that is missing, where the directory
    /// itself is there, is damage; elsewhere there was nothing to read from the beginning.
    init(reading error: FileError, below directory: String) {
        self = .file(error)
        guard error.isMissing else { return }
        do throws(FileError) {
            if try FileSystem.kind(of: directory) == .directory {
                self = .corruption(file: error.path, damage: .missing)
            }
        } catch { self = .file(error) }
    }
}

/// Why `home.json` tells nothing.
package enum DescriptionFault: Error, Hashable, Sendable {
    case missing
    /// No line as `HomeDescription` writes it.
    case unreadable
    /// The origin is not the key's name.
    case anotherOrigin
    /// The anchor's path has characters that cannot be written down.
    case anchorPath
}

/// Why the anchor outside the home forbids signing.
package enum AnchorError: Hashable, Sendable {
    /// There is nothing at `path`; perhaps its disk is not there.
    case missing(path: String)
    /// Making a new home would overwrite it.
    case alreadyExists(path: String)
    /// No checkpoint of this log under its key.
    case unreadable(path: String)
    /// It has seen a larger record than this home holds: this home is an old copy.
    case ahead(path: String, anchorSize: UInt64, homeSize: UInt64)
    /// It has seen another record of `size` entries: a fork.
    case inconsistent(path: String, size: UInt64)
    /// It is no longer what this writer left there: another writer signs with this key.
    case movedOn(path: String)
    /// Another writer has it open at this moment: another copy of this home.
    case locked(path: String)
    /// The file that is locked beside it can be neither opened nor made.
    case unlockable(path: String, FileError)
}
