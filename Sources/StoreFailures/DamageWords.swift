import LedgerStore
import Registry
import RegistryWords
import Transparency
import Wording

extension StoreDamage {
    /// What is wrong with the file; lower case, no full stop.
    package var wording: Trilingual {
        switch self {
        case .missing: Trilingual(en: "it is missing", ja: "ありません", vi: "bị thiếu")
        case .strangeName:
            Trilingual(
                en: "no file of this name belongs here", ja: "ここにあるべきファイルではありません",
                vi: "không có tệp nào tên này thuộc về đây")
        case .length(let seen, let expected):
            Trilingual(
                en: "it has {seen} bytes instead of {expected}",
                ja: "{expected}バイトのはずが{seen}バイトです", vi: "dài {seen} byte thay vì {expected}"
            ).filled(["seen": String(seen), "expected": String(expected)])
        case .noBundle:
            Trilingual(
                en: "it cannot be divided into entries", ja: "エントリーに分けられません",
                vi: "không tách được thành các mục")
        case .noOpenings:
            Trilingual(
                en: "it cannot be divided into openings", ja: "開示内容に分けられません",
                vi: "không tách được thành các nội dung")
        case .entryWithoutHeader(let seq):
            Trilingual(
                en: "entry {seq} has no header", ja: "エントリー{seq}にヘッダーがありません",
                vi: "mục {seq} không có phần đầu"
            ).filled(["seq": String(seq)])
        case .noCheckpoint(let error):
            Trilingual(
                en: "no checkpoint of this log: {reason}", ja: "このログのチェックポイントではありません: {reason}",
                vi: "không phải checkpoint của sổ này: {reason}"
            ).filled(["reason": error.wording])
        case .checkpointOfSize(let size):
            Trilingual(
                en: "it is a checkpoint of size {size}", ja: "サイズ{size}のチェックポイントです",
                vi: "đây là checkpoint của kích thước {size}"
            ).filled(["size": String(size)])
        case .neverCommitted(let size):
            Trilingual(
                en: "size {size} was never committed", ja: "サイズ{size}は確定されていません",
                vi: "kích thước {size} chưa từng được ghi nhận"
            ).filled(["size": String(size)])
        case .anotherRoot:
            Trilingual(
                en: "the tiles do not have the checkpoint's root", ja: "タイルのルートがチェックポイントと一致しません",
                vi: "các tile không có gốc băm của checkpoint")
        case .anotherTile:
            Trilingual(
                en: "its entries are not its tile's", ja: "エントリーがタイルと一致しません",
                vi: "các mục không khớp với tile")
        case .entryUnproven(let seq):
            Trilingual(
                en: "entry {seq} does not fit its checkpoint", ja: "エントリー{seq}がチェックポイントと一致しません",
                vi: "mục {seq} không khớp với checkpoint"
            ).filled(["seq": String(seq)])
        case .journalEmpty, .segmentOfAnotherName, .segmentWithoutStart, .segmentOutOfChain,
            .frameWithoutGroup, .frameDamaged, .frameBeyond, .foreignCheckpoint,
            .journalOfOtherEntries, .journalOutOfChain, .entryOutOfChain:
            wordingOfJournal
        }
    }

    private var wordingOfJournal: Trilingual {
        switch self {
        case .segmentOfAnotherName(let number):
            Trilingual(
                en: "it is segment {number} under another's name", ja: "別の名前になったセグメント{number}です",
                vi: "đây là đoạn {number} mang tên khác"
            ).filled(["number": String(number)])
        case .segmentWithoutStart:
            Trilingual(
                en: "it does not begin as a segment does", ja: "セグメントとして始まっていません",
                vi: "không bắt đầu như một đoạn nhật ký")
        case .segmentOutOfChain:
            Trilingual(
                en: "it does not continue the segment before it", ja: "前のセグメントに続いていません",
                vi: "không nối tiếp đoạn trước")
        case .frameWithoutGroup(let number):
            Trilingual(
                en: "frame {number} holds no entries", ja: "フレーム{number}にエントリーがありません",
                vi: "khung {number} không chứa mục nào"
            ).filled(["number": String(number)])
        case .frameDamaged(let byte):
            Trilingual(
                en: "the frame at byte {byte} is damaged", ja: "{byte}バイト目のフレームが壊れています",
                vi: "khung tại byte {byte} bị hỏng"
            ).filled(["byte": String(byte)])
        case .frameBeyond(let good, let bad):
            Trilingual(
                en: "a whole frame at byte {good} follows damaged bytes at byte {bad}",
                ja: "{bad}バイト目が壊れているのに、{good}バイト目に完全なフレームがあります",
                vi: "có khung nguyên vẹn tại byte {good} sau chỗ hỏng tại byte {bad}"
            ).filled(["good": String(good), "bad": String(bad)])
        case .foreignCheckpoint:
            Trilingual(
                en: "it holds a checkpoint that is not this log's", ja: "別のログのチェックポイントがあります",
                vi: "có checkpoint không phải của sổ này")
        case .journalOfOtherEntries(let first, let behind, let published):
            Trilingual(
                en: "it holds the entries {first} to {last}, but {published} are published",
                ja: "エントリー{first}〜{last}がありますが、公開済みは{published}件です",
                vi: "chứa các mục {first} đến {last}, nhưng đã công bố {published}"
            ).filled([
                "first": String(first), "last": behind == 0 ? "—" : String(behind - 1),
                "published": String(published),
            ])
        case .journalOutOfChain:
            Trilingual(
                en: "it does not continue the published log", ja: "公開済みのログに続いていません",
                vi: "không nối tiếp phần sổ đã công bố")
        case .entryOutOfChain(let seq):
            Trilingual(
                en: "entry {seq} is not chained to the log", ja: "エントリー{seq}がログにつながっていません",
                vi: "mục {seq} không nối vào sổ"
            ).filled(["seq": String(seq)])
        default:
            Trilingual(
                en: "the journal has no segment", ja: "ジャーナルにセグメントがありません",
                vi: "nhật ký không có đoạn nào")
        }
    }
}

extension CheckpointError {
    /// What was found instead of a checkpoint to believe; lower case, no full stop.
    package var wording: Trilingual {
        switch self {
        case .note(let error): error.wording
        case .malformedText:
            Trilingual(
                en: "its lines are not origin, size and root", ja: "origin、サイズ、ルートの3行ではありません",
                vi: "không gồm ba dòng tên sổ, kích thước và gốc băm")
        case .wrongEmptyRoot:
            Trilingual(
                en: "size 0 with a root that is not the empty tree's", ja: "サイズ0なのに空の木のルートではありません",
                vi: "kích thước 0 nhưng gốc băm không phải của cây rỗng")
        case .origin(let seen, let expected):
            Trilingual(
                en: "it is of the log {seen}, not of {expected}",
                ja: "ログ {seen} のものです({expected} ではありません)",
                vi: "thuộc sổ {seen}, không phải {expected}"
            ).filled(["seen": seen, "expected": expected])
        case .badCosignature(let name):
            Trilingual(
                en: "the cosignature of '{name}' does not verify", ja: "「{name}」の連署が検証できません",
                vi: "chữ ký đồng xác nhận của '{name}' không hợp lệ"
            ).filled(["name": name])
        }
    }
}
