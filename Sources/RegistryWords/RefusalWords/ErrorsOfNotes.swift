import Transparency
import Wording

extension NoteError {
    /// What is wrong with the note or key; lower case, no full stop.
    package var wording: Trilingual {
        switch self {
        case .tooLong(let seen, let limit):
            Trilingual(
                en: "it has {seen} bytes, and {limit} are the most",
                ja: "{seen}バイトあり、上限の{limit}バイトを超えています", vi: "dài {seen} byte, tối đa là {limit}"
            ).filled(["seen": String(seen), "limit": String(limit)])
        case .notUTF8: Trilingual(en: "not UTF-8", ja: "UTF-8ではありません", vi: "không phải UTF-8")
        case .controlCharacter(let offset):
            Trilingual(
                en: "a control character at byte {offset}", ja: "{offset}バイト目に制御文字があります",
                vi: "có ký tự điều khiển tại byte {offset}"
            ).filled(["offset": String(offset)])
        case .noFinalNewline, .noSignatureBlock, .textNotEndingInNewline, .noSignature,
            .malformedSignatureLine, .repeatedSignature, .tooManySignatures:
            wordingOfLines
        case .malformedName:
            Trilingual(
                en: "a key's name is not printable ASCII without spaces and '+'",
                ja: "鍵の名前に使えるのは空白と「+」以外の印字可能なASCIIです",
                vi: "tên khóa phải là ký tự ASCII in được, không có khoảng trắng và '+'")
        case .malformedKey, .keyType, .keyIDMismatch:
            Trilingual(
                en: "this is not a key of the form name+hash+key", ja: "「名前+ハッシュ+鍵」の形の鍵ではありません",
                vi: "đây không phải khóa dạng tên+băm+khóa")
        case .unusableKey:
            Trilingual(
                en: "the key itself is refused: with it anything would seem signed",
                ja: "この鍵は受け付けられません。何でも署名済みに見えてしまう鍵です",
                vi: "khóa này bị từ chối: với nó, cái gì cũng như đã được ký")
        case .notSignedByTrustedKey:
            Trilingual(
                en: "no signature is by a key that is trusted here",
                ja: "ここで信頼する鍵による署名がありません", vi: "không có chữ ký nào của khóa được tin cậy")
        case .badSignature(let name):
            Trilingual(
                en: "the signature of '{name}' does not verify", ja: "「{name}」の署名が検証できません",
                vi: "chữ ký của '{name}' không hợp lệ"
            ).filled(["name": name])
        case .signing:
            Trilingual(
                en: "the signature could not be made", ja: "署名を作成できませんでした",
                vi: "không tạo được chữ ký")
        }
    }

    private var wordingOfLines: Trilingual {
        switch self {
        case .malformedSignatureLine(let line):
            Trilingual(
                en: "signature line {line} is malformed", ja: "署名の{line}行目の形式が正しくありません",
                vi: "dòng chữ ký thứ {line} sai dạng"
            ).filled(["line": String(line)])
        case .repeatedSignature(let line):
            Trilingual(
                en: "signature line {line} repeats an earlier one", ja: "署名の{line}行目が前の行と重複しています",
                vi: "dòng chữ ký thứ {line} lặp lại dòng trước"
            ).filled(["line": String(line)])
        case .tooManySignatures:
            Trilingual(
                en: "it has too many signature lines", ja: "署名行が多すぎます",
                vi: "có quá nhiều dòng chữ ký")
        case .noSignature, .noSignatureBlock:
            Trilingual(en: "it is not signed", ja: "署名がありません", vi: "chưa được ký")
        default:
            Trilingual(
                en: "it does not end in a newline", ja: "改行で終わっていません",
                vi: "không kết thúc bằng dấu xuống dòng")
        }
    }
}
