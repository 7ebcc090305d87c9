import Transparency
import Wording

extension ShapeError {
    /// Where in the content, what is there, and what is asked for; lower case, no full stop.
    package var wording: Trilingual {
        let place = path.isEmpty ? "content" : path
        switch expected {
        case "this member":
            return Trilingual(
                en: "'{path}' is missing", ja: "「{path}」がありません", vi: "thiếu '{path}'"
            ).filled(["path": place])
        case "no such member":
            return Trilingual(
                en: "'{path}' is not asked for here: leave it out",
                ja: "「{path}」という項目はここでは使えません。削除してください",
                vi: "ở đây không có mục '{path}': hãy bỏ đi"
            ).filled(["path": place])
        default:
            let wanted = ShapePhrase.said(expected)
            let found = ShapePhrase.said(seen)
            return Trilingual(
                en: "\(place): expected \(wanted.en), seen \(found.en)",
                ja: "\(place): 「\(wanted.ja)」が必要ですが、「\(found.ja)」になっています",
                vi: "\(place): cần \(wanted.vi), nhưng lại là \(found.vi)")
        }
    }
}

/// The phrases in which readers of objects say what a place asks for and what is there, with
/// the same said in the other languages.
enum ShapePhrase {
    /// The phrase in all languages; as it is where it is a value or has no translation.
    package static func said(_ phrase: String) -> Trilingual {
        for known in all {
            if let values = known.values(in: phrase) { return known.trilingual.filled(values) }
        }
        return Trilingual(en: phrase, ja: phrase, vi: phrase)
    }

    package static func isKnown(_ phrase: String) -> Bool {
        all.contains { $0.values(in: phrase) != nil }
    }

    private struct Phrase {
        /// The English one; `{0}`, `{1}` stand for what differs.
        let trilingual: Trilingual
        private let literals: [[UInt8]]

