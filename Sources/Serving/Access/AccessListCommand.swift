import Access
import Platform
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// Lists who may read, and how far.
    package static let accessList = Command(
        "access list",
        Trilingual(
            en: "list who may read what", ja: "閲覧できる人とその範囲の一覧",
            vi: "liệt kê ai được đọc gì"),
        discussion: Trilingual(
            en:
                "One line for each token or code, whether it counts or not; those that ceased to count "
                + "long ago are in FILE.past. Tokens themselves are kept nowhere.",
            ja:
                "トークンとコードごとに1行、有効かどうかとともに表示します。失効して久しいものは FILE.past にあります。"
                + "トークン自体はどこにも保存されません。",
            vi:
                "Mỗi mã một dòng, dù còn hiệu lực hay không; mã đã hết hiệu lực từ lâu nằm trong FILE.past. "
                + "Bản thân mã không được lưu ở đâu."),
        options: [accessFile],
        examples: [
            Example(
                "feri access list --access reviewers.access", en: "all of them", ja: "すべて表示",
                vi: "tất cả")
        ]
    ) { invocation in
        let now = invocation.world.now()
        let grants = try AccessList(reading: try invocation.required(accessFile)).grants
        try invocation.print {
            [
                (
                    "grants",
                    .array(
                        grants.map { grant in
                            .object(of: grant.shown + [("counts", .boolean(grant.counts(at: now)))])
                        })
                )
            ]
        } text: { report in
            guard !grants.isEmpty else {
                return report.line(
                    Trilingual(en: "nobody", ja: "登録はありません", vi: "chưa có ai"))
            }
            var table = TextTable(
                [
                    Trilingual(en: "name", ja: "名前", vi: "tên"),
                    Trilingual(en: "scope", ja: "範囲", vi: "phạm vi"),
                    Trilingual(en: "state", ja: "状態", vi: "tình trạng"),
                    Trilingual(en: "consent", ja: "同意", vi: "sự đồng ý"),
                ].map { $0(report.language) })
            for grant in grants {
                table.add([
                    grant.name, grant.scope.text, grant.state(at: now)(report.language),
                    grant.consent ?? "",
                ])
            }
            report.table(table)
        }
        return .done
    }
}

extension AccessList.Grant {
    /// Without the hash: it would be of no use to anybody.
    fileprivate var shown: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("name", .string(name)), ("scope", .string(scope.text)),
        ]
        if let expires { members.append(("expires", .string(expires.description))) }
        if let revoked { members.append(("revoked", .string(revoked.description))) }
        if let consent { members.append(("consent", .string(consent))) }
        if let hours { members.append(("hours", .integer(Int64(hours)))) }
        return members
    }

    fileprivate func state(at now: Instant) -> Trilingual {
        if let revoked {
            return Trilingual(
                en: "taken back {at}", ja: "{at}に取り消し", vi: "đã thu hồi lúc {at}"
            ).filled(["at": revoked.description])
        }
        guard let expires else {
            return Trilingual(en: "counts", ja: "有効（期限なし）", vi: "còn hiệu lực")
        }
        return
            (now < expires
            ? Trilingual(en: "counts until {at}", ja: "{at}まで有効", vi: "còn hiệu lực đến {at}")
            : Trilingual(en: "expired {at}", ja: "{at}に期限切れ", vi: "hết hạn lúc {at}")).filled([
                "at": expires.description
            ])
    }
}
