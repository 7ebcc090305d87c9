import Foundation
import Platform
import Registry
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport

/// Twenty tables that could be misread in silence, and what is answered instead, in three languages:
/// `Golden/misread.*.txt`, to be read as a clerk would read them.
@Suite struct MisreadTests {
    private struct Misread {
        let title: Trilingual
        /// What was filed before.
        var before: [UInt8]?
        let table: [UInt8]
        var party = "sa-sen"
        /// A content that the vault filed before.
        var content: String?
        /// Where an option is at fault and not the table.
        var code = ExitCode.badData
        var options: [String] = []
    }

    @Test(arguments: Language.allCases)
    func everyTableIsAnsweredAsKept(language: Language) throws {
        #expect(Self.all.count == 20)
        var text = ""
        for (number, misread) in Self.all.enumerated() {
            let office = try FilingOffice(of: misread.party)
            func run(_ arguments: [String]) -> (code: ExitCode, messages: String) {
                let world = RehearsedWorld()
                let places = ["--vault", office.vault, "--key", office.keyFile]
                let code = Feri.run(
                    arguments + places + ["--lang", language.rawValue], world: world.world)
                return (code, world.messages().replacing(office.directory + "/", with: ""))
            }
            let path = "\(office.directory)/table.csv"
            if let content = misread.content {
                let file = try office.table(content, named: "content.json")
                #expect(run(["sign", file]).code == .done)
            }
            if let before = misread.before {
                try FileSystem.replace(path, with: before)
                #expect(run(["file", path]).code == .done)
            }
            try FileSystem.replace(path, with: misread.table)
            let answer = run(
                ["file", path]
                    + misread.options.map { $0.replacing("DIR", with: office.directory) })
            #expect(answer.code == misread.code, "\(number + 1): \(answer.messages)")
            text += "\(number + 1). \(misread.title(language))\n\n"
            for line in answer.messages.split(separator: "\n") where line.hasPrefix("feri: ") {
                text += "   \(line)\n"
            }
            text += "\n"
        }
        let path = FilingOffice.source(
            "../../../Tests/FeriCommandsTests/Golden/misread.\(language.rawValue).txt")
        if ProcessInfo.processInfo.environment["FERI_WRITE_GOLDEN"] != nil {
            try FileSystem.replace(path, with: Array(text.utf8))
        }
        #expect(String(decoding: try FileSystem.read(path), as: UTF8.self) == text)
        #expect(MessageFaults.found(in: text) == [])
    }

    // MARK: The tables

    private static let header =
        "order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,"
        + "paid_on,method,receipt,nothing_else,present\n"

    private static func row(_ changes: [Int: String] = [:]) -> String {
        var cells = [
            "VJ-2026-000017", "w-01", "agency", "pre-departure", "em-kiku", "sa-sen", "",
            "service-charge", "fee", "15300000", "VND", "2026-02-05", "transfer", "yes", "yes", "",
        ]
        for (position, cell) in changes { cells[position] = cell }
        return cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    }

    private static func table(_ rows: String...) -> [UInt8] {
        Array((header + rows.joined()).utf8)
    }

    private static func misread(
        _ en: String, _ ja: String, _ vi: String, _ table: [UInt8]
    ) -> Misread {
        Misread(title: Trilingual(en: en, ja: ja, vi: vi), table: table)
    }

    private static var all: [Misread] { cells + names + slips }

