import Foundation
import Platform
import Testing

@testable import HTTPServing

@Suite struct TLSServerTests {
    @Test(arguments: [
        ["-tls1_2"], ["-tls1_3"], ["-alpn", "h2,http/1.1"], ["-tls1_2", "-alpn", "http/1.1"],
    ])
    func aBrowserOfTodayIsAnsweredAndShownTheEnd(options: [String]) throws {
        let certificate = try Certificate()
        let server = try running(tls: certificate.files) {
            .text($0.isSecured ? "secured" : "open")
        }
        defer { server.stop() }
        let result = try OpenSSL.ask(server, trusting: certificate, options)
        #expect(result.status == 0)
        #expect(Reply.all(in: result.output).map(\.text) == ["secured"])
        // What OpenSSL says when a connection ends without close_notify.
        #expect(!result.messages.contains("unexpected eof"))
    }

    @Test func anAnswerLargerThanEveryBufferArrivesWhole() throws {
        let certificate = try Certificate()
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 5) }
        let server = try running(tls: certificate.files) { _ in
            Response(.ok, type: "x/y", body: body)
        }
        defer { server.stop() }
        let result = try OpenSSL.ask(server, trusting: certificate, [])
        #expect(Reply.all(in: result.output).map { $0.body == body } == [true])
    }

    @Test(arguments: [
        ["-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"], ["-tls1_2", "-cipher", "AES128-GCM-SHA256"],
        ["-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-SHA"], ["-alpn", "h2"],
    ])
    func whatIsWeakOrAnotherProtocolIsRefused(options: [String]) throws {
        let certificate = try Certificate()
        let server = try running(tls: certificate.files) { _ in .text("yes") }
        defer { server.stop() }
        let result = try OpenSSL.ask(server, trusting: certificate, options)
        #expect(result.status != 0 && result.output.isEmpty)
    }

    @Test func plainTextIsNotAnsweredOnATLSPort() throws {
        let certificate = try Certificate()
        let server = try running(tls: certificate.files) { _ in .text("yes") }
        defer { server.stop() }
        let client = try LoopbackClient(server)
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(throws: LoopbackClient.Failure.connectionLost) { try client.reply() }
    }

    @Test func aHandshakeThatDoesNotComeIsNotWaitedFor() throws {
        let certificate = try Certificate()
        var limits = HTTPLimits()
        limits.handshakeMilliseconds = 60
        let server = try running(tls: certificate.files, limits: limits) { _ in .text("yes") }
        defer { server.stop() }
        #expect(try LoopbackClient(server).findsEnd())
    }

    @Test func aNewCertificateIsServedAfterReloadingAndABadOneIsNot() throws {
        let (first, second) = (try Certificate(), try Certificate())
        let server = try running(tls: first.files) { _ in .text("yes") }
        defer { server.stop() }
        try first.become(second)
        #expect(try OpenSSL.ask(server, trusting: second, []).status != 0)
        try server.reloadCertificate()
        #expect(try OpenSSL.ask(server, trusting: second, []).status == 0)
        try Data("nonsense".utf8).write(to: URL(fileURLWithPath: first.files.certificate))
        let refused = HTTPServerError.certificate(.certificate(file: first.files.certificate))
        #expect(throws: refused) { try server.reloadCertificate() }
        #expect(try OpenSSL.ask(server, trusting: second, []).status == 0)
    }

    @Test func itServesUntilAskedToEndAndReadsTheCertificateAgainWhenAsked() throws {
        let certificate = try Certificate()
        let server = try running(tls: certificate.files) { _ in .text("yes") }
        var signals: [ServerSignal] = [.terminate, .hangUp, .hangUp]
        var events: [ServerEvent] = []
        try server.serve(
            until: {
                // Between the first and the second the file is spoilt.
                if signals.count == 2 {
                    let file = URL(fileURLWithPath: certificate.files.certificate)
                    try Data("nonsense".utf8).write(to: file)
                }
                return signals.removeLast()
            }, reporting: { events.append($0) })
        let refused = HTTPServerError.certificate(
            .certificate(file: certificate.files.certificate))
        #expect(
            events == [
                .started(server.address), .certificateReloaded, .certificateRefused(refused),
                .stopping,
            ])
        #expect(throws: NetworkError.self) { try LoopbackClient(server) }
    }

    @Test func filesThatDoNotFitAreNamed() throws {
        let (one, other) = (try Certificate(), try Certificate())
        let mixed = TLSFiles(certificate: one.files.certificate, key: other.files.key)
        #expect(throws: TLSError.mismatch(certificate: mixed.certificate, key: mixed.key)) {
            try TLSContext(mixed)
        }
        let missing = TLSFiles(certificate: one.files.certificate, key: "/nowhere/key.pem")
        #expect(throws: TLSError.key(file: missing.key)) { try TLSContext(missing) }
    }
}
