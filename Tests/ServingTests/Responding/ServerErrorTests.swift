import HTTPServing
import Platform
import Testing
import Wording

@testable import Serving
@testable import Terminal

@Suite struct ServerErrorTests {
    @Test(arguments: [
        HTTPServerError.certificate(.certificate(file: "/etc/x.pem")),
        .certificate(.key(file: "/etc/x.pem")),
        .certificate(.mismatch(certificate: "/etc/y.pem", key: "/etc/x.pem")),
    ])
    func aCertificateThatIsNoGoodIsReportedByItsFile(error: HTTPServerError) {
        for language in Language.allCases {
            let said = Command.said(
                of: .certificateRefused(error), secured: true, in: language)
            #expect(said.contains("/etc/x.pem") && !said.contains("("), "\(said)")
        }
    }
}
