import HTTPFetching
import Platform
import StoreFailures
import Terminal
import Transparency
import Verifying
import Wording

/// Asks logs for what they publish, and cosigns what continues.
///
/// - Source: `Specs/witness.md` 13–15.
package struct LogPolling: Sendable {
    private let desk: WitnessDesk
    private let logs: [(log: WitnessedLogs.Log, address: WebAddress)]
    private let trust: TLSTrust?
    /// Where what was cosigned is laid down for the operator; nil for nowhere.
    private let hand: String?
    /// Verifies all that a checkpoint covers before it is cosigned; nil to look at the tree alone.
    private let audit: RemoteAudit?
    private let tell: @Sendable (WitnessNotice) -> Void

    /// What became of one log.
    package struct Outcome: Equatable, Sendable {
        package let origin: KeyName
        /// The size that was cosigned; nil where nothing was.
        package let cosigned: UInt64?
    }

    /// - Parameters:
    ///   - authorities: a file in PEM; nil: the machine's.
    package init(
        _ desk: WitnessDesk, authorities: String?, hand: String?, audit: RemoteAudit? = nil,
        tell: @escaping @Sendable (WitnessNotice) -> Void
    ) throws(Failure) {
        var logs: [(WitnessedLogs.Log, WebAddress)] = []
        for log in desk.logs.logs {
            guard let text = log.address else { continue }
            logs.append((log, try WitnessAddress.read(text)))
        }
        trust = try WitnessAddress.trust(authorities, for: logs.map { $0.1 })
        self.desk = desk
        self.logs = logs
        self.hand = hand
        self.audit = audit
        self.tell = tell
    }

    package var isEmpty: Bool { logs.isEmpty }

    /// Looks once what each log shows of this witness's own word: its memory, should its state have
    /// been put back.
    package func remember() {
        for (log, address) in logs {
            do throws(WitnessedFault) {
                desk.meet(try shown(by: PublishedLog(address, trust: trust), log))
            } catch {
                tell(.unread(log.origin, error.wording))
            }
        }
    }

    /// Asks each log once.
    package func round() -> [Outcome] {
        logs.map { log, address in
            do throws(WitnessedFault) {
                let size = try poll(log, PublishedLog(address, trust: trust), at: address)
                return Outcome(origin: log.origin, cosigned: size)
            } catch {
                tell(.unread(log.origin, error.wording))
                return Outcome(origin: log.origin, cosigned: nil)
            }
        }
    }

    private func shown(
        by published: PublishedLog, _ log: WitnessedLogs.Log
    ) throws(WitnessedFault) -> VerifiedCheckpoint {
        let bytes: [UInt8]
        do throws(FetchFault) { bytes = try published.checkpoint() } catch {
            throw .fetch(error)
        }
        do throws(CheckpointError) {
            return try UnverifiedCheckpoint(parsing: bytes).verified(by: log.keys)
        } catch {
            throw .checkpoint(error)
        }
    }

    private func poll(
        _ log: WitnessedLogs.Log, _ published: PublishedLog, at address: WebAddress
    ) throws(WitnessedFault) -> UInt64? {
        let shown = try shown(by: published, log)
        desk.meet(shown)
        let held = desk.latest(of: log.origin)
        let old = held?.size ?? 0
        guard shown.size >= old else {
            tell(.cutBack(log.origin, from: old, to: shown.size))
            return nil
        }
        let proof: ConsistencyProof?
        do throws(FetchFault) {
            proof = try ConsistencyProof(
                old: old, new: shown.size, from: published.tree(size: shown.size))
            if let held, let proof, old > 0, old < shown.size,
                !proof.proves(held.root, in: shown.root)
            {
                let root = try TreeRoot.of(size: old, from: published.tree(size: shown.size))
                let path = desk.accuse(
                    log, held, shown, beginning: .init(root: root, hashes: proof.hashes))
                tell(.forked(log.origin, from: old, to: shown.size, path))
                return nil
            }
        } catch {
            throw .fetch(error)
        }
        // What is cosigned already was audited then.
        if let audit, shown.size > old || held == nil,
            let fault = audit.fault(of: shown, at: "\(address)")
        {
            tell(.unaudited(log.origin, size: shown.size, fault))
            return nil
        }
        let request = AddCheckpoint(old: old, hashes: proof?.hashes ?? [], checkpoint: shown)
        guard case .cosigned = desk.add(request.bytes) else { return nil }
        if let hand, let kept = desk.latest(of: log.origin) {
            do throws(FileError) {
                try FileSystem.replace("\(hand)/\(log.originHash)", with: kept.bytes)
            } catch {
                throw .file(error)
            }
        }
        return shown.size
    }
}

/// Why a log could not be asked.
enum WitnessedFault: Error {
    case fetch(FetchFault)
    case checkpoint(CheckpointError)
    case file(FileError)

    var wording: Trilingual {
        switch self {
        case .fetch(let fault): fault.wording
        case .checkpoint(let error): error.wording
        case .file(let error): Failure(describing: error).message
        }
    }
}
