import Platform
import Testing

@testable import HTTPServing

@Suite struct RequestTests {
    @Test(arguments: [
        ("/", []), ("/a", ["a"]), ("/a/", ["a", ""]), ("//a", ["", "a"]),
        ("/a/b/c", ["a", "b", "c"]),
        ("/orders/VJ-1%20%C4%91", ["orders", "VJ-1 đ"]), ("/%2561", ["%61"]), ("/a+b", ["a+b"]),
        ("http://localhost", []), ("http://localhost?x=1", []), ("http://localhost/a?b=/c", ["a"]),
    ])
    func aPathIsDecodedIntoItsSegments(target: String, segments: [String]) throws {
        #expect(try Request(target).segments == segments)
    }

    @Test func aQueryIsDecodedInItsOrder() throws {
        let request = try Request("/x?b=2&a=%C3%A9+%2B%26&flag&e=")
        #expect(
            request.query == [
                QueryItem(name: "b", value: "2"), QueryItem(name: "a", value: "é +&"),
                QueryItem(name: "flag", value: ""), QueryItem(name: "e", value: ""),
            ])
        #expect(request.query("a") == "é +&")
        #expect(request.query("A") == nil)
        #expect(try Request("/x").query.isEmpty)
    }

    @Test func aFieldIsFoundWhateverItsCase() throws {
        let request = try Request(
            "/", fields: [("Accept-LANGUAGE", " ja,vi;q=0.9 "), ("X", "1"), ("x", "2")])
        #expect(request.field("accept-language") == "ja,vi;q=0.9")
        #expect(request.field("Accept-Language") == "ja,vi;q=0.9")
        #expect(request.field("x") == nil)
        #expect(request.has("X") && !request.has("Y"))
        // U+212A, the Kelvin sign, is not a K.
        #expect(try Request("/", fields: [("k", "1")]).field("\u{212A}") == nil)
    }

    @Test(arguments: [
        ("localhost", true), ("LocalHost:80", true), ("127.0.0.1", true), ("127.9.9.9:1", true),
        ("[::1]:8080", true), ("[::ffff:127.0.0.1]", true), ("localhost.evil.example", false),
        ("127.0.0.1.evil.example", false), ("example.org", false), ("[::2]", false),
        ("0.0.0.0", false), ("2130706433", false),
    ])
    func onlyTheMachineItselfIsALoopbackHost(host: String, isLoopback: Bool) throws {
        let request = try Request("/", fields: [("Host", host)])
        #expect(request.host?.isLoopback == isLoopback)
    }

    @Test func theHostIsInSmallLettersWithItsPort() throws {
        let request = try Request("/", fields: [("host", "Feri.Example:8443")])
        #expect(request.host?.host == "feri.example" && request.host?.port == 8443)
        #expect(request.host?.description == "feri.example:8443")
    }

    @Test func whoCameThroughAProxyIsNotTakenForTheProxy() throws {
        #expect(try !Request("/").isForwarded)
        for name in ["Forwarded", "Via", "X-Forwarded-For", "x-real-ip"] {
            #expect(try Request("/", fields: [(name, "x")]).isForwarded)
        }
    }

    @Test func aRequestMadeFromTextMeetsTheSameRules() {
        #expect(throws: RequestFault.target) { try Request("/../x") }
        #expect(throws: RequestFault.host) { try Request("/", fields: [("Host", "a b")]) }
        #expect(throws: RequestFault.lineEnd) { try Request("/", fields: [("X\n", "y")]) }
    }

    @Test(arguments: [
        (
            "/orders/secret/x?a=secret&b=1&secret=2", "/orders/[hidden]/x?a=[hidden]&b=1&[hidden]=2"
        ),
        ("/?lang=vi&t=%73ecret", "/?lang=vi&t=[hidden]"), ("/%73ecret/", "/[hidden]/"),
        ("http://localhost/secret?secret", "http://localhost/[hidden]?[hidden]"),
        ("/a?", "/a?"), ("/a?b", "/a?b"), ("/a?b=", "/a?b="), ("/", "/"),
    ])
    func whatIsSecretIsHiddenInATargetAndNothingElse(sent: String, said: String) throws {
        #expect(try Request(sent).target { part, _ in part == "secret" } == said)
        #expect(try Request(sent).target { _, _ in false } == sent)
    }

    @Test func theLinesOfAFieldAreOneList() throws {
        let request = try Request("/", fields: [("X", "1, 2"), ("Y", "a"), ("x", ""), ("X", "3")])
        #expect(request.list("x") == "1, 2,,3" && request.list("z") == nil)
    }
}
