import Platform

/// What a writer is given besides its home and key; the defaults are for service.
package struct WriterOptions: Sendable {
    package var files: HomeFiles
    /// The size of every journal segment in bytes; nil for the sizes of `Specs/journal.md`.
    package var segmentSize: Int?
    /// Threads that write and read back published files: at least 1.
    package var threads: Int
    /// Makes the 16 bytes that identify a journal segment.
    package var segmentID: @Sendable () throws(CryptographyError) -> [UInt8]

    package init(
        files: HomeFiles = .direct, segmentSize: Int? = nil,
        threads: Int = 2 * Parallel.processorCount,
        segmentID: @escaping @Sendable () throws(CryptographyError) -> [UInt8] = {
            () throws(CryptographyError) in
            try SecureRandom.bytes(JournalFrame.segmentIDSize)
        }
    ) {
        self.files = files
        self.segmentSize = segmentSize
        self.threads = threads
        self.segmentID = segmentID
    }
}
