import Registry
import RegistryWords
import Tables
import Wording

/// What can be wrong with the names in a fee table: of workers, of those who pay and are paid, and
/// of who may say so.
package enum NameFaults {
    static func unknownWorker(_ name: String, order: String, near: String?) -> CellFault {
        CellFault(
            .unknownName, seen: name,
            message: Trilingual(
                en: "The vault knows no worker “{seen}” of order {order}.",
                ja: "求人{order}の労働者「{seen}」は保管庫の名簿にありません。",
                vi: "Kho không có người lao động “{seen}” của đơn hàng {order}."),
            remedy: near == nil
                ? Trilingual(
                    en: "Add the line “{order},{seen},PSEUDONYM” to workers.csv in the vault; the "
                        + "agency that enrolled the worker has the pseudonym.",
                    ja: "保管庫の workers.csv に「{order},{seen},仮名」の行を加えてください。"
                        + "仮名は登録した送出機関にあります。",
                    vi: "Hãy thêm dòng “{order},{seen},MÃ ẨN DANH” vào workers.csv trong kho; "
                        + "doanh nghiệp dịch vụ đã đăng ký người này có mã ẩn danh.")
                : didYouMean,
            filling: ["order": order, "near": near ?? ""])
    }

    static func otherWorker(_ name: String, than worker: String) -> CellFault {
        CellFault(
            .unknownName, seen: name,
            message: Trilingual(
                en: "“{seen}” is a worker, but the row is about “{worker}”.",
                ja: "「{seen}」は労働者ですが、この行は「{worker}」についてのものです。",
                vi: "“{seen}” là người lao động, nhưng dòng này nói về “{worker}”."),
            remedy: Trilingual(
                en: "Write “{worker}”, or put the row under the other worker.",
                ja: "「{worker}」とするか、もう一人の労働者の行にしてください。",
                vi: "Hãy ghi “{worker}”, hoặc chuyển dòng sang người lao động kia."),
            filling: ["worker": worker])
    }

    static func unknownParty(_ id: String, near: String?) -> CellFault {
        CellFault(
            .unknownName, seen: id,
            message: Trilingual(
                en: "“{seen}” looks like a party's id, but no such party is registered.",
                ja: "「{seen}」は当事者のIDのようですが、登録されていません。",
                vi: "“{seen}” giống mã của một bên, nhưng chưa có bên nào đăng ký mã này."),
            remedy: near == nil
                ? Trilingual(
                    en: "Write the registered id; if the party is new, run once with --ledger DIR; "
                        + "if it is not registered, describe it in words.",
                    ja: "登録されたIDを記入してください。新しい当事者であれば一度 --ledger DIR を付けて実行し、"
                        + "登録がなければ言葉で書いてください。",
                    vi:
                        "Hãy ghi mã đã đăng ký; nếu bên này mới, hãy chạy một lần với --ledger DIR; "
                        + "nếu chưa đăng ký, hãy mô tả bằng lời.")
                : didYouMean,
            filling: ["near": near ?? ""])
    }

    /// A text that is a registered id or a worker's short name but for its spelling.
    package static func nearMiss(_ name: String, _ near: String) -> CellFault {
        CellFault(
            .similarName, seen: name,
            message: Trilingual(
                en: "“{seen}” is spelled almost like “{near}”.", ja: "「{seen}」は「{near}」とほとんど同じです。",
                vi: "“{seen}” viết gần giống “{near}”."),
            remedy: Trilingual(
                en: "Write “{near}” if that is meant; otherwise describe them in other words.",
                ja: "同じものを指すなら「{near}」と記入し、別の者であれば別の言葉で書いてください。",
                vi:
                    "Nếu đúng là “{near}”, hãy ghi như vậy; nếu là người khác, hãy mô tả bằng lời khác."
            ),
            filling: ["near": near])
    }

    /// Two descriptions, or two workers' short names, that are one but for their spelling.
    package static func almostAlike(_ name: String, _ other: NearNames.Other) -> CellFault {
        let place =
            other.row.map {
                Trilingual(en: " (row \($0))", ja: "（\($0)行目）", vi: " (dòng \($0))")
            } ?? Trilingual(en: " (in the vault)", ja: "（保管庫）", vi: " (trong kho)")
        return CellFault(
            .similarName, seen: name,
            message: Trilingual(
                en: "“{seen}” is spelled almost like “{other}”\(place.en).",
                ja: "「{seen}」は「{other}」\(place.ja)とほとんど同じです。",
                vi: "“{seen}” viết gần giống “{other}”\(place.vi)."),
            remedy: Trilingual(
                en: "Spell one person in one way everywhere; give two people names that differ.",
                ja: "同一人物であれば同じ表記に統一し、別人であれば区別できる名前にしてください。",
                vi:
                    "Nếu là một người, hãy ghi thống nhất một cách; nếu là hai người, hãy đặt tên khác "
                    + "hẳn nhau."),
            filling: ["other": other.name])
    }

    /// Of the whole file, reported once, for the first id.
    static func partiesUnknown(_ id: String) -> CellFault {
        CellFault(
            .unknownName, seen: id,
            message: Trilingual(
                en: "The vault does not know which parties are registered, such as “{seen}”.",
                ja: "保管庫には登録当事者（「{seen}」など）の一覧がありません。",
                vi: "Kho chưa biết những bên nào đã đăng ký, chẳng hạn “{seen}”."),
            remedy: Trilingual(
                en: "Run it once with --ledger DIR, the published ledger; the vault remembers.",
                ja: "公開台帳を --ledger DIR で指定して一度実行してください。保管庫に記録されます。",
                vi: "Hãy chạy một lần với --ledger DIR, sổ đã công bố; kho sẽ ghi nhớ."))
    }

    static func roleMissing(_ name: String, ofLender isLender: Bool = false) -> CellFault {
        CellFault(
            .emptyCell, seen: "",
            message: Trilingual(
                en: "“{name}” is not registered, and the file does not say what it is.",
                ja: "「{name}」は登録がなく、どのような者かが記入されていません。",
                vi: "“{name}” chưa đăng ký, và tệp không cho biết đó là ai."),
            remedy: isLender
                ? roleOfLender
                : Trilingual(
                    en: "Write its role, such as broker, authority or medical institution, in the "
                        + "column “payee role” or “payer role”.",
                    ja: "「受取者の区分」または「支払者の区分」の列に、仲介者、官公庁、医療機関などと記入してください。",
                    vi: "Hãy ghi vai trò, ví dụ môi giới, cơ quan nhà nước, cơ sở y tế, vào cột "
                        + "“vai trò người nhận” hoặc “vai trò người trả”."),
            filling: ["name": name])
    }

    private static let roleOfLender = Trilingual(
        en: "Write its role, such as bank, lender or family, in the column “lender role”.",
        ja: "「貸主の区分」の列に、銀行、貸主、家族などと記入してください。",
        vi:
            "Hãy ghi vai trò, ví dụ ngân hàng, bên cho vay, gia đình, vào cột “vai trò bên cho vay”."
    )

    package static func notTheWorker(_ name: String, worker: String) -> CellFault {
        CellFault(
            .roleDiffers, seen: name,
            message: Trilingual(
                en: "“{seen}” is called the worker, but the row is about “{worker}”.",
                ja: "「{seen}」が労働者とされていますが、この行は「{worker}」についてのものです。",
                vi: "“{seen}” được ghi là người lao động, nhưng dòng này nói về “{worker}”."),
            remedy: Trilingual(
                en: "Write “{worker}” if it was the worker, or the right role.",
                ja: "労働者であれば「{worker}」、そうでなければ正しい区分を記入してください。",
                vi: "Nếu là người lao động, hãy ghi “{worker}”; nếu không, ghi đúng vai trò."),
            filling: ["worker": worker])
    }

    static func workerHasRole(_ role: String) -> CellFault {
        CellFault(
            .roleDiffers, seen: role,
            message: Trilingual(
                en: "“{seen}”, but that is the worker of the row.",
                ja: "「{seen}」とありますが、この行の労働者本人です。",
                vi: "“{seen}”, nhưng đó chính là người lao động của dòng này."),
            remedy: Trilingual(
                en: "Leave the role empty, or name whom you mean.",
                ja: "区分を空欄にするか、正しい相手を記入してください。",
                vi: "Hãy để trống vai trò, hoặc ghi đúng bên."))
    }

    /// A warning: what somebody acted as may differ from what they are registered as.
    package static func roleUnlikeRegister(_ cell: String, _ party: String, _ kind: PartyKind)
        -> CellFault
    {
        let label = kind.label
        return CellFault(
            .roleDiffers, seen: cell,
            message: Trilingual(
                en: "“{seen}”, but {party} is registered as “\(label.en)”.",
                ja: "「{seen}」とありますが、{party}の登録は「\(label.ja)」です。",
                vi: "“{seen}”, nhưng {party} đăng ký là “\(label.vi)”."),
            remedy: Trilingual(
                en: "The role is taken as the file says.", ja: "ファイルのとおりに扱います。",
                vi: "Vai trò được ghi theo tệp."),
            filling: ["party": party])
    }

    package static func sameEnds(_ name: String) -> CellFault {
        CellFault(
            .sameEnds, seen: name,
            message: Trilingual(
                en: "“{seen}” pays itself.", ja: "支払者と受取者がどちらも「{seen}」です。",
                vi: "“{seen}” vừa là người trả vừa là người nhận."),
            remedy: Trilingual(
                en: "Write who paid and who was paid.", ja: "支払者と受取者をそれぞれ正しく記入してください。",
                vi: "Hãy ghi đúng người trả và người nhận."))
    }

    package static func mayNotSpeak(_ cell: String, _ filer: String, _ kind: PartyKind) -> CellFault
    {
        let label = kind.label
        return CellFault(
            .notAllowed, seen: cell,
            message: Trilingual(
                en: "{filer}, as “\(label.en)”, cannot file what “{seen}” says.",
                ja: "{filer}（\(label.ja)）は「{seen}」の立場で申告できません。",
                vi: "{filer}, là “\(label.vi)”, không được khai với tư cách “{seen}”."),
            remedy: Trilingual(
                en: "Each tells its own side; a worker's account is filed by the grievance desk or "
                    + "a worker's organisation. Is it the right key?",
                ja: "各当事者は自らの立場で申告します。労働者の申告は相談窓口または労働者の団体が提出します。"
                    + "鍵が正しいか確認してください。",
                vi:
                    "Mỗi bên khai phần của mình; lời khai của người lao động do bộ phận tư vấn và tiếp nhận "
                    + "khiếu nại hoặc tổ chức của người lao động nộp. Khóa có đúng không?"),
            filling: ["filer": filer])
    }

    /// Of the whole file: what it holds is not for this filer to file.
    package static func mayNotFile(_ what: Trilingual, _ filer: String, _ kind: PartyKind)
        -> CellFault
    {
        let label = kind.label
        return CellFault(
            .notAllowed, seen: filer,
            message: Trilingual(
                en: "{seen}, as “\(label.en)”, cannot file “\(what.en)”.",
                ja: "{seen}（\(label.ja)）は「\(what.ja)」を提出できません。",
                vi: "{seen}, là “\(label.vi)”, không được nộp “\(what.vi)”."),
            remedy: Trilingual(
                en: "Send the table to the party whose matter it is. Is it the right key?",
                ja: "この表は、担当する当事者が提出します。鍵が正しいか確認してください。",
                vi: "Hãy gửi bảng cho bên có trách nhiệm nộp. Khóa có đúng không?"))
    }

    package static func enrolledBefore(_ name: String, _ pseudonym: String, _ order: String)
        -> CellFault
    {
        CellFault(
            .enrolledBefore, seen: name,
            message: Trilingual(
                en: "“{seen}” of order {order} was enrolled before, as {pseudonym}.",
                ja: "求人{order}の「{seen}」はすでに{pseudonym}として登録されています。",
                vi:
                    "“{seen}” của đơn hàng {order} đã được đăng ký trước đây, mã ẩn danh {pseudonym}."
            ),
            remedy: Trilingual(
                en: "Delete the row; for another person choose another short name.",
                ja: "この行を削除してください。別の人であれば別の略称にしてください。",
                vi: "Hãy xóa dòng này; nếu là người khác, hãy đặt tên tắt khác."),
            filling: ["order": order, "pseudonym": pseudonym])
    }

    package static func pseudonymAsName(_ name: String) -> CellFault {
        CellFault(
            .unknownName, seen: name,
            message: Trilingual(
                en: "“{seen}” is made like a pseudonym, and that is drawn when the table is filed.",
                ja: "「{seen}」は仮名の形です。仮名は提出時に自動で付けられます。",
                vi: "“{seen}” có dạng mã ẩn danh, mà mã ẩn danh được tạo khi nộp."),
            remedy: Trilingual(
                en: "Write a short name of your own, such as w-01.",
                ja: "貴社で使う略称（例 w-01）を記入してください。",
                vi: "Hãy ghi tên tắt của văn phòng bạn, ví dụ w-01."))
    }

    /// Of the whole file.
    static var sayWhen: CellFault {
        CellFault(
            .emptyCell, seen: "",
            message: Trilingual(
                en: "The file does not say on which day the workers said this.",
                ja: "労働者がいつ述べたかが記入されていません。",
                vi: "Tệp không cho biết người lao động trình bày vào ngày nào."),
            remedy: Trilingual(
                en: "Add --said-on 2026-05-10, or a column “said on” if the days differ.",
                ja: "--said-on 2026-05-10 のように指定するか、日が異なる場合は「申告日」の列を加えてください。",
                vi: "Hãy thêm --said-on 2026-05-10, hoặc cột “ngày khai” nếu các ngày khác nhau."))
    }

    private static let didYouMean = Trilingual(
        en: "Did you mean “{near}”?", ja: "「{near}」のことでしょうか。", vi: "Có phải ý bạn là “{near}”?")
}
