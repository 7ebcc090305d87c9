import Testing

@testable import HTTPFetching

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://registry.example", "registry.example", 443, "", "https://registry.example"),
        ("https://Registry.Example/", "registry.example", 443, "", "https://registry.example"),
        (
            "https://registry.example:8443/a/b/", "registry.example", 8443, "/a/b",
            "https://registry.example:8443/a/b"
        ),
        ("https://[2001:db8::1]/l", "2001:db8::1", 443, "/l", "https://[2001:db8::1]/l"),
        ("http://127.0.0.1:8080", "127.0.0.1", 8080, "", "http://127.0.0.1:8080"),
        ("http://[::1]:8080/", "::1", 8080, "", "http://[::1]:8080"),
        ("http://localhost", "localhost", 80, "", "http://localhost"),
        ("HTTP://LocalHost/A", "localhost", 80, "/A", "http://localhost/A"),
        ("Https://a", "a", 443, "", "https://a"),
    ])
    func anAddressIsReadWhole(
        _ text: String, _ host: String, _ port: UInt16, _ path: String, _ said: String
    ) throws {
        let address = try WebAddress(text)
        #expect(address.host == host && address.port == port && address.path == path)
        #expect(address.description == said)
    }

    @Test(arguments: [
        "https://", "https:///a", "https://a:0", "https://a:65536", "https://a:08", "https://a:",
        "https://u@a", "https://a/?x", "https://a/#x", "https://a b", "https://a/../b",
        "https://a/./b", "https://ä.example", "https://[1.2", "https://a\\b", "ftp://a",
        "https://a\u{7f}", "https://[a]", "httpss://a",
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(throws: WebAddress.Fault.form) { try WebAddress(text) }
    }

    @Test(arguments: ["http://registry.example", "http://192.0.2.1", "http://128.0.0.1"])
    func whatIsElsewhereIsNotFetchedInClear(_ text: String) {
        #expect(throws: WebAddress.Fault.inClear) { try WebAddress(text) }
    }
}
