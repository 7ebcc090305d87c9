import OfficeTables
import Platform
import Registry
import RegistryWords
import Tables
import Transparency
import Views
import Wording

extension TableColumn {
    fileprivate static let occupation = TableColumn(rawValue: "occupation")
    fileprivate static let programme = TableColumn(rawValue: "programme")
    fileprivate static let headcount = TableColumn(rawValue: "headcount")
    fileprivate static let scheduledWage = TableColumn(rawValue: "scheduled_wage")
    fileprivate static let bearer = TableColumn(rawValue: "bearer")
    fileprivate static let field = TableColumn(rawValue: "field")
    fileprivate static let managementFee = TableColumn(rawValue: "management_fee")
    fileprivate static let feeCurrency = TableColumn(rawValue: "fee_currency")
    fileprivate static let scheme = TableColumn(rawValue: "scheme")
    fileprivate static let number = TableColumn(rawValue: "number")
    fileprivate static let chain = TableColumn(rawValue: "chain")
    fileprivate static let terms = TableColumn(rawValue: "terms")
}

extension TableKind {
    /// Job orders: `order.issued`, one an order. Its rows name the parties of its chain and its
    /// terms, one of each a row.
    package static let orders = TableKind(
        .orders, Trilingual(en: "job orders", ja: "求人票", vi: "bảng đơn hàng"),
        becomes: [.orderIssued], columns: columnsOfOrders,
        headings: [
            .order, .occupation, .programme, .headcount, .basicWage, .months, .party, .kind,
        ],
        once: [
            .occupation, .programme, .headcount, .basicWage, .scheduledWage, .currency, .months,
            .field, .managementFee, .feeCurrency,
        ],
        key: { row, reader in reader.order(in: row) },
        head: { OrderHead($0, &$1) },
        part: { OrderPart($0, &$1) }
    ) { (order: RowsOfStatement<OrderNumber, OrderHead, OrderPart>, reader: inout RowReader) in
        var chain: [OrderIssued.ChainMember] = []
        var terms: [OrderIssued.CostTerm] = []
        var references: [OrderIssued.OrderReference] = []
        var rows: (parties: [PartyID: Int], kinds: [FeeKind: Int]) = ([:], [:])
        for (row, part) in order.parts {
            if part.isEmpty, row.number != order.first.number {
                reader.add(CommonFaults.addsNothing(order.first.number), in: row)
            }
            if let member = part.member {
                if let earlier = rows.parties[member.party] {
                    let fault = CommonFaults.standsTwice(member.party.text, row: earlier)
                    reader.add(fault, in: row, .party)
                }
                rows.parties[member.party] = row.number
                chain.append(member)
            }
            if let term = part.term {
                if let earlier = rows.kinds[term.kind] {
                    reader.add(
                        CommonFaults.standsTwice(row[.kind] ?? "", row: earlier), in: row, .kind)
                }
                rows.kinds[term.kind] = row.number
                terms.append(term)
            }
            if let reference = part.reference { references.append(reference) }
        }
        guard let head = order.head else { return nil }
        let issued = head.issued(chain, terms, references)
        return TableStatement(
            Content(.orderIssued(issued), about: Subjects(order: order.key)), of: order.numbers,
            saying: [
                .order(order.key), .text(.occupation, head.occupation),
                .word(.programme, head.programme.rawValue, head.programme.label),
                .count(.headcount, head.headcount), .money(.basicWage, head.basicWage),
                .count(.months, head.months),
                .list(
                    .chain, chain.map(\.party.text), chain.map { Trilingual(plain: $0.party.text) }
                ),
                .list(
                    .terms, terms.map { "\($0.kind.rawValue): \($0.bearer.rawValue)" },
                    terms.map { term in
                        Saying { "\(term.kind.label($0)): \(term.bearer.label($0))" }.trilingual
                    }),
            ])
    }

    fileprivate static let programmes = Vocabulary(of: Programme.self, also: \.rawValue)
    fileprivate static let fields = Vocabulary(of: FieldOfWork.self, also: \.rawValue)
    fileprivate static let bearers = Vocabulary(of: Bearer.self, also: \.rawValue)
    /// Whom a chain may name.
    fileprivate static let chainRoles = Vocabulary(
        of: PartyKind.self, also: \.rawValue,
        without: Set(PartyKind.allCases.filter { !$0.mayBeInAChain }))

