import LedgerStore
import Office
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    private static let raw = Option(
        flag: "raw", en: "print the entry's exact bytes and nothing else",
        ja: "エントリーのバイト列をそのまま出力する", vi: "chỉ in đúng các byte của mục")

    /// Shows one entry.
    package static let show = Command(
        "show",
        Trilingual(
            en: "show one entry, or a file of filings", ja: "エントリー1件、または提出物のファイルを表示する",
            vi: "xem một mục, hoặc một tệp bản nộp"),
        discussion: Trilingual(
            en: "Of a file of filings: what each says, who has signed and who has not, before you "
                + "sign or file it. Signatures are verified by the keys that the ledger has, that "
                + "'--known' names or that the file brings; exit 1 where one does not verify. Of an "
                + "entry: who spoke, who signed and with whose key, what was said, and what took its "
                + "place since; its signatures are not verified here: 'feri verify' does that.",
            ja: "提出物のファイルについては、署名や提出の前に、各提出物の内容と、誰が署名済みで誰が未署名かを示します。"
                + "署名は、台帳に登録された鍵、「--known」で指定した鍵、ファイル自体が届け出る鍵で検証し、"
                + "検証できないものがあれば終了コード1。エントリーについては、申告者、署名者と鍵の登録者、内容、"
                + "後にそれを置き換えたものを示します。エントリーの署名の検証は「feri verify」で行います。",
            vi: "Với tệp bản nộp: từng bản nói gì, ai đã ký và ai chưa ký, trước khi bạn ký hoặc "
                + "nộp. Chữ ký được kiểm bằng khóa có trong sổ, khóa ghi ở '--known' hoặc khóa mà "
                + "tệp đưa ra; thoát với mã 1 nếu có chữ ký không hợp lệ. Với một mục: cho biết ai "
                + "khai, ai ký và bằng khóa của ai, nội dung gì, và điều gì đã thay thế nó. "
                + "Lệnh này không kiểm chữ ký: dùng 'feri verify'."),
        operands: [
            Operand(
                .file("SEQ|FILE"),
                en: "the entry's number, from 0, or a file of filings (- for "
                    + "standard input)",
                ja: "エントリーの番号（0から）、または提出物のファイル（- は標準入力）",
                vi: "số của mục, từ 0, hoặc tệp bản nộp (- là đầu vào chuẩn)")
        ],
        options: ReadingOptions.all + [ReadingOptions.at, raw, CirculatingOptions.known],
        examples: [
            Example(
                "feri show 12 --home registry", en: "entry 12 with its content",
                ja: "エントリー12とその内容", vi: "mục 12 kèm nội dung"),
            Example(
                "feri show key.filings --ledger registry/ledger",
                en: "what am I asked to sign, and who has signed?", ja: "何への署名か、誰が署名済みか",
                vi: "tôi được yêu cầu ký gì, ai đã ký?"),
        ]
    ) { invocation in
        if !(try isMeantAsNumber(invocation.operands[0])) {
            return try showFilings(invocation.operands[0], invocation)
        }
        let seq = try Invocation.number(invocation.operands[0], of: "SEQ")
        let at = try invocation.number(of: ReadingOptions.at)
        if invocation.has(raw) {
            let reader = try invocation.ledgerReader()
            let size = try reader.checkpoint().size
            if let at, at < seq || at >= size {
                throw StoreError.noSuchEntry(seq: seq, size: at + 1)
            }
            try invocation.world.output.write(try reader.entry(seq, inLogOf: size))
            return .done
        }
        let view = try invocation.ledgerView(at: at)
        let sheet = StatementSheet(try view.entry(seq), in: view)
        try invocation.print {
            sheet.members
        } text: {
            ShownStatement(sheet: sheet).write(to: &$0)
        }
        return .done
    }

    /// Whether it is an entry's number, well written or not, rather than a file's name.
    private static func isMeantAsNumber(_ text: String) throws -> Bool {
        if StrictDecimal.parse(text) != nil { return true }
        let digits: ClosedRange<UInt8> = 48...57
        guard text.utf8.contains(where: digits.contains),
            text.utf8.allSatisfy({ digits.contains($0) || "+-".utf8.contains($0) })
        else { return false }
        return try !FileSystem.exists(text)
    }

    private static func showFilings(_ path: String, _ invocation: Invocation) throws -> ExitCode {
        guard !invocation.has(raw), !invocation.has(ReadingOptions.at) else {
            throw Failure(
                .usage, en: "'--raw' and '--at' are for an entry's number",
                ja: "「--raw」「--at」はエントリーの番号と一緒に使います",
                vi: "'--raw' và '--at' chỉ dùng với số của mục")
        }
        let bytes = try invocation.read(path, limit: CirculatingFile.longest)
        let file = try CirculatingFile(bytes, at: path)
        let view = try invocation.ledgerViewIfNamed()
        let shown = ShownFilings(
            file: file,
            keys: KnownKeys(given: try invocation.knownKeys(), ledger: view?.state),
            names: view?.names ?? PartyNames(called: [:]))
        try invocation.print {
            shown.members
        } text: {
            shown.write(to: &$0)
        }
        return shown.isWrong ? .no : .done
    }
}
