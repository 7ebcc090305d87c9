import Tables
import Wording

/// What can be wrong with a cell of a fee table although it reads well.
enum FeeTableFaults {
    static func zeroAmount(_ cell: String) -> CellFault {
        CellFault(
            .zeroAmount, seen: cell,
            message: Trilingual(
                en: "The amount is 0, but the row names a kind of fee.",
                ja: "金額が0ですが、費用の種類が記入されています。",
                vi: "Số tiền là 0 nhưng dòng lại ghi một loại khoản thu."),
            remedy: Trilingual(
                en: "If nothing was paid, write “nil” as the kind; otherwise write the amount.",
                ja: "支払いがなければ種類を「なし」とし、あれば金額を記入してください。",
                vi: "Nếu không thu gì, hãy ghi loại là “không”; nếu có thì ghi số tiền."))
    }

    static func amountOfNil(_ cell: String) -> CellFault {
        CellFault(
            .amountOfNil, seen: cell,
            message: Trilingual(
                en: "The row says that nothing was paid, but the amount is “{seen}”.",
                ja: "支払いなしの行ですが、金額が「{seen}」です。",
                vi: "Dòng ghi là không thu, nhưng số tiền là “{seen}”."),
            remedy: Trilingual(
                en: "Write what the payment was for, or the amount 0.",
                ja: "何の支払いかを記入するか、金額を0にしてください。",
                vi: "Hãy ghi khoản đó là gì, hoặc ghi số tiền 0."))
    }

    static func nilIsNotAll(_ cell: String) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "The row says that nothing was paid, and also that this may not be all.",
                ja: "支払いなしとしながら、ほかにもあるかもしれないとしています。",
                vi: "Dòng ghi là không thu, nhưng cũng ghi là có thể còn khoản khác."),
            remedy: Trilingual(
                en: "Write “yes” if nothing was paid at all; otherwise list what was paid.",
                ja: "まったく支払いがなければ「はい」とし、あれば内容を記入してください。",
                vi: "Nếu hoàn toàn không thu gì, hãy ghi “đúng”; nếu có thì kê rõ."))
    }

    static func moments(_ cell: String, row: Int, _ moment: Trilingual) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "“{seen}”, but row {row} says “\(moment.en)” of the same worker.",
                ja: "「{seen}」ですが、同じ労働者の{row}行目は「\(moment.ja)」です。",
                vi: "“{seen}”, nhưng dòng {row} của cùng người lao động ghi “\(moment.vi)”."),
            remedy: Trilingual(
                en: "A declaration is made at one moment and tells everything since first contact: "
                    + "write the same moment, or file two tables, the earlier first.",
                ja: "1件の申告は一つの時点で行い、最初の接触からのすべてを含みます。時点をそろえるか、"
                    + "早い時点から順に別々の表で提出してください。",
                vi:
                    "Mỗi bản khai ở một thời điểm và gồm mọi khoản từ lần liên hệ đầu: hãy ghi cùng "
                    + "thời điểm, hoặc nộp hai bảng, bảng sớm hơn trước."),
            filling: ["row": String(row)])
    }

    static func disagrees(_ cell: String, row: Int) -> CellFault {
        CellFault(
            .rowsDisagree, seen: cell,
            message: Trilingual(
                en: "“{seen}” differs from row {row}, which is of the same declaration.",
                ja: "「{seen}」は、同じ申告に属する{row}行目と異なります。",
                vi: "“{seen}” khác với dòng {row} thuộc cùng bản khai."),
            remedy: Trilingual(
                en: "All rows of one worker make one declaration: write the same in each of them.",
                ja: "1人の労働者の行は1件の申告になります。すべての行に同じ内容を記入してください。",
                vi: "Các dòng của một người lao động hợp thành một bản khai: hãy ghi giống nhau."),
            filling: ["row": String(row)])
    }

    /// A warning: two equal payments may well have been made.
    static func repeated(_ row: Int) -> CellFault {
        CommonFaults.repeated(
            row,
            ifOnce: Trilingual(
                en: "Both are counted; delete one if it was one payment.",
                ja: "両方とも計上されます。支払いが1回であれば一方を削除してください。",
                vi: "Cả hai đều được tính; nếu chỉ trả một lần thì xóa một dòng."))
    }

    static func tooLong(_ worker: String, lines: Int) -> CellFault {
        CellFault(
            .statementTooLong, seen: worker,
            message: Trilingual(
                en: "The declaration for “{seen}” would be too long ({lines} lines).",
                ja: "「{seen}」の申告が長すぎます（{lines}件）。",
                vi: "Bản khai của “{seen}” quá dài ({lines} khoản)."),
            remedy: Trilingual(
                en: "At most 200 lines and 32,768 bytes make one declaration: add up payments of "
                    + "one kind, or shorten the texts.",
                ja: "1件の申告は200件・32,768バイトまでです。同種の支払いをまとめるか、文章を短くしてください。",
                vi: "Mỗi bản khai tối đa 200 khoản và 32.768 byte: hãy gộp các khoản cùng loại "
                    + "hoặc rút ngắn nội dung."),
            filling: ["lines": String(lines)])
    }
}
