import Platform
import Terminal
import Transparency
import Verifying
import Wording

/// Where a witness keeps what it must never forget.
///
/// - Source: `Specs/witness.md` 1, 2, 11.
package struct WitnessPlaces: Sendable {
    /// The state's directory.
    package let state: String
    /// A directory on another disk; nil to run without.
    package let anchor: String?

    package init(state: String, anchor: String?) {
        self.state = state
        self.anchor = anchor
    }

    private var logs: String { "\(state)/logs" }
    private var evidence: String { "\(state)/evidence" }
    private static let marker = "feri-witness/1\n"
    private var markerPath: String { "\(state)/witness" }

    /// Makes a state that has seen nothing.
    package func make() throws(FileError) {
        try FileSystem.createDirectory(state, mode: 0o700)
        try FileSystem.createDirectory(logs, mode: 0o700)
        try FileSystem.createDirectory(evidence, mode: 0o700)
        try FileSystem.create(markerPath, with: Array(WitnessPlaces.marker.utf8), mode: 0o600)
        try FileSystem.syncDirectory(state)
        try FileSystem.syncDirectory(FileSystem.directory(of: state))
    }

    /// Keeps every other witness away from the state for as long as it is held.
    func lock() throws -> FileLock {
        guard
            try FileSystem.readIfPresent(markerPath, limit: 64) == Array(WitnessPlaces.marker.utf8)
        else {
            throw Failure(
                .configuration, en: "this is not the state of a witness",
                ja: "立会人の状態ディレクトリではありません", vi: "đây không phải thư mục trạng thái của nhân chứng",
                hint: Trilingual(
                    en:
                        "is its disk there? a witness that has seen nothing yet is made with '--new'",
                    ja: "装置は接続されていますか。まだ何も見ていない立会人は「--new」で作成します",
                    vi: "thiết bị đã nối chưa? nhân chứng chưa thấy gì được tạo bằng '--new'"),
                at: state)
        }
        if let anchor { try Failure.expectDirectory(anchor) }
        do throws(FileError) { return try FileLock("\(state)/lock") } catch {
            guard error.isLocked else { throw error }
            throw Failure(
                .locked, en: "another witness is running with this state",
                ja: "この状態ディレクトリは別の立会人が使用中です",
                vi: "một nhân chứng khác đang chạy với trạng thái này", at: state)
        }
    }

    /// What was cosigned last of a log, and whether the state was behind the anchor.
    func checkpoint(
        of log: WitnessedLogs.Log
    ) throws -> (newest: VerifiedCheckpoint?, state: VerifiedCheckpoint?) {
        let own = try read("\(logs)/\(log.originHash)", of: log)
        let anchored = try anchor.flatMap { try read("\($0)/\(log.originHash)", of: log) }
        guard let anchored else { return (own, own) }
        if let own, own.size == anchored.size, own.root != anchored.root {
            throw Failure(
                .configuration,
                en: "the anchor holds another root of {origin} at size {size}: nothing is cosigned",
                ja: "アンカーにある {origin} のサイズ{size}のルートが異なります。何も連署しません",
                vi: "điểm neo giữ gốc khác của {origin} ở kích thước {size}: không ký gì",
                ["origin": log.origin.text, "size": String(own.size)], at: anchor)
        }
        return (anchored.size > own?.size ?? 0 ? anchored : own ?? anchored, own)
    }

    private func read(
        _ path: String, of log: WitnessedLogs.Log
    ) throws -> VerifiedCheckpoint? {
        guard let bytes = try FileSystem.readIfPresent(path, limit: SignedNote.longest) else {
            return nil
        }
        do throws(CheckpointError) {
            return try UnverifiedCheckpoint(parsing: bytes).verified(by: log.keys)
        } catch {
            throw Failure(
                .configuration,
                en: "what this witness cosigned last cannot be read: {reason}",
                ja: "この立会人が最後に連署したものを読めません: {reason}",
                vi: "không đọc được những gì nhân chứng này ký gần nhất: {reason}",
                ["reason": error.finding],
                hint: Trilingual(
                    en: "where the log has a new key, its old one stays in the file of logs until "
                        + "a checkpoint of the new one was cosigned",
                    ja: "ログの鍵が変わった場合、新しい鍵のチェックポイントに連署するまで古い鍵も一覧に残してください",
                    vi: "khi sổ đổi khóa, hãy giữ khóa cũ trong danh sách cho đến khi đã ký một "
                        + "checkpoint của khóa mới"), at: path)
        }
    }

    /// Durable on return: first in the anchor, then in the state.
    func keep(_ checkpoint: VerifiedCheckpoint, of log: WitnessedLogs.Log) throws(FileError) {
        if let anchor {
            try FileSystem.replace(
                "\(anchor)/\(log.originHash)", with: checkpoint.bytes, mode: 0o600)
        }
        try FileSystem.replace("\(logs)/\(log.originHash)", with: checkpoint.bytes, mode: 0o600)
    }

    /// The most files of evidence that are kept of one log: a log that wants to fill the disk has
    /// convicted itself often enough.
    private static let mostEvidence = 16

    /// Keeps what convicts a log; what is there already stays.
    /// - Returns: its path; nil where there is enough.
    func keep(_ evidence: SplitView, of log: WitnessedLogs.Log) throws(FileError) -> String? {
        let digest = Hex.encodeText(Array(SHA256.digest(of: evidence.bytes).bytes.prefix(8)))
        let name = "\(log.originHash.prefix(16))-\(digest)"
        let path = "\(self.evidence)/\(name)"
        if try FileSystem.exists(path) { return path }
        let names = try FileSystem.list(self.evidence).map(\.name)
        guard
            names.count(where: { $0.hasPrefix(log.originHash.prefix(16)) })
                < WitnessPlaces.mostEvidence
        else { return nil }
        try FileSystem.replace(path, with: evidence.bytes, mode: 0o600)
        return path
    }
}
