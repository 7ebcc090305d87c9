import HTTPFetching
import Platform
import Transparency

/// One witness asked for its word on one checkpoint.
struct WitnessErrand: Sendable {
    let witness: WitnessKey
    let fetcher: WebFetcher
    let checkpoint: VerifiedCheckpoint
    let log: WitnessCircle.Shown
    /// The size that it cosigned last, as far as the log knows.
    let known: UInt64?
    let end: MonotonicTime
    /// The whole time that is given to it, in milliseconds.
    let waiting: Int

    private static let longestAnswer = 64 * 1024
    /// How often it may name another size before it is given up.
    private static let mostTries = 4

    func run() -> Result<NoteSignature, WitnessFault> {
        Result { () throws(WitnessFault) in try ask() }
    }

    private func ask() throws(WitnessFault) -> NoteSignature {
        var old = known ?? 0
        for _ in 0..<WitnessErrand.mostTries {
            let answer = try post(checkpoint, old: old)
            switch answer.status {
            case 200:
                guard let lines = NoteSignature.lines(of: answer.content) else { throw .unreadable }
                return try own(among: lines)
            case 409 where answer.type == AddCheckpoint.sizeType:
                guard answer.content.last == UInt8(ascii: "\n"),
                    let size = StrictDecimal.parse(Array(answer.content.dropLast()))
                else { throw .unreadable }
                guard size <= checkpoint.size else { throw .ahead(size) }
                guard size != old else { throw .unreadable }
                if let known, size < known { remind(it: size, of: known) }
                old = size
            case let status: throw .refused(status)
            }
        }
        throw .unreadable
    }

    /// A witness that holds less than it cosigned was put back: it is shown its own word.
    private func remind(it size: UInt64, of known: UInt64) {
        guard known < checkpoint.size, let kept = log.checkpoint(known) else { return }
        // What it answers does not matter: it knows now.
        _ = try? post(kept, old: size)
    }

    private func post(
        _ checkpoint: VerifiedCheckpoint, old: UInt64
    ) throws(WitnessFault) -> PostedAnswer {
        let proof: ConsistencyProof?
        do { proof = try log.proof(old, checkpoint.size) } catch { throw .unproven }
        guard let proof else { throw .ahead(old) }
        let left = min(waiting, MonotonicTime.now().milliseconds(until: end))
        guard left > 0 else { throw .late }
        let request = AddCheckpoint(old: old, hashes: proof.hashes, checkpoint: checkpoint)
        do throws(FetchFault) {
            return try fetcher.post(
                request.bytes, to: "add-checkpoint", atMost: WitnessErrand.longestAnswer,
                within: left)
        } catch {
            throw error == .connection(.timedOut) ? .late : .fetch(error)
        }
    }

    /// The line of the key that the policy has; those of others count nothing.
    private func own(among lines: [NoteSignature]) throws(WitnessFault) -> NoteSignature {
        let named = lines.filter { $0.name == witness.name && $0.keyID == witness.keyID }
        let cosigned: VerifiedCheckpoint
        do throws(CheckpointError) { cosigned = try checkpoint.bearing(only: named) } catch {
            throw .unreadable
        }
        guard let line = cosigned.line(of: witness) else { throw .badLine }
        return line
    }
}
