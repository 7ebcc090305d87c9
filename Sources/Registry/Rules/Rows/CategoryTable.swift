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

    package struct Words: Sendable {
        package let en: [String]
        package let ja: [String]
        package let vi: [String]
    }

    /// A category that flows of the row's kind fall under.
    package struct Assignment: Sendable {
        package let category: Category
        /// Such as `12 vii`.
        package let paragraph: String
        /// Empty: whoever is paid.
        let payeeRoles: [FlowRole]
        /// Whether it counts whoever pays, and not only when the worker's side does.
        let whoeverPays: Bool
    }

    package let rows: [Row]

    init(_ values: [JSONValue]) throws(ShapeError) {
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
                            whoeverPays: try item.boolean("whoever_pays"))
                    }))
            try reader.finish()
        }
        for kind in FeeKind.allCases where rows.count(where: { $0.kind == kind }) != 1 {
            throw ShapeError(
                path: "categories", expected: "each kind once",
                seen: "\(kind.rawValue) \(rows.count { $0.kind == kind }) times")
        }
        self.rows = rows
    }

    private static func words(_ reader: inout ObjectReader) throws(ShapeError) -> Words {
        var words = try reader.object("words")
        let read = Words(
            en: try words.words("en") { $0 }, ja: try words.words("ja") { $0 },
            vi: try words.words("vi") { $0 })
        try words.finish()
        guard ![read.en, read.ja, read.vi].contains(where: \.isEmpty) else {
            throw ShapeError(
                path: reader.path(of: "words"), expected: "a word in each language",
                seen: "none in one")
        }
        return read
    }

    /// What people call the kind.
    package func wording(of kind: FeeKind) -> Trilingual {
        guard let words = rows.first(where: { $0.kind == kind })?.words else {
            return Trilingual(en: kind.rawValue, ja: kind.rawValue, vi: kind.rawValue)
        }
        return Trilingual(en: words.en[0], ja: words.ja[0], vi: words.vi[0])
    }

    /// Everything that a flow of this kind to such a payee is.
    package func assignments(
        of kind: FeeKind, payee: FlowRole, paidByWorkersSide: Bool
    ) -> [Assignment] {
        (rows.first { $0.kind == kind }?.categories ?? []).filter { assignment in
            (assignment.payeeRoles.isEmpty || assignment.payeeRoles.contains(payee))
                && (assignment.whoeverPays || paidByWorkersSide)
        }
    }
}
