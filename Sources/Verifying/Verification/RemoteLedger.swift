import HTTPFetching
import Judging
import LedgerStore
import Platform
import Registry
import Synchronization
import Terminal
import Transparency
import Wording

/// A ledger that somebody publishes over HTTP, copied here as far as verifying needs it.
/// - Source: `Specs/verification.md` 12–15.
final class RemoteLedger: Sendable {
    let address: WebAddress
    let mirror: LedgerMirror<FetchFault>
    private let fetcher: WebFetcher
    private let counted = FetchCount()
    private let unfetched = Mutex<(path: String, fault: FetchFault)?>(nil)

    /// What came from where, for the report.
    struct Transfer {
        let address: WebAddress
        /// Fetched in this run, and their bytes.
        let files: Int
        let bytes: Int
        /// Files of the tree that were there already.
        let kept: Int
        let directory: String

        var json: JSONValue {
            .object(of: [
                ("address", .string(address.description)), ("bytes", .integer(Int64(bytes))),
                ("files", .integer(Int64(files))),
                ("files_kept", .integer(Int64(kept))),
            ])
        }

        var line: (Trilingual, Trilingual) {
            (
                Trilingual(en: "fetched", ja: "取得", vi: "tải về"),
                Trilingual(
                    en: "{files} files, {bytes} bytes; {kept} were in {directory} already",
                    ja: "{files}個、{bytes}バイト。{kept}個は{directory}に保存済み",
                    vi: "{files} tệp, {bytes} byte; {kept} tệp đã có trong {directory}"
                ).filled([
                    "files": String(files), "bytes": String(bytes),
                    "kept": String(kept), "directory": directory,
                ])
            )
        }

        /// A server lists nothing: what was not asked for was not looked at.
        static let unlisted = Trilingual(
            en: "what else the server hands out: partial files and checkpoints of sizes that were "
                + "not fetched",
            ja: "サーバーが配布するその他のもの: 取得していないサイズの部分ファイルとチェックポイント",
            vi: "những gì khác máy chủ đưa ra: tệp phần và checkpoint của các kích thước chưa tải")
    }

    /// - Parameters:
    ///   - directory: where the copy is kept; nil: the user's cache.
    ///   - authorities: a file in PEM; nil: the machine's.
    init(
        _ text: String, under key: VerifierKey, directory: String?, authorities: String?,
        in world: World
    ) throws(Failure) {
        do throws(WebAddress.Fault) { address = try WebAddress(text) } catch {
            throw Failure(error, in: text)
        }
        do throws(TLSError) {
            fetcher = WebFetcher(
                address, trust: address.isSecured ? try TLSTrust(authorities: authorities) : nil)
        } catch {
            throw Failure(
                .noInput, en: "no certificates of authorities could be read",
                ja: "認証局の証明書を読めません", vi: "không đọc được chứng chỉ của tổ chức chứng thực",
                at: authorities)
        }
        let (fetcher, counted) = (fetcher, counted)
        let place: String
        if let directory {
            place = directory
        } else {
            place = try RemoteLedger.cache(of: key, in: world)
        }
        mirror = LedgerMirror(
            place, key: key, isAbsent: { $0.isAbsence }
        ) { (path, limit) throws(FetchFault) in
            let bytes = try fetcher.fetch(path, atMost: limit)
            counted.add(bytes.count)
            return bytes
        }
    }

    /// One directory a log, whatever address it is read at.
    private static func cache(of key: VerifierKey, in world: World) throws(Failure) -> String {
        let known = world.environment("XDG_CACHE_HOME").flatMap { $0.isEmpty ? nil : $0 }
        guard let caches = known ?? world.environment("HOME").map({ "\($0)/.cache" }) else {
            throw Failure(
                .usage, en: "there is no place to keep what is fetched", ja: "取得したものを保存する場所がありません",
                vi: "không có chỗ để giữ những gì tải về",
                hint: Trilingual(
                    en: "name a directory with '--mirror DIR'", ja: "「--mirror DIR」で指定してください",
                    vi: "hãy chỉ thư mục bằng '--mirror DIR'"))
        }
        let name = Hex.encodeText(Array(SHA256.digest(of: Array(key.text.utf8)).bytes.prefix(8)))
        return "\(caches)/feri/\(name)"
    }

