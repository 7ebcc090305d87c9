import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let event = TableColumn(rawValue: "event")
}

extension TableKind {
    /// Parties that the operator suspends or lets file again, one a row: `party.suspended` and
    /// `party.reinstated`.
    package static let standing = TableKind(
        .standing, Trilingual(en: "suspensions", ja: "停止と復帰", vi: "đình chỉ và khôi phục"),
        becomes: [.partySuspended, .partyReinstated], columns: columnsOfStanding,
        headings: [.party, .event, .reason]
    ) { row, reader in
        let party = reader.party(.party, in: row)
        let event = reader.word(.event, in: row, of: eventsOfParties)
        let reason = reader.text(.reason, in: row, upTo: 1000)
        guard let party, let event, let reason else { return nil }
        let body: Body =
            event == .partySuspended
            ? .partySuspended(PartySuspended(reason: reason))
            : .partyReinstated(PartyReinstated(reason: reason))
        return TableStatement(
            Content(body, about: Subjects(party: party)), of: [row.number],
            saying: [
                .party(.party, party), .word(.event, event.rawValue, event.label),
                .text(.reason, reason),
            ])
    }

    private static let eventsOfParties = Vocabulary<ContentType>([
        Term(
            .partySuspended, en: ["suspended", "party suspended", "party.suspended"],
            ja: ["停止", "当事者の停止"], vi: ["đình chỉ", "đình chỉ bên"]),
        Term(
            .partyReinstated, en: ["reinstated", "party reinstated", "party.reinstated"],
            ja: ["復帰", "当事者の復帰"], vi: ["khôi phục", "khôi phục bên"]),
    ])

    private static let columnsOfStanding: [DescribedColumn] = [
        SharedColumns.party(
            en: ["party"], ja: ["当事者"], vi: ["bên"],
            wants: (
                en: "the registered id of whom it is about", ja: "対象の当事者の登録ID",
                vi: "mã đăng ký của bên liên quan"
            )),
        DescribedColumn(
            .event, of: eventsOfParties, en: SharedColumns.occurrence.en,
            ja: SharedColumns.occurrence.ja, vi: SharedColumns.occurrence.vi),
        SharedColumns.reason(
            isRequired: true, en: "why; everybody reads it, so no names of people",
            ja: "理由。公開されるため、個人名は書かないでください",
            vi: "lý do; mọi người đều đọc được nên không ghi tên người"),
    ]
}
