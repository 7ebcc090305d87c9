import Access
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
                "A running 'feri serve' refuses the token within a second or two. The line stays for "
                + "400 days, a one-time code's for 30, and is then kept in FILE.past, so that the "
                + "name in the log of who read what keeps its meaning.",
            ja:
                "実行中の「feri serve」は1〜2秒でそのトークンを拒否します。行は400日間（一回限りのコードは30日間）残り、"
                + "その後は FILE.past に移されるため、閲覧記録の名前の意味は保たれます。",
            vi:
                "'feri serve' đang chạy sẽ từ chối mã sau một hai giây. Dòng còn lại 400 ngày (mã dùng "
                + "một lần: 30 ngày), sau đó được giữ trong FILE.past, để tên trong nhật ký ai đã đọc gì "
                + "giữ nguyên ý nghĩa."),
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
        do throws(FileError) { _ = try FileSystem.modificationStamp(path) } catch {
            throw Failure(reading: error)
        }
        let change = try AccessList.change(path, at: now) { (list) throws(Failure) in
            guard let since = list.revoke(name, at: now) else {
                throw Failure(
                    .noInput, en: "there is no '{name}'", ja: "「{name}」はありません",
                    vi: "không có '{name}'", ["name": name],
                    hint: Trilingual(
                        en: "'feri access list' shows all names", ja: "「feri access list」で一覧できます",
                        vi: "'feri access list' cho xem mọi tên"),
                    at: path)
            }
            return since
        }
        let revoked = change.outcome
        try invocation.print {
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
