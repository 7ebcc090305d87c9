import Platform
import Registry
import Views

extension RetentionTable {
    /// The documents of a vault that are held beyond their term, as their list has them.
    ///
    /// A term that runs from a case's end is only known here where the list names the day.
    package func overdue(in register: DocumentRegister, on today: CivilDate) -> [OverdueRecord] {
        register.all.compactMap { line in
            guard let kind = self.class(named: line.kind) else { return nil }
            let own = kind.start == .received ? line.sealedOn.adding(months: kind.months) : nil
            guard let due = line.keepUntil ?? own, due <= today else { return nil }
            return OverdueRecord(kind: kind, due: due, place: "\(line.name) \(line.digest)")
        }
    }
}
