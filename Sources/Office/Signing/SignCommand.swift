import LedgerStore
import OfficeTables
import Platform
import Registry
import Terminal
import Transparency
import Wording
import Workplace

extension Command {
    /// Makes signed statements of contents written by hand.
    package static let sign = Command(
        "sign",
        Trilingual(
            en: "sign contents written as JSON, or filings that others signed",
            ja: "JSONで書いた内容、または他の人が署名した提出物に署名する",
            vi: "ký nội dung viết bằng JSON, hoặc bản nộp người khác đã ký"),
        discussion: Trilingual(
            en: "FILE holds one content or an array of them. Short names of workers become "
                + "pseudonyms, {\"file\": …} becomes the salted hash of that file; both stay in "
                + "the vault. Two statements or more get one signature, and are handed over "
                + "together. Signing the same file again gives the same statements. A file of "
                + "filings gets the lines of your key that are missing, and those of others are "
                + "verified as far as their keys are known: so each signs on a machine of their "
                + "own. 'feri show FILE' says what you are about to sign.",
            ja: "FILEには内容1件またはその配列を書きます。労働者の略称は仮名に、{\"file\": …} はそのファイルの"
                + "ソルト付きハッシュに置き換わり、元は保管庫に残ります。2件以上には一括して署名し、まとめて提出します。"
                + "同じファイルからは同じ申告ができます。提出物のファイルには、あなたの鍵の足りない署名行が加わり、"
                + "他の人の署名は鍵が分かる範囲で検証されます。各自が自分の端末で署名できます。"
                + "署名の前に「feri show FILE」で内容を確認してください。",
            vi:
                "FILE chứa một nội dung hoặc một mảng. Tên tắt của người lao động được thay bằng mã ẩn "
                + "danh, {\"file\": …} thay bằng mã băm có salt của tệp đó; bản gốc ở lại trong kho. "
                + "Từ hai bản khai trở lên dùng chung một chữ ký và được nộp cùng lúc. "
                + "Ký lại cùng tệp sẽ cho đúng các bản khai cũ. Tệp bản nộp thì được thêm dòng ký còn "
                + "thiếu của khóa bạn, chữ ký của người khác được kiểm nếu biết khóa: mỗi người ký "
                + "trên máy của mình. 'feri show FILE' cho biết bạn sắp ký gì."),
        operands: [
            Operand(
                .file(), en: "contents, as JSON, or filings", ja: "内容(JSON)または提出物",
                vi: "nội dung, dạng JSON, hoặc bản nộp")
        ],
        options: [
            CirculatingOptions.vault, CirculatingOptions.keys, CirculatingOptions.signer,
            CirculatingOptions.ledger, CirculatingOptions.reference, CirculatingOptions.known,
            CirculatingOptions.join, WorkplaceOptions.plain, WorkplaceOptions.outDirectory,
        ] + KeyOptions.unlocking,
        examples: [
            Example(
                "feri sign --vault vault --key so-sakura-1.key --ledger registry/ledger order.json",
                en: "the filing of an order, on standard output", ja: "求人の提出物を標準出力へ",
                vi: "bản nộp của một đơn hàng, ra đầu ra chuẩn"),
            Example(
                "feri sign key.filings --key officer-b.key --ledger registry/ledger -o outbox",
                en: "the second officer, in another city", ja: "別の都市にいる2人目の担当者",
                vi: "người phụ trách thứ hai, ở thành phố khác"),
        ]
    ) { invocation in
        let given = try invocation.read(invocation.operands[0], limit: CirculatingFile.longest)
        if CirculatingFile.begins(given) { return try invocation.signFilings(given) }
        for option in [CirculatingOptions.known, CirculatingOptions.join]
        where invocation.has(option) {
            throw Failure(
                .usage, en: "'--{name}' is for a file of filings",
                ja: "「--{name}」は提出物のファイルに使います", vi: "'--{name}' chỉ dùng với tệp bản nộp",
                ["name": option.name])
        }
        for option in [CirculatingOptions.vault, CirculatingOptions.keys]
        where !invocation.has(option) {
            throw UsageFailures.missing(option.spelling, invocation.command)
        }
        guard
            invocation.values(of: CirculatingOptions.reference).isEmpty
                || invocation.has(CirculatingOptions.ledger)
        else {
            throw Failure(
                .usage, en: "'--ref' needs '--ledger', which has the entry",
                ja: "「--ref」にはそのエントリーがある台帳「--ledger」が必要です",
                vi: "'--ref' cần '--ledger', nơi có mục đó")
        }
        let keys = try invocation.values(of: CirculatingOptions.keys).map(invocation.signerKey)
        var vault = try invocation.vault()
        let file = try ContentFile(
            path: invocation.operands[0], bytes: given)
        let place = invocation.value(of: CirculatingOptions.ledger)
        let corrected = try place.map {
            try Referenced(invocation.values(of: CirculatingOptions.reference), in: $0, vault)
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
                (
                    "signers",
                    .array(invocation.values(of: CirculatingOptions.signer).map(JSONValue.string))
                ),
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
            otherSigners: invocation.values(of: CirculatingOptions.signer),
            filed: invocation.world.now(),
            profile: try Profile(DefaultProfile.bytes), random: invocation.world.random)
        let filings = try maker.filings(
            of: contents.map { corrected?.added(to: $0) ?? $0 },
            correctedIsOpen: corrected?.isOpen ?? false,
            plain: invocation.has(WorkplaceOptions.plain))
        if let remark = OpenTexts.remark(on: contents.flatMap(\.textsForEverybody)) {
            try invocation.remark(remark)
        }
        try workers.save()
        try minted.keep(filings, for: digest)
        try invocation.deliver(filings, named: digest, isRepeated: false)
        return .done
    }
}
