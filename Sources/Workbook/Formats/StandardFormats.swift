/// The formats that have a number and no code in a file.
///
/// 5–8 and 37–44 show the currency of the computer on which the file is open, written `¤` here.
/// - Source: ISO/IEC 29500-1 §18.8.30, the last two tables for `ja-jp`.
enum StandardFormats {
    static let codes: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
        5: "¤#,##0;-¤#,##0", 6: "¤#,##0;[Red]-¤#,##0",
        7: "¤#,##0.00;-¤#,##0.00", 8: "¤#,##0.00;[Red]-¤#,##0.00",
        9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
        14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
        18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
        27: "[$-411]ge.m.d", 28: japaneseEra, 29: japaneseEra, 30: "m/d/yy",
        31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"時\"mm\"分\"", 33: "h\"時\"mm\"分\"ss\"秒\"",
        34: "yyyy\"年\"m\"月\"", 35: "m\"月\"d\"日\"", 36: "[$-411]ge.m.d",
        37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
        39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
        41: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
        42: "_ ¤* #,##0_ ;_ ¤* -#,##0_ ;_ ¤* \"-\"_ ;_ @_ ",
        43: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
        44: "_ ¤* #,##0.00_ ;_ ¤* -#,##0.00_ ;_ ¤* \"-\"??_ ;_ @_ ",
        45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
        50: "[$-411]ge.m.d", 51: japaneseEra, 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"",
        54: japaneseEra, 55: "yyyy\"年\"m\"月\"", 56: "m\"月\"d\"日\"", 57: "[$-411]ge.m.d",
        58: japaneseEra,
    ]

    private static let japaneseEra = "[$-411]ggge\"年\"m\"月\"d\"日\""
}
