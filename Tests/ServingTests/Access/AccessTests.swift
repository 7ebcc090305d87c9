import HTTPServing
import Platform
import Testing
import Transparency
import Wording

@testable import Access
@testable import Serving
@testable import Terminal
@testable import Views

@Suite struct AccessTests {
    private let token = String(repeating: "5c", count: 32)

    private func line(
        name: String = "dolab-1", scope: String = "corridor",
        expires: String? = "2027-05-01T00:00:00Z"
    ) -> String {
        let hash = Hex.encodeText(SHA256.digest(of: Array(token.utf8)).bytes)
        let end = expires.map { "\"expires\":\"\($0)\"," } ?? ""
        return "{\(end)\"name\":\"\(name)\",\"scope\":\"\(scope)\",\"sha256\":\"\(hash)\"}\n"
    }

    private func list(_ text: String) throws(Failure) -> AccessList {
        try AccessList(parsing: Array(text.utf8), at: "access")
    }

    private func shown(_ value: String) throws -> ShownCredential {
        ShownCredential(of: try Request("/", fields: [("Authorization", value)]))
    }

    @Test func aGrantCountsUntilItExpires() throws {
        let grants = try list(line())
        let digest = SHA256.digest(of: Array(token.utf8))
        let last = try #require(Instant("2027-04-30T23:59:59Z"))
        #expect(grants.grant(for: digest, at: last)?.name == "dolab-1")
        let end = try #require(Instant("2027-05-01T00:00:00Z"))
        #expect(grants.grant(for: digest, at: end) == nil)
        #expect(try list(line(expires: nil)).grant(for: digest, at: end)?.scope == .corridor)
        let other = SHA256.digest(of: Array("5c".utf8))
        #expect(grants.grant(for: other, at: last) == nil)
    }

    @Test func whatItWritesItReadsAgain() throws {
        let both = line() + line(name: "ilo.1", scope: "all", expires: nil)
        let grants = try list(both)
        #expect(try list(String(decoding: grants.bytes, as: UTF8.self)) == grants)
        #expect(String(decoding: grants.bytes, as: UTF8.self) == both)
    }

    @Test(arguments: [
        "worker", "worker:", "worker:sa-sen", "party", "party:", "party:SEN", "buyer", "buyer:",
        "buyer:em-a,", "buyer:em-a,em-a", "open", "Corridor", "",
    ])
    func whatIsNoScopeIsRefused(scope: String) {
        let failure = #expect(throws: Failure.self) {
            try list(line() + line(name: "b", scope: scope))
        }
        #expect(failure?.place == "access:2")
        #expect(failure?.message.en.contains("is not a scope") == true)
    }

    @Test(arguments: [
        "public", "corridor", "all", "party:sa-sen", "buyer:em-kiku", "buyer:em-kiku,em-ume",
        "worker:wk-0123456789ab", "worker:wk-0123456789ab:voice",
    ]) func everyScopeIsWrittenAsItIsRead(word: String) throws {
        let scope = try AccessList.Scope(checking: word, at: "test")
        #expect(scope.text == word)
        #expect(scope.needsConsent == word.hasPrefix("buyer"))
    }

    @Test func aBuyerNeedsItsEmployersConsentAndNobodyElseHasOne() throws {
        let hash = String(repeating: "0", count: 64)
        func grant(_ scope: String, _ consent: String) throws(Failure) -> AccessList {
            try list("{\(consent)\"name\":\"b\",\"scope\":\"\(scope)\",\"sha256\":\"\(hash)\"}\n")
        }
        let letter = "\"consent\":\"letter of 2026-05-01\","
        #expect(try grant("buyer:em-kiku", letter).grants[0].consent == "letter of 2026-05-01")
        #expect(throws: Failure.self) { try grant("buyer:em-kiku", "") }
        #expect(throws: Failure.self) { try grant("corridor", letter) }
        #expect(throws: Failure.self) { try grant("buyer:em-kiku", "\"consent\":\"\",") }
    }

    @Test func aBrokenLineOrANameGivenTwiceIsRefused() {
        for text in [
            "x\n", "{}\n", line(name: "A"), line(name: ""), line(name: "a b"), line() + line(),
            line(expires: "2027-05-01"), line().replacing("sha256", with: "token"),
        ] {
            #expect(throws: Failure.self, "\(text)") { try list(text) }
        }
    }

    @Test func bearerAndBasicShowTheSameToken() throws {
        let wanted = ShownCredential.token(SHA256.digest(of: Array(token.utf8)))
        #expect(try shown("Bearer \(token)") == wanted)
        #expect(try shown("bEARER  \(token)") == wanted)
        for user in ["", "dolab-1", "anything at all"] {
            let pair = Base64.encodeText(Array("\(user):\(token)".utf8))
            #expect(try shown("Basic \(pair)") == wanted)
        }
        let code = try OneTimeCode { Array(0..<UInt8($0)) }
        #expect(try shown("Bearer \(code.shown.lowercased())") == .code(code))
        #expect(ShownCredential(of: try Request("/")) == .none)
        let twice = [("Authorization", "Bearer \(token)"), ("authorization", "Bearer \(token)")]
        #expect(ShownCredential(of: try Request("/", fields: twice)) == .unreadable)
        for value in ["", "Bearer", "Digest x", token, "Basic !!!", "Basic \(token)="] {
            #expect(try shown(value) == .unreadable, "\(value)")
        }
    }

    @Test func anOpenGateAnswersThisMachineAloneAndNoProxy() throws {
        let gate = Gate(.openHere, now: { Instant(seconds: 0) })
        let elsewhere = SocketAddress(try #require(IPAddress("203.0.113.7")), port: 9)
        #expect(gate.refusal(of: try Request("/")) == nil)
        #expect(gate.refusal(of: try Request("/", fields: [("Host", "127.0.0.1:8080")])) == nil)
        #expect(gate.refusal(of: try Request("/", fields: [("Host", "[::1]")])) == nil)
        for host in ["feri.example", "localhost.evil.example", "0.0.0.0", "192.168.1.5:8080"] {
            let answer = gate.refusal(of: try Request("/", fields: [("Host", host)]))
            #expect(answer?.status == .misdirected, "\(host)")
        }
        #expect(gate.refusal(of: try Request("/", from: elsewhere))?.status == .misdirected)
        for field in [
            "Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP",
            "X-Forwarded-Proto", "X-Forwarded-Port",
        ] {
            let request = try Request("/", fields: [(field, "x")])
            #expect(gate.refusal(of: request)?.status == .forbidden, "\(field)")
        }
    }

    @Test func whereNobodyIsAdmittedATokenIsRefused() throws {
        let gate = Gate(.publicOnly, now: { Instant(seconds: 0) })
        #expect(try gate.reader(of: try Request("/")) == .anybody)
        let request = try Request("/", fields: [("Authorization", "Bearer \(token)")])
        #expect(try gate.reader(of: request) == .refused(heldBack: 0))
    }
}
