import Testing
import Transparency

@Suite struct NumberTextTests {
    @Test func hexGoesBothWays() {
        let bytes: [UInt8] = [0, 1, 0x9f, 0xab, 0xff]
        #expect(Hex.encodeText(bytes) == "00019fabff")
        #expect(Hex.decode("00019fabff") == bytes)
        #expect(Hex.decode("") == [])
    }

    @Test(arguments: ["0", "AB", "aB", "0g", "0x", " 0", "é"])
    func hexIsLowerCaseAndEven(text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test(arguments: [
        ("0", 0), ("7", 7), ("10", 10), ("9223372036854775807", UInt64(Int64.max)),
    ])
    func decimalsGoBothWays(text: String, number: UInt64) {
        #expect(StrictDecimal.parse(text) == number)
        #expect(StrictDecimal.encode(number) == Array(text.utf8))
    }

    @Test(arguments: [
        "", "+5", "-0", "-5", "05", "00", " 5", "5 ", "5\n", "0x5", "1e3", "5.0", "٥",
        "9223372036854775808", "9999999999999999999", "18446744073709551616",
        "100000000000000000000",
    ])
    func decimalsHaveOneSpelling(text: String) {
        #expect(StrictDecimal.parse(text) == nil)
    }
}
