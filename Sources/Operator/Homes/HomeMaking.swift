import LedgerStore
import Platform
import StoreFailures
import Terminal
import Transparency
import Views
import Wording

/// Makes a registry's home with its log key: whole, or not at all.
struct HomeMaking {
    let home: HomeLayout
    /// Where the anchor goes, as a whole path; nil for none.
    let anchor: String?
    /// The log's key, made now or brought along.
    let key: SignerKey
    /// Whether the key is one of its own name, that a key in the home may take the place of.
    let isNew: Bool

    /// - Returns: the key that the home signs with.
    func make() throws -> SignerKey {
        let site = try opened()
        do {
            try site.layOut()
            let key = try keptKey() ?? key
            // The key before anything is signed: a home whose key was lost in between could never
            // be written to.
            try write("\(key.secretText)\n", to: home.logKeyFile, mode: 0o600)
            try write("\(key.verifierKey.text)\n", to: home.verifierKeyFile, mode: 0o644)
            try site.finish(logKey: key)
            return key
        } catch {
            site.withdraw()
            throw error
        }
    }

    private func opened() throws -> HomeSite {
        do throws(StoreError) {
            return try HomeSite(home, anchor: anchor)
        } catch {
            if case .file(let error) = error { throw Failure(creating: error) }
            throw Failure(error)
        }
    }

    /// The key that is in the home already: put there by its owner, or by an interrupted `init`,
    /// which may have signed with it.
    private func keptKey() throws -> SignerKey? {
        guard
            let bytes = try FileSystem.readIfPresent(
                home.logKeyFile, limit: Invocation.longestKeyFile)
        else { return nil }
        let kept: SignerKey
        do throws(NoteError) {
            kept = try SignerKey(parsing: Invocation.line(bytes))
        } catch {
            throw HomeMaking.anotherKey(home.logKeyFile)
        }
        let isMeant =
            isNew
            ? kept.name.text.utf8.elementsEqual(key.name.text.utf8)
            : kept.verifierKey == key.verifierKey
        guard isMeant else { throw HomeMaking.anotherKey(home.logKeyFile) }
        return kept
    }

    private func write(_ text: String, to path: String, mode: UInt32) throws {
        if try FileSystem.readIfPresent(path) == Array(text.utf8) { return }
        try FileSystem.replace(path, with: Array(text.utf8), mode: mode, staging: home.staging)
    }

    private static func anotherKey(_ path: String) -> Failure {
        Failure(
            .cannotCreate, en: "there is another key already; nothing was changed",
            ja: "すでに別の鍵があります。何も変更していません", vi: "ở đó đã có khóa khác; chưa thay đổi gì",
            hint: Trilingual(
                en: "move it away, or make the home with this key: '--log-key'",
                ja: "移動するか、「--log-key」でこの鍵を指定してください",
                vi: "hãy chuyển nó đi, hoặc tạo thư mục gốc với khóa này: '--log-key'"),
            at: path)
    }
}

extension Invocation {
    /// The anchor's whole path, so that it is found from everywhere.
    /// - Throws: `Failure` for one inside of the home, which would be restored together with it.
    func anchorPath(_ text: String, outside home: String) throws -> String {
        let anchor = try FileSystem.absolute(text)
        let directory = try known(FileSystem.directory(of: anchor))
        let root = try known(FileSystem.absolute(home))
        guard !"\(directory)/".utf8.starts(with: "\(root)/".utf8) else {
            throw Failure(
                .usage, en: "the anchor must be outside of the home", ja: "アンカーはホームの外に置いてください",
                vi: "điểm neo phải nằm ngoài thư mục gốc",
                hint: Trilingual(
                    en: "one that is restored together with the home protects nothing",
                    ja: "ホームと一緒に復元されるアンカーは役に立ちません",
                    vi: "điểm neo bị phục hồi cùng thư mục gốc thì không bảo vệ được gì"),
                at: text)
        }
        return anchor
    }

    /// A path with its links followed; as it is written, where nothing is there yet.
    private func known(_ path: String) throws -> String {
        try FileSystem.exists(path) ? FileSystem.resolved(path) : path
    }
}