    /// Brings the copy up to date; gives how many files of it were there already.
    /// - Throws: `LedgerVerification.Failed` for what does not fit, `Failure` for what did not come.
    func fetch(progress: (_ done: UInt64, _ total: UInt64) -> Void) throws -> Int {
        do throws(LedgerMirror<FetchFault>.Failure) {
            return try mirror.bringUpToDate(progress: progress).kept
        } catch {
            switch error {
            case .unfetched(let path, let fault): throw Failure(fault, at: address, path)
            case .wrong(let failure): throw LedgerVerification.Failed(failure)
            case .damaged(let path, let finding):
                throw Failure(damaged: path, finding, in: mirror.directory)
            case .disk(let error): throw Failure(unexpected: error)
            case .older(let shown, let kept):
                throw LedgerVerification.Failed(
                    place: "checkpoint",
                    message: Trilingual(
                        en: "the server shows {shown} entries; {kept} were there before: it was "
                            + "cut back or shows an old copy",
                        ja: "サーバーが示すのは{shown}件ですが、以前は{kept}件ありました。切り詰められたか古い複製です",
                        vi:
                            "máy chủ cho thấy {shown} mục, trước đây có {kept}: bị cắt bớt hoặc là bản cũ"
                    ).filled(["shown": String(shown), "kept": String(kept)]))
            }
        }
    }

    /// What came until now.
    func transfer(kept: Int) -> Transfer {
        let (files, bytes) = counted.sums
        return Transfer(
            address: address, files: files, bytes: bytes, kept: kept,
            directory: mirror.directory)
    }

    /// An adopted profile, kept once it has come; nil where it did not, which `missing` then says.
    func profile(_ digest: Digest) -> [UInt8]? {
        let path = PublishedPaths.profile(digest)
        do throws(LedgerMirror<FetchFault>.Failure) {
            return try mirror.profile(digest)
        } catch {
            if case .unfetched(_, let fault) = error, fault != .status(404) {
                unfetched.withLock { $0 = (path, fault) }
            }
            return nil
        }
    }

    /// Said beside a failure of the copy, which may be the log's or this machine's.
    var mayBeDamaged: Trilingual {
        Trilingual(
            en:
                "this was found in the copy in {directory}, which also holds files of earlier runs: to "
                + "see whether the log or the copy is at fault, verify once with another '--mirror'",
            ja: "これは {directory} の複製で見つかりました。以前の実行のファイルも含まれます。ログと複製のどちらの問題かは、"
                + "別の「--mirror」で一度検証すると分かります",
            vi:
                "lỗi này thấy trong bản sao ở {directory}, nơi còn giữ tệp của các lần trước: để biết lỗi "
                + "ở sổ hay ở bản sao, hãy kiểm một lần với '--mirror' khác"
        ).filled(["directory": mirror.directory])
    }

    /// Why a profile did not come, where the server is to blame and not the ledger.
    var missing: Failure? {
        unfetched.withLock { $0 }.map { Failure($0.fault, at: address, $0.path) }
    }
}

/// Files and bytes that several threads fetch.
private final class FetchCount: Sendable {
    private let counts = Mutex((files: 0, bytes: 0))

    var sums: (files: Int, bytes: Int) { counts.withLock { $0 } }

    func add(_ bytes: Int) {
        counts.withLock {
            $0.files += 1
            $0.bytes += bytes
        }
    }
}

extension Failure {
    init(_ fault: WebAddress.Fault, in text: String) {
        switch fault {
        case .form:
            self.init(
                .usage, en: "'{text}' is not an address of a ledger", ja: "「{text}」は台帳のアドレスではありません",
                vi: "'{text}' không phải địa chỉ của sổ", ["text": text],
                hint: Trilingual(
                    en: "write it like https://registry.example/ledger",
                    ja: "https://registry.example/ledger のように書いてください",
                    vi: "viết như https://registry.example/ledger"))
        case .inClear:
            self.init(
                .usage, en: "a ledger elsewhere is fetched by https only",
                ja: "他のコンピューターの台帳はhttpsでのみ取得します",
                vi: "sổ ở máy khác chỉ được tải qua https",
                hint: Trilingual(
                    en: "write https:// in place of http://", ja: "http:// を https:// に変えてください",
                    vi: "hãy thay http:// bằng https://"))
        }
    }

    fileprivate init(_ fault: FetchFault, at address: WebAddress, _ path: String) {
        self.init(
            .unavailable,
            Trilingual(
                en: "could not fetch it: {reason}", ja: "取得できません: {reason}",
                vi: "không tải được: {reason}"
            ).filled(["reason": fault.wording]),
            hints: [
                Trilingual(
                    en: "what came before is kept: the same command goes on from here",
                    ja: "取得済みのものは保存されています。同じコマンドで続きから再開できます",
                    vi: "những gì đã tải được giữ lại: chạy lại lệnh này để tiếp tục")
            ], at: "\(address)/\(path)")
    }
}

