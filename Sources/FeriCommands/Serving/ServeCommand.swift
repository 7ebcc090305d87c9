import HTTPServing
import LedgerStore
import Platform
import Transparency
import Wording

extension Command {
    private static let key = Option(
        "key", .file("VKEY"),
        en: "the log's public key, as text or in a file; else the one the ledger itself names",
        ja: "ログの公開鍵(文字列またはファイル)。省略時は台帳自身が示す鍵",
        vi: "khóa công khai của sổ (chuỗi hoặc tệp); nếu không có là khóa do chính sổ nêu")

    private static let listen = Option(
        "listen", .text("ADDRESS:PORT"), standard: "127.0.0.1:8080",
        en: "where to answer, in figures; port 0 takes a free one",
        ja: "応答するアドレスとポート(数字)。ポート0は空きポート", vi: "địa chỉ và cổng, bằng số; cổng 0 là cổng trống")

    private static let certificate = Option(
        "tls-cert", .file(), en: "answer under TLS with this certificate chain (PEM)",
        ja: "この証明書チェーン(PEM)でTLS応答する", vi: "trả lời qua TLS bằng chuỗi chứng chỉ này (PEM)")

    private static let certificateKey = Option(
        "tls-key", .file(), en: "the certificate's private key (PEM)", ja: "証明書の秘密鍵(PEM)",
        vi: "khóa bí mật của chứng chỉ (PEM)")

    private static let access = Option(
        "access", .file(), en: "who may read what is not public; made by 'feri access add'",
        ja: "非公開部分を閲覧できる人の一覧。「feri access add」で作成",
        vi: "ai được đọc phần không công khai; tạo bằng 'feri access add'")

    private static let open = Option(
        flag: "open",
        en: "let everybody at this machine read everything; on a loopback address only",
        ja: "このコンピューターの誰もがすべて閲覧できる。ループバックアドレスのみ",
        vi: "ai ở máy này cũng đọc được mọi thứ; chỉ với địa chỉ loopback")

    private static let accessLog = Option(
        "access-log", .file(), en: "add who read what to this file; else to standard error",
        ja: "閲覧の記録をこのファイルに追記する。省略時は標準エラー出力",
        vi: "ghi thêm ai đã đọc gì vào tệp này; nếu không có thì ra lỗi chuẩn")

