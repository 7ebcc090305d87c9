import Platform

/// The journal a writer appends to; what `append` returned from is durable.
///
/// A writer always begins a segment of its own: what another process left unsynced in the page
/// cache is never written behind.
struct Journal: ~Copyable {
    /// In bytes.
    static let segmentSize = 16 << 20
    /// Zeros are written this far ahead of small frames: a sync over blocks that were written
    /// before has no metadata to record, which halves its cost.
    static let zeroedAhead = 256 << 10
    /// From this size on a frame's own bytes cost more than the metadata, and zeros twice as much.
    static let largeFrame = 64 << 10

    private let directory: String
    private let staging: String
    private let files: HomeFiles
    private let randomID: @Sendable () throws(CryptographyError) -> [UInt8]
    private let segmentSize: Int

    /// Segments before the current one, oldest first.
    private var older: [JournalContents.Segment]
    private var current: JournalContents.Segment
    private var file: SegmentFile
    private var next: FramePlace
    private var offset: Int
    /// The blocks of the segment were written up to here.
    private var zeroed = 0

    /// Begins a segment behind `previous` segments.
    /// - Parameters:
    ///   - start: the state of the log; `start.segment` is one more than the last of `previous`.
    ///   - lastDigest: of the last frame before; `SegmentReading.noDigest` in a new home.
    init(
        home: HomeLayout, files: HomeFiles, previous: [JournalContents.Segment],
        start: SegmentStart, lastDigest: Digest, segmentSize: Int?,
        randomID: @escaping @Sendable () throws(CryptographyError) -> [UInt8]
    ) throws(StoreError) {
        directory = home.journal
        staging = home.staging
        self.files = files
        self.randomID = randomID
        self.segmentSize = segmentSize ?? Journal.segmentSize
        older = previous
        let begun = try Journal.begin(
            start, after: lastDigest, size: self.segmentSize,
            directory: home.journal, staging: home.staging, files: files, randomID: randomID)
        (current, file, next, offset) = (begun.segment, begun.file, begun.next, begun.offset)
    }

    /// Writes one frame and syncs it: the commit point.
    /// - Parameter state: where the log is before the frame, should a segment begin with it.
    mutating func append(
        _ kind: JournalKind, _ payload: [UInt8], state: (UInt64) -> SegmentStart
    ) throws(StoreError) {
        guard payload.count <= JournalFrame.largestPayload else {
            throw StoreError.groupTooLong(bytes: payload.count)
        }
        let size = JournalFrame.size(payload: payload.count)
        if size > file.size - offset {
            try rotate(to: state(current.start.segment + 1), atLeast: size)
        }
        let frame = JournalFrame.bytes(at: next, kind: kind, payload: payload)
        do throws(FileError) {
            try writeZeros(aheadOf: frame.bytes.count)
            try files.write(frame.bytes, at: offset, of: file)
            try files.syncData(of: file)
        } catch { throw StoreError.file(error) }
        offset += frame.bytes.count
        next = FramePlace(segment: next.segment, number: next.number + 1, previous: frame.digest)
    }

    private mutating func writeZeros(aheadOf size: Int) throws(FileError) {
        guard size < Journal.largeFrame, offset + size > zeroed else { return }
        let end = min(offset + Journal.zeroedAhead, file.size)
        let zeros = [UInt8](repeating: 0, count: end - offset)
        try files.write(zeros, at: offset, of: file)
        try files.syncData(of: file)
        zeroed = end
    }

    /// Removes the segments all of whose entries are in a published checkpoint of `size`
    /// entries: what is erased later need not be sought in them.
    mutating func retire(published size: UInt64) throws(StoreError) {
        while let oldest = older.first {
            let following = older.count > 1 ? older[1] : current
            guard following.start.size <= size else { return }
            do throws(FileError) {
                try files.remove(oldest.path)
                // One by one, so that a power cut never leaves a gap between segments.
                try files.syncDirectory(directory)
            } catch { throw StoreError.file(error) }
            older.removeFirst()
        }
    }

    /// Begins a new segment and destroys every older one: what they held is published.
    ///
    /// A segment leaves the journal before it is overwritten, so that a crash leaves a whole
    /// journal; what is in `staging` then, the next writer overwrites.
    mutating func startAfresh(_ start: (UInt64) -> SegmentStart) throws(StoreError) {
        try rotate(to: start(current.start.segment + 1), atLeast: 0)
        while let oldest = older.first {
            do throws(FileError) {
                let retired = "\(staging)/retired"
                // Held under its own name: one that cannot be destroyed stays in the journal.
                let content = try HeldContent(oldest.path)
                try files.rename(oldest.path, to: retired)
                try files.syncDirectory(directory)
                try files.overwrite(content)
                try files.remove(retired)
            } catch { throw StoreError.file(error) }
            older.removeFirst()
        }
    }

    /// Removes the segment that was begun last if nothing was written to it but its start: what
    /// opened the journal could not go on, and leaves the disk as it was.
    func withdraw() {
        guard next.number == 1 else { return }
        files.withdraw(current.path)
    }

    private mutating func rotate(to start: SegmentStart, atLeast size: Int) throws(StoreError) {
        let first = JournalFrame.size(payload: start.payload.count)
        let begun = try Journal.begin(
            start, after: next.previous, size: max(segmentSize, first + size),
            directory: directory, staging: staging, files: files, randomID: randomID)
        older.append(current)
        (current, file, next, offset) = (begun.segment, begun.file, begun.next, begun.offset)
        zeroed = 0
    }

    private struct Begun {
        let segment: JournalContents.Segment
        let file: SegmentFile
        let next: FramePlace
        let offset: Int
    }

    /// Makes a segment with its start frame beside the journal and names it into place, so that
    /// a half-made one is never read.
    private static func begin(
        _ start: SegmentStart, after previous: Digest, size: Int, directory: String,
        staging: String, files: HomeFiles,
        randomID: @Sendable () throws(CryptographyError) -> [UInt8]
    ) throws(StoreError) -> Begun {
        let id: [UInt8]
        do throws(CryptographyError) { id = try randomID() } catch {
            throw StoreError.signing(.key(error))
        }
        let path = JournalContents.path(of: start.segment, in: directory)
        let place = FramePlace(segment: id, number: 0, previous: previous)
        let frame = JournalFrame.bytes(at: place, kind: .start, payload: start.payload)
        let temporary = "\(staging)/segment"
        var isNamed = false
        do throws(FileError) {
            if try FileSystem.exists(temporary) { try files.clearAway(temporary) }
            let made = try files.createSegment(temporary, size: size)
            try files.write(frame.bytes, at: 0, of: made)
            try files.syncData(of: made)
            try files.rename(temporary, to: path)
            isNamed = true
            try files.syncDirectory(directory)
            return Begun(
                segment: JournalContents.Segment(
                    path: path, start: start, lastDigest: frame.digest, isEmpty: true),
                // Opened again under its name, which later errors then say.
                file: try SegmentFile(opening: path),
                next: FramePlace(segment: id, number: 1, previous: frame.digest),
                offset: frame.bytes.count)
        } catch {
            // Sixteen MiB each time would fill a small disk.
            files.withdraw(isNamed ? path : temporary)
            throw StoreError.file(error)
        }
    }
}
