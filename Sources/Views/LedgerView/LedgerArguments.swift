import Judging
import LedgerStore
import Platform
import Registry
import RegistryWords
import StoreFailures
import Terminal
import Transparency
import Wording

/// What every command that reads a ledger is given.
package enum ReadingOptions {
    package static let key = Option(
        "key", .file("VKEY"),
        en: "the log's public key, as text or in a file; else the ledger's own word is taken",
        ja: "ログの公開鍵(文字列またはファイル)。省略時は台帳自身の記載による",
        vi: "khóa công khai của sổ (chuỗi hoặc tệp); nếu không có thì tin lời của chính sổ")

    package static let at = Option(
        "at", .text("SEQ"), en: "as known at this entry: later ones are not looked at",
        ja: "このエントリーの時点で判明していた内容（以後のものは見ない）",
        vi: "như đã biết tại mục này: không xem các mục sau")

    package static let all = CommonOptions.places + [key]
}

extension Invocation {
    /// The ledger that the options name, if they name one.
    package func ledgerViewIfNamed() throws -> LedgerView? {
        has(CommonOptions.home) || has(CommonOptions.ledger) ? try ledgerView() : nil
    }

    /// The reader of the ledger that the options name; nothing is loaded yet.
    package func ledgerReader() throws -> LedgerReader {
        let places = try ledgerPlaces()
        return try readingLedger(places.ledger) {
            LedgerReader(
                ledger: places.ledger, openings: places.openings.map { "\($0)/openings" },
                key: try trustedKey() ?? LedgerView.claimedKey(of: places.ledger))
        }
    }

    /// The ledger that the options name, as it was known at `seq`, or now.
    package func ledgerView(at seq: UInt64? = nil) throws -> LedgerView {
        let places = try ledgerPlaces()
        return try readingLedger(places.ledger) {
            let view = try LedgerView(
                ledger: places.ledger, openings: places.openings, key: try trustedKey(),
                upTo: seq.map { $0 + 1 })
            if let seq, seq >= view.checkpoint.size {
                throw StoreError.noSuchEntry(seq: seq, size: view.checkpoint.size)
            }
            return view
        }
    }

    private func trustedKey() throws -> VerifierKey? {
        try value(of: ReadingOptions.key).map { try verifierKey($0) }
    }

    /// What a ledger's bytes can be besides readable is an answer of no, not a mistake of this
    /// program.
    private func readingLedger<Read>(_ path: String, _ read: () throws -> Read) throws -> Read {
        do {
            return try read()
        } catch let error as FileError {
            // A file that is missing from a ledger that is there is damage.
            guard error.isMissing, !error.path.utf8.elementsEqual(path.utf8),
                try FileSystem.kind(of: path) == .directory
            else { throw Failure(reading: error) }
            throw Failure(.missing, of: error.path)
        } catch let error as CheckpointError {
            throw Failure.unreadableLedger(error.wording, at: path)
        } catch let error as NoteError {
            throw Failure.unreadableLedger(error.wording, at: path)
        } catch let error where error is BundleError || error is EntryError {
            throw Failure.unreadableLedger(StoreDamage.noBundle.wording, at: path)
        } catch let refusal as Refusal {
            throw Failure(.no, refusal.wording.message, at: path)
        }
    }
}

extension Failure {
    fileprivate static func unreadableLedger(_ reason: Trilingual, at path: String) -> Failure {
        Failure(
            .no,
            Trilingual(
                en: "this is not a ledger that can be read: {reason}",
                ja: "台帳として読めません: {reason}", vi: "không đọc được như một sổ: {reason}"
            ).filled(["reason": reason]),
            hints: [
                Trilingual(
                    en: "'feri verify' says where", ja: "「feri verify」で箇所がわかります",
                    vi: "'feri verify' chỉ ra chỗ nào")
            ], at: path)
    }

    /// A subject that the ledger does not know, as far as it could be read.
    package static func unknown(_ subject: Subject, in view: LedgerView) -> Failure {
        let unseen = view.index.unseen.count
        return Failure(
            .noInput,
            Trilingual(
                en: "the ledger knows no {subject}", ja: "台帳に{subject}はありません",
                vi: "sổ không có {subject}"
            ).filled(["subject": subject.wording]),
            hints: unseen == 0
                ? []
                : [
                    Trilingual(
                        en: "\(unseen) sealed contents were not seen; '--openings DIR' opens them",
                        ja: "封印された内容\(unseen)件は未確認です。「--openings DIR」で開けます",
                        vi: "chưa xem \(unseen) nội dung niêm phong; '--openings DIR' để mở")
                ])
    }

    /// A word that is not an identifier of that kind.
    package static func noIdentifier(_ kind: String, _ seen: String) -> Failure {
        Failure(
            .noInput, en: "'{seen}' is no {kind}'s identifier",
            ja: "「{seen}」は{kind}の識別子ではありません", vi: "'{seen}' không phải là mã của {kind}",
            ["seen": seen, "kind": kind])
    }
}
