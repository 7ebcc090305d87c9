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
        /// Empty: whoever is paid.
        let payeeRoles: [FlowRole]
        /// Whether it counts whoever pays, and not only when the worker's side does.
        let whoeverPays: Bool
    }

    package let rows: [Row]
    /// The rows' categories by the kind's place in the list of kinds.
    private let assignments: [[Assignment]]

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
        assignments = FeeKind.all.map { kind in
            rows.first { $0.kind == kind }?.categories ?? []
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
    package func words(of kind: FeeKind) -> Words {
        rows.first { $0.kind == kind }?.words
            ?? Words(en: kind.rawValue, ja: kind.rawValue, vi: kind.rawValue)
    }

    /// What people call the kind.
    package func wording(of kind: FeeKind) -> Trilingual { words(of: kind).label }

    /// That of the profile that is built in.
    package static let builtIn: CategoryTable = {
        do {
            return try CategoryTable(Profile(DefaultProfile.bytes).categories)
        } catch {
            preconditionFailure("the built-in profile is none: \(error)")
        }
    }()

    /// Everything that a flow of this kind to such a payee is.
    package func assignments(
        of kind: FeeKind, payee: FlowRole, paidByWorkersSide: Bool
    ) -> [Assignment] {
        assignments[kind.place].filter {
            $0.holds(payee: payee, paidByWorkersSide: paidByWorkersSide)
        }
    }

    func assignments(of flow: KnownFlow) -> [Assignment] {
        assignments(
            of: flow.kind, payee: flow.payeeRole, paidByWorkersSide: flow.isPaidByWorkersSide)
    }

    /// Whether the flow falls under a category that `counts`.
    func holds(_ flow: KnownFlow, where counts: (Category) -> Bool) -> Bool {
        assignments[flow.kind.place].contains {
            counts($0.category)
                && $0.holds(payee: flow.payeeRole, paidByWorkersSide: flow.isPaidByWorkersSide)
        }
    }

    /// Whether it is anything but a related cost.
    func isFee(_ flow: KnownFlow) -> Bool { holds(flow) { $0 != .relatedCost } }
}

extension CategoryTable.Assignment {
    fileprivate func holds(payee: FlowRole, paidByWorkersSide: Bool) -> Bool {
        (whoeverPays || paidByWorkersSide)
            && (payeeRoles.isEmpty || payeeRoles.contains(payee))
    }
}

extension FeeKind {
    fileprivate static let all = allCases

    /// In the list of kinds.
    fileprivate var place: Int { FeeKind.all.firstIndex(of: self) ?? 0 }
}
