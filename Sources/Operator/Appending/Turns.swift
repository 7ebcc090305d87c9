import Platform

/// Who is served next: one file of each filer, in turn, so that nobody waits for all that another
/// has dropped.
///
/// - Source: `Specs/registry-door.md`.
struct Turns {
    /// Files and bytes that are answered together; a longer file is answered alone.
    static let mostFiles = 256
    static let mostBytes: Int64 = 4 << 20

    /// Whose file was the last of the turn before.
    private var last: String?

    init() {}

    /// Some of the files: as many as go together, each filer's in their order.
    /// - Returns: them in the order of `files`.
    mutating func next(_ files: [TakenFiles.File]) -> [TakenFiles.File] {
        var waiting: [String: [Int]] = [:]
        for position in files.indices.reversed() {
            waiting[files[position].corner, default: []].append(position)
        }
        var filers = waiting.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if let last, let after = filers.firstIndex(where: { follows($0, last) }) {
            filers = Array(filers[after...] + filers[..<after])
        }
        var chosen: [Int] = []
        var bytes: Int64 = 0
        while !filers.isEmpty {
            for filer in filers {
                guard let position = waiting[filer]?.popLast() else { continue }
                let size = files[position].facts.state.size
                guard chosen.count < Turns.mostFiles,
                    bytes + size <= Turns.mostBytes || chosen.isEmpty
                else { return chosen.sorted().map { files[$0] } }
                chosen.append(position)
                bytes += size
                last = filer
            }
            filers.removeAll { waiting[$0, default: []].isEmpty }
        }
        return chosen.sorted().map { files[$0] }
    }

    private func follows(_ filer: String, _ last: String) -> Bool {
        last.utf8.lexicographicallyPrecedes(filer.utf8)
    }
}
