import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

extension Command {
    /// Makes the content of the next `heads.published`.
    package static let heads = Command(
        "heads",
        Trilingual(
            en: "make the heads that prove trails complete, for the officers to sign",
            ja: "記録の完全性を証明する見出しを、責任者が署名できる形で作る",
            vi: "tạo đầu mục để chứng minh dòng thời gian đầy đủ, cho người phụ trách ký"),
        discussion: Trilingual(
            en: "Counts, over all entries of the newest checkpoint, how many name each order, "
                + "worker and party, and prints the content of a 'heads.published' with the root "
                + "over these counts (Specs/heads.md). Sign it with 'feri sign' and append it: "
                + "from then on 'feri trail' proves its trails complete up to that size. It needs "
                + "every content that is not erased.",
            ja: "最新のチェックポイントまでの全エントリーについて、求人・労働者・団体ごとの件数を数え、そのルートを含む"
                + "「heads.published」の内容を出力します（Specs/heads.md）。「feri sign」で署名して追記すると、"
                + "以後「feri trail」がその大きさまでの完全性を証明します。消去済みを除くすべての内容が必要です。",
            vi:
                "Đếm, trên mọi mục của checkpoint mới nhất, có bao nhiêu mục nêu từng đơn hàng, người "
                + "lao động và bên, rồi in nội dung 'heads.published' với gốc tính trên các số đếm đó "
                + "(Specs/heads.md). Ký bằng 'feri sign' rồi ghi vào sổ: từ đó 'feri trail' chứng "
                + "minh dòng thời gian đầy đủ đến kích thước ấy. Cần mọi nội dung chưa bị xóa."),
        options: ReadingOptions.all,
        examples: [
            Example(
                "feri heads --home registry > heads.json", en: "the content, to be signed",
                ja: "署名する内容", vi: "nội dung để ký")
        ]
    ) { invocation in
        let view = try invocation.ledgerView()
        guard let heads = view.state.headsNow else {
            throw Failure(
                .noInput, en: "heads count every content, and {count} are not available",
                ja: "見出しにはすべての内容が必要ですが、{count}件が手元にありません",
                vi: "đầu mục tính mọi nội dung, mà thiếu {count} nội dung",
                ["count": "\(view.counts.unopened)"],
                hint: Trilingual(
                    en: "run it where the registry's openings are ('--home HOME')",
                    ja: "台帳の開示ファイルがある場所で実行してください（「--home HOME」）",
                    vi: "hãy chạy ở nơi có tệp mở niêm phong của sổ ('--home HOME')"))
        }
        if let published = view.state.published, published.heads.size == heads.size {
            try invocation.remark(
                Trilingual(
                    en: "entry \(published.seq) published these heads already",
                    ja: "この見出しはエントリー\(published.seq)で公表済みです",
                    vi: "mục \(published.seq) đã công bố đầu mục này"))
        }
        let content = Content(.headsPublished(heads)).json
        try invocation.print {
            [("content", content)]
        } text: {
            $0.line(String(decoding: CanonicalJSON.bytes(of: content), as: UTF8.self))
        }
        return .done
    }
}
