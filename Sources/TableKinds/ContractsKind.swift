import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Views
import Wording

extension TableColumn {
    fileprivate static let contract = TableColumn(rawValue: "contract")
    fileprivate static let with = TableColumn(rawValue: "with")
    fileprivate static let penaltyClause = TableColumn(rawValue: "penalty_clause")
    fileprivate static let deduction = TableColumn(rawValue: "deduction")
    fileprivate static let deductionAmount = TableColumn(rawValue: "deduction_amount")
}

extension TableKind {
    /// Workers' contracts with the agency or the employer: `contract.declared`, one a contract. A
    /// row holds one deduction at most; further ones have rows of their own.
    package static let contracts = TableKind(
        .contracts, Trilingual(en: "contracts", ja: "労働者の契約", vi: "bảng hợp đồng"),
        becomes: [.contractDeclared], columns: columnsOfContracts,
        headings: [
            .order, .worker, .contract, .with, .signedOn, .basicWage, .deduction, .penaltyClause,
        ],
        once: [.basicWage, .months, .penaltyClause, .document], key: { ContractKey($0, &$1) },
        head: { ContractHead($0, &$1) }, part: { ContractPart($0, &$1) }
    ) { contract, reader in
        for (row, part) in contract.parts
        where part.isEmpty && row.number != contract.first.number {
            reader.add(CommonFaults.addsNothing(contract.first.number), in: row)
        }
        guard let head = contract.head else { return nil }
        let key = contract.key
        let deductions = contract.parts.compactMap(\.part.deduction)
        let declared = ContractDeclared(
            contract: key.contract, with: key.with, signedOn: key.signedOn,
            basicWage: head.basicWage, months: head.months,
            deductions: deductions.isEmpty ? nil : deductions, penaltyClause: head.penaltyClause,
            document: head.document)
        return TableStatement(
            Content(
                .contractDeclared(declared),
                about: Subjects(order: key.order, worker: key.worker.id)),
            of: contract.numbers,
            saying: [
                .order(key.order), .worker(key.worker),
                .word(.contract, key.contract.rawValue, key.contract.label),
                .party(.with, key.with), .day(.signedOn, key.signedOn),
                .money(.basicWage, head.basicWage),
                .list(
                    .deduction, deductions.map(\.kind.rawValue),
                    deductions.map { deduction in
                        Saying {
                            "\(deduction.kind.label($0)) "
                                + AmountText.money(deduction.amount, in: $0)
                        }.trilingual
                    }),
                SaidCell(
                    .penaltyClause, .boolean(head.penaltyClause),
                    YesNo.vocabulary.terms[head.penaltyClause ? 0 : 1].offered),
            ])
    }

    fileprivate static let contractKinds = Vocabulary(
        of: ContractDeclared.Contract.self, also: \.rawValue)

