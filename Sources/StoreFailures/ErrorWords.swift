import LedgerStore
import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Wording

extension Trilingual {
    /// Why something cannot be read, in words; lower case, no full stop.
    ///
    /// What has no words of its own is said to be of another form: the name of an error in this
    /// program's own language would say nothing.
    package init(of error: any Error) {
        switch error {
        case let error as Failure: self = error.message
        case let error as JSONError: self = error.wording
        case let error as ShapeError: self = error.wording
        case let error as NoteError: self = error.wording
        case let error as CheckpointError: self = error.wording
        case let error as StatementError: self = error.wording
        case let error as FilingError: self = UnreadableReason.noFiling(error).failure.message
        case let error as ReceiptError: self = error.wording
        case let error as RefusalError: self = error.wording
        case let error as PolicyError.Reason: self = error.wording
        case let error as FileError: self = error.wording
        case let error as StoreError: self = Failure(error).message
        case let error as Refusal: self = error.wording.message
        case ProfileError.json(let error): self = error.wording
        case ProfileError.shape(let error): self = error.wording
        case EntryError.tooLong(let seen):
            self = Trilingual(
                en: "the entry has {seen} bytes, and 65535 are the most",
                ja: "エントリーが{seen}バイトあり、上限の65535バイトを超えています",
                vi: "mục dài {seen} byte, tối đa là 65535"
            ).filled(["seen": String(seen)])
        case EntryError.header(let line):
            self = Trilingual(
                en: "line {line} of the entry's header is malformed",
                ja: "エントリーのヘッダー{line}行目の形式が正しくありません", vi: "dòng {line} của phần đầu mục sai dạng"
            ).filled(["line": String(line)])
        default:
            self = Trilingual(
                en: "it is of another form", ja: "形式が異なります", vi: "không đúng dạng")
        }
    }
}

extension ReceiptError {
    package var wording: Trilingual {
        switch self {
        case .tooLong(let seen, let limit):
            Trilingual(
                en: "it has {seen} bytes, and {limit} are the most",
                ja: "{seen}バイトあり、上限の{limit}バイトを超えています", vi: "dài {seen} byte, tối đa là {limit}"
            ).filled(["seen": String(seen), "limit": String(limit)])
        case .unknownFormat:
            Trilingual(
                en: "its first line is not c2sp.org/tlog-proof@v1",
                ja: "1行目が c2sp.org/tlog-proof@v1 ではありません",
                vi: "dòng đầu không phải c2sp.org/tlog-proof@v1")
        case .malformedEntry:
            Trilingual(
                en: "its second line is not the entry", ja: "2行目がエントリーではありません",
                vi: "dòng thứ hai không phải là mục")
        case .malformedIndex:
            Trilingual(
                en: "its third line is not the entry's number", ja: "3行目がエントリーの番号ではありません",
                vi: "dòng thứ ba không phải số của mục")
        case .malformedHash(let line):
            Trilingual(
                en: "line {line} is not a hash", ja: "{line}行目がハッシュではありません",
                vi: "dòng {line} không phải mã băm"
            ).filled(["line": String(line)])
        case .tooManyHashes:
            Trilingual(
                en: "it has more than 63 hashes", ja: "ハッシュが63個を超えています", vi: "có hơn 63 mã băm")
        case .checkpoint(let error): error.wording
        case .indexOutsideTree(let index, let size):
            Trilingual(
                en: "entry {index} is not among the {size} of its checkpoint",
                ja: "エントリー{index}はチェックポイントの{size}件に含まれません",
                vi: "mục {index} không nằm trong {size} mục của checkpoint"
            ).filled(["index": String(index), "size": String(size)])
        case .rootMismatch:
            Trilingual(
                en: "its hashes do not lead to the checkpoint's root",
                ja: "ハッシュがチェックポイントのルートに至りません",
                vi: "các mã băm không dẫn đến gốc băm của checkpoint")
        }
    }
}

extension PolicyError.Reason {
    package var wording: Trilingual {
        switch self {
        case .controlCharacter:
            Trilingual(en: "a control character", ja: "制御文字があります", vi: "có ký tự điều khiển")
        case .unknownLine:
            Trilingual(
                en: "a policy has no such line", ja: "方針にない種類の行です",
                vi: "chính sách không có dòng như vậy")
        case .duplicate:
            Trilingual(en: "it is given twice", ja: "重複しています", vi: "bị lặp lại")
        case .undefinedName:
            Trilingual(
                en: "it names what no line before it defines", ja: "前の行で定義されていない名前です",
                vi: "nêu tên chưa được định nghĩa ở dòng trước")
        case .threshold:
            Trilingual(
                en: "its number is not one of how many must sign", ja: "必要な署名数として正しくありません",
                vi: "số người phải ký không hợp lệ")
        case .noLog:
            Trilingual(
                en: "no 'log' line", ja: "log の行がありません", vi: "không có dòng 'log'")
        case .noQuorum:
            Trilingual(en: "it names no quorum", ja: "quorum の指定がありません", vi: "chưa nêu quorum")
        case .tooMany:
            Trilingual(en: "it has too many lines", ja: "行が多すぎます", vi: "quá nhiều dòng")
        case .key(let error): error.wording
        }
    }
}

extension RefusalError {
    /// Why bytes are not a refusal of the log.
    package var wording: Trilingual {
        switch self {
        case .note(.badSignature(let name)):
            Trilingual(
                en: "the signature of {name} does not verify", ja: "{name} の署名を検証できません",
                vi: "chữ ký của {name} không hợp lệ"
            ).filled(["name": name])
        case .note(.notSignedByTrustedKey):
            Trilingual(
                en: "not signed by the given key", ja: "指定の鍵で署名されていません",
                vi: "không phải do khóa đã cho ký")
        case .note(let error):
            Trilingual(
                en: "no signed note ({error})", ja: "署名付きノートではありません({error})",
                vi: "không phải phiếu có chữ ký ({error})"
            ).filled(["error": error.wording])
        case .malformedLine(let line):
            Trilingual(
                en: "line {line} is not as a refusal has it", ja: "{line}行目が拒否通知の書式ではありません",
                vi: "dòng {line} không đúng dạng phiếu từ chối"
            ).filled(["line": String(line)])
        case .furtherSignatures:
            Trilingual(
                en: "it has signatures besides the log's", ja: "ログ以外の署名があります",
                vi: "có chữ ký khác ngoài chữ ký của sổ")
        case .anotherOrigin(let seen):
            Trilingual(
                en: "it is of the log {seen}", ja: "ログ {seen} のものです", vi: "thuộc sổ {seen}"
            ).filled(["seen": seen])
        }
    }
}
