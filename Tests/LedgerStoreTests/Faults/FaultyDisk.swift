import Foundation
import Platform
import Synchronization

@testable import LedgerStore
@testable import TestSupport

/// A disk that fails at one change, and can then lose what was never synced, as a power cut does.
final class FaultyDisk: Sendable {
    enum Fault: String, CaseIterable, Sendable {
        /// The change did not happen.
        case failed
        /// The change happened, but the call says it did not.
        case failedButPersisted
        /// Half of the bytes were written. Of a change without bytes: as `failed`.
        case torn
        /// The change happened; then the power went, and with it everything that was not synced.
        case powerCut
        /// As before, but some of what was not synced is there, some is not.
        case powerCutInParts
    }

    private struct State {
        var count = 0
        var changesAfterFault = 0
        var isBroken = false
        var unsynced: [Undo] = []
    }

    /// How to take one change back whose durability waits for a sync of `waitsFor`.
    private struct Undo {
        let waitsFor: String
        let act: @Sendable () throws -> Void
    }

    private let fault: (at: Int, kind: Fault)?
    private let seed: UInt64
    private let state = Mutex(State())

    init(fault: (at: Int, kind: Fault)? = nil, seed: UInt64 = 1) {
        self.fault = fault
        self.seed = seed
    }

    /// The number of changes so far.
    var count: Int { state.withLock { $0.count } }
    /// Changes the store asked for although one had failed; taking back what it has just made is
    /// none.
    var changesAfterFault: Int { state.withLock { $0.changesAfterFault } }
    var isBroken: Bool { state.withLock { $0.isBroken } }

    var files: HomeFiles {
        HomeFiles { [self] (change, act) throws(FileError) in
            if change.kind == .withdraw { return try withdraw(change, act) }
            let number = state.withLock { state in
                defer { state.count += 1 }
                if state.isBroken { state.changesAfterFault += 1 }
                return state.count
            }
            guard let fault, fault.at == number else { return try perform(change, act) }
            state.withLock { $0.isBroken = true }
            switch fault.kind {
            case .failed: break
            case .failedButPersisted: try perform(change, act)
            case .torn: try tear(change, act)
            case .powerCut, .powerCutInParts:
                try perform(change, act)
                losePower(inParts: fault.kind == .powerCutInParts)
            }
            throw FileError.noSpace(change.kind.rawValue, change.path)
        }
    }

    /// After a power cut there is nobody to take anything back.
    private func withdraw(
        _ change: FileChange, _ act: () throws(FileError) -> Void
    ) throws(FileError) {
        if isBroken, fault?.kind == .powerCut || fault?.kind == .powerCutInParts {
            throw FileError.noSpace(change.kind.rawValue, change.path)
        }
        try perform(change, act)
    }

    private func perform(
        _ change: FileChange, _ act: () throws(FileError) -> Void
    ) throws(FileError) {
        let undo = self.undo(of: change)
        try act()
        state.withLock { state in
            if let undo { state.unsynced.append(undo) }
            if change.kind == .syncDirectory || change.kind == .syncSegment {
                state.unsynced.removeAll { $0.waitsFor == change.path }
            }
        }
    }

    private func undo(of change: FileChange) -> Undo? {
        let path = change.path
        let directory = FileSystem.directory(of: path)
        let before = try? FileSystem.read(path)
        switch change.kind {
        case .createDirectory:
            return Undo(waitsFor: directory) { try FileSystem.removeTree(path) }
        case .rename, .remove, .withdraw:
            guard (try? FileSystem.kind(of: path)) != .directory else { return nil }
            return Undo(waitsFor: directory) {
                guard try FileSystem.exists(directory) else { return }
                if let before {
                    try FileSystem.writeSynced(before, to: path)
                } else {
                    try FileSystem.remove(path)
                }
            }
        case .writeSegment:
            guard let before else { return nil }
            return Undo(waitsFor: path) {
                // It may have been renamed since; then it had been synced before.
                if try FileSystem.exists(path) { try FileSystem.writeSynced(before, to: path) }
            }
        // The names of new files are lost with `staging`, which is emptied anyway.
        case .writeFile, .createSegment, .syncDirectory, .syncSegment, .overwrite: return nil
        }
    }

    private func tear(
        _ change: FileChange, _ act: () throws(FileError) -> Void
    ) throws(FileError) {
        switch change.kind {
        case .writeFile, .createSegment:
            try act()
            let bytes = try FileSystem.read(change.path)
            try FileSystem.writeSynced(Array(bytes.prefix(bytes.count / 2)), to: change.path)
        case .writeSegment:
            let before = try FileSystem.read(change.path)
            try act()
            var after = try FileSystem.read(change.path)
            let changed = after.indices.filter { before[$0] != after[$0] }
            for position in changed.suffix(changed.count / 2) { after[position] = before[position] }
            try FileSystem.writeSynced(after, to: change.path)
        default: break
        }
    }

    private func losePower(inParts: Bool) {
        let unsynced = state.withLock { $0.unsynced }
        var random = SeededRandom(seed)
        for undo in unsynced.reversed() where !inParts || Bool.random(using: &random) {
            // What is in a directory that is lost cannot be taken back on its own.
            try? undo.act()
        }
    }
}