    private static let columnsOfOrders: [DescribedColumn] = [
        SharedColumns.order,
        DescribedColumn(
            .occupation, en: ["occupation", "job"], ja: ["職種", "業務"],
            vi: ["ngành nghề", "công việc"],
            wants: (
                en: "what the workers do, such as food processing; in further rows of the order "
                    + "this and all other cells up to the fee's currency may be empty",
                ja: "仕事の内容（例 食品加工）。同じ求人の2行目以降は、ここから管理費の通貨までを空欄にできます",
                vi:
                    "công việc, ví dụ chế biến thực phẩm; ở các dòng sau của cùng đơn hàng, các ô từ "
                    + "đây đến đồng tiền của phí có thể để trống"
            )),
        DescribedColumn(
            .programme, of: programmes, en: ["programme", "program"], ja: ["制度"],
            vi: ["chương trình"]),
        DescribedColumn(
            .headcount, en: ["headcount", "workers wanted"], ja: ["人数", "求人数"],
            vi: ["số lượng", "số người"],
            wants: (
                en: "how many workers, in digits", ja: "人数（数字）", vi: "số người, ghi chữ số"
            )),
        SharedColumns.amount(
            .basicWage, en: ["basic wage", "basic wage a month"], ja: ["基本給", "基本給（月額）"],
            vi: ["lương cơ bản", "lương cơ bản mỗi tháng"],
            wants: (en: "a month's basic wage", ja: "基本給の月額", vi: "lương cơ bản một tháng")),
        SharedColumns.amount(
            .scheduledWage, en: ["scheduled wage", "scheduled wage a month"],
            ja: ["所定内賃金", "所定内賃金（月額）"],
            vi: ["lương theo giờ quy định", "tiền lương theo giờ làm việc quy định"],
            wants: (
                en: "a month's wage as in the certified plan, without overtime",
                ja: "認定計画の所定内賃金の月額（時間外を除く）",
                vi: "tiền lương tháng như trong kế hoạch được chứng nhận, không kể làm thêm"
            )),
        SharedColumns.currency,
        DescribedColumn(
            .months, en: ["months", "contract months"], ja: ["期間（月数）", "月数"],
            vi: ["số tháng", "thời hạn (tháng)"],
            wants: (
                en: "how many months the contract runs, in digits", ja: "契約期間の月数（数字）",
                vi: "thời hạn hợp đồng tính bằng tháng, ghi chữ số"
            )),
        DescribedColumn(
            .field, of: fields, en: ["field", "field of work"], ja: ["分野"], vi: ["lĩnh vực"],
            isRequired: false),
        SharedColumns.amount(
            .managementFee, en: ["management fee", "management fee a month"],
            ja: ["送出管理費", "送出管理費（月額）"], vi: ["phí quản lý phái cử"], isRequired: false,
            wants: (
                en: "what the Japan side pays the agency each month; may be empty",
                ja: "日本側が送出機関に毎月支払う額。空欄可",
                vi: "khoản phía Nhật trả doanh nghiệp dịch vụ mỗi tháng; có thể để trống"
            )),
        DescribedColumn(
            .feeCurrency, en: ["fee currency"], ja: ["管理費の通貨"], vi: ["đồng tiền của phí"],
            isRequired: false,
            wants: (
                en: "the code, if the fee is in another currency than the wages",
                ja: "管理費の通貨が賃金と異なる場合のみ、そのコード",
                vi: "mã tiền, chỉ khi phí khác đồng tiền của lương"
            )
        ).holding(wordOf: CurrencyReader.codes),
        SharedColumns.party(
            en: ["party of the chain", "chain"], ja: ["関係団体", "団体のID"],
            vi: ["bên trong chuỗi", "mã bên"],
            wants: (
                en: "one party of the chain a row: its registered id, such as sa-sen",
                ja: "関係団体を1行に1つ：登録ID（例 sa-sen）",
                vi: "mỗi dòng một bên trong chuỗi: mã đăng ký, ví dụ sa-sen"
            )),
        DescribedColumn(
            .role, of: chainRoles, en: ["role", "role in the chain"], ja: ["役割", "区分"],
            vi: ["vai trò"]),
        DescribedColumn(
            .kind, of: KindsReader.vocabulary, en: ["kind of fee", "kind of cost"],
            ja: ["費用の種類", "費目"], vi: ["loại chi phí", "loại khoản"]),
        DescribedColumn(
            .bearer, of: bearers, en: ["bearer", "who bears it"], ja: ["負担者", "費用の負担者"],
            vi: ["bên chịu", "bên chịu chi phí"]),
        DescribedColumn(
            .scheme, en: ["register", "scheme"], ja: ["登録制度", "番号の種類"],
            vi: ["hệ thống đăng ký", "loại số"], isRequired: false,
            wants: (
                en: "in which other register the order has a number, such as dj; may be empty",
                ja: "求人番号を持つ別の登録制度（例 dj）。空欄可",
                vi: "đơn hàng còn có số ở hệ thống nào, ví dụ dj; có thể để trống"
            )),
        DescribedColumn(
            .number, en: ["number there", "reference number"], ja: ["登録番号", "その番号"],
            vi: ["số ở đó", "số tham chiếu"], isRequired: false,
            wants: (
                en: "the order's number in that register", ja: "その登録制度での番号",
                vi: "số đơn hàng trong hệ thống đó"
            )),
    ]
}

