import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording
import Workplace

/// What `feri seal` is given.
enum SealOptions {
    static let kind = Option(
        "class", .choice(RetentionTable.builtIn.classes.map(\.name)), standard: "document",
        en: "what kind of record it is, for how long it is kept", ja: "記録の種類（保存期間の基準）",
        vi: "loại hồ sơ, để biết giữ bao lâu")

    static let media = Option(
        "media", .text("TYPE"), standard: "application/octet-stream", en: "its media type",
        ja: "メディアタイプ", vi: "kiểu nội dung của tệp")

    static let keepUntil = Option(
        "keep-until", .text("DATE"), en: "the day from which it must not be kept, as YYYY-MM-DD",
        ja: "保存期限（この日以降は保存しない）。YYYY-MM-DD", vi: "ngày không được giữ nữa, dạng YYYY-MM-DD")
}

extension Command {
    /// Puts documents and identity records into a vault.
    package static let seal = Command(
        "seal",
        Trilingual(
            en: "put documents and identity records into a vault", ja: "書類や本人確認記録を保管庫に封印する",
            vi: "cất giấy tờ và hồ sơ nhân thân vào kho"),
        discussion: Trilingual(
            en: "Keeps each file with a fresh salt, and prints the salted hash by which a content "
                + "commits to it. Only the hash is ever filed. The original is left where it "
                + "is: remove it yourself if the vault is to hold the only copy.",
            ja: "各ファイルを新しいソルトとともに保管し、申告内容に書くソルト付きハッシュを表示します。提出されるのは"
                + "ハッシュだけです。元のファイルはそのまま残りますので、不要なら削除してください。",
            vi:
                "Giữ từng tệp cùng một salt mới và in ra mã băm có salt để ghi vào nội dung khai. Chỉ "
                + "mã băm được nộp. Tệp gốc vẫn ở chỗ cũ: hãy tự xóa nếu chỉ muốn giữ trong kho."),
        operands: [Operand(.file(), .some, en: "the files", ja: "ファイル", vi: "các tệp")],
        options: [
            WorkplaceOptions.vault, SealOptions.kind, SealOptions.media, SealOptions.keepUntil,
        ],
        examples: [
            Example(
                "feri seal --vault vault --class identity-record passport.pdf",
                en: "a passport; its hash goes into 'commitment' of worker.enrolled",
                ja: "旅券。ハッシュは worker.enrolled の commitment に書く",
                vi: "hộ chiếu; mã băm ghi vào 'commitment' của worker.enrolled")
        ]
    ) { invocation in
        let vault = try invocation.vault()
        let until = try invocation.value(of: SealOptions.keepUntil).map { text in
            guard let day = CivilDate(text) else {
                throw Failure(
                    .usage, en: "'{seen}' is not a date like 2026-01-15",
                    ja: "「{seen}」はYYYY-MM-DDの日付ではありません",
                    vi: "'{seen}' không phải ngày dạng YYYY-MM-DD", ["seen": text])
            }
            return day
        }
        let files = try invocation.operands.map { (path: $0, bytes: try invocation.read($0)) }
        var register = try DocumentRegister(of: vault)
        var sealed: [(path: String, digest: String)] = []
        for file in files {
            let document = SealedDocument(
                file.bytes, salt: try invocation.world.random(Opening.saltByteCount))
            try document.save(in: vault)
            let digest = Base64.encodeText(document.digest.bytes)
            register.add(
                DocumentRegister.Line(
                    digest: digest, kind: try invocation.required(SealOptions.kind),
                    name: String(
                        decoding: file.path.utf8.split(separator: UInt8(ascii: "/")).last ?? [],
                        as: UTF8.self),
                    media: try invocation.required(SealOptions.media),
                    sealedOn: invocation.world.now().date, keepUntil: until))
            sealed.append((file.path, digest))
        }
        // A crash before this line leaves documents that nobody refers to; the doctor names them.
        try register.save()
        try invocation.print {
            [
                (
                    "documents",
                    .array(
                        sealed.map {
                            .object(of: [
                                ("file", .string($0.path)), ("sha256", .string($0.digest)),
                            ])
                        })
                )
            ]
        } text: { report in
            for (path, digest) in sealed { report.line("\(digest)  \(path)") }
        }
        return .done
    }
}
