import Platform

/// Why the store cannot go on.
package enum StoreError: Error, Hashable, Sendable {
    /// The system refused a call.
    case file(FileError)
    /// Another writer has this home open.
    case locked(home: String)
    /// Something stands where a new home should be made.
    case alreadyExists(path: String)
    /// `home.json` is missing or says something unreadable.
    case configuration(path: String, reason: String)
    /// The signing key is not the one this home was made with.
    case anotherKey(expected: String, seen: String)
    /// What stands on the disk cannot come from a crash: it was damaged or changed. Nothing is
    /// repaired, and nothing of it removed.
    case corruption(file: String, reason: String)
    /// An earlier call failed, so this writer takes nothing more: open the home anew.
    case stopped(because: String)
    case closed
    /// A statement would make an entry of more than 65,535 bytes, or its opening a record of more.
    case tooLong(positionInGroup: Int, bytes: Int)
    /// A group of `bytes` bytes does not fit a journal frame.
    case groupTooLong(bytes: Int)
    /// `received` was not handed out by this writer, or lies before the last entry's.
    case received(seen: Instant, last: Instant)
    /// The wall clock has moved `seconds` against the clock nobody can set.
    case clockLeft(seconds: Int64)
    /// The wall clock stands more than an hour before the last entry.
    case clockBehind(now: Instant, last: Instant)
    case anchor(AnchorError)
    /// The log has `size` entries only.
    case noSuchEntry(seq: UInt64, size: UInt64)
    /// The log's key did not sign.
    case signing
    /// What was read back after writing is not what was meant; nothing was signed over it.
    case readBack(file: String)

    /// What the system refuses `work`, as the store's own error.
    static func ofFiles<Value: ~Copyable>(
        _ work: () throws(FileError) -> Value
    ) throws(StoreError) -> Value {
        do throws(FileError) { return try work() } catch { throw StoreError.file(error) }
    }
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
}