/// What an order says once.
private struct OrderHead {
    let occupation: String
    let programme: Programme
    let headcount: Int
    let basicWage: Money
    let scheduledWage: Money
    let months: Int
    let field: FieldOfWork?
    let managementFee: Money?

    init?(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        let occupation = reader.text(.occupation, in: row, upTo: 200)
        let programme = reader.word(.programme, in: row, of: TableKind.programmes)
        let headcount = reader.count(.headcount, in: row, 1...10_000)
        let currency = reader.currency(in: row)
        let basicWage = reader.money(.basicWage, of: currency, in: row)
        let scheduledWage = reader.money(.scheduledWage, of: currency, in: row)
        let months = reader.count(.months, in: row, 1...120)
        field = reader.word(.field, in: row, of: TableKind.fields, needed: false)
        let own = reader.currency(.feeCurrency, in: row, needed: false)
        managementFee = reader.money(
            .managementFee, of: row.isEmpty(.feeCurrency) ? currency : own, in: row, needed: false)
        guard let occupation, let programme, let headcount, let basicWage, let scheduledWage,
            let months
        else { return nil }
        self.occupation = occupation
        self.programme = programme
        self.headcount = headcount
        self.basicWage = basicWage
        self.scheduledWage = scheduledWage
        self.months = months
    }

    func issued(
        _ chain: [OrderIssued.ChainMember], _ terms: [OrderIssued.CostTerm],
        _ references: [OrderIssued.OrderReference]
    ) -> OrderIssued {
        OrderIssued(
            occupation: occupation, programme: programme, headcount: headcount,
            basicWage: basicWage, scheduledWage: scheduledWage, months: months, chain: chain,
            terms: terms, field: field, managementFee: managementFee,
            references: references.isEmpty ? nil : references)
    }
}

/// What a row adds to its order: a party, a term, a number elsewhere, or several of these.
private struct OrderPart {
    let member: OrderIssued.ChainMember?
    let term: OrderIssued.CostTerm?
    let reference: OrderIssued.OrderReference?
    /// Whether all their cells are.
    let isEmpty: Bool

    init(_ row: DataRow<TableColumn>, _ reader: inout RowReader) {
        isEmpty = [.party, .role, .kind, .bearer, .scheme, .number].allSatisfy {
            row.isEmpty($0)
        }
        member = OrderPart.member(row, &reader)
        if row.isEmpty(.kind), row.isEmpty(.bearer) {
            term = nil
        } else {
            let kind = reader.word(.kind, in: row, of: KindsReader.vocabulary)
            let bearer = reader.word(.bearer, in: row, of: TableKind.bearers)
            term = kind.flatMap { kind in bearer.map { .init(kind: kind, bearer: $0) } }
        }
        if row.isEmpty(.scheme), row.isEmpty(.number) {
            reference = nil
        } else {
            let scheme = reader.text(.scheme, in: row, upTo: 40)
            let number = reader.text(.number, in: row, upTo: 100)
            reference = scheme.flatMap { scheme in
                number.map { .init(scheme: scheme, value: $0) }
            }
        }
    }

    private static func member(
        _ row: DataRow<TableColumn>, _ reader: inout RowReader
    ) -> OrderIssued.ChainMember? {
        if row.isEmpty(.party), row.isEmpty(.role) { return nil }
        let party = reader.party(.party, in: row)
        let role = reader.word(.role, in: row, of: TableKind.chainRoles)
        guard let party, let role else { return nil }
        if let kind = reader.names.parties?.kind(of: party), kind != role {
            reader.warn(
                NameFaults.roleUnlikeRegister(row[.role] ?? "", party.text, kind), in: row, .role)
        }
        return OrderIssued.ChainMember(party: party, role: role)
    }
}