        init(_ en: String, _ ja: String, _ vi: String) {
            trilingual = Trilingual(en: en, ja: ja, vi: vi)
            literals = en.split(separator: "{", omittingEmptySubsequences: false).map { part in
                Array(part.utf8.drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "}") })
            }
        }

        /// What is in the place of each `{n}`; nil when the phrase is another.
        func values(in phrase: String) -> [String: String]? {
            var rest = Array(phrase.utf8)[...]
            guard rest.starts(with: literals[0]) else { return nil }
            rest = rest.dropFirst(literals[0].count)
            var values: [String: String] = [:]
            for (position, literal) in literals.dropFirst().enumerated() {
                let isLast = position == literals.count - 2
                guard let end = Phrase.end(of: literal, in: rest, atTheEnd: isLast) else {
                    return nil
                }
                values["\(position)"] = String(decoding: rest[..<end], as: UTF8.self)
                rest = rest[(end + literal.count)...]
            }
            return rest.isEmpty ? values : nil
        }

        /// Where the literal begins that ends a value; the last one ends the phrase.
        private static func end(
            of literal: [UInt8], in rest: ArraySlice<UInt8>, atTheEnd: Bool
        ) -> Int? {
            guard rest.count > literal.count else { return nil }
            if atTheEnd {
                return rest.suffix(literal.count).elementsEqual(literal)
                    ? rest.endIndex - literal.count : nil
            }
            return rest.indices.dropFirst().first { rest[$0...].starts(with: literal) }
        }
    }

    private static let all: [Phrase] = kindsOfValues + words + counts

    private static let kindsOfValues: [Phrase] = [
        Phrase("nothing", "何もない状態", "không có gì"),
        Phrase("an object", "オブジェクト { … }", "một đối tượng { … }"),
        Phrase("a string", "文字列", "một chuỗi ký tự"),
        Phrase("true or false", "true または false", "true hoặc false"),
        Phrase("an integer {0} … {1}", "{0}〜{1}の整数", "số nguyên từ {0} đến {1}"),
        Phrase("an array of at most {0}", "{0}件以内の配列", "một mảng tối đa {0} phần tử"),
        Phrase("an array of {0}", "{0}件の配列", "một mảng {0} phần tử"),
        Phrase("an empty array", "空の配列", "một mảng rỗng"),
        Phrase(
            "a text of 1 … {0} bytes that shows something", "見える文字を含む1〜{0}バイトの文字列",
            "văn bản từ 1 đến {0} byte có ký tự nhìn thấy được"),
        Phrase("a text of 1 … {0} bytes", "1〜{0}バイトの文字列", "văn bản từ 1 đến {0} byte"),
        Phrase("a date YYYY-MM-DD", "YYYY-MM-DD形式の日付", "ngày dạng YYYY-MM-DD"),
        Phrase(
            "a date YYYY-MM-DD or a month YYYY-MM", "YYYY-MM-DD形式の日付またはYYYY-MM形式の月",
            "ngày dạng YYYY-MM-DD hoặc tháng dạng YYYY-MM"),
        Phrase(
            "an instant YYYY-MM-DDTHH:MM:SSZ", "YYYY-MM-DDTHH:MM:SSZ形式の時刻",
            "thời điểm dạng YYYY-MM-DDTHH:MM:SSZ"),
        Phrase("an instant", "時刻", "một thời điểm"),
        Phrase("base64 of 32 bytes", "32バイトのbase64", "base64 của 32 byte"),
        Phrase("base64 of a signed note", "署名付きノートのbase64", "base64 của bản ghi có chữ ký"),
        Phrase("{0} hexadecimal digits", "16進数字{0}桁", "{0} chữ số thập lục phân"),
        Phrase(
            "{0} lower-case hexadecimal digits", "小文字の16進数字{0}桁",
            "{0} chữ số thập lục phân viết thường"),
    ]

    private static let words: [Phrase] = [
        Phrase("one of {0}, each once", "次のいずれか（重複不可）: {0}", "một trong {0}, mỗi từ một lần"),
        Phrase("one of {0}", "次のいずれか: {0}", "một trong {0}"),
        Phrase("a known word", "決められた語", "từ đã quy định"),
        Phrase("a party's id", "当事者のID", "mã của một bên"),
        Phrase(
            "a party's id, a pseudonym or a random id", "当事者のID・仮名・無作為なIDのいずれか",
            "mã của một bên, mã ẩn danh hoặc mã ngẫu nhiên"),
        Phrase("a pseudonym (wk-…)", "仮名（wk-…）", "mã ẩn danh (wk-…)"),
        Phrase("an order number", "求人番号", "số đơn hàng"),
        Phrase("an identifier", "識別子", "mã định danh"),
        Phrase("an identifier of a level", "段階の識別子", "mã của mức đánh giá"),
        Phrase(
            "a name of a–z, 0–9, '.', '-'", "a〜z・0〜9・「.」・「-」からなる名前",
            "tên gồm a–z, 0–9, '.', '-'"),
        Phrase("a statement type", "申告の種類", "loại bản khai"),
        Phrase("a role", "区分", "vai trò"),
        Phrase("a kind of party", "当事者の種類", "loại bên"),
        Phrase("a kind of party or any", "当事者の種類または any", "loại bên hoặc any"),
        Phrase("a rule's id, such as JP-02", "規則の番号（例 JP-02）", "mã quy tắc, ví dụ JP-02"),
        Phrase("a key's name", "鍵の名前", "tên khóa"),
        Phrase("a key's name, once", "鍵の名前（重複不可）", "tên khóa, mỗi tên một lần"),
        Phrase(
            "a verifier key name+hash+base64", "名前+ハッシュ+base64の形の公開鍵",
            "khóa công khai dạng tên+băm+base64"),
        Phrase("a currency of ISO 4217", "ISO 4217の通貨コード", "mã tiền theo ISO 4217"),
        Phrase("two capitals of ISO 3166-1", "ISO 3166-1の大文字2字", "hai chữ hoa theo ISO 3166-1"),
        Phrase("an amount", "金額", "số tiền"),
        Phrase("an amount above 0", "0より大きい金額", "số tiền lớn hơn 0"),
        Phrase(
            "an amount above 0 (nil means no line)", "0より大きい金額（支払いなしなら行を書かない）",
            "số tiền lớn hơn 0 (không thu gì thì không ghi dòng)"),
        Phrase(
            "two different currencies, both above 0", "異なる2通貨の、いずれも0より大きい金額",
            "hai loại tiền khác nhau, đều lớn hơn 0"),
    ]

    private static let counts: [Phrase] = [
        Phrase("at least one", "1件以上", "ít nhất một"),
        Phrase(
            "at least one, each rule once", "1件以上（規則の重複不可）",
            "ít nhất một, mỗi quy tắc một lần"),
        Phrase(
            "at least one, each question once", "1件以上（質問の重複不可）",
            "ít nhất một, mỗi câu hỏi một lần"),
        Phrase(
            "there, of what is not a licence", "許可・免許以外では必須",
            "bắt buộc khi không phải là giấy phép"),
        Phrase("at least {0} persons", "{0}人以上", "ít nhất {0} người"),
        Phrase("each party once", "当事者の重複なし", "mỗi bên một lần"),
        Phrase("each kind once", "種類の重複なし", "mỗi loại một lần"),
        Phrase("a seq, ascending", "昇順のエントリー番号", "số mục tăng dần"),
        Phrase("as many as 'seqs'", "「seqs」と同じ件数", "bằng số phần tử của 'seqs'"),
        Phrase(
            "{0}, as every profile has this type", "この種類はどのプロファイルでも {0}",
            "{0}, như loại này trong mọi bộ quy tắc"),
        Phrase("a day not before {0}", "{0}以後の日付", "ngày không trước {0}"),
        Phrase("one line and one signature", "1行の本文と署名1つ", "một dòng và một chữ ký"),
        Phrase("a line of canonical JSON", "正準JSONの1行", "một dòng JSON chuẩn tắc"),
        Phrase("the very words of this content", "この内容と同じ文面", "đúng nội dung này"),
        Phrase(
            "no note but the worker's own", "本人の署名付きノートのみ",
            "chỉ bản ghi của chính người lao động"),
        Phrase("the type of the first version", "最初の版と同じ種類", "loại của bản đầu tiên"),
    ]
}
