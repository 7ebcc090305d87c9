import Testing
import Transparency

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func theVectorsOfTheRFCGoBothWays(plain: String, text: String) {
        #expect(Base64.encodeText(Array(plain.utf8)) == text)
        #expect(Base64.decode(text) == Array(plain.utf8))
    }

    @Test func everyByteValueComesBack() {
        for length in 0...257 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 3) }
            let text = Base64.encode(bytes)
            #expect(text.count == Base64.encodedCount(length))
            #expect(Base64.decode(text) == bytes)
        }
    }

    @Test(arguments: [
        "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm8", "====", "=", "Z===", "Zg==Zg==",
        "Zm9v\n", " Zm9v", "Zm-v", "Zm_v", "Zm9v====", "Zm=v", "Zm9é", "Zm9v Zm9v",
    ])
    func whatEncodingNeverWritesIsNotRead(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func ofTwoCharactersOneByteIsReadOnlyWithUnusedBitsZero() {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for (value, last) in alphabet.enumerated() {
            let text = [UInt8(ascii: "A"), last, UInt8(ascii: "="), UInt8(ascii: "=")]
            #expect((Base64.decode(text) != nil) == (value % 16 == 0))
        }
    }
}
