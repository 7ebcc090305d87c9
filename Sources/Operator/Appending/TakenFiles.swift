import LedgerStore
import Platform
import Terminal

/// The files that are taken and not answered yet: in a directory of the home where nobody but the
/// registry can write, so that what a filer does to its own directory cannot reach them.
///
/// - Source: `Specs/registry-door.md`.
struct TakenFiles {
    /// A file among them.
    struct File {
        let corner: String
        /// What the filer called it, a dot, and its ID.
        let name: String
        let facts: FileFacts

        var shownName: String { TakenName.shown(name) }
        var nameBytes: [UInt8] { Array(name.utf8) }
    }

    private let home: String
    /// Of files dropped into the inbox itself.
    private let shared: OpenDirectory
    /// One directory for each filer.
    private let filers: OpenDirectory
    /// In which order this process took them: the file system's clock moves in steps.
    private var order: [String: Int] = [:]
    private var count = 0

    /// Opens `taken/` of a home, made where it is missing.
    /// - Throws: `Failure` when it is not the registry's alone.
    init(of home: HomeLayout) throws {
        self.home = home.taken
        let root = try OpenDirectory(home.root)
        let taken = try TakenFiles.directory("taken", in: root)
        shared = try TakenFiles.directory("inbox", in: taken)
        filers = try TakenFiles.directory("filers", in: taken)
    }

    private static func directory(
        _ name: String, in parent: OpenDirectory
    ) throws -> OpenDirectory {
        let directory = try made(name, in: parent)
        guard directory.facts.owner == ThisProcess.user, directory.facts.permissions & 0o077 == 0
        else {
            throw Failure(
                .configuration, en: "this directory must be the registry's alone, with mode 0700",
                ja: "台帳だけが使えるディレクトリ(モード0700)でなければなりません",
                vi: "thư mục này phải chỉ thuộc về sổ, với quyền 0700", at: directory.path)
        }
        return directory
    }

    private static func made(
        _ name: String, in parent: OpenDirectory
    ) throws(FileError) -> OpenDirectory {
        let name = Array(name.utf8)
        if try parent.facts(of: name) == nil {
            // What is in it may be sealed, and is in clear.
            try parent.makeDirectory(name, mode: 0o700)
            try parent.sync()
        }
        return try parent.directory(name)
    }

    var device: UInt64 { shared.identity.device }

    /// The directory of a corner's files.
    private func directory(of corner: String) throws(FileError) -> OpenDirectory {
        corner.isEmpty ? shared : try TakenFiles.made(corner, in: filers)
    }

    // MARK: Taking

    /// What came of trying to take a file.
    enum Taking {
        case taken
        /// It has gone, or is another one than was looked at.
        case changed
        case leftAlone(LeftAlone)
    }

    /// Moves a file out of its filer's directory, if it still is the one that was looked at.
    /// - Parameter id: no other file ever had it.
    /// - Throws: `FileError` of `taken/` itself.
    mutating func take(
        _ file: Inbox.Dropped, from corner: OpenDirectory, id: String
    ) throws(FileError) -> Taking {
        let target = try directory(of: file.place.corner)
        let old = file.place.name
        let name = TakenName.of(file.place.shownName, id: id)
        let opened: OpenedFile
        do throws(FileError) { opened = try OpenedFile(old, of: corner) } catch {
            if error.isMissing { return .changed }
            return .leftAlone(error.isForbidden ? .notReadable : .notMovable(error))
        }
        guard opened.state == file.state else { return .changed }
        if let reason = LeftAlone(opened.facts) { return .leftAlone(reason) }
        do throws(FileError) {
            try corner.move(old, to: target, as: Array(name.utf8), replacing: true)
            // What was moved is out of reach now; it may be another thing than was opened.
            let moved = try target.facts(of: Array(name.utf8))
            guard moved?.identity == opened.facts.identity, moved.flatMap(LeftAlone.init) == nil
            else {
                try target.move(Array(name.utf8), to: corner, as: old, replacing: false)
                return .changed
            }
        } catch {
            return error.isMissing ? .changed : .leftAlone(.notMovable(error))
        }
        count += 1
        order[name] = count
        return .taken
    }

    /// Makes what was taken from a corner durable.
    func sync(_ corner: String) throws(FileError) { try directory(of: corner).sync() }

