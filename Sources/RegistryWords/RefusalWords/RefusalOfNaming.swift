import Registry
import Wording

extension Refusal {
    /// Of names and numbers that would be taken for others, and of whom no chain may name.
    var wordingOfNaming: RefusalWording {
        switch self {
        case .notForAChain(let party, let kind):
            notForAChain(party, kind, PartyKind(rawValue: kind)?.label)
        case .resembles(let identifier, let existing, let seq):
            RefusalWording(
                "resembles-another",
                (
                    en: "'{identifier}' looks like '{existing}', of seq {seq}: case, dots, hyphens "
                        + "and characters that look alike do not tell them apart",
                    ja: "「{identifier}」は seq {seq} の「{existing}」と紛らわしいものです。大文字小文字・ピリオド・"
                        + "ハイフン・似た文字の違いでは区別されません",
                    vi:
                        "'{identifier}' dễ nhầm với '{existing}' ở seq {seq}: chữ hoa thường, dấu chấm, "
                        + "gạch nối và ký tự giống nhau không đủ để phân biệt"
                ),
                remedy: (
                    en: "choose one that nobody can take for the other",
                    ja: "取り違えられないものを選んでください", vi: "hãy chọn mã không thể nhầm với mã kia"
                ), ["identifier": identifier, "existing": existing, "seq": String(seq)])
        case .pseudonymResembles(let worker):
            RefusalWording(
                "pseudonym-resembles-another",
                (
                    en: "the pseudonym '{worker}' looks like another one in use",
                    ja: "仮名「{worker}」は使用中の別の仮名と紛らわしいものです",
                    vi: "mã ẩn danh '{worker}' dễ nhầm với một mã ẩn danh khác đang dùng"
                ),
                remedy: (
                    en: "take a new random one", ja: "新しい無作為な仮名を使ってください",
                    vi: "hãy dùng mã ẩn danh ngẫu nhiên mới"
                ), ["worker": worker])
        default: wordingOfForm
        }
    }

    private func notForAChain(
        _ party: String, _ kind: String, _ label: Trilingual?
    ) -> RefusalWording {
        let who = label ?? Trilingual(en: kind, ja: kind, vi: kind)
        return RefusalWording(
            "not-for-a-chain",
            (
                en: "the chain names '{party}' as '\(who.en)': who hears workers, decides about "
                    + "chains or watches them is in none",
                ja: "関係機関に「{party}」（\(who.ja)）が挙げられています。労働者の声を聴く者や、審査・監視を行う者は"
                    + "関係機関になれません",
                vi:
                    "chuỗi nêu '{party}' là '\(who.vi)': bên lắng nghe người lao động, xét duyệt hoặc "
                    + "giám sát chuỗi không thuộc chuỗi nào"
            ),
            remedy: (
                en: "leave it out of the chain; it speaks of the order without being in it",
                ja: "関係機関から外してください。関係機関でなくても、この求人について申告できます",
                vi: "hãy bỏ bên này khỏi chuỗi; bên này vẫn khai được về đơn hàng"
            ), ["party": party])
    }
}