    private static let columnsOfContracts: [DescribedColumn] = [
        SharedColumns.order, SharedColumns.worker,
        DescribedColumn(
            .contract, of: contractKinds, en: ["contract", "kind of contract"],
            ja: ["契約の種類", "契約"], vi: ["loại hợp đồng", "hợp đồng"]),
        SharedColumns.party(
            .with, en: ["with", "contract with"], ja: ["相手方", "契約の相手方"],
            vi: ["ký với", "bên ký"],
            wants: (
                en: "who signed with the worker: a registered id such as em-kiku",
                ja: "労働者と契約した団体の登録ID（例 em-kiku）",
                vi: "bên ký với người lao động: mã đăng ký, ví dụ em-kiku"
            )),
        SharedColumns.signedOn,
        DescribedColumn(
            .penaltyClause, en: ["penalty clause", "penalty or deposit clause"],
            ja: ["違約金・保証金条項", "違約金条項"], vi: ["điều khoản phạt hoặc đặt cọc", "điều khoản phạt"],
            wants: (
                en: "yes or no: whether it sets a penalty, a deposit or collateral upon the worker "
                    + "or the family",
                ja: "違約金・保証金・担保の定めの有無：はい／いいえ",
                vi:
                    "có hoặc không: có điều khoản phạt, đặt cọc hoặc thế chấp đối với người lao động "
                    + "hay gia đình không"
            )
        ).holding(wordOf: YesNo.vocabulary),
        SharedColumns.amount(
            .basicWage, en: ["basic wage", "basic wage a month"], ja: ["基本給", "基本給（月額）"],
            vi: ["lương cơ bản", "lương cơ bản mỗi tháng"], isRequired: false,
            wants: (
                en: "a month's basic wage, in an employment contract", ja: "雇用契約の基本給の月額",
                vi: "lương cơ bản một tháng trong hợp đồng lao động"
            )),
        DescribedColumn(
            .months, en: ["months", "contract months"], ja: ["期間（月数）", "月数"],
            vi: ["số tháng", "thời hạn (tháng)"], isRequired: false,
            wants: (
                en: "how many months it runs, in digits; may be empty", ja: "契約期間の月数（数字）。空欄可",
                vi: "thời hạn tính bằng tháng, ghi chữ số; có thể để trống"
            )),
        SharedColumns.optional(
            DescribedColumn(
                .deduction, of: KindsReader.vocabulary, en: ["deduction", "kind of deduction"],
                ja: ["控除の種類", "控除"], vi: ["khoản khấu trừ", "loại khấu trừ"])),
        SharedColumns.amount(
            .deductionAmount, en: ["deduction amount", "deduction a month"],
            ja: ["控除額", "控除額（月額）"], vi: ["số tiền khấu trừ"], isRequired: false,
            wants: (
                en:
                    "what is taken off the wage for it each month; a further deduction has a row of "
                    + "its own",
                ja: "毎月の控除額。ほかの控除は別の行に記入", vi: "số tiền khấu trừ mỗi tháng; mỗi khoản một dòng"
            )),
        SharedColumns.optional(SharedColumns.currency), SharedColumns.document,
    ]
}

private struct ContractKey: Hashable {
    let order: OrderNumber
    let worker: RowReader.NamedWorker
    let contract: ContractDeclared.Contract
    let with: PartyID
    let signedOn: CivilDate

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let order = reader.order(in: row)
        let worker = reader.worker(in: row, of: order)
        let contract = reader.word(.contract, in: row, of: TableKind.contractKinds)
        let with = reader.party(.with, in: row)
        let signedOn = reader.day(.signedOn, in: row)
        guard let order, let worker, let contract, let with, let signedOn else { return nil }
        self.order = order
        self.worker = worker
        self.contract = contract
        self.with = with
        self.signedOn = signedOn
    }
}

/// What a contract says once.
private struct ContractHead {
    let basicWage: Money?
    let months: Int?
    let penaltyClause: Bool
    let document: DocumentReference?

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let penalty = reader.value(.penaltyClause, in: row, by: YesNo.reader)
        months = reader.count(.months, in: row, 1...120, needed: false)
        document = reader.document(in: row)
        if row.isEmpty(.basicWage) {
            basicWage = nil
        } else {
            basicWage = reader.money(.basicWage, of: reader.currency(in: row), in: row)
        }
        guard let penalty else { return nil }
        penaltyClause = penalty
    }
}

/// What a row adds to its contract.
private struct ContractPart {
    let deduction: ContractDeclared.Deduction?
    let isEmpty: Bool

    init(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        isEmpty = row.isEmpty(.deduction) && row.isEmpty(.deductionAmount)
        guard !isEmpty else {
            deduction = nil
            return
        }
        let kind = reader.word(.deduction, in: row, of: KindsReader.vocabulary)
        // Where the wage is in the row, its faults of currency are noted with it.
        let currency =
            row.isEmpty(.basicWage)
            ? reader.currency(in: row)
            : reader.quietCurrency(in: row)
        let amount = reader.money(.deductionAmount, of: currency, in: row)
        deduction = kind.flatMap { kind in amount.map { .init(kind: kind, amount: $0) } }
    }
}

extension RowReader {
    /// The row's currency without noting what is wrong with it.
    fileprivate func quietCurrency(in row: DataRow<TableColumn>) -> Currency? {
        row.cell(.currency).flatMap { try? CurrencyReader().read($0).get() }
    }
}
