import Judging
import LedgerStore
import Markup
import Platform
import Registry
import Terminal
import Transparency
import Views
import Wording

/// Which paper, of whom.
enum FormOptions {
    static let form = Option(
        "form", .choice(FormName.allCases.map(\.rawValue)),
        en: "instead of a table, this paper of one order or worker (csv, xlsx or html)",
        ja: "表の代わりに、求人または労働者1人についてこの書面を作る（csv、xlsxまたはhtml）",
        vi:
            "thay cho bảng: lập giấy tờ này cho một đơn hàng hoặc một người lao động (csv, xlsx "
            + "hoặc html)"
    )

    static let order = Option(
        "order", .text("NUMBER"), en: "the order of the paper", ja: "書面の対象の求人番号",
        vi: "đơn hàng của giấy tờ")

    static let worker = Option(
        "worker", .text("WORKER"), en: "only this worker, by her pseudonym (wk-…)",
        ja: "この労働者だけ（仮名 wk-…）", vi: "chỉ người lao động này, theo mã ẩn danh (wk-…)")

    static let all = [form, order, worker]
}

extension Invocation {
    /// Writes a paper; nil when none is asked for.
    func exportForm(
        _ ledger: () throws -> ExportedLedger, as format: String, to out: String?,
        byteOrderMark: Bool
    ) throws -> ExitCode? {
        guard let name = value(of: FormOptions.form).flatMap(FormName.init(rawValue:)) else {
            for option in [FormOptions.order, FormOptions.worker] where has(option) {
                throw UsageFailures.missing(FormOptions.form.spelling, command)
            }
            return nil
        }
        guard format != ExportFormat.jsonl.rawValue else {
            throw Failure(
                .usage, en: "a paper is written as csv, xlsx or html",
                ja: "書面はcsv、xlsxまたはhtmlで出力します", vi: "giấy tờ chỉ xuất dạng csv, xlsx hoặc html")
        }
        if out == nil, wantsJSON { throw UsageFailures.missing("--out FILE", command) }
        let ledger = try ledger()
        let paper = try paper(FormDefinition.builtIn(name), of: ledger)
        let bytes: [UInt8]
        switch format {
        case "html":
            let page = FormPage(
                paper: paper, view: ledger.view, language: language, asOf: ledger.asOf)
            bytes = Array(try page.html().text.utf8)
        case ExportWorkbook.format:
            if byteOrderMark { throw UsageFailures.unexpected("--bom", command) }
            var workbook = ExportWorkbook()
            workbook.add(paper)
            bytes = try workbook.bytes()
        default: bytes = paper.csv(byteOrderMark: byteOrderMark)
        }
        do {
            try write(bytes, to: out)
        } catch let error as FileError {
            throw Failure(creating: error)
        }
        try tell(of: paper, in: out)
        return .done
    }

    private func paper(
        _ definition: FormDefinition, of ledger: ExportedLedger
    ) throws -> FormPaper {
        let view = ledger.view
        let (number, worker) = try subject(in: view, within: ledger.horizon)
        // Where nothing but the open terms is for the reader, there is no order to write of.
        guard ledger.horizon?.judges(number) ?? true,
            let seen = try view.judgedAsSeen(number, asOf: ledger.asOf, within: ledger.horizon)
        else { throw Failure.unknown(.order(number), in: view) }
        let order = seen.judged.order
        let programme = order.terms.programme
        guard definition.programmes.contains(programme) else {
            throw Failure(
                .usage, en: "'{form}' is for {programmes}; order {order} is {programme}",
                ja: "「{form}」は{programmes}用です。求人{order}は{programme}です",
                vi: "'{form}' dành cho {programmes}; đơn hàng {order} là {programme}",
                [
                    "form": definition.name.rawValue, "order": number.text,
                    "programme": programme.rawValue,
                    "programmes": definition.programmes.map(\.rawValue).joined(separator: ", "),
                ])
        }
        if let worker, order.worker(worker) == nil {
            throw Failure.unknown(.worker(worker), in: view)
        }
        return FormFilling(
            definition: definition, order: order, book: try view.ruleBook(at: ledger.asOf),
            names: view.names
        ).paper(of: worker, unseen: seen.missing.count)
    }

    private func subject(
        in view: LedgerView, within horizon: Horizon?
    ) throws -> (OrderNumber, WorkerID?) {
        let worker = try value(of: FormOptions.worker).map { text throws(Failure) in
            guard let worker = WorkerID(text) else { throw Failure.noIdentifier("worker", text) }
            return worker
        }
        if let text = value(of: FormOptions.order) {
            guard let order = OrderNumber(text) else { throw Failure.noIdentifier("order", text) }
            return (order, worker)
        }
        guard let worker else {
            throw UsageFailures.missing(FormOptions.order.spelling, command)
        }
        // Of an order that is not the reader's nothing is shown, not even which one it is.
        guard let order = view.order(judgedFor: .worker(worker), within: horizon),
            horizon?.judges(order) ?? true
        else { throw Failure.unknown(.worker(worker), in: view) }
        return (order, worker)
    }

    private func tell(of paper: FormPaper, in out: String?) throws {
        let rows = paper.parts.map(\.rows.count).reduce(0, +)
        if wantsJSON {
            return try print {
                [
                    ("form", .string(paper.definition.name.rawValue)),
                    ("file", .string(out ?? "-")),
                    ("rows", .integer(Int64(rows))),
                    ("contents_not_seen", .integer(Int64(paper.unseen))),
                ]
            } text: { _ in
            }
        }
        let unverified = paper.definition.fields.filter {
            $0.source.status == RuleSource.Status.unverified.rawValue
        }
        guard !unverified.isEmpty else { return }
        try remark(
            Trilingual(
                en: "fields whose official form was not checked: {names}",
                ja: "公式の様式と照合していない欄: {names}",
                vi: "các ô chưa đối chiếu với mẫu chính thức: {names}"
            ).filled(["names": unverified.map(\.name).joined(separator: ", ")]))
    }
}

extension FormPaper {
    /// RFC 4180, columns by the names of the fields.
    func csv(byteOrderMark: Bool) -> [UInt8] {
        let columns = definition.fields.map(\.name)
        var bytes = ExportFormat.csv.head(columns, byteOrderMark: byteOrderMark)
        for part in parts {
            for row in part.rows {
                bytes += ExportFormat.csv.row(columns, cells(row).map(\.exported))
            }
        }
        return bytes
    }
}
