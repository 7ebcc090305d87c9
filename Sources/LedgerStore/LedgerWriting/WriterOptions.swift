import Platform

/// What a writer does with the machine's clock.
package enum ClockUse: Hashable, Sendable {
    /// Entries are stamped by it, unless it is in doubt: then somebody must be asked first.
    case asked
    /// Somebody has looked at it and said that it is right.
    case confirmed
    /// Entries are stamped as the last one was, which is ahead of the clock: to close a log that
    /// a wrong clock has pinned to the future.
    case stopped
    /// Nothing is going to be stamped.
    case unused
}

/// What a writer is given besides its home and key; the defaults are for service.
package struct WriterOptions: Sendable {
    package var files: HomeFiles
    /// The size of every journal segment in bytes; nil for the sizes of `Specs/journal.md`.
    package var segmentSize: Int?
    /// Threads that write and read back published files: at least 1.
    package var threads: Int
    package var clock: ClockUse
    /// Makes the 16 bytes that identify a journal segment.
    package var segmentID: @Sendable () throws(CryptographyError) -> [UInt8]

    package init(
        files: HomeFiles = .direct, segmentSize: Int? = nil,
        threads: Int = 2 * Parallel.processorCount, clock: ClockUse = .asked,
        segmentID: @escaping @Sendable () throws(CryptographyError) -> [UInt8] = {
            () throws(CryptographyError) in
            try SecureRandom.bytes(JournalFrame.segmentIDSize)
        }
    ) {
        self.files = files
        self.segmentSize = segmentSize
        self.threads = threads
        self.clock = clock
        self.segmentID = segmentID
    }
}