    /// Takes over what an earlier version of this program took, which kept it in `.taken` of the
    /// filer's own directory: of that only what nobody else can have put there.
    /// - Returns: false where that directory is somebody else's.
    func takeOver(of corner: String, in directory: OpenDirectory) throws(FileError) -> Bool {
        let name = Array(".taken".utf8)
        guard try directory.facts(of: name) != nil else { return true }
        let old: OpenDirectory
        do throws(FileError) { old = try directory.directory(name) } catch {
            guard error.liesWithThePath else { throw error }
            return false
        }
        guard old.facts.owner == ThisProcess.user, old.facts.permissions & 0o077 == 0 else {
            return false
        }
        let target = try self.directory(of: corner)
        for item in try old.list(atMost: Inbox.mostNames).items
        where item.kind == .file && TakenName.id(in: item.nameBytes) != nil {
            try old.move(item.nameBytes, to: target, as: item.nameBytes, replacing: true)
        }
        try target.sync()
        try old.sync()
        // It stays where something else is in it, or its filer has put another in its place.
        do throws(FileError) { try directory.removeDirectory(name) } catch {
            guard error.liesWithThePath else { throw error }
        }
        return true
    }

    // MARK: Answering

    /// All of them, in the order in which they were taken.
    func files() throws(FileError) -> [File] {
        var files = try self.files(of: "")
        for item in try filers.list().items where item.kind == .directory {
            guard let corner = CornerName.served(item.nameBytes) else { continue }
            files += try self.files(of: corner)
        }
        return files.sorted { left, right in
            let (first, second) = (order[left.name] ?? 0, order[right.name] ?? 0)
            if first != second { return first < second }
            return left.facts.state.changed == right.facts.state.changed
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
                : left.facts.state.changed < right.facts.state.changed
        }
    }

    private func files(of corner: String) throws(FileError) -> [File] {
        let directory = try directory(of: corner)
        var files: [File] = []
        for item in try directory.list().items {
            // Only what this program put there: its names are text and have an ID.
            guard item.name.utf8.elementsEqual(item.nameBytes),
                TakenName.id(in: item.nameBytes) != nil,
                let facts = try directory.facts(of: item.nameBytes)
            else { continue }
            files.append(File(corner: corner, name: item.name, facts: facts))
        }
        return files
    }

    /// What reading a taken file gave.
    enum Reading {
        /// Its bytes, and its state while they were read.
        case bytes([UInt8], FileState)
        /// It can be read no more: its filer still holds it open.
        case unfit(LeftAlone)
    }

    func read(_ file: File) throws(FileError) -> Reading {
        let directory = try directory(of: file.corner)
        do throws(FileError) {
            let opened = try OpenedFile(file.nameBytes, of: directory)
            if let reason = LeftAlone(opened.facts) { return .unfit(reason) }
            let bytes = try opened.content(limit: Int(LeftAlone.longestFile))
            return .bytes(bytes, opened.state)
        } catch {
            guard error.liesWithThePath else { throw error }
            if error.isForbidden { return .unfit(.notReadable) }
            return .unfit(error.isOfAnotherKind ? .noPlainFile : .notMovable(error))
        }
    }

    /// Removes a file that an earlier door answered.
    func remove(_ file: File) throws(FileError) {
        try directory(of: file.corner).remove(file.nameBytes)
    }

    /// Removes a file that has its answer; one that somebody wrote to since it was read is taken
    /// again.
    mutating func finish(
        _ file: File, readAs state: FileState, id: () throws -> String
    ) throws {
        let directory = try directory(of: file.corner)
        order[file.name] = nil
        guard let facts = try directory.facts(of: file.nameBytes) else { return }
        if facts.state != state {
            let name = TakenName.of(file.shownName, id: try id())
            count += 1
            order[name] = count
            return try directory.move(
                file.nameBytes, to: directory, as: Array(name.utf8), replacing: true)
        }
        try directory.remove(file.nameBytes)
    }

    /// Moves a file that cannot be read any more back to where it was dropped.
    /// - Returns: what it is called there; nil where it must stay.
    mutating func putBack(
        _ file: File, into corner: OpenDirectory
    ) throws(FileError) -> String? {
        let directory = try directory(of: file.corner)
        for name in [file.shownName, file.name] where !name.isEmpty {
            do throws(FileError) {
                try directory.move(
                    file.nameBytes, to: corner, as: Array(name.utf8), replacing: false)
                order[file.name] = nil
                return name
            } catch {
                guard error.liesWithThePath else { throw error }
            }
        }
        return nil
    }

    func path(of file: File) -> String {
        (file.corner.isEmpty ? "\(home)/inbox" : "\(home)/filers/\(file.corner)") + "/\(file.name)"
    }
}
