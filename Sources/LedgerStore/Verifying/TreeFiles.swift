import Platform
import Transparency

/// The files of the tree being verified; what cannot be read is a failure that names it.
struct TreeFiles: Sendable {
    let ledger: String
    let openings: String?
    let key: VerifierKey

    /// A file of the published tree, of at most `limit` bytes.
    func read(_ path: String, limit: Int) throws(VerificationFailure) -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.readRegular("\(ledger)/\(path)", limit: limit)
        } catch {
            throw VerificationFailure(.file(path), expected: "a file", seen: error.finding)
        }
    }

    func tile(_ coordinate: TileCoordinate) throws(VerificationFailure) -> Tile {
        let bytes = try read(coordinate.path, limit: TileCoordinate.fullWidth * 32)
        guard let tile = Tile(coordinate, bytes: bytes) else {
            throw VerificationFailure(
                .file(coordinate.path), expected: "\(coordinate.byteCount) bytes",
                seen: "\(bytes.count)")
        }
        return tile
    }

    func checkpoint(_ path: String) throws(VerificationFailure) -> VerifiedCheckpoint {
        let bytes = try read(path, limit: SignedNote.longest)
        do throws(CheckpointError) {
            return try UnverifiedCheckpoint(parsing: bytes).verified(by: key)
        } catch {
            throw VerificationFailure(
                .file(path), expected: "a checkpoint signed by \(key.name)", seen: error.finding)
        }
    }

    func openings(_ name: String, directory: String) throws(VerificationFailure) -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.readRegular(
                "\(directory)/\(name)", limit: LedgerReader.bundleLimit)
        } catch {
            throw VerificationFailure(.openings(name), expected: "a file", seen: error.finding)
        }
    }
}

extension FileError {
    /// What was found instead of the file that was asked for.
    var finding: String {
        if isMissing { return "nothing" }
        if isTooLong { return "a longer file" }
        return reason
    }
}
