import Testing

@testable import Markup

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("Đơn hàng 求人票 café", "Đơn hàng 求人票 café"), ("", ""),
        ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
        ("\" onload=\"x", "&quot; onload=&quot;x"), ("&amp;", "&amp;amp;"),
        ("a\u{202E}b\u{2066}", "a[U+202E]b[U+2066]"),
        ("\0\u{1b}[31m\r", "[U+0000][U+001B][31m[U+000D]"),
        ("a\n\tb", "a\n\tb"), ("a\u{200B}\u{FEFF}\u{AD}b", "a[U+200B][U+FEFF][U+00AD]b"),
        ("\u{E0041}\u{F0000}\u{FFFE}\u{10FFFF}", "[U+E0041][U+F0000][U+FFFE][U+10FFFF]"),
        ("e\u{301} 👍", "e\u{301} 👍"),
    ])
    func textCanNeitherActNorHide(text: String, escaped: String) {
        #expect(HTMLText.escaped(text).utf8.elementsEqual(escaped.utf8))
    }

    @Test func everyASCIICharacterIsItselfOrHarmless() {
        for value in UInt8(0)..<128 {
            let escaped = HTMLText.escaped(String(UnicodeScalar(value)))
            for character in "<>\"'" { #expect(!escaped.contains(character)) }
            #expect(escaped.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0a || $0 == 0x09 })
        }
    }
}
