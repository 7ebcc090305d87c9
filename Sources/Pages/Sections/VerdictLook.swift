import Judging
import Markup
import Registry
import Views
import Wording

/// How a verdict looks at a glance: a word, a shape and a colour, of which none is needed alone.
///
/// What conforms looks whole only where every worker has confirmed it. What only the chain declares
/// has a word and a shape of its own, and is hatched.
struct VerdictLook: Hashable, Comparable {
    let word: VerdictWord
    /// Whether it conforms by the chain's word alone.
    let isDeclaredOnly: Bool

    init(_ word: VerdictWord, basis: Verdict.Basis) {
        self.word = word
        isDeclaredOnly = word == .conformant && basis == .declared
    }

    init(of said: OrderGlance.Said) { self.init(said.word, basis: said.basis) }

    init(of section: VerdictSheet.Section) { self.init(section.word, basis: section.basis) }

    /// Worse is less; what is only declared is worse than what is confirmed.
    static func < (left: VerdictLook, right: VerdictLook) -> Bool {
        left.word == right.word
            ? left.isDeclaredOnly && !right.isDeclaredOnly : left.word < right.word
    }

    /// The classes of the style sheet.
    var name: HTML { isDeclaredOnly ? "\(word.rawValue) declared" : "\(word.rawValue)" }

    var wording: Trilingual {
        isDeclaredOnly
            ? Trilingual(
                en: "conformant as declared", ja: "申告上は適合", vi: "phù hợp theo khai báo")
            : word.wording
    }

    /// A shape for each word, for those who do not see the colours apart.
    var symbol: HTML { isDeclaredOnly ? VerdictLook.shown("◐") : VerdictLook.symbol(of: word) }

    static func symbol(of word: VerdictWord) -> HTML {
        switch word {
        case .breach: shown("✕")
        case .contradicted: shown("≠")
        case .undetermined: shown("?")
        case .gap: shown("△")
        case .incomplete: shown("…")
        case .pending: shown("○")
        case .conformant: shown("✓")
        }
    }

    private static func shown(_ shape: HTML) -> HTML {
        "<span class=\"symbol\" aria-hidden=\"true\">\(shape)</span>"
    }
}

extension PageReader {
    /// The verdict as one small mark.
    func badge(_ look: VerdictLook) -> HTML {
        "<span class=\"badge \(look.name)\">\(look.symbol)\(self(look.wording))</span>"
    }

    /// The same below a list of orders.
    func legend(of glances: [OrderGlance]) -> HTML {
        legend(of: glances.flatMap(\.verdicts).map { VerdictLook(of: $0) })
    }

    /// What the two marks of what conforms mean, where one of them is shown.
    func legend(of looks: [VerdictLook]) -> HTML {
        let items: [HTML] = looks.filter { $0.word == .conformant }.eachOnce.sorted(by: >).map {
            look in
            "<li>\(badge(look)) \(self(look.meaning))</li>"
        }
        return items.isEmpty ? .nothing : "<ul class=\"words legend\">\(items)</ul>"
    }
}

extension VerdictLook {
    fileprivate var meaning: Trilingual {
        isDeclaredOnly
            ? Trilingual(
                en:
                    "Not every worker has confirmed it: what the chain says of itself is not proof.",
                ja: "全労働者の確認はまだありません。関係団体自身の申告は証明になりません。",
                vi:
                    "Chưa được mọi người lao động xác nhận: lời chuỗi tuyển dụng tự khai không phải bằng chứng."
            )
            : Trilingual(
                en: "Every worker has confirmed it, with nobody of the chain present.",
                ja: "関係団体の同席なしに、全労働者が確認しています。",
                vi: "Mọi người lao động đã xác nhận khi không có ai của chuỗi tuyển dụng.")
    }
}

extension [VerdictLook] {
    fileprivate var eachOnce: [VerdictLook] {
        var looks: [VerdictLook] = []
        for look in self where !looks.contains(look) { looks.append(look) }
        return looks
    }
}
