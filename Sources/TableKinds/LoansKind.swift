import Judging
import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Wording

extension TableColumn {
    fileprivate static let takenOn = TableColumn(rawValue: "taken_on")
    fileprivate static let collateral = TableColumn(rawValue: "collateral")
}

extension TableKind {
    /// Money that workers borrowed to go, one loan a row: `loan.declared`.
    package static let loans = TableKind(
        .loans, Trilingual(en: "loans", ja: "借入れの申告", vi: "bảng khoản vay"),
        becomes: [.loanDeclared], columns: columnsOfLoans, dates: [.takenOn],
        headings: [.order, .worker, .perspective, .lender, .amount, .takenOn, .interest]
    ) { row, reader in
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let perspective = reader.word(.perspective, in: row, of: FeeTableWords.perspectives)
        if let perspective { reader.checkSpeaker(perspective, in: row) }
        let lender = try reader.lender(in: row, order, worker)
        let amount = reader.money(in: row)
        let takenOn = reader.dateIfAny(.takenOn, in: row)
        let interest = reader.interest(in: row)
        let collateral = reader.valueIfAny(.collateral, in: row, by: WordsReader(collaterals))
        let saidOn = reader.saidOn(in: row)
        let present = reader.present(in: row)
        let note = reader.text(.note, in: row, upTo: 1000, needed: false)
        if let amount, amount.amount == 0 {
            reader.add(CommonFaults.zero(row[.amount] ?? ""), in: row, .amount)
            return nil
        }
        guard let order, let worker, let perspective, let lender, let amount, let saidOn else {
            return nil
        }
        let loan = LoanDeclared(
            perspective: perspective, saidOn: saidOn, present: present,
            lender: try lender.end(worker: worker.id, names: &reader.names), amount: amount,
            takenOn: takenOn, interest: interest, collateral: collateral ?? [], note: note)
        return TableStatement(
            Content(.loanDeclared(loan), about: Subjects(order: order, worker: worker.id)),
            of: [row.number],
            saying: [
                .order(order), .worker(worker),
                .word(.perspective, perspective.rawValue, perspective.label),
                .text(.lender, row[.lender]), .money(.amount, amount),
                .text(.takenOn, takenOn?.description), .text(.interest, row[.interest]),
            ])
    }

    fileprivate static let collaterals = Vocabulary(
        of: LoanDeclared.Collateral.self, also: \.rawValue)

    private static let columnsOfLoans: [DescribedColumn] = [
        SharedColumns.order, SharedColumns.worker,
        DescribedColumn(
            .perspective, of: FeeTableWords.perspectives, en: FeeColumn.perspective.words.en,
            ja: FeeColumn.perspective.words.ja, vi: FeeColumn.perspective.words.vi),
        DescribedColumn(
            .lender, en: ["lender", "borrowed from"], ja: ["貸主", "借入先"],
            vi: ["bên cho vay", "vay của"],
            wants: (
                en: "who lent it: a registered id, or in words (“a bank in town”), then with the "
                    + "lender role; no names of people",
                ja: "貸した者：登録ID、または言葉（「町の銀行」など。その場合は貸主の区分も記入）。個人名は書かないでください",
                vi:
                    "ai cho vay: mã đăng ký, hoặc ghi bằng lời (“một ngân hàng ở huyện”) kèm vai trò "
                    + "bên cho vay; không ghi tên người"
            )
        ).holding(.name(.parties)),
        DescribedColumn(
            .lenderRole, en: ["lender role", "role of lender"], ja: ["貸主の区分"],
            vi: ["vai trò bên cho vay"], isRequired: false,
            wants: (
                en: "only for a lender without a registered id: such as bank, lender or family",
                ja: "貸主に登録IDがない場合のみ：銀行、貸主、家族など",
                vi: "chỉ khi bên cho vay chưa có mã đăng ký: ví dụ ngân hàng, bên cho vay, gia đình"
            )
        ).holding(wordOf: FeeTableWords.roles),
        SharedColumns.amount, SharedColumns.currency,
        DescribedColumn(
            .takenOn, en: ["taken on", "date of loan", "borrowed on"], ja: ["借入日", "借入年月日"],
            vi: ["ngày vay"], isRequired: false,
            wants: (
                en: "the day, such as 2026-01-31, or the month, such as 2025-12; empty if nobody "
                    + "knows",
                ja: "借入日（例 2026-01-31）または月（例 2025-12）。不明なら空欄",
                vi: "ngày (ví dụ 31/01/2026) hoặc tháng (ví dụ 12/2025); để trống nếu không ai biết"
            )),
        SharedColumns.interest, SharedColumns.interestPer,
        DescribedColumn(
            .collateral, en: ["collateral", "security"], ja: ["担保"],
            vi: ["tài sản bảo đảm", "thế chấp"], isRequired: false,
            wants: (
                en:
                    "what secures it, between commas: \(collaterals.offered().en); empty if nothing",
                ja: "担保をコンマ区切りで：\(collaterals.offered().ja)。なければ空欄",
                vi: "cách nhau bằng dấu phẩy: \(collaterals.offered().vi); để trống nếu không có"
            )),
        SharedColumns.saidOn, SharedColumns.present, SharedColumns.note,
    ]
}

extension RowReader {
    /// Notes it if the filer may not tell this side.
    fileprivate mutating func checkSpeaker(
        _ perspective: Perspective, in row: DataRow<TableColumn>
    ) {
        guard let filer = terms.filer, !filer.profile.maySpeak(filer.kind, from: perspective)
        else { return }
        let fault = NameFaults.mayNotSpeak(row[.perspective] ?? "", filer.id.text, filer.kind)
        add(fault, in: row, .perspective)
    }

    /// Who lent the money.
    fileprivate mutating func lender(
        in row: DataRow<TableColumn>, _ order: OrderNumber?, _ worker: NamedWorker?
    ) throws -> FlowEnd? {
        let name = value(.lender, in: row, by: NameReader())
        let role = word(.lenderRole, in: row, of: FeeTableWords.roles, needed: false)
        var reading = FlowEndReading()
        let found = reading.end(
            name, role, .lender, .lenderRole,
            NamingRow(cells: row, order: order, worker: worker?.name), &names)
        add(reading.faults)
        for warning in reading.warnings { warn(warning) }
        if case .worker? = found {
            add(NameFaults.notTheWorker(name ?? "", worker: worker?.name ?? ""), in: row, .lender)
            return nil
        }
        return found
    }
}
