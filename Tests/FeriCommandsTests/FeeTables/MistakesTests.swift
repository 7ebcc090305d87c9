import Foundation
import Platform
import Testing
import Transparency
import Wording

@testable import FeriCommands
@testable import Office
@testable import Terminal
@testable import TestSupport
@testable import Workplace

/// Twenty mistakes that offices typically make, and what the program answers in three languages:
/// `Golden/mistakes.*.txt`, to be read as a clerk would read them.
@Suite(.rehearsedLedger, .serialized) struct MistakesTests {
    /// What was done wrong, and how it is done again here: each gives what the program said.
    private struct Mistake {
        let title: Trilingual
        let make: (Language) throws -> (code: ExitCode, messages: String)

        init(
            _ en: String, _ ja: String, _ vi: String,
            _ make: @escaping (Language) throws -> (code: ExitCode, messages: String)
        ) {
            title = Trilingual(en: en, ja: ja, vi: vi)
            self.make = make
        }
    }

    @Test(arguments: Language.allCases)
    func everyMistakeIsAnsweredAsKept(language: Language) throws {
        let mistakes = try ofTables + ofFilings
        #expect(mistakes.count == 20)
        var text = ""
        for (number, mistake) in mistakes.enumerated() {
            let answer = try mistake.make(language)
            #expect(answer.code == .badData, "\(number + 1): \(answer.messages)")
            #expect(answer.messages.hasPrefix("feri: error: "), "\(number + 1)")
            text += "\(number + 1). \(mistake.title(language))\n\n"
            for line in answer.messages.split(separator: "\n") { text += "   \(line)\n" }
            text += "\n"
        }
        let path = FilingOffice.source(
            "../../../Tests/FeriCommandsTests/Golden/mistakes.\(language.rawValue).txt")
        if ProcessInfo.processInfo.environment["FERI_WRITE_GOLDEN"] != nil {
            try FileSystem.replace(path, with: Array(text.utf8))
        }
        #expect(String(decoding: try FileSystem.read(path), as: UTF8.self) == text)
    }

    // MARK: Tables

    private static let header =
        "order,worker,perspective,moment,payer,payee,payee_role,kind,item,amount,currency,"
        + "paid_on,method,receipt,nothing_else\n"

    /// A table with one payment, some of its cells replaced.
    private func payment(_ changes: [Int: String]) -> [UInt8] {
        var cells = [
            "VJ-2026-000017", "w-01", "agency", "pre-departure", "em-kiku", "sa-sen", "",
            "service-charge", "fee", "15300000", "VND", "2026-02-05", "transfer", "yes", "yes",
        ]
        for (position, cell) in changes { cells[position] = cell }
        return Array((Self.header + cells.joined(separator: ",") + "\n").utf8)
    }

    private func filing(
        _ bytes: [UInt8], by party: String = "sa-sen", named name: String = "table.csv"
    ) -> (Language) throws -> (code: ExitCode, messages: String) {
        { language in
            let office = try FilingOffice(of: party)
            let path = "\(office.directory)/\(name)"
            try FileSystem.replace(path, with: bytes)
            let world = RehearsedWorld()
            let code = Feri.run(
                [
                    "file", "--vault", office.vault, "--key", office.keyFile, "--lang",
                    language.rawValue, path,
                ], world: world.world)
            return (code, world.messages().replacing(office.directory + "/", with: ""))
        }
    }

    private var ofTables: [Mistake] {
        [
            Mistake(
                "An old Excel workbook is sent.", "古い形式のExcelブックを送った。",
                "Gửi tệp Excel kiểu cũ.",
                filing(SharedFolderTests.oldWorkbook, named: "phi-thang-3.xls")),
            Mistake(
                "Saved in a code page without Vietnamese letters.",
                "ベトナム語の文字がない文字コードで保存した。",
                "Lưu bằng bảng mã không có chữ tiếng Việt.", filing(payment([8: "Ti?n d?ch v?"]))),
            Mistake(
                "An amount that can be read in two ways.", "二通りに読める金額。",
                "Số tiền có thể hiểu hai cách.", filing(payment([9: "1.234", 10: "JPY"]))),
            Mistake(
                "A date whose day and month can be mistaken.", "日と月を取り違えうる日付。",
                "Ngày và tháng có thể nhầm nhau.", filing(payment([11: "02/03/2026"]))),
            Mistake(
                "Excel's own number in the place of a date.", "日付の代わりにExcelの通し番号。",
                "Số ngày của Excel thay cho ngày.", filing(payment([11: "46058"]))),
            Mistake(
                "A kind of fee that is mistyped.", "費用の種類の書き間違い。", "Ghi sai loại khoản thu.",
                filing(payment([7: "servise charge"]))),
            Mistake(
                "A column was deleted.", "列を削除した。", "Xóa mất một cột.",
                filing(
                    Array(
                        ("order,worker,perspective,moment,payer,payee,kind,item,amount,paid_on,"
                            + "method,receipt,nothing_else,payee_role\nVJ-2026-000017,w-01,agency,"
                            + "pre-departure,em-kiku,sa-sen,service-charge,fee,15300000,2026-02-05,"
                            + "transfer,yes,yes,\n").utf8))),
            Mistake(
                "A worker whom the vault does not know.", "名簿にない労働者。",
                "Người lao động chưa có trong kho.", filing(payment([1: "nguyen-17"]))),
            Mistake(
                "A broker in words, without saying what he is.", "仲介者を言葉で書き、区分を書かなかった。",
                "Ghi người môi giới bằng lời nhưng không ghi vai trò.",
                filing(payment([4: "w-01", 5: "a village broker", 7: "brokerage"]))),
            Mistake(
                "A total that does not add up.", "合わない合計。", "Tổng cộng không khớp.",
                filing(payment([:]) + Array("total,,,,,,,,,15400000,VND,,,,\n".utf8))),
            Mistake(
                "“Nothing paid” with an amount.", "「支払いなし」なのに金額がある。",
                "Ghi “không thu” nhưng có số tiền.", filing(payment([7: "nil"]))),
            Mistake(
                "What workers said, without the day.", "労働者の話に日付がない。",
                "Lời khai của người lao động không ghi ngày.",
                filing(payment([2: "worker", 4: "w-01"]), by: "gd-hibari")),
            Mistake(
                "Speaking for somebody else.", "他者の立場で申告した。", "Khai thay cho bên khác.",
                filing(payment([2: "employer"]))),
        ]
    }

