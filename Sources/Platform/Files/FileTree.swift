/// The plain files of a directory and all below it.
package enum FileTree {
    /// `path` itself when it is a file; none when nothing is there. By name, links left out.
    package static func files(below path: String) throws(FileError) -> [String] {
        switch try FileSystem.kind(of: path) {
        case .file: return [path]
        case .directory:
            var files: [String] = []
            for item in try FileSystem.list(path) {
                files += try FileTree.files(below: "\(path)/\(item.name)")
            }
            return files
        default: return []
        }
    }
}
