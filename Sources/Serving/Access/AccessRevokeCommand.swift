import Platform
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// Takes a token back.
    package static let accessRevoke = Command(
        "access revoke",
        Trilingual(
            en: "take a reader's token back", ja: "閲覧者のトークンを取り消す",
            vi: "thu hồi mã truy cập của người đọc"),
        discussion: Trilingual(
            en:
                "A running 'feri serve' refuses the token within a second or two. The line stays, so "
                + "that the name in the log of who read what keeps its meaning.",
            ja: "実行中の「feri serve」は1〜2秒でそのトークンを拒否します。閲覧記録の名前の意味を保つため、行は残ります。",
            vi:
                "'feri serve' đang chạy sẽ từ chối mã sau một hai giây. Dòng vẫn còn, để tên trong "
                + "nhật ký ai đã đọc gì giữ nguyên ý nghĩa."),
        operands: [
            Operand(
                .text("NAME"), en: "the name it was made under", ja: "作成時の名前",
                vi: "tên khi tạo mã")
        ],
        options: [accessFile],
        examples: [
            Example(
                "feri access revoke dolab-1 --access reviewers.access",
                en: "dolab-1 reads no more", ja: "dolab-1 の閲覧を止める",
                vi: "dolab-1 không đọc được nữa")
        ]
    ) { invocation in
        let name = invocation.operands[0]
        let path = try invocation.required(accessFile)
        let now = invocation.world.now()
        // Only a file that is there has anything to take back.
        _ = try AccessList(reading: path)
        try AccessList.change(path) { (list) throws(Failure) in
            guard list.revoke(name, at: now) else {
                throw Failure(
                    .noInput, en: "there is no '{name}'", ja: "「{name}」はありません",
                    vi: "không có '{name}'", ["name": name],
                    hint: Trilingual(
                        en: "'feri access list' shows all names", ja: "「feri access list」で一覧できます",
                        vi: "'feri access list' cho xem mọi tên"),
                    at: path)
            }
        }
        let revoked =
            try AccessList(reading: path).grants
            .first { $0.name.utf8.elementsEqual(name.utf8) }?.revoked ?? now
        try invocation.answer {
            [("name", .string(name)), ("revoked", .string(revoked.description))]
        } text: {
            $0.line(
                Trilingual(
                    en: "{name}: taken back {at}", ja: "{name}: {at}に取り消し",
                    vi: "{name}: đã thu hồi lúc {at}"
                ).filled(["name": name, "at": revoked.description]))
        }
        return .done
    }
}
