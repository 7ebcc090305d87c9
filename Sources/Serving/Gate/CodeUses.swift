import Access
import Platform
import Synchronization
import Terminal
import Transparency
import Views
import Wording

/// When each one-time code was first shown to the server: from then on its hours run.
///
/// A file beside the access file, `<access>.used`, one line a code. A line is only ever added, and
/// leaves when its code cannot count any more whatever the access file says: so a code never begins
/// a second time.
/// - Source: `Specs/worker-card.md` 8–9.
package final class CodeUses: Sendable {
    private struct State {
        var known: [Digest: CodeUse]
        /// Open from the first use on that is written down.
        var file: LogFile?
        /// Whether the file ends with part of a line: what follows is not to be glued to it.
        var isTorn = false
    }

    private let path: String
    private let lock: FileLock?
    private let state: Mutex<State>

    /// Reads what is there.
    /// - Parameter lock: keeps other servers from the file, as long as this one lives.
    package init(path: String, keeping lock: FileLock? = nil) throws {
        self.path = path
        self.lock = lock
        let bytes = try FileSystem.readIfPresent(path) ?? []
        let isTorn = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
        state = Mutex(State(known: try CodeUse.all(in: bytes, at: path), isTorn: isTorn))
    }

    /// Whether the code with this hash was shown before.
    package func hasBegun(_ code: Digest) -> Bool {
        state.withLock { $0.known[code] != nil }
    }

    /// When the code with this hash was first shown; now, durably written down, if never before.
    /// - Parameter end: from when on the code does not count in any case.
    package func firstUse(
        of code: Digest, until end: Instant?, at now: Instant
    ) throws -> Instant {
        try state.withLock { state in
            if let use = state.known[code] { return use.first }
            let use = CodeUse(code: code, first: now, end: end)
            try write(use, &state)
            state.known[code] = use
            return now
        }
    }

    /// Adds one line, durably.
    private func write(_ use: CodeUse, _ state: inout State) throws(FileError) {
        if state.isTorn { try rewrite(&state) }
        let file: LogFile
        if let open = state.file {
            file = open
        } else {
            file = try LogFile(path)
            try FileSystem.syncDirectory(FileSystem.directory(of: path))
            state.file = file
        }
        do throws(FileError) { try file.appendSynced(use.line) } catch {
            // Part of it may have been written.
            state.isTorn = true
            throw error
        }
    }

    /// Takes out the lines of codes that ended some time ago.
    /// - Parameter list: knows when codes end whose lines do not say so.
    package func compact(knowing list: AccessList, at now: Instant) throws {
        try state.withLock { state in
            let latest = now.seconds - AccessList.secondsOfCodes
            var kept: [Digest: CodeUse] = [:]
            for (code, use) in state.known {
                let end = use.end ?? list.grant(of: code)?.expires
                guard end.map({ $0.seconds > latest }) ?? true else { continue }
                kept[code] = CodeUse(code: code, first: use.first, end: end)
            }
            guard kept.count < state.known.count else { return }
            state.known = kept
            try rewrite(&state)
        }
    }

    /// In one step, so that no use is lost on the way.
    private func rewrite(_ state: inout State) throws(FileError) {
        let uses = state.known.values.sorted {
            $0.first != $1.first
                ? $0.first < $1.first : $0.code.bytes.lexicographicallyPrecedes($1.code.bytes)
        }
        try FileSystem.replace(path, with: uses.flatMap(\.line), mode: 0o600)
        // The open one is the file that stood there before.
        (state.file, state.isTorn) = (nil, false)
    }
}