    private static var cells: [Misread] {
        [
            misread(
                "The header lost its letters.", "見出しの文字が失われた。", "Dòng tiêu đề mất chữ.",
                Array("??n hàng;ng??i lao ??ng;s? ti?n;lo?i ti?n\nVJ-1;w-01;5000;VND\n".utf8)),
            misread(
                "“None” where “nothing else” is asked.", "「他に徴収なし」に「あり」と書いた。",
                "Ghi “có” ở cột “không thu khoản nào khác”.", table(row([14: "có"]))),
            misread(
                "A group of zeros too many behind a dot.", "点の後にゼロが多い金額。",
                "Số tiền có nhóm số 0 sau dấu chấm.",
                table(row([9: "15,300,000"]), row([1: "w-02", 9: "5000.000"]))),
            misread(
                "An amount cut to two zeros beside grouped ones.", "桁区切りの金額の横の「900.00」。",
                "“900.00” bên cạnh số tiền có dấu chấm.",
                table(row([9: "15.300.000"]), row([1: "w-02", 9: "900.00"]))),
            misread(
                "A title says that the amounts are in thousands.", "題名に千単位とある。",
                "Dòng đầu ghi đơn vị nghìn đồng.",
                Array("Đơn vị tính: nghìn đồng\n".utf8) + table(row())),
            misread(
                "A month that lost its zero.", "ゼロが消えた月。", "Tháng mất số 0.",
                table(row([11: "2025.1"]))),
            misread(
                "Paid on a day that has not come.", "まだ来ていない日の支払い。", "Ngày trả chưa đến.",
                table(row([11: "2062-02-05"]))),
            misread(
                "A day that is not in the era it names.", "元号の期間にない日。",
                "Ngày không thuộc niên hiệu đã ghi.", table(row([11: "令和元年4月30日"]))),
            misread(
                "An amount as a receipt ends it.", "領収書の書き方の金額。", "Số tiền ghi như trên biên lai.",
                table(row([9: "¥12,000-", 10: "JPY"]))),
            misread(
                "A total without a currency below two currencies.", "通貨が二つある表の、通貨のない合計。",
                "Dòng tổng không ghi loại tiền, dưới hai loại tiền.",
                table(
                    row(), row([1: "w-02", 9: "90000", 10: "JPY"]),
                    "total,,,,,,,,,15390000,,,,,,\n")),
            misread(
                "Text that was saved in another code page.", "別の文字コードで保存された文字。",
                "Chữ lưu bằng bảng mã khác.", table(row([8: "æ‰‹æ•°æ–™"]))),
            misread(
                "An apostrophe of an English Excel.", "英語版Excelのアポストロフィ。",
                "Dấu nháy của Excel tiếng Anh.",
                Array(header.utf8)
                    + Array(row([8: "worker#s fee"]).utf8).map { $0 == 0x23 ? 0x92 : $0 }
            ),
        ]
    }

    private static var names: [Misread] {
        [
            misread(
                "A payee that is almost a registered party.", "登録IDとほぼ同じ受取者。",
                "Người nhận gần giống mã đã đăng ký.",
                table(row([5: "so_sakura", 6: "supervising organization"]))),
            misread(
                "“Ditto” as the payee.", "受取者に「同上」。", "Người nhận ghi “như trên”.",
                table(row(), row([1: "w-02", 5: "như trên", 6: "broker"]))),
            misread(
                "“None” as who was present.", "同席者に「なし」。", "Người có mặt ghi “không”.",
                table(row([15: "none"]))),
            misread(
                "One worker under two spellings.", "同じ労働者の二通りの書き方。",
                "Một người lao động viết hai cách.",
                Array(
                    ("order,worker,full name,consent on,consent text\n"
                        + "VJ-2026-000017,n-01,Example One,2025-12-05,consent-vi-1\n"
                        + "VJ-2026-000017,N-01,Example Two,2025-12-05,consent-vi-1\n").utf8)),
        ]
    }

    private static var slips: [Misread] {
        var early = misread(
            "A day ten years before the order.", "求人の10年前の日付。", "Ngày trước đơn hàng mười năm.",
            table(row([11: "2016-02-05"])))
        early.content =
            #"{"type":"contract.declared","order":"VJ-2026-000017","worker":"w-01","body":{"#
            + #""contract":"agency","with":"sa-sen","signed_on":"2026-02-20","#
            + #""penalty_clause":false}}"#
        var changed = misread(
            "A table that was changed after it was filed.", "提出後に変更した表。",
            "Bảng bị sửa sau khi đã nộp.",
            table(row(), row([1: "w-02", 9: "15800000"])))
        changed.before = table(row(), row([1: "w-02"]))
        var overwriting = misread(
            "The report would replace the table.", "確認結果が表を上書きする。", "Báo cáo sẽ ghi đè lên bảng.",
            table(row()))
        overwriting.options = ["--report", "DIR/table.csv"]
        overwriting.code = .cannotCreate
        return [
            misread(
                "An amount a thousand times less than the others.", "ほかの千分の一の金額。",
                "Số tiền nhỏ hơn các dòng khác một nghìn lần.",
                table(row(), row([1: "w-02"]), row([1: "w-03", 9: "15300"]))),
            early, changed, overwriting,
        ]
    }
}
