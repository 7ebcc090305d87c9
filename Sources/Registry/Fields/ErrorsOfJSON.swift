import Transparency
import Wording

extension JSONError {
    package var wording: Trilingual {
        let reason = reason.wording
        return Trilingual(
            en: "\(reason.en) (byte \(offset))", ja: "\(reason.ja)(\(offset)バイト目)",
            vi: "\(reason.vi) (byte \(offset))")
    }
}

extension JSONError.Reason {
    fileprivate var wording: Trilingual {
        switch self {
        case .expectedValue, .expectedString, .expectedColon, .expectedCommaOrEnd, .endOfInput:
            Trilingual(
                en: "this JSON is incomplete", ja: "JSONとして完結していません", vi: "JSON không trọn vẹn")
        case .trailingBytes:
            Trilingual(
                en: "something follows the JSON", ja: "JSONの後に余分なものがあります",
                vi: "có phần thừa sau JSON")
        case .tooDeep:
            Trilingual(
                en: "nested more than 8 deep", ja: "入れ子が8段を超えています", vi: "lồng nhau quá 8 tầng")
        case .nullValue:
            Trilingual(
                en: "null: leave the member out instead", ja: "null は使えません。項目ごと省いてください",
                vi: "không dùng null: hãy bỏ hẳn mục đó")
        case .fraction:
            Trilingual(
                en: "a number with a fraction or exponent: amounts are whole minor units",
                ja: "小数や指数は使えません。金額は最小単位の整数です",
                vi: "không dùng số lẻ hay số mũ: số tiền là số nguyên theo đơn vị nhỏ nhất")
        case .integerSpelling:
            Trilingual(
                en: "a number not in its shortest form", ja: "数値の書き方が標準形ではありません",
                vi: "số không viết ở dạng chuẩn")
        case .integerTooLarge:
            Trilingual(
                en: "a number beyond 2^53 − 1", ja: "数値が 2^53 − 1 を超えています",
                vi: "số vượt quá 2^53 − 1")
        case .memberName:
            Trilingual(
                en: "a member's name may hold a–z, 0–9 and '_' only",
                ja: "項目名に使えるのは a〜z、0〜9、「_」だけです",
                vi: "tên mục chỉ gồm a–z, 0–9 và '_'")
        case .memberTwice(let name):
            Trilingual(
                en: "duplicate member '{name}'", ja: "項目「{name}」が2つあります",
                vi: "mục '{name}' xuất hiện hai lần"
            ).filled(["name": name])
        case .membersOutOfOrder(let name):
            Trilingual(
                en: "the member '{name}' is out of order", ja: "項目「{name}」の順序が違います",
                vi: "mục '{name}' sai thứ tự"
            ).filled(["name": name])
        case .escape:
            Trilingual(
                en: "an escape that canonical JSON does not have", ja: "正準JSONにないエスケープです",
                vi: "ký tự thoát không có trong JSON chuẩn tắc")
        case .invalidUTF8:
            Trilingual(en: "not UTF-8", ja: "UTF-8ではありません", vi: "không phải UTF-8")
        case .forbiddenCharacter(let scalar):
            Trilingual(
                en: "the character U+{scalar} may not be in a statement",
                ja: "文字 U+{scalar} は申告に使えません",
                vi: "ký tự U+{scalar} không được có trong bản khai"
            ).filled(["scalar": String(scalar, radix: 16, uppercase: true)])
        case .whiteSpace:
            Trilingual(
                en: "white space between the parts", ja: "要素の間に空白があります",
                vi: "có khoảng trắng giữa các phần")
        }
    }
}
