import Office
import Platform
import Registry
import Terminal
import Wording

extension Command {
    /// Destroys contents of sealed statements, and declares it.
    package static let erase = Command(
        "erase",
        Trilingual(
            en: "destroy what sealed statements say, and declare it", ja: "封印された内容を消去し、その旨を申告する",
            vi: "xóa nội dung niêm phong và khai báo việc đó"),
        discussion: Trilingual(
            en: "Destroys salt and content of each entry in every file of the home or the vault, "
                + "looks for what is left, and only then declares the erasure in the open. The "
                + "entry, its seal and its signature stay: the ledger verifies as before. In a home "
                + "the declaration binds which order each content named, without telling it. After "
                + "a crash, the same command completes it. What it cannot reach: backups, copies "
                + "given to others, and blocks that a disk has set aside.",
            ja: "各エントリーのソルトと内容を、ホームまたは保管庫のすべてのファイルから消去し、残りがないか確かめてから、"
                + "消去を公開の申告として記録します。エントリー、封印、署名は残り、台帳はこれまで通り検証できます。"
                + "ホームでの申告は、各内容がどの求人に関するものだったかを、明かさずに確定します。"
                + "途中で止まった場合は、同じコマンドで完了します。バックアップ、他者に渡した写し、"
                + "ディスクが退避した領域には及びません。",
            vi:
                "Xóa salt và nội dung của từng mục trong mọi tệp của thư mục gốc hoặc kho, tìm xem còn "
                + "sót gì không, rồi mới khai báo công khai. Mục, dấu niêm phong và chữ ký vẫn còn: sổ "
                + "vẫn kiểm tra được như trước. Trong thư mục gốc, bản khai ràng buộc mỗi nội dung nói "
                + "về đơn hàng nào mà không tiết lộ. Nếu bị ngắt giữa chừng, chạy lại đúng lệnh đó để "
                + "hoàn tất. Không với tới được: bản sao lưu, bản đã trao cho người khác, và các khối "
                + "mà đĩa đã để riêng."),
        operands: [
            Operand(
                .text("SEQ"), .any, en: "the numbers of sealed entries", ja: "封印されたエントリーの番号",
                vi: "số của các mục niêm phong")
        ],
        options: [
            EraseOptions.home, EraseOptions.vault, EraseOptions.basis, EraseOptions.keys,
            EraseOptions.holders, EraseOptions.also, EraseOptions.bind, EraseOptions.unbound,
            EraseOptions.logKey, CommonOptions.clockIsRight, CommonOptions.ledger,
            WorkplaceOptions.outDirectory,
        ] + KeyOptions.unlocking,
        examples: [
            Example(
                "feri erase --home registry 57 81 --basis 'the worker asked for it' "
                    + "--key officer-a.key --key officer-b.key",
                en: "two entries, in the registry's home", ja: "台帳のホームで2件を消去",
                vi: "hai mục, trong thư mục gốc của sổ"),
            Example(
                "feri erase --vault vault --ledger registry/ledger 57 "
                    + "--basis 'the worker asked for it' --key sa-sen.key --out outbox",
                en: "one entry, in the vault of the party that filed it", ja: "提出した当事者の保管庫で1件を消去",
                vi: "một mục, trong kho của bên đã nộp"),
            Example(
                "feri erase --home registry --bind --key officer-a.key --key officer-b.key",
                en: "what was erased before this version", ja: "この版より前に消去したもの",
                vi: "những gì đã xóa trước phiên bản này"),
        ]
    ) { invocation in
        switch (
            invocation.value(of: EraseOptions.home), invocation.value(of: EraseOptions.vault)
        ) {
        case (.some(let path), nil):
            if invocation.has(EraseOptions.bind) {
                try invocation.bindErasuresInHome(path)
            } else {
                try invocation.eraseInHome(path)
            }
        case (nil, .some(let path)):
            for option in [EraseOptions.bind, EraseOptions.unbound] where invocation.has(option) {
                throw Failure(
                    .usage, en: "'--{name}' is for a registry's home",
                    ja: "「--{name}」は台帳のホーム用です", vi: "'--{name}' chỉ dùng cho thư mục gốc của sổ",
                    ["name": option.name])
            }
            try invocation.eraseInVault(path)
        default:
            throw Failure(
                .usage, en: "give either '--home HOME' or '--vault VAULT'",
                ja: "「--home HOME」か「--vault VAULT」のどちらか一方を指定してください",
                vi: "hãy ghi '--home HOME' hoặc '--vault VAULT'")
        }
        return .done
    }
}
