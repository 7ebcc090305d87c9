import Platform

/// One change of the disk that the store is about to make.
package struct FileChange: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable {
        case createDirectory, writeFile, rename, remove, syncDirectory
        case createSegment, writeSegment, syncSegment
        /// Zeros over a file's bytes, synced.
        case overwrite
        /// The removal of what this very call has made, because it could not be ended.
        case withdraw
    }

    package let kind: Kind
    /// What is changed; of a renaming, the new name.
    package let path: String

    package var description: String { "\(kind.rawValue) \(path)" }
}

/// The changes of the disk that the store makes, each through one gate, so that a test may let
/// any of them fail, before it happened or after.
package struct HomeFiles: Sendable {
    package typealias Act = () throws(FileError) -> Void
    private let gate: @Sendable (FileChange, Act) throws(FileError) -> Void

    /// - Parameter gate: calls the act it is given, once, or throws.
    package init(gate: @escaping @Sendable (FileChange, Act) throws(FileError) -> Void) {
        self.gate = gate
    }

    /// Nothing is between the store and the disk.
    package static let direct = HomeFiles { (_, act) throws(FileError) in try act() }

    func createDirectory(_ path: String, mode: UInt32) throws(FileError) {
        try gate(FileChange(kind: .createDirectory, path: path)) { () throws(FileError) in
            try FileSystem.createDirectory(path, mode: mode)
        }
    }

    /// Writes a file whole and syncs its bytes; its name is not durable yet.
    func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws(FileError) {
        try gate(FileChange(kind: .writeFile, path: path)) { () throws(FileError) in
            try FileSystem.writeSynced(bytes, to: path, mode: mode)
        }
    }

    func rename(_ old: String, to new: String) throws(FileError) {
        try gate(FileChange(kind: .rename, path: new)) { () throws(FileError) in
            try FileSystem.rename(old, to: new)
        }
    }

    /// Renames over `new` and gives back what stood there, to be overwritten.
    func supersede(_ new: String, by old: String) throws(FileError) -> HeldContent {
        let held = try HeldContent(new)
        try rename(old, to: new)
        return held
    }

    func overwrite(_ content: HeldContent) throws(FileError) {
        try gate(FileChange(kind: .overwrite, path: content.path)) { () throws(FileError) in
            try content.overwrite()
        }
    }

    func remove(_ path: String) throws(FileError) {
        try gate(FileChange(kind: .remove, path: path)) { () throws(FileError) in
            try FileSystem.removeTree(path)
        }
    }

    /// Removes what is at `path`, a directory with all below it; a plain file that has no
    /// other name is overwritten first, for it may hold what was being erased. Nothing else is
    /// written to, and no link followed: it may be what somebody still needs.
    func clearAway(_ path: String) throws(FileError) {
        if try FileSystem.kind(of: path) == .file {
            do throws(FileError) { try overwrite(try HeldContent(path)) } catch {
                guard error.hasOtherNames else { throw error }
            }
        }
        try remove(path)
    }

    /// Empties a directory, each name as `clearAway` does; makes it where it is missing, as empty
    /// directories are in a backup.
    func empty(_ directory: String, mode: UInt32) throws(FileError) {
        guard try FileSystem.exists(directory) else {
            return try createDirectory(directory, mode: mode)
        }
        for item in try FileSystem.list(directory) {
            try clearAway("\(directory)/\(item.name)")
        }
    }

    /// Takes back what was made at `path` by the work that has just failed. What cannot be taken
    /// back stays: the failure itself is what its caller must hear.
    func withdraw(_ path: String) {
        do throws(FileError) {
            try gate(FileChange(kind: .withdraw, path: path)) { () throws(FileError) in
                if try FileSystem.exists(path) { try FileSystem.removeTree(path) }
            }
        } catch {}
    }

    func syncDirectory(_ path: String) throws(FileError) {
        try gate(FileChange(kind: .syncDirectory, path: path)) { () throws(FileError) in
            try FileSystem.syncDirectory(path)
        }
    }

    func createSegment(_ path: String, size: Int) throws(FileError) -> SegmentFile {
        var made: SegmentFile?
        try gate(FileChange(kind: .createSegment, path: path)) { () throws(FileError) in
            made = try SegmentFile(creating: path, size: size)
        }
        guard let made else { preconditionFailure("a gate calls the act or throws") }
        return made
    }

    func write(_ bytes: [UInt8], at offset: Int, of segment: SegmentFile) throws(FileError) {
        try gate(FileChange(kind: .writeSegment, path: segment.path)) { () throws(FileError) in
            try segment.write(bytes, at: offset)
        }
    }

    func syncData(of segment: SegmentFile) throws(FileError) {
        try gate(FileChange(kind: .syncSegment, path: segment.path)) { () throws(FileError) in
            try segment.syncData()
        }
    }
}