    /// Answers readers over HTTP until it is told to stop.
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
            key, listen, certificate, certificateKey, access, open, accessLog,
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
        // Signals are held back before any thread is there to receive them.
        let nextSignal = try invocation.world.watchSignals()
        let world = invocation.world
        let language = invocation.language
        let complain: @Sendable (any Error) -> Void = { error in
            // Where standard error is gone there is nobody left to tell.
            try? world.messages.write(Feri.described(error).text(in: language))
        }
        let follower = try follower(invocation, complain: complain)
        let gate = Gate(
            rule.gate { follower.access }, now: { world.now() })
        let responder = Responder(
            ledger: { follower.ledger }, gate: gate,
            journal: try journal(invocation, of: rule), complain: complain)
        let server: HTTPServer
        do throws(HTTPServerError) {
            server = try HTTPServer(
                listen: address, tls: tls, threads: min(4, max(2, Parallel.processorCount)),
                respond: { responder.answer($0) })
        } catch {
            throw Failure(error, listeningAt: address)
        }
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
        return .done
    }

    // MARK: What the options say

    private enum Rule {
        case publicOnly
        case listed(String)
        case open

        func gate(_ list: @escaping @Sendable () -> AccessList) -> Gate.Rule {
            switch self {
            case .publicOnly: .publicOnly
            case .listed: .listed(list)
            case .open: .openHere
            }
        }
    }

    private static func listeningAddress(
        _ invocation: Invocation
    ) throws(Failure) -> SocketAddress {
        let text = try invocation.required(listen)
        guard let address = SocketAddress(text) else {
            throw Failure(
                .usage, en: "'{text}' is no address and port", ja: "「{text}」はアドレスとポートではありません",
                vi: "'{text}' không phải địa chỉ và cổng", ["text": text],
                hint: Trilingual(
                    en: "write it in figures, such as 127.0.0.1:8080 or [::1]:8080",
                    ja: "127.0.0.1:8080 や [::1]:8080 のように数字で書いてください",
                    vi: "viết bằng số, ví dụ 127.0.0.1:8080 hoặc [::1]:8080"))
        }
        return address
    }

    private static func rule(
        of invocation: Invocation, on address: SocketAddress
    ) throws(Failure) -> Rule {
        switch (invocation.value(of: access), invocation.has(open)) {
        case (nil, false): return .publicOnly
        case (.some(let path), false): return .listed(path)
        case (.some, true):
            throw Failure(
                .usage, en: "give either '--access FILE' or '--open'",
                ja: "「--access FILE」か「--open」のどちらか一方を指定してください",
                vi: "hãy ghi '--access FILE' hoặc '--open'")
        case (nil, true):
            guard address.address.isLoopback else {
                throw Failure(
                    .usage, en: "'--open' would let everybody in the network read everything",
                    ja: "「--open」ではネットワーク上の誰もがすべてを閲覧できてしまいます",
                    vi: "'--open' sẽ cho mọi người trong mạng đọc mọi thứ",
                    hint: Trilingual(
                        en: "listen on 127.0.0.1 or [::1], or give readers tokens with '--access'",
                        ja: "127.0.0.1または[::1]で待ち受けるか、「--access」でトークンを使ってください",
                        vi: "hãy dùng 127.0.0.1 hoặc [::1], hoặc cấp mã bằng '--access'"))
            }
            return .open
        }
    }

    private static func tlsFiles(_ invocation: Invocation) throws(Failure) -> TLSFiles? {
        switch (invocation.value(of: certificate), invocation.value(of: certificateKey)) {
        case (nil, nil): return nil
        case (.some(let certificate), .some(let key)):
            return TLSFiles(certificate: certificate, key: key)
        default:
            throw Failure(
                .usage, en: "'--tls-cert' and '--tls-key' go together",
                ja: "「--tls-cert」と「--tls-key」は一緒に指定してください",
                vi: "'--tls-cert' và '--tls-key' phải đi cùng nhau")
        }
    }

    private static func follower(
        _ invocation: Invocation, complain: @escaping @Sendable (any Error) -> Void
    ) throws -> LedgerFollower {
        let places = try invocation.ledgerPlaces()
        let pinned = try invocation.value(of: key).map { try invocation.verifierKey($0) }
        let list = invocation.value(of: access)
        return try LedgerFollower(
            following: LedgerFollower.WatchedFiles(
                checkpoint: "\(places.ledger)/checkpoint", access: list),
            load: {
                ServedLedger(
                    try LedgerView(
                        ledger: places.ledger, openings: places.openings, key: pinned))
            },
            loadAccess: {
                guard let list else { return AccessList() }
                return try AccessList(reading: list)
            }, complain: complain)
    }

    private static func journal(
        _ invocation: Invocation, of rule: Rule
    ) throws -> AccessJournal {
        let world = invocation.world
        if let path = invocation.value(of: accessLog) {
            do throws(FileError) {
                let file = try LogFile(path)
                return AccessJournal(now: { world.now() }, write: { try file.append($0) })
            } catch {
                throw Failure(creating: error)
            }
        }
        // Who reads an open server is whoever sits here: a list of that would only disturb.
        if case .open = rule { return AccessJournal(now: { world.now() }, write: { _ in }) }
        return AccessJournal(now: { world.now() }, write: { try world.messages.write($0) })
    }

    private static func said(
        of event: ServerEvent, secured: Bool, in language: Language
    ) -> String {
        let words =
            switch event {
            case .started(let address):
                Trilingual(
                    en: "serving at {url}", ja: "{url} で提供中", vi: "đang phục vụ tại {url}"
                ).filled(["url": "\(secured ? "https" : "http")://\(address)/"])
            case .certificateReloaded:
                Trilingual(
                    en: "certificate read again", ja: "証明書を再読み込み", vi: "đã đọc lại chứng chỉ")
            case .certificateRefused(let error):
                Trilingual(
                    en: "the new certificate is no good, the old one stays: {error}",
                    ja: "新しい証明書は使えません。現在のものを継続します: {error}",
                    vi: "chứng chỉ mới không dùng được, giữ chứng chỉ cũ: {error}"
                ).filled(["error": "\(error)"])
            case .stopping: Trilingual(en: "stopping", ja: "停止します", vi: "đang dừng")
            }
        return "feri: \(TerminalText.escaped(words(language)))\n"
    }
}

extension Failure {
    fileprivate init(_ error: HTTPServerError, listeningAt address: SocketAddress) {
        self.init(
            .unavailable, en: "cannot serve: {error}", ja: "提供を開始できません: {error}",
            vi: "không thể phục vụ: {error}", ["error": "\(error)"], at: "\(address)")
    }
}

extension AccessList {
    /// The list that a file holds.
    package init(reading path: String) throws(Failure) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.readRegular(path, limit: AccessList.longest)
        } catch {
            throw Failure(reading: error)
        }
        try self.init(parsing: bytes, at: path)
    }
}
