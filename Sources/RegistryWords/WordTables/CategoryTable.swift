import Registry
import Transparency
import Wording

/// What ILO calls a flow, by its kind, its payee and its payer; and what people call its kind.
/// - Source: `Specs/profile/categories.json`; ILO 2019 definition ¶9, ¶12, ¶15, numbering
///   unverified.
package struct CategoryTable: Sendable {
    package enum Category: String, CaseIterable, Sendable {
        /// ¶9.
        case recruitmentFee = "recruitment-fee"
        /// ¶12.
        case relatedCost = "related-cost"
        /// Illegitimate, unreasonable or undisclosed: ¶15.
        case illegitimate
    }

    package struct Row: Sendable {
        package let kind: FeeKind
        /// The words people use for the kind in each language, the first one to be shown.
        package let words: Words
        package let categories: [Assignment]
    }

    /// A category that flows of the row's kind fall under.
    package struct Assignment: Sendable {
        package let category: Category
        /// Such as `12 vii`.
        package let paragraph: String
        /// Empty: every payee.
        package let payeeRoles: [FlowRole]
        /// Whether it counts for every payer, and not only when the worker's side does.
        let anyPayer: Bool
    }

    package let rows: [Row]
    /// By the kinds' places.
    private let words: [Words]
    /// What flows are, by kind, payee and whether the worker's side pays.
    private let categories: [Categories]

    package init(_ values: [JSONValue]) throws(ShapeError) {
        var rows: [Row] = []
        for (position, value) in values.enumerated() {
            var reader = try ObjectReader(value, at: "categories[\(position)]")
            rows.append(
                Row(
                    kind: try reader.word("kind"), words: try CategoryTable.words(&reader),
                    categories: try reader.objects("categories", atMost: 8) {
                        item throws(ShapeError) in
                        Assignment(
                            category: try item.word("category"),
                            paragraph: try item.text("paragraph", atMost: 20),
                            payeeRoles: try item.words("payee_roles", FlowRole.init),
                            anyPayer: try item.boolean("whoever_pays"))
                    }))
            try reader.finish()
        }
        for kind in FeeKind.allCases where rows.count(where: { $0.kind == kind }) != 1 {
            throw ShapeError(
                path: "categories", expected: "each kind once",
                seen: "\(kind.rawValue) \(rows.count { $0.kind == kind }) times")
        }
        self.rows = rows
        words = FeeKind.all.compactMap { kind in rows.first { $0.kind == kind }?.words }
        categories = FeeKind.all.flatMap { kind in
            let row = rows.first { $0.kind == kind }?.categories ?? []
            return FlowRole.all.flatMap { role in
                [false, true].map { paidByWorkersSide in
                    Categories(
                        row.filter { $0.holds(payee: role, paidByWorkersSide: paidByWorkersSide) }
                            .map(\.category))
                }
            }
        }
    }

    private static func words(_ reader: inout ObjectReader) throws(ShapeError) -> Words {
        var words = try reader.object("words")
        let read = (
            en: try words.words("en") { $0 }, ja: try words.words("ja") { $0 },
            vi: try words.words("vi") { $0 }
        )
        try words.finish()
        guard ![read.en, read.ja, read.vi].contains(where: \.isEmpty) else {
            throw ShapeError(
                path: reader.path(of: "words"), expected: "a word in each language",
                seen: "none in one")
        }
        return Words(en: read.en, ja: read.ja, vi: read.vi)
    }

    /// What people call the kind, and also write for it.
    package func words(of kind: FeeKind) -> Words { words[kind.place] }

    /// What people call the kind.
    package func wording(of kind: FeeKind) -> Trilingual { words(of: kind).label }

    /// That of the profile that is built in.
    package static let builtIn: CategoryTable = {
        do {
            return try CategoryTable(Profile(DefaultProfile.bytes).categories)
        } catch {
            preconditionFailure("the built-in profile cannot be read: \(error)")
        }
    }()

    /// Everything that a flow of this kind to such a payee is.
    package func assignments(
        of kind: FeeKind, payee: FlowRole, paidByWorkersSide: Bool
    ) -> [Assignment] {
        (rows.first { $0.kind == kind }?.categories ?? []).filter {
            $0.holds(payee: payee, paidByWorkersSide: paidByWorkersSide)
        }
    }

    /// What a flow of a kind to a payee is, each by its place in the lists of them.
    package func categories(
        kind: Int, payee: Int, paidByWorkersSide: Bool
    ) -> Categories {
        categories[(kind * FlowRole.all.count + payee) * 2 + (paidByWorkersSide ? 1 : 0)]
    }

    /// Any of the categories, together.
    package struct Categories: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package init(_ category: Category) {
            let place = Category.allCases.firstIndex(of: category) ?? 0
            self.init(rawValue: 1 << UInt8(place))
        }

        package init(_ categories: [Category]) {
            self = categories.reduce([]) { $0.union(Categories($1)) }
        }
    }
}

extension CategoryTable.Assignment {
    fileprivate func holds(payee: FlowRole, paidByWorkersSide: Bool) -> Bool {
        (anyPayer || paidByWorkersSide)
            && (payeeRoles.isEmpty || payeeRoles.contains(payee))
    }
}