extension Failure {
    /// Nothing is said of the log: what cannot be read is the copy that an earlier run made here.
    fileprivate init(damaged path: String, _ finding: String, in directory: String) {
        self.init(
            .configuration,
            Trilingual(
                en: "the copy on this machine is damaged, or another log's: {finding}",
                ja: "このコンピューター上の複製が破損しているか、別のログのものです: {finding}",
                vi: "bản sao trên máy này bị hỏng hoặc thuộc sổ khác: {finding}"
            ).filled(["finding": finding]),
            hints: [
                Trilingual(
                    en: "put a kept checkpoint of {directory}/ledger/checkpoints in its place, or "
                        + "remove {directory} and run the same command again: then give the newest "
                        + "checkpoint you know with '--since', so that a log cut back is noticed",
                    ja: "{directory}/ledger/checkpoints に残るチェックポイントで置き換えるか、{directory} を削除して"
                        + "同じコマンドを再実行してください。その際は切り詰めに気付けるよう、手元の最新のチェックポイントを"
                        + "「--since」で指定してください",
                    vi:
                        "hãy thay bằng một checkpoint trong {directory}/ledger/checkpoints, hoặc xóa "
                        + "{directory} rồi chạy lại lệnh này; khi đó hãy ghi checkpoint mới nhất bạn "
                        + "biết bằng '--since' để nhận ra sổ bị cắt bớt"
                ).filled(["directory": directory])
            ], at: path)
    }
}

extension FetchFault {
    /// Whether the server says that it has no such file; a store that may not be listed says 403.
    fileprivate var isAbsence: Bool {
        switch self {
        case .status(403), .status(404), .status(410): true
        default: false
        }
    }

    package var wording: Trilingual {
        switch self {
        case .connection(let fault): fault.wording
        case .answer(let fault):
            Trilingual(
                en: "the server's answer cannot be read: {what}", ja: "サーバーの応答を読めません: {what}",
                vi: "không đọc được câu trả lời của máy chủ: {what}"
            ).filled(["what": fault.rawValue])
        case .status(404):
            Trilingual(
                en: "the server has no such file", ja: "サーバーにこのファイルがありません",
                vi: "máy chủ không có tệp này")
        case .status(300...399):
            Trilingual(
                en: "the server points to another address: redirects are not followed",
                ja: "サーバーが別のアドレスを示しました。リダイレクトには従いません",
                vi: "máy chủ chỉ sang địa chỉ khác: không đi theo chuyển hướng")
        case .status(let code):
            Trilingual(
                en: "the server answered {code}", ja: "サーバーの応答は{code}でした",
                vi: "máy chủ trả lời {code}"
            ).filled(["code": String(code)])
        }
    }
}

extension ClientFault {
    var wording: Trilingual {
        switch self {
        case .unknownHost(let host):
            Trilingual(
                en: "there is no host {host}", ja: "ホスト {host} が見つかりません",
                vi: "không có máy chủ {host}"
            ).filled(["host": host])
        case .unreachable(let error):
            Trilingual(
                en: "the server cannot be reached ({error})", ja: "サーバーに接続できません({error})",
                vi: "không kết nối được máy chủ ({error})"
            ).filled(["error": error.reason])
        case .untrusted(let reason):
            Trilingual(
                en: "the server's certificate is not trusted ({reason}); where the operator made "
                    + "it, get its file by a way you trust and name it with '--ca PEM'",
                ja: "サーバーの証明書を信頼できません({reason})。運営者が自ら作成した証明書の場合は、信頼できる方法で"
                    + "入手したファイルを「--ca PEM」で指定してください",
                vi:
                    "chứng chỉ của máy chủ không đáng tin ({reason}); nếu do đơn vị vận hành tự tạo, "
                    + "hãy nhận tệp bằng cách đáng tin và ghi '--ca PEM'"
            ).filled(["reason": reason])
        case .noTLS:
            Trilingual(
                en: "the server does not speak TLS 1.2 or later", ja: "サーバーがTLS 1.2以降に対応していません",
                vi: "máy chủ không dùng TLS 1.2 trở lên")
        case .timedOut:
            Trilingual(
                en: "the server does not answer", ja: "サーバーが応答しません", vi: "máy chủ không trả lời")
        case .broken:
            Trilingual(
                en: "the connection broke", ja: "接続が切れました", vi: "kết nối bị ngắt")
        }
    }
}
