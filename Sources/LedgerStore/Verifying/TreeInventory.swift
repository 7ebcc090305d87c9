import Platform
import Transparency

/// Accounts for every name in a published tree whose current files are verified: partial files are
/// beginnings of them, profiles have their digest for a name, and nothing else is there.
struct TreeInventory {
    private let files: TreeFiles
    private let size: UInt64
    private let threads: Int
    /// Partial files still to be compared, by the current file they began.
    private var waiting: [PartialFiles] = []
    private var waitingCount = 0
    private(set) var partialCount = 0
    private(set) var profileCount = 0
    /// Names beyond `size` are another's: up to here a writer has published meanwhile.
    private var publishedSince: UInt64?

    private static let batch = 512
    private static let profileLimit = 1 << 24

    init(files: TreeFiles, size: UInt64, threads: Int) {
        self.files = files
        self.size = size
        self.threads = threads
    }

    mutating func take() throws(VerificationFailure) {
        let size = size
        var inventory = self
        try PublishedFiles.walk(
            files.ledger, failure: { VerificationFailure(fault: $0, below: "") }
        ) { (path, kind) throws(VerificationFailure) in try inventory.visit(path, kind) }
        try inventory.compareWaiting()
        if let directory = files.openings {
            let bundles = TileLayout.bundleCount(size: size)
            try PublishedFiles.walk(
                directory, failure: { VerificationFailure(openings: $0) }
            ) { (path, kind) throws(VerificationFailure) in
                try inventory.visitOpenings(path, kind, bundles: bundles)
            }
        }
        self = inventory
    }

    private mutating func visit(
        _ path: String, _ kind: FileKind
    ) throws(VerificationFailure) {
        let top = String(path.prefix { $0 != "/" })
        switch (top, kind) {
        case (PublishedPaths.checkpoint, .file) where path == top: break
        case ("tile", .directory): try requireTileDirectory(path)
        case ("tile", .file): try visitTile(path)
        case ("checkpoints", .directory):
            guard path == top || TilePath.parse("\(path.dropFirst(top.count + 1))/000") != nil
            else { throw unknown(path) }
        case ("checkpoints", .file):
            guard let kept = TilePath.parse(String(path.dropFirst(top.count + 1))) else {
                throw unknown(path)
            }
            if kept > size, try kept > sizeSince() { throw beyond(path) }
        case ("profiles", .directory) where path == top: break
        case ("profiles", .file): try visitProfile(path, name: path.dropFirst(top.count + 1))
        default: throw unknown(path)
        }
    }

    private func requireTileDirectory(_ path: String) throws(VerificationFailure) {
        // A directory is known when some tile or bundle could be in it.
        let isKnown =
            path == "tile" || path == "tile/entries"
            || TileCoordinate(path: path + "/000") != nil
            || TileCoordinate(path: path + "/1") != nil
            || BundleCoordinate(path: path + "/000") != nil
            || BundleCoordinate(path: path + "/1") != nil
        guard isKnown else { throw unknown(path) }
    }

    private mutating func visitTile(_ path: String) throws(VerificationFailure) {
        if let tile = TileCoordinate(path: path) {
            let current = TileCoordinate(level: tile.level, index: tile.index, inTreeOf: size)
            try visit(
                path, width: tile.width, current: current.map { ($0.path, $0.width) },
                isBundle: false)
        } else if let bundle = BundleCoordinate(path: path) {
            let current = BundleCoordinate(index: bundle.index, inLogOf: size)
            try visit(
                path, width: bundle.width, current: current.map { ($0.path, $0.width) },
                isBundle: true)
        } else {
            throw unknown(path)
        }
    }

    private mutating func visit(
        _ path: String, width: Int, current: (path: String, width: Int)?, isBundle: Bool
    ) throws(VerificationFailure) {
        guard let current, width <= current.width else {
            guard try isCovered(path, by: sizeSince()) else { throw beyond(path) }
            return
        }
        // The current files themselves have been hashed already.
        guard width < current.width else { return }
        partialCount += 1
        waitingCount += 1
        if waiting.last?.current != current.path {
            if waitingCount > TreeInventory.batch { try compareWaiting() }
            waiting.append(PartialFiles(current: current.path, isBundle: isBundle, widths: []))
        }
        waiting[waiting.count - 1].widths.append((path, width))
    }

    private mutating func compareWaiting() throws(VerificationFailure) {
        let files = files
        _ = try Parallel.attempt(waiting, threads: threads) {
            (partial) throws(VerificationFailure) in
            try partial.compare(files)
        }
        waiting = []
        waitingCount = 0
    }

    private mutating func visitProfile(
        _ path: String, name: Substring
    ) throws(VerificationFailure) {
        let bytes = try files.read(path, limit: TreeInventory.profileLimit)
        let digest = Hex.encodeText(SHA256.digest(of: bytes).bytes)
        guard name.utf8.elementsEqual(digest.utf8) else {
            throw VerificationFailure(
                .file(path), expected: "content with this digest", seen: digest)
        }
        profileCount += 1
    }

    private func visitOpenings(
        _ path: String, _ kind: FileKind, bundles: UInt64
    ) throws(VerificationFailure) {
        let isKnown =
            kind == .directory
            ? TilePath.parse(path + "/000") != nil
            : kind == .file && TilePath.parse(path).map { $0 < bundles } ?? false
        guard isKnown else {
            throw VerificationFailure(
                .openings(path), expected: "no such name", seen: kind.words)
        }
    }

    /// The size of the newest checkpoint on the disk by now.
    private mutating func sizeSince() throws(VerificationFailure) -> UInt64 {
        if let publishedSince { return publishedSince }
        let newest = try files.checkpoint(PublishedPaths.checkpoint).size
        publishedSince = newest
        return newest
    }

    private func isCovered(_ path: String, by size: UInt64) -> Bool {
        if let tile = TileCoordinate(path: path) {
            let current = TileCoordinate(level: tile.level, index: tile.index, inTreeOf: size)
            return current.map { tile.width <= $0.width } ?? false
        }
        guard let bundle = BundleCoordinate(path: path) else { return false }
        let current = BundleCoordinate(index: bundle.index, inLogOf: size)
        return current.map { bundle.width <= $0.width } ?? false
    }

    private func unknown(_ path: String) -> VerificationFailure {
        VerificationFailure(.file(path), expected: "no such name", seen: "one")
    }

    private func beyond(_ path: String) -> VerificationFailure {
        VerificationFailure(
            .file(path), expected: "nothing beyond the checkpoint's \(size) entries", seen: "more")
    }
}

extension FileKind {
    fileprivate var words: String {
        switch self {
        case .file: "a file"
        case .directory: "a directory"
        case .symbolicLink: "a symbolic link"
        case .other: "no plain file"
        }
    }
}

extension VerificationFailure {
    /// - Parameter prefix: the path of the directory that was walked, with its slash.
    init(fault: PublishedFiles.Fault, below prefix: String) {
        switch fault {
        case .unreadable(let path, let error):
            self.init(.file(prefix + path), expected: "a directory", seen: error.finding)
        case .strangeName(let path):
            self.init(.file(prefix + path), expected: "no such name", seen: "one")
        }
    }

    fileprivate init(openings fault: PublishedFiles.Fault) {
        switch fault {
        case .unreadable(let path, let error):
            self.init(.openings(path), expected: "a directory", seen: error.finding)
        case .strangeName(let path):
            self.init(.openings(path), expected: "no such name", seen: "one")
        }
    }
}
