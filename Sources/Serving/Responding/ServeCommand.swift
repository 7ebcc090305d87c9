import HTTPServing
import Judging
import LedgerStore
import Platform
import Registry
import Terminal
import Transparency
import Wording

extension Command {
    /// Answers readers over HTTP until it is stopped.
    package static let serve = Command(
        "serve",
        Trilingual(
            en: "let others read a ledger in a browser or by programs",
            ja: "台帳をブラウザーやプログラムから閲覧できるようにする",
            vi: "cho người khác đọc sổ bằng trình duyệt hoặc chương trình"),
        discussion: Trilingual(
            en: "Nothing can be changed through it. The published tree and the open terms of "
                + "orders are for everybody; the trail and the verdicts need a token of the access "
                + "file. Without '--access' and without '--open' only what is public is served. "
                + "It follows new checkpoints and changes of the access file by itself, and ends "
                + "at SIGTERM or control-C; SIGHUP makes it read its certificate again.",
            ja: "変更は一切できません。公開台帳と求人の公開条件は誰でも、証跡と判定はアクセスファイルの"
                + "トークンを持つ人だけが閲覧できます。「--access」も「--open」もなければ公開部分だけを"
                + "提供します。新しいチェックポイントとアクセスファイルの変更は自動的に反映されます。"
                + "SIGTERMまたはControl-Cで終了し、SIGHUPで証明書を読み直します。",
            vi:
                "Không thể thay đổi gì qua đây. Cây đã công bố và điều khoản mở của đơn hàng dành cho "
                + "mọi người; dấu vết và kết luận cần mã trong tệp truy cập. Không có '--access' và "
                + "'--open' thì chỉ phục vụ phần công khai. Tự theo checkpoint mới và thay đổi của "
                + "tệp truy cập; kết thúc khi nhận SIGTERM hoặc Control-C; SIGHUP để đọc lại chứng chỉ."
        ),
        options: CommonOptions.places + [
            ServeOptions.key, ServeOptions.listen, ServeOptions.certificate,
            ServeOptions.certificateKey, ServeOptions.access, ServeOptions.open,
            ServeOptions.accessLog, ServeOptions.requestLog, ServeOptions.proxy,
            ServeOptions.policy,
        ],
        examples: [
            Example(
                "feri serve --home registry --access reviewers.access",
                en: "for reviewers with a token",
                ja: "トークンを持つ審査者向け", vi: "cho người thẩm tra có mã"),
            Example(
                "feri serve --home registry --open", en: "everything, for this machine alone",
                ja: "このコンピューターだけにすべてを公開", vi: "mọi thứ, chỉ cho máy này"),
        ]
    ) { invocation in
        let address = try listeningAddress(invocation)
        let rule = try rule(of: invocation, on: address)
        let tls = try tlsFiles(invocation)
        let proxies = try proxies(invocation)
        // Signals are held back before any thread is there to receive them.
        let nextSignal = try invocation.world.watchSignals()
        let world = invocation.world
        let language = invocation.language
        let complain: @Sendable (any Error) -> Void = { error in
            // Where standard error is gone there is nobody left to tell.
            try? world.messages.write(Failure(describing: error).text(in: language))
        }
        let follower = try follower(invocation, complain: complain)
        let uses = try codeUses(of: rule, knowing: follower.access, at: world.now())
        let gate = Gate(
            rule.gate { follower.access }, uses: uses, proxies: proxies, now: { world.now() })
        let metrics = ServingMetrics()
        let responder = Responder(
            ledger: { follower.answering }, gate: gate,
            journal: try journal(invocation, of: rule), metrics: metrics, complain: complain)
        let log = try requestLog(invocation, counting: metrics, complain: complain)
        let server: HTTPServer
        do throws(HTTPServerError) {
            server = try HTTPServer(
                listen: address, tls: tls, threads: min(4, max(2, Parallel.processorCount)),
                exempt: proxies.addresses, log: log,
                takesLong: { $0.mayTakeLong }, respond: { responder.answer($0) })
        } catch {
            throw Failure(error, listeningAt: address)
        }
        metrics.watch { [weak server] in server?.connectionCount ?? 0 }
        guard let following = ScopedThread({ follower.run() }) else {
            throw Failure(HTTPServerError.threads, listeningAt: address)
        }
        defer {
            follower.stop()
            following.join()
        }
        do throws(HTTPServerError) { try server.start() } catch {
            throw Failure(error, listeningAt: address)
        }
        try server.serve(until: nextSignal) { event in
            // A terminal that went away does not stop a server.
            try? world.messages.write(Command.said(of: event, secured: tls != nil, in: language))
        }
        if server.leavesWork { ThisProcess.exitAtOnce(ExitCode.done.rawValue) }
        return .done
    }
}

extension Failure {
    fileprivate init(_ error: HTTPServerError, listeningAt address: SocketAddress) {
        self.init(
            .unavailable,
            Trilingual(
                en: "cannot serve: {error}", ja: "提供を開始できません: {error}",
                vi: "không thể phục vụ: {error}"
            ).filled(["error": error.wording]), at: "\(address)")
    }
}
