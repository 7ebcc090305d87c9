import Testing

@testable import Workbook

@Suite struct MarkupReaderTests {
    private func lines(
        _ text: [UInt8], step: Int = 1 << 16, limits: WorkbookLimits = WorkbookLimits()
    ) throws(WorkbookFault) -> [String] {
        try MarkupTrace.lines(of: text, step: step, limits: limits)
    }

    private func lines(_ text: String) throws(WorkbookFault) -> [String] {
        try lines(Array(text.utf8))
    }

    private func seen(
        _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
    ) -> String? {
        fault { () throws(WorkbookFault) in try lines(bytes, limits: limits) }?.seen
    }

    private func seen(_ text: String) -> String? { seen(Array(text.utf8)) }

    @Test func elementsAttributesAndTextAreReadAsTheyAre() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!-- a comment --><?go on?>
            <x:row xmlns:x="\(WorkbookNames.main)" r='1' x:s = "a &lt; &#x3042;&#10;b\tc">
            <x:c/>1&amp;2<![CDATA[<&]]><!-- - --></x:row >
            """
        #expect(
            try lines(text) == [
                "B spreadsheet:row none:r=1 spreadsheet:s=a\\s<\\sあ\\nb\\sc", "T \\n",
                "B spreadsheet:c", "E", "T 1&2<&", "E",
            ])
    }

    @Test func namespacesHoldInsideTheElementThatDeclaresThem() throws {
        let main = WorkbookNames.main
        #expect(
            try lines(
                #"<a xmlns="\#(main)" xmlns:r="urn:x"><b xmlns=""><c/></b><r:b r:id="1" id="2"/></a>"#
            )
                == [
                    "B spreadsheet:a", "B none:b", "B none:c", "E", "E",
                    "B other:b other:id=1 none:id=2", "E", "E",
                ])
        #expect(try lines(#"<a xml:space="preserve"/>"#) == ["B none:a xml:space=preserve", "E"])
        let undeclared = "a prefix that is not declared"
        #expect(seen("<r:a/>") == undeclared)
        #expect(seen("<a r:b=''/>") == undeclared)
        #expect(seen("<a><b xmlns:r='urn:x'/><r:b/></a>") == undeclared)
        let wrong = "a prefix that may not be declared so"
        #expect(seen("<a xmlns:r=''/>") == wrong)
        #expect(seen("<a xmlns:xml='urn:x'/>") == wrong)
        #expect(seen("<a xmlns:xmlns='urn:x'/>") == wrong)
        #expect(seen("<a xmlns:x='http://www.w3.org/2000/xmlns/'/>") == wrong)
        #expect(seen("<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>") == wrong)
        let both = "xmlns:x='\(main)' xmlns:y='\(main)'"
        #expect(seen("<a \(both) x:r='' y:r=''/>") == "an attribute twice")
    }

    @Test(arguments: [
        ("", "the end of the part"), ("  ", "the end of the part"),
        ("<a>", "the end of the part"), ("<a", "the end of the part"),
        ("<a b='", "the end of the part"), ("<a/", "the end of the part"),
        ("<a></a", "the end of the part"), ("<", "the end of the part"),
        ("<a><!--", "the end of the part"), ("<a><![CDATA[x]]", "the end of the part"),
        ("<?go", "the end of the part"), ("a<b/>", "text outside the root element"),
        ("<a/>b", "text outside the root element"), ("<a/><b/>", "a second root element"),
        ("<a><b></a>", "the end of another element"), ("</a>", "an end tag"),
        ("<a></ab>", "the end of another element"), ("<a></b>", "the end of another element"),
        ("<a b/>", "an attribute without a value"), ("<a b=c/>", "an attribute without quotes"),
        ("<a b='<'/>", "“<” in an attribute"), ("<a b='&x;'/>", "“&” without a known name"),
        ("<a b='' b=''/>", "an attribute twice"),
        ("<a b=''c=''/>", "two attributes without a blank"),
        ("<a/ >", "“/” inside a tag"), ("< a/>", "no name"), ("<1/>", "no name"),
        ("<a:/>", "no name"), ("<:a/>", "no name"), ("<a:b:c/>", "no name"), ("<é/>", "no name"),
        ("<aé/>", "no name"), ("<a>&</a>", "“&” without a known name"),
        ("<a>&nbsp;</a>", "“&” without a known name"), ("<a>&#;</a>", "“&” without a known name"),
        ("<a>&#x;</a>", "“&” without a known name"), ("<a>&#1f;</a>", "“&” without a known name"),
        ("<a>&#0;</a>", "a code point that XML does not allow"),
        ("<a>&#xD800;</a>", "a code point that XML does not allow"),
        ("<a>&#xFFFF;</a>", "a code point that XML does not allow"),
        ("<a>&#x110000;</a>", "a code point that XML does not allow"),
        ("<a>&#99999999999;</a>", "a code point that XML does not allow"),
        ("<a>]]></a>", "“]]>” in a text"), ("<a><!-- -- --></a>", "“--” inside a comment"),
        ("<a><!-- ---></a>", "“--” inside a comment"),
        ("<a>\u{1}</a>", "a code point that XML does not allow"),
        ("<a>\u{FFFE}</a>", "a code point that XML does not allow"),
        ("<a><?xml version='1.0'?></a>", "an unusual instruction"),
        (" <?xml version='1.0'?><a/>", "an unusual instruction"),
        ("<?XML version='1.0'?><a/>", "an unusual instruction"), ("<a><? x?></a>", "no name"),
        ("<?xml version='1.1'?><a/>", "another version of XML"),
        ("<?xml encoding='utf-8'?><a/>", "another version of XML"),
        ("<?xml version='1.0' encoding='Shift_JIS'?><a/>", "the encoding “Shift_JIS”"),
        ("<?xml version='1.0' encoding='utf-16'?><a/>", "the encoding “utf-16”"),
        ("<?xml version='1.0' standalone='maybe'?><a/>", "an unusual XML declaration"),
        ("<?xml version='1.0'encoding='utf-8'?><a/>", "an unusual XML declaration"),
        ("<![CDATA[x]]><a/>", "a document type or another declaration"),
    ]) func whatIsNotWellFormedHasItsReason(_ text: String, _ reason: String) {
        #expect(seen(text) == reason, "\(text)")
    }

    @Test func thereAreNoDocumentTypesAndSoNoEntitiesThatGrow() {
        let grows = (1..<10).map {
            "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">"
        }
        let reason = "a document type or another declaration"
        for type in [
            "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY a0 \"lol\">\(grows.joined())]>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE a SYSTEM 'http://feri.example/a.dtd'>",
        ] {
            #expect(seen("\(type)<a>&a9;</a>") == reason)
        }
        #expect(seen("<a><!DOCTYPE a></a>") == reason)
        #expect(seen("<a><!ENTITY b 'c'></a>") == reason)
    }

    @Test func everyLimitIsKept() {
        var limits = WorkbookLimits()
        limits.depth = 3
        limits.attributes = 2
        limits.tokenBytes = 1000
        func refused(_ text: String) -> String? { seen(Array(text.utf8), limits: limits) }
        #expect(refused("<a><b><c/></b></a>") == nil)
        #expect(refused("<a><b><c><d/></c></b></a>") == "depth")
        #expect(refused("<a b='' c=''/>") == nil)
        #expect(refused("<a b='' c='' d=''/>") == "more than 2 attributes")
        let long = String(repeating: "x", count: 200_000)
        for text in [
            "<a>\(long)</a>", "<a b='\(long)'/>", "<a><!--\(long)--></a>",
            "<a><![CDATA[\(long)]]></a>",
            "<\(long)/>", "<?\(long)?>", "<a><b>\(long)</b></a>",
        ] { #expect(refused(text) == "tokenBytes") }
        let declarations = (0..<65).map { "xmlns:p\($0)='urn:x'" }.joined(separator: " ")
        #expect(seen("<a \(declarations)/>") == "many namespaces")
        #expect(seen("<abcdefghijklmnopq:a/>") == "a long prefix")
        #expect(seen("<a xmlns:abcdefghijklmnopq='urn:x'/>") == "a long prefix")
    }

    @Test func manyElementsInsideOneAnotherEndSoon() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(
            fault { () throws(WorkbookFault) in try lines(deep) }
                == .limit(.depth, most: 64, at: WorkbookPlace(part: "text", byte: 192)))
    }

    @Test func namesThatDifferOnlyInTheMiddleAreDifferent() {
        // Longer than what is compared as numbers.
        #expect(seen("<abcdefgh1abcdefgh></abcdefgh2abcdefgh>") == "the end of another element")
        #expect(seen("<abcdefgh1abcdefgh></abcdefgh1abcdefgh>") == nil)
        #expect(seen("<a abcdefgh1abcdefgh='' abcdefgh2abcdefgh=''/>") == nil)
        #expect(seen("<a abcdefgh1abcdefgh='' abcdefgh1abcdefgh=''/>") == "an attribute twice")
        #expect(seen("<x:a xmlns:x='urn:x'></y:a>") == "the end of another element")
    }

    @Test func everyWordIsFoundByItsKey() {
        for word in MarkupWord.allCases {
            var key = NameKey()
            for byte in word.rawValue.utf8 { key.add(byte) }
            #expect(key.isWhole && key.bytes == Array(word.rawValue.utf8))
            #expect(MarkupWords.word(for: key) == word)
            key.add(0x78)
            #expect(MarkupWords.word(for: key) == nil)
        }
    }

    private static let document = """
        <?xml version="1.0"?>\r\n<!--a--><w xmlns="\(WorkbookNames.main)" xmlns:r='urn:r'>
        <row r="1" r:x='手数料'><c t = "s"><v>12</v></c><c><v>1 &lt;\r\n 手</v ></c></row ><?p q?>
        <a-long-name-of-an-element><![CDATA[]]]]>&#x1F600;</a-long-name-of-an-element></w>\n
        """

    @Test func theSameIsReadHoweverTheBytesAreCut() throws {
        let bytes = Array(Self.document.utf8)
        let whole = try lines(bytes)
        #expect(whole.count == 19)
        for step in 1...bytes.count { #expect(try lines(bytes, step: step) == whole) }
        // And where it is refused, for the same reason at the same place.
        for count in 0..<bytes.count {
            let cut = Array(bytes[..<count])
            let refused = fault { () throws(WorkbookFault) in try lines(cut) }
            for step in [1, 2, 3, 7] {
                #expect(
                    fault { () throws(WorkbookFault) in try lines(cut, step: step) }?.seen
                        == refused?.seen)
            }
        }
    }

    @Test func theSameIsReadInEveryEncodingThatIsKnown() throws {
        let whole = try lines(Self.document)
        let units = Array(Self.document.utf16)
        let little = Self.utf16(units)
        let big = Self.utf16(units.map(\.byteSwapped))
        #expect(try lines([0xEF, 0xBB, 0xBF] + Array(Self.document.utf8)) == whole)
        for bytes in [little, big] {
            #expect(try lines(bytes) == whole)
            for step in [1, 2, 3, 5, 64] { #expect(try lines(bytes, step: step) == whole) }
            #expect(seen(Array(bytes.dropLast())) == "bytes that are not text")
        }
        #expect(seen([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == "bytes that are not text")
        #expect(seen([0xFF, 0xFE, 0x01, 0x00]) == "a code point that XML does not allow")
        let declared = Array("<?xml version='1.0' encoding='utf-8'?><a/>".utf16)
        #expect(seen(Self.utf16(declared)) == "the encoding “utf-8”")
    }

    /// The units with the byte order mark before them, low bytes first.
    private static func utf16(_ units: [UInt16]) -> [UInt8] {
        let mark: UInt16 = units[0] & 0xFF == 0 ? 0xFFFE : 0xFEFF
        var bytes: [UInt8] = []
        for unit in [mark] + units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        return bytes
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0x80], [0xC3], [0xC3, 0x41], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xE3, 0x81], [0xFF],
        ] as [[UInt8]]) func bytesThatAreNoUTF8AreRefused(_ bytes: [UInt8])
    {
        #expect(seen(Array("<a>".utf8) + bytes + Array("</a>".utf8)) == "bytes that are not text")
        #expect(seen(Array("<a b='".utf8) + bytes) == "bytes that are not text")
    }
}
