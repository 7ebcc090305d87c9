import Registry
import RegistryWords
import Terminal
import Transparency
import Wording

extension WorkplaceError: DescribedError {
    package var failure: Failure { Failure(self) }
}

extension Failure {
    /// What a vault or a content could not do, in the words of the filer.
    package init(_ error: WorkplaceError) {
        switch error {
        case .damaged(let path, let reason):
            self = DamagedFile(path: path, reason: reason).failure
        case .noVault(let path):
            self.init(
                .configuration, en: "there is no vault here", ja: "ここには保管庫がありません",
                vi: "ở đây không có kho",
                hint: Trilingual(
                    en: "'feri init --vault VAULT --log-key VKEY' makes one",
                    ja: "「feri init --vault VAULT --log-key VKEY」で作成できます",
                    vi: "dùng 'feri init --vault VAULT --log-key VKEY' để tạo"),
                at: path)
        case .vaultExists(let path):
            self.init(
                .cannotCreate, en: "there is a vault here already; nothing was changed",
                ja: "すでに保管庫があります。何も変更していません", vi: "ở đây đã có kho; chưa thay đổi gì",
                at: path)
        case .content(let path, let index, let error):
            self = Failure(shape: error, at: path).inPart(.content(index + 1))
        case .json(let path, let error):
            let reason = error.wording
            self.init(
                .badData,
                Trilingual(
                    en: "not JSON as this program reads it: \(reason.en)",
                    ja: "読み取れるJSONではありません: \(reason.ja)",
                    vi: "không phải JSON đọc được: \(reason.vi)"), at: path)
        case .unknownWorker(let name, let order):
            self.init(
                .badData, en: "the vault knows no worker '{name}' of order {order}",
                ja: "求人 {order} の労働者「{name}」は保管庫の名簿にありません",
                vi: "kho không có người lao động '{name}' của đơn hàng {order}",
                ["name": name, "order": order],
                hint: Trilingual(
                    en: "add the line '{order},{name},PSEUDONYM' to workers.csv in the vault; "
                        + "the agency that enrolled the worker has the pseudonym",
                    ja: "保管庫の workers.csv に「{order},{name},仮名」の行を加えてください。"
                        + "仮名は登録した送出機関にあります",
                    vi: "thêm dòng '{order},{name},MÃ ẨN DANH' vào workers.csv trong kho; "
                        + "doanh nghiệp dịch vụ đã đăng ký người này có mã ẩn danh"))
        case .workerWithoutOrder(let name):
            self.init(
                .badData, en: "the worker '{name}' is named without an order",
                ja: "労働者「{name}」に求人番号がありません",
                vi: "người lao động '{name}' không kèm đơn hàng", ["name": name])
        case .keyName(let name):
            self.init(
                .configuration, en: "the key's name '{name}' is not PARTY/LABEL",
                ja: "鍵の名前「{name}」は「当事者/ラベル」の形ではありません",
                vi: "tên khóa '{name}' không có dạng BÊN/NHÃN", ["name": name])
        case .tooLong(let index, let bytes):
            self.init(
                .badData, en: "content {index} would make {bytes} bytes; a statement has 32,768",
                ja: "{index}件目の内容は{bytes}バイトになります(上限は32,768)",
                vi: "nội dung thứ {index} dài {bytes} byte; giới hạn là 32.768",
                ["index": String(index + 1), "bytes": String(bytes)],
                hint: Trilingual(
                    en: "split it into several statements", ja: "複数の申告に分けてください",
                    vi: "hãy chia thành nhiều bản khai"))
        case .filedUnderOtherKeys(let expected, let seen):
            self.init(
                .badData, en: "this file was filed before, signed by {expected}, not {seen}",
                ja: "このファイルは {expected} の署名で提出済みです({seen} ではありません)",
                vi: "tệp này đã được nộp với chữ ký của {expected}, không phải {seen}",
                [
                    "expected": expected.joined(separator: ", "),
                    "seen": seen.joined(separator: ", "),
                ],
                hint: Trilingual(
                    en: "file it with the same keys to get the same statements again",
                    ja: "同じ鍵で提出すれば、同じ申告が得られます",
                    vi: "nộp với cùng khóa để nhận lại đúng các bản khai đó"))
        case .ledgerForked(let size):
            self.init(
                .no,
                en:
                    "this ledger is not the one the vault has seen: its first {size} entries differ",
                ja: "保管庫が見た台帳とは別の台帳です(最初の{size}件が異なります)",
                vi: "đây không phải sổ mà kho đã thấy: {size} mục đầu khác nhau",
                ["size": String(size)],
                hint: Trilingual(
                    en: "do not file; tell the registry's reviewers, and keep both checkpoints",
                    ja: "提出せず、両方のチェックポイントを保存して審査担当者に連絡してください",
                    vi: "đừng nộp; hãy báo người giám sát sổ và giữ cả hai checkpoint"))
        case .ledgerOlder(let seen, let shown):
            self.init(
                .no, en: "this ledger has {shown} entries; the vault has seen {seen}",
                ja: "この台帳は{shown}件です。保管庫は{seen}件を見ています",
                vi: "sổ này có {shown} mục; kho đã thấy {seen}",
                ["seen": String(seen), "shown": String(shown)])
        }
    }

    /// A content whose member is not as its type asks.
    package init(shape error: ShapeError, at place: String) {
        self.init(
            .badData, error.wording,
            hints: [
                Trilingual(
                    en: "put it right in the file; Specs/content.md shows an example of each type",
                    ja: "ファイルを直してください。各種類の例は Specs/content.md にあります",
                    vi: "hãy sửa trong tệp; Specs/content.md có ví dụ cho từng loại")
            ], at: place)
    }
}
