import Glibc

/// The names of a directory, one after the other, in the system's order.
@safe struct DirectoryReading: ~Copyable {
    private let stream: OpaquePointer
    private let path: String

    init(_ path: String) throws(FileError) {
        guard let opened = unsafe opendir(path) else { throw FileError.last("opendir", path) }
        unsafe stream = opened
        self.path = path
    }

    /// Reads a directory that is open, from its beginning.
    init(_ directory: borrowing FileDescriptor) throws(FileError) {
        // A descriptor of its own: reading moves it, and closing the stream closes it.
        var number: Int32
        repeat {
            number = unsafe openat(directory.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        } while number < 0 && errno == EINTR
        guard number >= 0 else { throw FileError.last("openat", directory.path) }
        guard let opened = unsafe fdopendir(number) else {
            let error = FileError.last("fdopendir", directory.path)
            close(number)
            throw error
        }
        unsafe stream = opened
        path = directory.path
    }

    deinit { unsafe closedir(stream) }

    /// The next name, without `.` and `..`; nil when there is none left.
    func next() throws(FileError) -> DirectoryItem? {
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw FileError.last("readdir", path) }
                return nil
            }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
                unsafe Array(field.prefix { $0 != 0 })
            }
            if name == [0x2e] || name == [0x2e, 0x2e] { continue }
            let known: FileKind? =
                switch unsafe Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .directory
                case Int(DT_LNK): .symbolicLink
                case Int(DT_UNKNOWN): nil
                default: .other
                }
            // Some file systems do not tell the kind while listing.
            return DirectoryItem(nameBytes: name, kind: known ?? kind(of: name))
        }
    }

    private func kind(of name: [UInt8]) -> FileKind {
        var status = stat()
        let step = name.map { CChar(bitPattern: $0) } + [0]
        guard unsafe fstatat(dirfd(stream), step, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return .other
        }
        return FileKind(mode: status.st_mode)
    }
}
