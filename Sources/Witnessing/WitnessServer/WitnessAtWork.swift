import HTTPServing
import Platform
import Serving
import Terminal
import Wording

/// A witness that answers logs, or asks them, until it is asked to stop.
struct WitnessAtWork: Sendable {
    let desk: WitnessDesk
    let polling: LogPolling
    /// Between two rounds of asking, in milliseconds; nil to ask nobody.
    let pause: Int?
    /// Where it answers; nil to answer nobody.
    let address: SocketAddress?
    let tls: TLSFiles?

    func run(
        until nextSignal: @escaping @Sendable () throws -> ServerSignal, _ invocation: Invocation
    ) throws -> ExitCode {
        guard let address else { return try ask(until: nextSignal) }
        let service = WitnessService(desk)
        let server: HTTPServer
        do throws(HTTPServerError) {
            // What is kept is synced: others are not kept waiting for the disk.
            server = try HTTPServer(
                listen: address, tls: tls, limits: WitnessService.limits,
                takesLong: { $0.method == .post }, respond: { service.answer($0) })
            try server.start()
        } catch {
            throw Failure(cannotWitness: error, at: address)
        }
        let closing = ClosingTime(watch: try DirectoryWatch())
        let asking = pause.flatMap { pause in ScopedThread { rounds(every: pause, closing) } }
        defer {
            closing.close()
            asking?.join()
        }
        let (world, language) = (invocation.world, invocation.language)
        try server.serve(until: nextSignal) { event in
            // A terminal that went away does not stop a witness.
            try? world.messages.write(Command.said(of: event, secured: tls != nil, in: language))
        }
        if server.leavesWork { ThisProcess.exitAtOnce(ExitCode.done.rawValue) }
        return .done
    }

    private func ask(
        until nextSignal: @escaping @Sendable () throws -> ServerSignal
    ) throws -> ExitCode {
        let closing = ClosingTime(watch: try DirectoryWatch())
        guard ScopedThread({ closing.await(nextSignal) }) != nil else {
            throw Failure(
                .unavailable, en: "the system gives no further thread", ja: "スレッドを作成できません",
                vi: "hệ thống không cấp thêm luồng")
        }
        rounds(every: pause ?? 0, closing)
        return .done
    }

    private func rounds(every pause: Int, _ closing: ClosingTime) {
        while !closing.hasCome {
            _ = polling.round()
            let next = MonotonicTime.now().adding(milliseconds: max(pause, 1))
            while !closing.hasCome {
                let left = MonotonicTime.now().milliseconds(until: next)
                if left <= 0 { break }
                closing.wait(milliseconds: Int32(clamping: left))
            }
        }
    }
}

extension Failure {
    init(cannotWitness error: HTTPServerError, at address: SocketAddress) {
        self.init(
            .unavailable,
            Trilingual(
                en: "cannot answer logs: {error}", ja: "ログへの応答を開始できません: {error}",
                vi: "không thể trả lời các sổ: {error}"
            ).filled(["error": error.wording]), at: "\(address)")
    }
}
