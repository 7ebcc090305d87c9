import Registry
import Terminal
import Wording

/// What the options say of rows that were filed before in other words.
package struct CorrectionTerms: Sendable {
    /// Why what differs is corrected; nil: it is not to be corrected.
    let reason: String?
    /// Rows that are other statements, whatever they are like.
    let newRows: [Int]

    static let none = CorrectionTerms(reason: nil, newRows: [])

    static let longestReason = 1000

    init(reason: String?, newRows: [Int]) {
        self.reason = reason
        self.newRows = newRows
    }
}

enum CorrectionOptions {
    static let reason = Option(
        "reason", .text("TEXT"),
        en: "correct what was filed before and differs in this table, and why; what is the same is "
            + "not filed again",
        ja: "提出済みでこの表と異なる内容を訂正する。その理由。同じ内容は再提出しない",
        vi:
            "đính chính những gì đã nộp mà bảng này ghi khác, kèm lý do; nội dung giống nhau không nộp "
            + "lại")

    static let new = Option(
        "new", .text("ROW"), repeatable: true,
        en: "this row is another statement, and corrects nothing that was filed before",
        ja: "この行は別の申告で、提出済みのものの訂正ではない",
        vi: "dòng này là bản khai khác, không đính chính bản nào đã nộp")
}

extension Invocation {
    /// - Throws: `Failure` where a reason says nothing, or a row is not a number.
    func correctionTerms() throws -> CorrectionTerms {
        let reason = value(of: CorrectionOptions.reason)
        if let reason {
            let isBlank = reason.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
            guard !isBlank, reason.utf8.count <= CorrectionTerms.longestReason else {
                throw Failure(
                    .usage, en: "--reason: it has 1 to 1000 bytes, and says something",
                    ja: "--reason: 1～1000バイトで理由を書いてください",
                    vi: "--reason: cần nêu lý do, từ 1 đến 1000 byte")
            }
        }
        let rows = try values(of: CorrectionOptions.new).map { text in
            Int(clamping: try Invocation.number(text, of: CorrectionOptions.new.spelling))
        }
        return CorrectionTerms(reason: reason, newRows: rows)
    }
}

enum CorrectionFailures {
    static let nothingDiffers = Failure(
        .usage, en: "--reason: nothing in the table differs from what was filed before",
        ja: "--reason: 提出済みの内容と異なるものがこの表にありません",
        vi: "--reason: bảng không có gì khác với những gì đã nộp",
        hint: Trilingual(
            en:
                "without it, what is new in the table is filed; is it the right table and the right "
                + "vault?",
            ja: "指定しなければ、表の新しい内容を提出します。表と保管庫は正しいですか",
            vi: "nếu bỏ đi, nội dung mới trong bảng sẽ được nộp; có đúng bảng và đúng kho không?"))

    static func noSuchRow(_ row: Int) -> Failure {
        Failure(
            .usage, en: "--new: row {row} says nothing that would be filed",
            ja: "--new: {row}行目に提出する内容はありません", vi: "--new: dòng {row} không có nội dung để nộp",
            ["row": String(row)])
    }
}
