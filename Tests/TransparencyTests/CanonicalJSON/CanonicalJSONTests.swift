import Testing
import Transparency

@Suite struct CanonicalJSONTests {
    private func parse(_ text: String) throws(JSONError) -> JSONValue {
        try CanonicalJSON.parse(Array(text.utf8))
    }

    @Test(arguments: [
        "{}", "[]", "0", "-1", "9007199254740991", "-9007199254740991", "true", "false", "\"\"",
        #"{"a":1,"b":[true,"x"]}"#, #""\"\\""#, "\"Tiền dịch vụ\"", "\"令和８年\"", "\"e\u{301}\"",
        "\"\u{1F600}\"", "[[[[[[[[1]]]]]]]]", #"{"a":{"a":1},"a_1":2}"#,
    ])
    func whatIsWrittenIsReadAndWrittenAgainTheSame(text: String) throws {
        #expect(CanonicalJSON.bytes(of: try parse(text)) == Array(text.utf8))
    }

    @Test(arguments: [
        "", " ", "{", "[", "{} ", " {}", #"{"a": 1}"#, #"{"a":1,}"#, "[1,]", "[,1]", "1 2",
        #"{"b":1,"a":1}"#, #"{"a":1,"a":1}"#, #"{"A":1}"#, #"{"":1}"#, #"{"é":1}"#, "{1:1}",
        "9007199254740992", "-9007199254740992", "99999999999999999999999", "1.0", "1e2", "1E2",
        "-0", "01", "-01", "+1", "-", ".5", "null", "nul", "True", "tru", "NaN", "\"", "\"a",
        #""\u0041""#, #""\/""#, #""\n""#, #""\b""#, "\"\t\"", "\"\u{0}\"", "\"\u{7f}\"",
        "\"\u{85}\"", "\"\u{202e}\"", "\"\u{2066}\"", "\"\u{200f}\"", "\"\u{61c}\"",
        "\"\u{e000}\"", "\"\u{f0000}\"",
        "\"\u{10fffd}\"", "[[[[[[[[[1]]]]]]]]]", "\u{feff}{}", "'a'",
    ])
    func everyOtherSpellingIsRefused(text: String) {
        #expect(throws: JSONError.self) { try parse(text) }
    }

    @Test(
        arguments: [
            [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC1, 0xBF, 0x22],
            [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xEF, 0xB7, 0x90, 0x22], [0x22, 0xEF, 0xBF, 0xBF, 0x22],
            [0x22, 0xF0, 0x9F, 0xBF, 0xBE, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x22, 0xFF, 0x22],
        ] as [[UInt8]])
    func illFormedUTF8IsRefused(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try CanonicalJSON.parse(bytes) }
    }

    @Test func aHandwrittenFileMayHaveSpaceOrderAndEscapesButNoSecondMember() throws {
        let text = "{ \"b\" : [ 1 , 2 ],\r\n\t\"a\" : \"\\u0041\\/\\ud83d\\ude00\" }\n"
        let value = try CanonicalJSON.parseHandwritten(Array(text.utf8))
        #expect(CanonicalJSON.bytes(of: value) == Array("{\"a\":\"A/😀\",\"b\":[1,2]}".utf8))
        for bad in [
            #"{"a":1, "a":1}"#, #"{"a":null}"#, #"["\u0000"]"#, #"["\u202e"]"#, #"["\ud800"]"#,
            #"["\ud800\u0041"]"#, "[1.5]", #"["\u00g0"]"#,
        ] {
            #expect(throws: JSONError.self, "\(bad)") {
                try CanonicalJSON.parseHandwritten(Array(bad.utf8))
            }
        }
    }

    @Test func valuesAreEqualWhenTheirBytesAre() {
        #expect(JSONValue.string("\u{e9}") != JSONValue.string("e\u{301}"))
        #expect(JSONValue.object(of: [("b", .integer(1)), ("a", .integer(2))])["a"] == .integer(2))
    }

    /// Whatever the bytes: either refused, or written again exactly as they were.
    @Test func noBytesAreReadThatWouldBeWrittenOtherwise() {
        var random = SplitMix(seed: 0x5EED_0001)
        let alphabet = Array(#"{}[]:,"\0123456789-.eEtruefalsn ab_é‮"#.utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int(random.next() % 14)).map { _ in
                alphabet[Int(random.next() % UInt64(alphabet.count))]
            }
            if let value = try? CanonicalJSON.parse(bytes) {
                #expect(CanonicalJSON.bytes(of: value) == bytes, "seed 0x5EED0001: \(bytes)")
            }
        }
    }
}

/// A small fixed-seed generator, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
