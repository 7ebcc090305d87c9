import Platform
import Registry
import RegistryWords
import Transparency
import Wording

/// How far it has come that a worker is given back what she paid: what is owed, what she confirms
/// to have arrived in time and since, what is only declared, and what is still open.
/// - Source: `Specs/rules.md` 4.7.
package struct RepaymentBalance: Sendable {
    /// The last day on which it is in time; nil: no rule gives it one.
    package let due: CivilDate?
    /// What she paid and is to be given back.
    package let owed: Valuation
    /// What she confirms to have arrived by then, and after it.
    package let inTime: Valuation
    package let since: Valuation
    /// What payers declare to have given back, and she has not spoken of; for those from whom her
    /// words are kept, all that payers declare.
    package let declared: Valuation
    /// Whether her confirmations are among what was looked at.
    package let hearsHer: Bool

    /// What is still open: by what she confirms, or for those from whom that is kept, by what is
    /// declared.
    package var open: Valuation {
        hearsHer ? owed.less(inTime.adding(since)) : owed.less(declared)
    }

    /// As it is declared by who owes it.
    init(of owed: Valuation, by due: CivilDate?, declared: Valuation) {
        self.init(
            due: due, owed: owed, inTime: Valuation(in: owed.currency),
            since: Valuation(in: owed.currency), declared: declared, hearsHer: false)
    }

    init(
        due: CivilDate?, owed: Valuation, inTime: Valuation, since: Valuation,
        declared: Valuation, hearsHer: Bool
    ) {
        self.due = due
        self.owed = owed
        self.inTime = inTime
        self.since = since
        self.declared = declared
        self.hearsHer = hearsHer
    }

    /// For those from whom her words are kept: nothing of it tells what she confirmed.
    var withVoicesKeptBack: RepaymentBalance {
        RepaymentBalance(of: owed, by: due, declared: declared)
    }
}

extension RepaymentBalance {
    package var wording: Trilingual {
        let owed = Amounts.said(owed)
        let open = Amounts.said(open)
        let declared = Amounts.said(declared)
        guard hearsHer else {
            return Trilingual(
                en: "To be repaid: \(owed.en). Declared as repaid: \(declared.en). Still open by "
                    + "what is declared: \(open.en).",
                ja: "返金すべき額: \(owed.ja)。返金したと申告された額: \(declared.ja)。申告上の未返金額: \(open.ja)。",
                vi:
                    "Phải hoàn trả: \(owed.vi). Đã khai hoàn trả: \(declared.vi). Theo khai báo còn "
                    + "phải hoàn: \(open.vi).")
        }
        let (inTime, since) = (Amounts.said(inTime), Amounts.said(since))
        let by =
            due.map(Dates.said).map {
                Trilingual(en: " (\($0.en))", ja: "（\($0.ja)）", vi: " (\($0.vi))")
            } ?? Trilingual("")
        return Trilingual(
            en: "To be repaid: \(owed.en). Confirmed by the due day\(by.en): \(inTime.en). "
                + "Confirmed since: \(since.en). Declared and not confirmed: \(declared.en). "
                + "Still open: \(open.en).",
            ja: "返金すべき額: \(owed.ja)。期限\(by.ja)までに本人が確認した額: \(inTime.ja)。その後に確認した額: "
                + "\(since.ja)。申告のみで未確認の額: \(declared.ja)。未返金額: \(open.ja)。",
            vi:
                "Phải hoàn trả: \(owed.vi). Xác nhận đến hạn\(by.vi): \(inTime.vi). Xác nhận sau hạn: "
                + "\(since.vi). Đã khai, chưa xác nhận: \(declared.vi). Còn phải hoàn: \(open.vi).")
    }

    package var json: JSONValue {
        func value(_ valuation: Valuation) -> JSONValue {
            FindingValue.valuation(valuation).json
        }
        return .object(
            of: [
                ("owed", value(owed)), ("declared", value(declared)), ("open", value(open)),
            ] + (due.map { [("due", .string($0.description))] } ?? [])
                + (hearsHer
                    ? [("confirmed_in_time", value(inTime)), ("confirmed_since", value(since))]
                    : []))
    }
}
