import HTTPServing
import Testing

@testable import Serving

@Suite struct LongAnswerTests {
    /// What is read off the whole ledger goes where it keeps nobody waiting; what proxies and mirrors
    /// ask all the time does not.
    @Test(arguments: [
        ("/", false), ("/checkpoint", false), ("/tile/0/000", false), ("/healthz", false),
        ("/orders/VJ-2026-000017", false), ("/api/v1/orders/VJ-2026-000017/trail", false),
        ("/api/v1/orders/VJ-2026-000017/trail?at=3", true), ("/api/v1/statements?at=3", true),
        ("/api/v1/statistics", true), ("/api/v1/surveys", true), ("/findings", true),
        ("/findings?severity=critical", true),
        ("/api/v1/findings", true), ("/parties/sa-sen", true), ("/employers/em-aoba", true),
        ("/api/v1/parties/sa-sen/trail", true), ("/api/v1/parties/sa-sen", false),
        ("/api/v1/parties/nobody/trail", true), ("/api/v1", false), ("/none?at=3", false),
    ])
    func thePathAloneSaysWhetherAnAnswerMayTakeLong(target: String, isLong: Bool) throws {
        #expect(try Request(target).mayTakeLong == isLong)
    }
}
