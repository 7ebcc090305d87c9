import Glibc

/// Which file or directory something is, whatever way leads there and whatever it is called.
package struct FileIdentity: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// What the system says of a file or directory.
package struct FileFacts: Sendable {
    package let kind: FileKind
    package let identity: FileIdentity
    /// How many names lead to it.
    package let links: UInt64
    /// The number of the user it belongs to.
    package let owner: UInt32
    /// The permission bits, such as 0o700.
    package let permissions: UInt32
    package let state: FileState

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        identity = FileIdentity(status)
        links = UInt64(status.st_nlink)
        owner = UInt32(status.st_uid)
        permissions = UInt32(status.st_mode & 0o7777)
        state = FileState(status)
    }
}
