import Platform

/// Walks over all names below a directory.
enum PublishedFiles {
    enum Fault: Error {
        case unreadable(path: String, FileError)
        /// A name that is not UTF-8, or directories in one another beyond all that tiles need.
        case strangeName(path: String)
    }

    /// No path of a published tree has more directories than this.
    private static let deepest = 12

    /// Calls `body` with every name below `directory`, as a path relative to it, in the order of
    /// the names' bytes; with a directory before what is in it. Links are not followed.
    ///
    /// Memory: one directory's names a level; tlog-tiles has at most 2,000 in one.
    static func walk<Failure: Error>(
        _ directory: String, failure: (Fault) -> Failure,
        _ body: (String, FileKind) throws(Failure) -> Void
    ) throws(Failure) {
        try walk(directory, prefix: "", depth: 0, failure, body)
    }

    private static func walk<Failure: Error>(
        _ root: String, prefix: String, depth: Int, _ failure: (Fault) -> Failure,
        _ body: (String, FileKind) throws(Failure) -> Void
    ) throws(Failure) {
        let items: [DirectoryItem]
        do throws(FileError) { items = try FileSystem.list("\(root)/\(prefix)") } catch {
            throw failure(.unreadable(path: prefix, error))
        }
        for item in items {
            let path = prefix + item.name
            // A name that is not UTF-8 could not be looked up again under its repaired spelling.
            guard item.name.utf8.elementsEqual(item.nameBytes), depth < deepest else {
                throw failure(.strangeName(path: path))
            }
            try body(path, item.kind)
            if item.kind == .directory {
                try walk(root, prefix: path + "/", depth: depth + 1, failure, body)
            }
        }
    }
}
