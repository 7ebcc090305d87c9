import Platform
import Terminal
import Transparency
import Wording

extension AccessList {
    /// Nothing is added to an access file beyond so many bytes: 64 MiB, some 350,000 codes.
    package static let mostWritten = 1 << 26
    /// From so many bytes on a message says that the limit is near.
    package static let nearlyMost = mostWritten / 4 * 3
    /// A longer file is not read; no command makes one: to take back adds a few bytes a line.
    package static let longestRead = 1 << 28

    /// The list that a file holds.
    package init(reading path: String) throws(Failure) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.readRegular(path, limit: AccessList.longestRead)
        } catch {
            throw error.isTooLong ? .accessFileTooLong(at: path) : Failure(reading: error)
        }
        try self.init(parsing: bytes, at: path)
    }

    /// Whether a file is longer than is read; false where that is unknown, which reading then says.
    package static func isTooLong(_ path: String) -> Bool {
        do throws(FileError) {
            return try FileSystem.modificationStamp(path).size > longestRead
        } catch {
            return false
        }
    }

    /// What a change came to.
    package struct Change<Outcome> {
        package let outcome: Outcome
        /// The file's bytes now.
        package let bytes: Int

        /// What is to be said beside it.
        package var remark: Trilingual? { bytes < nearlyMost ? nil : nearlyFull(bytes) }
    }

    /// Changes the list that a file holds, or an empty one where there is no file; durable on
    /// return. Two who change it at once do not undo each other: one of them fails.
    ///
    /// What has long ceased to count moves to `<path>.past`, which nothing reads, so that names in
    /// the log keep their meaning.
    /// - Parameters:
    ///   - limit: what would make the file longer than this is refused, before anything is written.
    ///   - prepare: done when it is certain that there is room, and before it is written.
    package static func change<Outcome>(
        _ path: String, at now: Instant, limit: Int = mostWritten,
        preparing prepare: () throws(Failure) -> Void = {},
        _ change: (inout AccessList) throws(Failure) -> Outcome
    ) throws(Failure) -> Change<Outcome> {
        let lock = try lock(path)
        var list = try AccessList(parsing: try content(path), at: path)
        let count = list.grants.count
        let outcome = try change(&list)
        let adds = list.grants.count > count
        let uses = firstUses(besides: path)
        var left = list.compact(at: now, knowing: uses)
        var bytes = list.bytes
        if bytes.count > limit {
            left += list.compact(at: now, knowing: uses, atOnce: true)
            bytes = list.bytes
            // To take back is never refused.
            guard bytes.count <= limit || !adds else {
                throw .accessFileFull(bytes.count, of: limit, at: path)
            }
        }
        try prepare()
        do throws(FileError) {
            // First there, then gone from here: after a power cut a line may be in both.
            if !left.isEmpty {
                try LogFile("\(path).past").appendSynced(left.flatMap(\.line))
                try FileSystem.syncDirectory(FileSystem.directory(of: path))
            }
            try FileSystem.replace(path, with: bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        withExtendedLifetime(lock) {}
        return Change(outcome: outcome, bytes: bytes.count)
    }

    /// Nothing where there is no file.
    private static func content(_ path: String) throws(Failure) -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.readIfPresent(path, limit: longestRead) ?? []
        } catch {
            throw error.isTooLong ? .accessFileTooLong(at: path) : Failure(reading: error)
        }
    }

    /// When codes were first shown; none where that cannot be read: then codes leave when they
    /// expire.
    private static func firstUses(besides path: String) -> [Digest: CodeUse] {
        let path = "\(path).used"
        do {
            return try CodeUse.all(in: try FileSystem.readIfPresent(path) ?? [], at: path)
        } catch {
            return [:]
        }
    }

    private static func lock(_ path: String) throws(Failure) -> FileLock {
        do throws(FileError) { return try FileLock("\(path).lock") } catch {
            guard error.isLocked else { throw Failure(creating: error) }
            throw Failure(
                .locked, en: "somebody else is changing the file", ja: "ほかの処理がこのファイルを変更中です",
                vi: "đang có người khác thay đổi tệp này", at: path)
        }
    }
}