    // MARK: Filings

    /// Signs a content in a party's vault and has the registry admit it.
    private func appending(
        _ content: String, by party: String = "sa-sen", key: String = "1",
        vault: ((String) throws -> String)? = nil, edit: @escaping (String) -> String = { $0 }
    ) throws -> (Language) throws -> (code: ExitCode, messages: String) {
        let ledger = try #require(RehearsedLedger.current)
        return { language in
            let folder = "\(ledger.scratch)/mistake-\(UUID().uuidString)"
            try FileSystem.createDirectory(folder, mode: 0o700)
            let file = "\(folder)/content.json"
            try FileSystem.create(file, with: Array(content.utf8))
            var keyFile = "\(ledger.scratch)/\(party)-\(key).key"
            if try !FileSystem.exists(keyFile) {
                keyFile = "\(folder)/new.key"
                _ = try RehearsedLedger.made(
                    "key", "new", "--name", "\(party)/\(key)", "--out", keyFile)
            }
            let signing = RehearsedWorld(at: "2026-06-01T02:00:00Z")
            let signed = Feri.run(
                [
                    "sign", "--vault", try vault?(folder) ?? "\(ledger.scratch)/\(party)", "--key",
                    keyFile, "--lang", language.rawValue, file,
                ], world: signing.world)
            func shown(_ messages: String) -> String {
                messages.replacing(folder + "/", with: "")
            }
            guard signed == .done else { return (signed, shown(signing.messages())) }
            let filings = "\(folder)/milestones.filings"
            try FileSystem.create(filings, with: Array(edit(signing.output()).utf8))
            let world = RehearsedWorld(at: "2026-06-01T02:00:00Z")
            let code = Feri.run(
                ["append", "--home", ledger.home, "--lang", language.rawValue, filings],
                world: world.world)
            return (code, shown(world.messages()))
        }
    }

    private func departed(
        order: String = "VJ-TEST-1", worker: String, body: String = #""on":"2026-03-28""#
    ) -> String {
        #"{"type":"milestone.reached","order":"\#(order)","worker":"\#(worker)","#
            + #""body":{"milestone":"departed",\#(body)}}"#
    }

    private var ofFilings: [Mistake] {
        get throws {
            let worker = try #require(RehearsedLedger.current).workers[1]
            return [
                Mistake(
                    "Signed with a key that was never enrolled.", "登録されていない鍵で署名した。",
                    "Ký bằng khóa chưa đăng ký.",
                    try appending(departed(worker: worker), key: "9")),
                Mistake(
                    "Filing what another kind of party files.", "別の区分の当事者が提出すべきものを提出した。",
                    "Nộp thứ thuộc quyền của bên khác.",
                    try appending(
                        #"{"type":"order.approved","order":"VJ-TEST-1","#
                            + #""body":{"reference":"PTL-2","on":"2025-11-20"}}"#)),
                Mistake(
                    "An order's number mistyped.", "求人番号の書き間違い。", "Ghi sai số đơn hàng.",
                    try appending(departed(order: "VJ-TEST-7", worker: worker))),
                Mistake(
                    "A worker who was never enrolled.", "登録されていない労働者。",
                    "Người lao động chưa được đăng ký.",
                    try appending(departed(worker: "wk-aaaaaaaaaaaa"))),
                Mistake(
                    "A filing edited after it was signed.", "署名後に提出物を書き換えた。",
                    "Sửa bản nộp sau khi đã ký.",
                    try appending(
                        departed(worker: worker, body: #""on":"2026-03-28","cause":"left""#),
                        edit: { $0.replacing("2026-03-28", with: "2026-03-29") })),
                Mistake(
                    "A filing for another ledger.", "別の台帳宛ての提出物。", "Bản nộp dành cho sổ khác.",
                    try appending(
                        departed(worker: worker),
                        vault: { folder in
                            let vault = "\(folder)/vault"
                            let log = SignerKey(
                                name: try KeyName("feri.example/elsewhere"),
                                key: try SigningKey(seed: [UInt8](repeating: 5, count: 32)))
                            _ = try Vault.create(at: vault, logKey: log.verifierKey)
                            return vault
                        })),
                Mistake(
                    "A content written by hand without its day.", "手書きの内容に日付がない。",
                    "Nội dung viết tay thiếu ngày.",
                    try appending(departed(worker: worker, body: #""cause":"returned home""#))),
            ]
        }
    }
}
