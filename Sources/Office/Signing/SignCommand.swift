import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Wording
import Workplace

extension Command {
    private static let ledger = Option(
        "ledger", .directory(), en: "the published ledger, to take the newest checkpoint from",
        ja: "最新のチェックポイントを読み取る公開台帳", vi: "sổ đã công bố, để lấy checkpoint mới nhất")

    private static let signer = Option(
        "signer", .text("KEYNAME"), repeatable: true,
        en: "a key that will sign later, by 'feri sign' on the filing", ja: "後で署名する鍵の名前",
        vi: "khóa sẽ ký sau")

    private static let reference = Option(
        "ref", .text("SEQ"), repeatable: true,
        en: "the entry of --ledger that the content refers to", ja: "内容が参照する --ledger のエントリー番号",
        vi: "mục của --ledger mà nội dung nhắc đến")

    /// Makes signed statements of contents written by hand.
    package static let sign = Command(
        "sign",
        Trilingual(
            en: "make signed statements of contents written as JSON",
            ja: "JSONで書いた内容から署名済みの申告を作る", vi: "tạo bản khai có chữ ký từ nội dung JSON"),
        discussion: Trilingual(
            en: "FILE holds one content or an array of them. Short names of workers become "
                + "pseudonyms, {\"file\": …} becomes the salted hash of that file; both stay in "
                + "the vault. Two statements or more get one signature, and are handed over "
                + "together. Signing the same file again gives the same statements.",
            ja: "FILEには内容1件またはその配列を書きます。労働者の略称は仮名に、{\"file\": …} はそのファイルの"
                + "ソルト付きハッシュに置き換わり、元は保管庫に残ります。2件以上には一括して署名し、まとめて提出します。"
                + "同じファイルからは同じ申告ができます。",
            vi:
                "FILE chứa một nội dung hoặc một mảng. Tên tắt của người lao động được thay bằng mã ẩn "
                + "danh, {\"file\": …} thay bằng mã băm có salt của tệp đó; bản gốc ở lại trong kho. "
                + "Từ hai bản khai trở lên dùng chung một chữ ký và được nộp cùng lúc. "
                + "Ký lại cùng tệp sẽ cho đúng các bản khai cũ."),
        operands: [
            Operand(
                .file(), en: "the contents, as JSON", ja: "内容(JSON)", vi: "nội dung, dạng JSON")
        ],
        options: [
            WorkplaceOptions.vault, WorkplaceOptions.keys, signer, ledger, reference,
            WorkplaceOptions.plain, WorkplaceOptions.outDirectory,
        ],
        examples: [
            Example(
                "feri sign --vault vault --key so-sakura-1.key --ledger registry/ledger order.json",
                en: "the filing of an order, on standard output", ja: "求人の提出物を標準出力へ",
                vi: "bản nộp của một đơn hàng, ra đầu ra chuẩn")
        ]
    ) { invocation in
        let keys = try invocation.values(of: WorkplaceOptions.keys).map(invocation.signerKey)
        var vault = try invocation.vault()
        let file = try ContentFile(
            path: invocation.operands[0], bytes: try invocation.read(invocation.operands[0]))
        let place = invocation.value(of: ledger)
        let corrected = try place.map {
            try Referenced(invocation.values(of: reference), in: $0, vault)
        }
        let minted = MintedFilings(in: vault)
        let digest = MintedFilings.digest(
            of: file.bytes,
            options: .object(of: [
                (
                    "refs",
                    .array(
                        (corrected?.identities ?? []).map { .string(Base64.encodeText($0.bytes)) })
                ),
                ("signers", .array(invocation.values(of: signer).map(JSONValue.string))),
            ]))
        if let filings = try minted.filings(for: digest, keys: keys) {
            try invocation.deliver(filings, named: digest, isRepeated: true)
            return .done
        }
        if let place { try vault.refresh(from: place) }
        var workers = try WorkerList(of: vault)
        let contents = try file.resolved(
            in: vault, workers: &workers, random: invocation.world.random)
        let maker = StatementMaker(
            origin: vault.origin, seen: vault.seen, keys: keys,
            otherSigners: invocation.values(of: signer), filed: invocation.world.now(),
            profile: try Profile(DefaultProfile.bytes), random: invocation.world.random)
        let filings = try maker.filings(
            of: contents.map { corrected?.added(to: $0) ?? $0 },
            correctedIsOpen: corrected?.isOpen ?? false,
            plain: invocation.has(WorkplaceOptions.plain))
        try workers.save()
        try minted.keep(filings, for: digest)
        try invocation.deliver(filings, named: digest, isRepeated: false)
        return .done
    }
}
