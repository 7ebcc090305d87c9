import Platform

/// Puts files into a home, each whole or not at all: written and synced in `staging`, renamed,
/// the directories synced.
struct FilePlacing: Sendable {
    let home: HomeLayout
    let files: HomeFiles
    /// Files are written on this many threads, since most of it is waiting for the disk.
    let threads: Int
    /// Directories that are known to exist; only asked for membership.
    private var known: Set<String> = []

    init(home: HomeLayout, files: HomeFiles, threads: Int) {
        self.home = home
        self.files = files
        self.threads = threads
    }

    mutating func place(_ planned: [PlannedFile]) throws(StoreError) {
        let (files, staging) = (files, home.staging)
        let numbered = planned.enumerated().map { (number: $0.offset, file: $0.element) }
        do throws(FileError) {
            _ = try Parallel.attempt(numbered, threads: threads) { (item) throws(FileError) in
                try files.write(
                    item.file.bytes, to: "\(staging)/file-\(item.number)", mode: item.file.mode)
            }
            var touched: [String] = []
            for file in planned {
                let directory = FileSystem.directory(of: file.path)
                try ensure(directory, mode: file.mode == 0o600 ? 0o700 : 0o755, &touched)
                touched.append(directory)
            }
            for item in numbered {
                try files.rename("\(staging)/file-\(item.number)", to: item.file.path)
            }
            var previous: String?
            for directory in touched.sorted() where directory != previous {
                try files.syncDirectory(directory)
                previous = directory
            }
        } catch { throw StoreError.file(error) }
    }

    /// Puts one file in place and syncs its directory.
    mutating func place(
        _ bytes: [UInt8], at path: String, stagedAs name: String, mode: UInt32 = 0o644
    ) throws(StoreError) {
        do throws(FileError) {
            try files.write(bytes, to: "\(home.staging)/\(name)", mode: mode)
            let directory = FileSystem.directory(of: path)
            var touched: [String] = []
            try ensure(directory, mode: 0o755, &touched)
            try files.rename("\(home.staging)/\(name)", to: path)
            for made in touched { try files.syncDirectory(made) }
            try files.syncDirectory(directory)
        } catch { throw StoreError.file(error) }
    }

    /// Makes `directory` and its parents where they are missing; `touched` gets the directories
    /// that may have a name in them which is not durable.
    private mutating func ensure(
        _ directory: String, mode: UInt32, _ touched: inout [String]
    ) throws(FileError) {
        guard !known.contains(directory) else { return }
        let parent = FileSystem.directory(of: directory)
        if try !FileSystem.exists(directory) {
            try ensure(parent, mode: mode, &touched)
            try files.createDirectory(directory, mode: mode)
        }
        // One that exists may have been made by a process that did not live to sync its name.
        touched.append(parent)
        known.insert(directory)
    }
}
