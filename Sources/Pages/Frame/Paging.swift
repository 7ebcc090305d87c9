import Markup
import Registry
import Wording

/// The part of a list that one page shows, and where the parts before and behind it begin.
struct Paging<Item> {
    let shown: ArraySlice<Item>
    let total: Int
    /// Where the page before begins: behind this item; `.some(nil)`: at the first.
    private let previous: String??
    private let next: String?

    /// - Parameters:
    ///   - start: the place of the first that is shown.
    ///   - count: how many items are on one page.
    ///   - name: the key of an item, behind which a page goes on.
    init(_ all: [Item], from start: Int, count: Int, by name: (Item) -> String) {
        shown = all[start...].prefix(count)
        total = all.count
        next = shown.endIndex < all.count ? shown.last.map(name) : nil
        switch start {
        case 0: previous = .none
        case ...count: previous = .some(nil)
        default: previous = .some(name(all[start - count - 1]))
        }
    }

    /// Which items these are of how many, with links; nothing where all are shown.
    ///
    /// - Parameter path: of the page that goes on behind an item; nil: of the first.
    func html(_ reader: PageReader, _ path: (String?) -> String) -> HTML {
        guard shown.count < total else { return .nothing }
        let positions =
            shown.isEmpty
            ? PagingWords.behindAll(total)
            : PagingWords.positions(shown.startIndex + 1, shown.endIndex, of: total)
        let back: HTML =
            previous.map { link(reader, path($0), "prev", PagingWords.previous) } ?? .nothing
        let on: HTML = next.map { link(reader, path($0), "next", PagingWords.next) } ?? .nothing
        return """
            <nav class="pages" aria-label="\(reader(PagingWords.title))">
            <p>\(reader(positions))</p><ul>\(back)\(on)</ul></nav>
            """
    }

    private func link(
        _ reader: PageReader, _ path: String, _ relation: HTML, _ words: Trilingual
    ) -> HTML {
        """
        <li><a class="button" rel="\(relation)" href="\(reader.link(path))">\(reader(words))</a></li>
        """
    }
}

extension Paging where Item == (number: OrderNumber, terms: OrderIssued) {
    /// Orders by number, behind one of them whether or not it is in the list.
    init(_ all: [Item], after: OrderNumber?, count: Int) {
        self.init(
            all, from: after.map { last in all.firstIndex { last < $0.number } ?? all.count } ?? 0,
            count: count
        ) { $0.number.text }
    }
}

enum PagingWords {
    static let title = Trilingual(
        en: "Pages of this list", ja: "一覧のページ", vi: "Các trang của danh sách")
    static let previous = Trilingual(en: "Previous", ja: "前へ", vi: "Trước")
    static let next = Trilingual(en: "Next", ja: "次へ", vi: "Tiếp")

    static func behindAll(_ total: Int) -> Trilingual {
        Trilingual(
            en: "behind the last of \(total)", ja: "全\(total)件の末尾より後",
            vi: "sau mục cuối trong \(total)")
    }

    static func positions(_ first: Int, _ last: Int, of total: Int) -> Trilingual {
        Trilingual(
            en: "\(first) to \(last) of \(total)", ja: "\(total)件中\(first)～\(last)件目",
            vi: "\(first) đến \(last) trong \(total)")
    }
}
