import Foundation
import HTTPServing
import Platform
import Testing
import Transparency

@testable import Serving
@testable import TestSupport

/// A token or code that somebody put into an address.
@Suite struct StrayCredentialTests {
    static let token = String(repeating: "0a1B", count: 16)
    static let code = "UHJC-PPFF-GA35-BSP2"
    private static let basic = Base64.encodeText(Array(":\(code)".utf8))

    /// Queries that hold one, and what may be written down of them.
    static let strays: [(query: String, said: String)] = [
        ("token=abc", "token=[hidden]"),
        ("access_token=abc&lang=vi", "access_token=[hidden]&lang=vi"),
        ("x=\(token)", "x=[hidden]"), ("at=\(token)", "at=[hidden]"), (token, "[hidden]"),
        ("q=\(code)", "q=[hidden]"), ("lang=en&p=uhjcppffga35bsp2", "lang=en&p=[hidden]"),
        ("p=UHJC+PPFF+GA35+BSP2", "p=[hidden]"), ("p=UHJC%20PPFF%20GA35%20BSP2", "p=[hidden]"),
        ("a=Bearer+\(token)", "a=[hidden]"), ("a=me:\(code)", "a=[hidden]"),
        ("a=\(basic.replacing("=", with: ""))", "a=[hidden]"),
        ("Authorization=x", "Authorization=[hidden]"),
        ("API-Key=x", "API-Key=[hidden]"), ("password=", "password="),
        ("x=%30\(token.dropFirst())", "x=[hidden]"),
    ]

    @Test(arguments: strays)
    func itIsNeverWrittenDownAndTheAnswerSaysWhereItBelongs(query: String, said: String) throws {
        let sample = try ServedSample()
        for path in ["/api/v1/ledger", "/", "/orders/\(ServedSample.order)", "/checkpoint", "/x"] {
            let request = try Request("\(path)?\(query)", fields: [("Referer", "/?\(query)")])
            #expect(StrayCredential.target(of: request) == "\(path)?\(said)")
            for credential in [ServedSample.Credential.none, .corridor] {
                let answer = try sample.ask(
                    "\(path)?\(query)", credential, [("Referer", "/?\(query)")])
                #expect(answer.status == .badRequest, "\(path)?\(query)")
                #expect(!answer.text.contains(StrayCredentialTests.token))
                #expect(
                    answer.text.contains("the Authorization field")
                        || answer.text.contains("enter it as the password")
                        || answer.text.contains("nhập mã vào ô mật khẩu"), "\(answer.text)")
            }
        }
        let written = sample.written()
        #expect(written.contains(" corridor GET /api/v1/ledger 400\n"))
        for secret in ["0a1B", "UHJC", "uhjc", "abc", "Referer"] {
            #expect(!written.contains(secret), "\(secret)")
        }
    }

    @Test func thePageSaysItInThreeLanguages() throws {
        let sample = try ServedSample()
        for (language, words) in [
            ("en", "does not belong in the address"), ("ja", "URLに入れないでください"),
            ("vi", "Không đặt mã trong địa chỉ"),
        ] {
            let answer = try sample.ask("/?token=x", .none, [("Accept-Language", language)])
            #expect(answer.text.contains(words))
            #expect(answer.field("Cache-Control") == "no-store")
        }
    }

    @Test(arguments: [
        "lang=vi", "at=139", "after=wk-2ee6aa15bb14&limit=20", "after=sa-sen",
        "order=VJ-2026-000017",
        "view=full&lang=ja", "standard=FERI&severity=prohibited", "utm_source=mail",
        "after=em-kenkyuu-sagyou",
    ])
    func whatIsAskedInDueFormIsWrittenDownAsItCame(query: String) throws {
        let request = try Request("/api/v1/orders?\(query)")
        #expect(!StrayCredential.isFound(in: request))
        #expect(StrayCredential.target(of: request) == "/api/v1/orders?\(query)")
    }

    @Test func inAPathItIsNotWrittenDownEither() throws {
        func said(_ target: String) throws -> String {
            StrayCredential.target(of: try Request(target))
        }
        let (token, code) = (StrayCredentialTests.token, StrayCredentialTests.code)
        #expect(try said("/workers/\(token)") == "/workers/[hidden]")
        #expect(try said("/\(code)/x?lang=vi") == "/[hidden]/x?lang=vi")
        // A wrong last character makes it no less telling.
        #expect(try said("/o/\(code.dropLast())3") == "/o/[hidden]")
        // A profile's digest is public; so is a party's name, however long.
        #expect(try said("/profiles/\(token.lowercased())") == "/profiles/\(token.lowercased())")
        #expect(try said("/parties/sa-hanh-phuc-abcd") == "/parties/sa-hanh-phuc-abcd")
        #expect(try said("/tile/entries/x001/234.p/5") == "/tile/entries/x001/234.p/5")
        let sample = try ServedSample()
        #expect(try sample.ask("/api/v1/workers/\(token)", .corridor).status == .notFound)
        #expect(sample.written().contains(" GET /api/v1/workers/[hidden] 404\n"))
    }

    @Test func theMetricsKnowNoPath() throws {
        let metrics = ServingMetrics()
        let request = try Request("/?token=\(StrayCredentialTests.token)")
        let text = metrics.text(of: try ServedSample.loaded.get())
        #expect(!text.contains("token") && request.query.count == 1)
    }
}
