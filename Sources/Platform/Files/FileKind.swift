import Glibc

/// What is at a path; a symbolic link is never followed to find out.
package enum FileKind: Sendable, Hashable {
    case file, directory, symbolicLink, other

    init(mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .symbolicLink
            default: .other
            }
    }
}

/// One name in a directory.
package struct DirectoryItem: Sendable, Hashable {
    /// Exactly the bytes of the name; `name` is lossy where they are not UTF-8.
    package let nameBytes: [UInt8]
    package let kind: FileKind

    package var name: String { String(decoding: nameBytes, as: UTF8.self) }
}

/// What changes when a file is rewritten or replaced: enough to see that a cached reading is old.
package struct FileStamp: Sendable, Hashable {
    package let device: UInt64
    package let inode: UInt64
    /// In bytes.
    package let size: Int64
    package let modifiedSeconds: Int64
    package let modifiedNanoseconds: Int64
}
