import Platform

/// Walks over the names below a directory.
enum PublishedFiles {
    /// Calls `body` with every name below `directory` that is no directory, as a path relative to
    /// it, in the order of the names' bytes.
    ///
    /// Memory: one directory's names a level; tlog-tiles has at most 2,000 in one.
    static func walk(
        _ directory: String, _ body: (String, FileKind) throws(StoreError) -> Void
    ) throws(StoreError) {
        try walk(directory, prefix: "", depth: 0, body)
    }

    /// No path of the published tree has more directories than this.
    private static let deepest = 16

    private static func walk(
        _ directory: String, prefix: String, depth: Int,
        _ body: (String, FileKind) throws(StoreError) -> Void
    ) throws(StoreError) {
        let items: [DirectoryItem]
        do throws(FileError) { items = try FileSystem.list(directory) } catch {
            throw StoreError.file(error)
        }
        for item in items {
            let path = prefix + item.name
            // A name that is no UTF-8 could not be looked up again under its repaired spelling.
            guard item.name.utf8.elementsEqual(item.nameBytes), depth < deepest else {
                throw StoreError.corruption(file: "\(directory)/\(item.name)", reason: "its name")
            }
            if item.kind == .directory {
                try walk("\(directory)/\(item.name)", prefix: path + "/", depth: depth + 1, body)
            } else {
                try body(path, item.kind)
            }
        }
    }
}
