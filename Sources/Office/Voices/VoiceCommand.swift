import Platform
import Registry
import RegistryWords
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let present = Option(
        "present", .text("PARTY"), repeatable: true,
        en: "a party that was there when she showed her key", ja: "本人が鍵を示したときに同席した当事者",
        vi: "bên có mặt khi người lao động đưa khóa")

    private static let bound = Option(
        flag: "key-known", en: "her key was bound by an earlier filing: make her statement only",
        ja: "鍵は登録済み。申告だけを作る", vi: "khóa đã được gắn từ trước: chỉ làm lời khai")

    private static let out = Option(
        "out", .file("FILE.json"), letter: "o", en: "write the contents into this file",
        ja: "内容の書き込み先", vi: "ghi nội dung vào tệp này")

    /// Turns what a worker handed over into what the desk signs.
    package static let voice = Command(
        "voice",
        Trilingual(
            en: "make the contents to sign of what a worker wrote and signed herself",
            ja: "労働者本人が書いて署名した申告から署名用の内容を作る",
            vi: "làm nội dung để ký từ lời người lao động tự viết và ký"),
        discussion: Trilingual(
            en: "FILE is what she took from the page for workers. Her signature is checked, and "
                + "her words go into the content as they are: nothing of them can be changed. "
                + "What is printed goes to 'feri sign' with the desk's key: first her key, bound "
                + "to her pseudonym, then her statement with her note inside. Both are sealed.",
            ja: "FILEは本人が労働者用ページで作成したものです。署名を確認し、言葉をそのまま内容に入れます(変更は"
                + "できません)。出力を窓口の鍵で「feri sign」に渡してください。最初が仮名に結び付けた本人の鍵、次が"
                + "本人の署名入りの申告で、どちらも封印されます。",
            vi:
                "FILE là phần người lao động lấy từ trang dành cho mình. Chữ ký được kiểm và lời khai "
                + "được giữ nguyên, không sửa được gì. Đưa kết quả cho 'feri sign' với khóa của "
                + "bộ phận tư vấn: trước là khóa của người lao động gắn với mã ẩn danh, sau là lời khai kèm "
                + "bản tự ký. Cả hai đều niêm phong."),
        operands: [
            Operand(
                .file(), en: "what she handed over", ja: "本人から受け取ったもの",
                vi: "phần người lao động đưa")
        ],
        options: [present, bound, out],
        examples: [
            Example(
                "feri voice statement.txt -o said.json", en: "then 'feri sign … said.json'",
                ja: "続いて「feri sign … said.json」", vi: "rồi 'feri sign … said.json'")
        ]
    ) { invocation in
        let path = invocation.operands[0]
        let said: HandedOver
        do {
            said = try HandedOver(
                parsing: try invocation.read(path, limit: OwnNote.longest + 4096), at: path)
        } catch let fault as VoiceFault {
            throw Failure(.badData, fault.message, hints: [VoiceFault.hint], at: path)
        }
        let witnesses = try invocation.values(of: present).map { text throws(Failure) in
            guard let party = PartyID(text) else { throw Failure.noIdentifier("party", text) }
            return party
        }
        let binding = invocation.has(bound) ? nil : said.binding(present: witnesses)
        let contents = [binding, said.content].compactMap(\.self)
        if said.key == nil {
            try invocation.remark(
                Trilingual(
                    en: "she signed nothing: read it to her once more before you sign it",
                    ja: "本人の署名はありません。署名する前にもう一度読み聞かせてください",
                    vi: "người lao động chưa ký: hãy đọc lại cho họ nghe trước khi bạn ký"))
        }
        let bytes = CanonicalJSON.bytes(of: .array(contents.map(\.json))) + [UInt8(ascii: "\n")]
        guard let file = invocation.value(of: out) else {
            try invocation.world.output.write(bytes)
            return .done
        }
        do throws(FileError) {
            // It says in clear what the ledger seals.
            try FileSystem.replace(file, with: bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        try invocation.print {
            [
                ("file", .string(file)), ("worker", .string(said.worker.text)),
                ("signed", .boolean(said.key != nil)),
                ("statements", .integer(Int64(contents.count))),
            ]
        } text: {
            $0.line(file)
        }
        return .done
    }
}

extension VoiceFault {
    static let hint = Trilingual(
        en: "take the whole text from the page once more; if it stays so, write down what she says "
            + "and file it without her note",
        ja: "ページから全文をもう一度受け取ってください。それでも同じなら、口述を書き取って署名なしで提出してください",
        vi:
            "hãy lấy lại toàn bộ phần từ trang; nếu vẫn vậy, ghi lại lời người lao động và nộp không kèm bản tự ký"
    )

    var message: Trilingual {
        switch self {
        case .form:
            Trilingual(
                en: "this is not what the page for workers makes", ja: "労働者用ページで作成されたものではありません",
                vi: "đây không phải phần do trang dành cho người lao động tạo ra")
        case .note(let error):
            Trilingual(
                en: "her note cannot be read: {error}", ja: "本人の申告を読み取れません: {error}",
                vi: "không đọc được bản người lao động ký: {error}"
            ).filled(["error": error.wording])
        case .signature:
            Trilingual(
                en: "her words are not what her key signed: something was changed",
                ja: "本人の鍵による署名と言葉が一致しません。どこかが変更されています",
                vi: "lời không khớp với chữ ký bằng khóa của người lao động: có chỗ đã bị đổi")
        case .otherKey:
            Trilingual(
                en: "the key is of another worker than the words", ja: "鍵と申告の労働者が異なります",
                vi: "khóa không phải của người lao động nêu trong lời khai")
        case .notHers:
            Trilingual(
                en: "this is not an account of payments in the worker's own words",
                ja: "労働者本人による費用の申告ではありません",
                vi: "đây không phải lời người lao động tự khai về các khoản trả")
        }
    }
}
