import Testing

@testable import Platform

@Suite struct AddressTests {
    @Test(arguments: [
        "127.0.0.1:8080", "0.0.0.0:0", "255.255.255.255:65535", "[::1]:8080", "[2001:db8::7]:443",
    ])
    func anAddressIsWrittenAsItWasRead(text: String) throws {
        #expect(try #require(SocketAddress(text)).description == text)
    }

    @Test(arguments: [
        "", ":", ":80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:+1",
        "127.0.0.1:080", "127.0.0.1:-1", "127.1:80", "localhost:80", "::1:80", "[::1]", "[::1]80",
        "[127.0.0.1]:80", "[::1%lo]:80", "256.0.0.1:80", "0127.0.0.1:80", "127.0.0.1 :80",
    ])
    func whatIsNoAddressIsNotRead(text: String) { #expect(SocketAddress(text) == nil) }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.255.0.9", true), ("::1", true), ("::ffff:127.0.0.1", true),
        ("128.0.0.1", false), ("::2", false), ("::", false), ("10.0.0.1", false),
        ("::ffff:10.0.0.1", false), ("::7f00:1", false),
    ])
    func onlyThisMachineIsLoopback(text: String, isLoopback: Bool) throws {
        #expect(try #require(IPAddress(text)).isLoopback == isLoopback)
    }

    @Test func aMappedAddressIsTheIPv4AddressItIs() {
        #expect(IPAddress("::ffff:10.1.2.3") == IPAddress("10.1.2.3"))
    }

    @Test func timeUntilADeadlineIsRoundedUp() {
        let start = MonotonicTime(nanoseconds: 10)
        #expect(start.milliseconds(until: MonotonicTime(nanoseconds: 11)) == 1)
        #expect(start.milliseconds(until: start.adding(milliseconds: 5)) == 5)
        #expect(start.milliseconds(until: start) == 0)
        #expect(start.milliseconds(until: MonotonicTime(nanoseconds: 9)) == 0)
    }
}
