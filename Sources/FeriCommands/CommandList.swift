import Office
import Operator
import Papers
import Serving
import Terminal
import Verifying
import Witnessing
import Wording

extension CommandTable {
    /// What `feri` does.
    package static let feri = CommandTable(
        commands: [
            .initialise, .keyNew, .keyShow, .keyInspect, .keyPassphrase, .keyFromSSH, .sign, .file,
            .release, .append, .check, .verify,
            .verdict, .trail, .show, .list, .export, .proveInclusion, .proveConsistency,
            .heads, .due, .statistics, .surveys, .indicator, .rulesList, .rulesShow, .rulesDiff,
            .serve, .accessAdd, .accessList, .accessRevoke, .accessLog, .qr, .card, .voice,
            .refusalsList, .refusalsPublish, .seal, .open, .erase, .doctor, .status,
            .witness, .completions, .help,
        ],
        families: [
            Family(
                "key", en: "make, show and seal signing keys", ja: "署名鍵の作成、表示、封印",
                vi: "tạo, xem và khóa lại khóa ký"),
            Family(
                "refusals", en: "read and publish what a registry refused", ja: "台帳が拒否したものの確認と公表",
                vi: "xem và công bố những gì sổ đã từ chối"),
            Family(
                "rules", en: "read the rules that fees are judged by", ja: "手数料を判定する規則の閲覧",
                vi: "xem các quy tắc dùng để xét phí"),
            Family(
                "access", en: "say who may read what a server does not show everybody",
                ja: "サーバーの非公開部分を誰が閲覧できるかの管理",
                vi: "quản lý ai được đọc phần máy chủ không công khai"),
            Family(
                "prove", en: "print proofs that others can check", ja: "他者が検証できる証明の出力",
                vi: "in các chứng minh để người khác kiểm"),
        ])
}
