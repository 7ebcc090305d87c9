import Access
import HTTPServing
import Judging
import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

// What the options of `feri serve` come to.
extension Command {
    enum ServeRule {
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

    static func listeningAddress(
        _ invocation: Invocation
    ) throws(Failure) -> SocketAddress {
        try SocketAddress(listeningAt: try invocation.required(ServeOptions.listen))
    }

    static func rule(
        of invocation: Invocation, on address: SocketAddress
    ) throws(Failure) -> ServeRule {
        switch (invocation.value(of: ServeOptions.access), invocation.has(ServeOptions.open)) {
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

    package static func tlsFiles(_ invocation: Invocation) throws(Failure) -> TLSFiles? {
        switch (
            invocation.value(of: ServeOptions.certificate),
            invocation.value(of: ServeOptions.certificateKey)
        ) {
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

    static func follower(
        _ invocation: Invocation, complain: @escaping @Sendable (any Error) -> Void
    ) throws -> LedgerFollower {
        let places = try invocation.ledgerPlaces()
        let pinned = try invocation.value(of: ServeOptions.key).map {
            try invocation.verifierKey($0)
        }
        let list = invocation.value(of: ServeOptions.access)
        let policy = try invocation.value(of: ServeOptions.policy).map {
            try WitnessPolicy.read(try invocation.read($0), at: $0)
        }
        return try LedgerFollower(
            following: LedgerFollower.WatchedFiles(
                checkpoint: "\(places.ledger)/checkpoint", access: list),
            load: {
                ServedLedger(
                    try LedgerView(
                        ledger: places.ledger, openings: places.openings, key: pinned),
                    policy: policy)
            },
            loadAccess: {
                guard let list else { return AccessList() }
                // A server goes on without a list that it cannot hold, as with one that is broken
                // later.
                if AccessList.isTooLong(list) {
                    complain(Failure.accessFileTooLong(at: list))
                    return AccessList()
                }
                return try AccessList(reading: list)
            }, complain: complain)
    }

    /// What is done with each answer and refusal: counted, and with `--request-log` written down.
    static func requestLog(
        _ invocation: Invocation, counting metrics: ServingMetrics,
        complain: @escaping @Sendable (any Error) -> Void
    ) throws(Failure) -> @Sendable (AccessRecord) -> Void {
        guard let path = invocation.value(of: ServeOptions.requestLog) else {
            return { metrics.count($0) }
        }
        let file: LogFile
        do throws(FileError) { file = try LogFile(path) } catch {
            throw Failure(creating: error)
        }
        return { record in
            metrics.count(record)
            do throws(FileError) {
                let line = record.line(StrayCredential.target)
                try file.append(Array((line + "\n").utf8))
            } catch {
                complain(error)
            }
        }
    }

    static func proxies(_ invocation: Invocation) throws(Failure) -> Proxies {
        var addresses: [IPAddress] = []
        for text in invocation.values(of: ServeOptions.proxy) {
            guard let address = IPAddress(text) else {
                throw Failure(
                    .usage, en: "'{text}' is not an address", ja: "「{text}」はアドレスではありません",
                    vi: "'{text}' không phải địa chỉ", ["text": text],
                    hint: Trilingual(
                        en: "write it in figures, such as 127.0.0.1 or ::1",
                        ja: "127.0.0.1 や ::1 のように数字で書いてください",
                        vi: "viết bằng số, ví dụ 127.0.0.1 hoặc ::1"))
            }
            addresses.append(address)
        }
        return Proxies(addresses)
    }

    /// When one-time codes of the access file were first shown; nil where nobody is admitted.
    /// - Parameter list: what the access file holds.
    static func codeUses(
        of rule: ServeRule, knowing list: AccessList, at now: Instant
    ) throws -> CodeUses? {
        guard case .listed(let access) = rule else { return nil }
        let path = "\(access).used"
        let lock: FileLock?
        do throws(FileError) { lock = try FileLock("\(path).lock") } catch {
            guard !error.isLocked else {
                throw Failure(
                    .locked, en: "another 'feri serve' admits readers by this access file",
                    ja: "別の「feri serve」がこのアクセスファイルを使用中です",
                    vi: "một 'feri serve' khác đang dùng tệp truy cập này",
                    hint: Trilingual(
                        en: "a one-time code begins once: one server keeps the record of that",
                        ja: "一回限りのコードの使用記録は1つのサーバーだけが管理します",
                        vi: "mã dùng một lần chỉ bắt đầu một lần: một máy chủ giữ sổ đó"),
                    at: access)
            }
            // Where nothing may be written no code begins, and there is nothing to share.
            lock = nil
        }
        let uses = try CodeUses(path: path, keeping: lock)
        if lock != nil { try uses.compact(knowing: list, at: now) }
        return uses
    }

    static func journal(
        _ invocation: Invocation, of rule: ServeRule
    ) throws -> AccessJournal {
        let world = invocation.world
        if let path = invocation.value(of: ServeOptions.accessLog) {
            do throws(FileError) {
                let file = try LogFile(path)
                return AccessJournal(now: { world.now() }, write: { try file.append($0) })
            } catch {
                throw Failure(creating: error)
            }
        }
        // The reader of an open server sits at this machine: a list of that would only disturb.
        if case .open = rule { return AccessJournal(now: { world.now() }, write: nil) }
        return AccessJournal(now: { world.now() }, write: { try world.messages.write($0) })
    }

    package static func said(
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
                    en: "the new certificate cannot be used, the old one stays: {error}",
                    ja: "新しい証明書は使えません。現在のものを継続します: {error}",
                    vi: "chứng chỉ mới không dùng được, giữ chứng chỉ cũ: {error}"
                ).filled(["error": error.wording])
            case .stopping: Trilingual(en: "stopping", ja: "停止します", vi: "đang dừng")
            }
        return "feri: \(TerminalText.escaped(words(language)))\n"
    }
}

extension SocketAddress {
    /// Where a server is to answer, as people write it.
    package init(listeningAt text: String) throws(Failure) {
        guard let address = SocketAddress(text) else {
            throw Failure(
                .usage, en: "'{text}' is not an address and port", ja: "「{text}」はアドレスとポートではありません",
                vi: "'{text}' không phải địa chỉ và cổng", ["text": text],
                hint: Trilingual(
                    en: "write it in figures, such as 127.0.0.1:8080 or [::1]:8080",
                    ja: "127.0.0.1:8080 や [::1]:8080 のように数字で書いてください",
                    vi: "viết bằng số, ví dụ 127.0.0.1:8080 hoặc [::1]:8080"))
        }
        self = address
    }
}
