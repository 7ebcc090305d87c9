import Platform
import Terminal
import Wording

extension AccessList {
    /// The list that a file holds.
    package init(reading path: String) throws(Failure) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.readRegular(path, limit: AccessList.longest)
        } catch {
            throw Failure(reading: error)
        }
        try self.init(parsing: bytes, at: path)
    }

    /// Changes the list that a file holds, or an empty one where there is no file; durable on
    /// return. Two who change it at once do not undo each other: one of them fails.
    package static func change(
        _ path: String, _ change: (inout AccessList) throws(Failure) -> Void
    ) throws(Failure) {
        let lock = try lock(path)
        var list = try isThere(path) ? AccessList(reading: path) : AccessList()
        try change(&list)
        do throws(FileError) {
            try FileSystem.replace(path, with: list.bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        withExtendedLifetime(lock) {}
    }

    private static func isThere(_ path: String) throws(Failure) -> Bool {
        do throws(FileError) { return try FileSystem.exists(path) } catch {
            throw Failure(reading: error)
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
