import Platform
import Testing
import Wording

@testable import Verifying

/// What is said of a server whose certificate no known authority signed.
@Suite struct UntrustedServerTests {
    @Test func finding35ACertificateOfTheOperatorsOwnIsNamedWithCa() {
        let fault = ClientFault.untrusted("self-signed certificate")
        for language in Language.allCases {
            #expect(fault.wording(language).contains("--ca"))
        }
    }
}
