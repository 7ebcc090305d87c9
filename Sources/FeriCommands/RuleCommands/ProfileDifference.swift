import Judging
import Platform
import Registry
import Transparency
import Wording

/// What one profile says otherwise than another.
struct ProfileDifference {
    /// In the order of the new profile's rows; removed ones behind those of the same rule.
    let changes: [RowChange]
    /// Other parts of the profile that differ, by their member names: `authority`, `categories`,
    /// `documents`, `name`, `perspectives`.
    let otherParts: [String]

    var isEmpty: Bool { changes.isEmpty && otherParts.isEmpty }

    init(from old: ChosenProfile, to new: ChosenProfile) throws {
        var ids: [String] = []
        for (row, _) in new.rules + old.rules where !ids.contains(row.id) { ids.append(row.id) }
        changes = ids.flatMap { id in
            RowChange.changes(
                from: old.rules.filter { $0.row.id.utf8.elementsEqual(id.utf8) },
                to: new.rules.filter { $0.row.id.utf8.elementsEqual(id.utf8) })
        }
        otherParts = ["authority", "categories", "documents", "fields", "name", "perspectives"]
            .filter { old.part($0) != new.part($0) }
    }
}

/// One row that was added, taken away, or says otherwise than before.
struct RowChange {
    enum Kind: String { case added, removed, changed }

    /// A member that differs; absent on a side where it is not there.
    struct Member {
        /// Such as `parameters.months_at_most`.
        let name: String
        let before: String?
        let after: String?
    }

    let kind: Kind
    /// The new row, or the old one where it was taken away.
    let row: RuleRow
    /// Empty unless the row was changed.
    let members: [Member]
    /// The first day, by the rows' key date, that is judged otherwise; nil: as far back as the
    /// record goes.
    let from: CivilDate?

    private typealias Rule = (row: RuleRow, value: JSONValue)

    /// Rows of the same id: what is the same on both sides is left out, then rows that begin on the
    /// same day are one row changed, and of what is left the first of each side.
    static func changes(
        from old: [(row: RuleRow, value: JSONValue)], to new: [(row: RuleRow, value: JSONValue)]
    ) -> [RowChange] {
        var old = old
        var new = new.filter { rule in
            guard let same = old.firstIndex(where: { $0.value == rule.value }) else { return true }
            old.remove(at: same)
            return false
        }
        var changes: [RowChange] = []
        for isPair: (RuleRow, RuleRow) -> Bool in [
            { $0.effectiveFrom == $1.effectiveFrom }, { _, _ in true },
        ] {
            new = new.filter { rule in
                guard let place = old.firstIndex(where: { isPair($0.row, rule.row) }) else {
                    return true
                }
                changes.append(change(from: old.remove(at: place), to: rule))
                return false
            }
        }
        changes += new.map {
            RowChange(kind: .added, row: $0.row, members: [], from: $0.row.effectiveFrom)
        }
        changes += old.map {
            RowChange(kind: .removed, row: $0.row, members: [], from: $0.row.effectiveFrom)
        }
        return changes
    }

    private static func change(from old: Rule, to new: Rule) -> RowChange {
        let before = ShownRule.flat(old.value, under: "")
        let after = ShownRule.flat(new.value, under: "")
        var members: [Member] = []
        for member in after {
            let was = before.first { $0.name.utf8.elementsEqual(member.name.utf8) }?.said
            if was.map({ !$0.utf8.elementsEqual(member.said.utf8) }) ?? true {
                members.append(Member(name: member.name, before: was, after: member.said))
            }
        }
        for member in before
        where !after.contains(where: { $0.name.utf8.elementsEqual(member.name.utf8) }) {
            members.append(Member(name: member.name, before: member.said, after: nil))
        }
        members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return RowChange(
            kind: .changed, row: new.row, members: members,
            from: firstDay(from: old.row, to: new.row, members))
    }

    /// Where only the last day moved, the day after the earlier one; else the earlier first day.
    private static func firstDay(
        from old: RuleRow, to new: RuleRow, _ members: [Member]
    ) -> CivilDate? {
        let movesOnlyTheEnd = members.allSatisfy { $0.name.utf8.elementsEqual("effective_to".utf8) }
        if movesOnlyTheEnd,
            let end = [old.effectiveTo, new.effectiveTo].compactMap({ $0 }).min()
        {
            return end.adding(days: 1)
        }
        guard let one = old.effectiveFrom, let other = new.effectiveFrom else { return nil }
        return min(one, other)
    }
}

extension ChosenProfile {
    /// A member of the profile's document.
    fileprivate func part(_ name: String) -> JSONValue? { document[name] }
}

extension RowChange {
    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("change", .string(kind.rawValue)), ("rule", .string(row.id)),
            ("standard", .string(row.standard.rawValue)), ("kind", .string(row.kind)),
            ("key_date", .string(row.keyDate.rawValue)),
            (
                "members",
                .array(
                    self.members.map { member in
                        var sides: [(String, JSONValue)] = [("name", .string(member.name))]
                        if let before = member.before { sides.append(("before", .string(before))) }
                        if let after = member.after { sides.append(("after", .string(after))) }
                        return .object(of: sides)
                    })
            ),
        ]
        if let from { members.append(("from", .string(from.description))) }
        return .object(of: members)
    }
}
