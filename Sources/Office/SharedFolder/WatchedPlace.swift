import LedgerStore
import Platform
import Terminal
import Wording

/// Whether a directory may be watched, from which files are moved or beside whose files others are
/// written: never one of a registry's home or a party's vault, by whatever way it was named.
///
/// A filer must not be able to make its directory look like a home. So what makes one counts only
/// where it belongs to this process's user, to root, or to whom the directory around it belongs.
/// - Source: `Specs/registry-door.md`.
package struct WatchedPlace {
    /// Names of one directory that are looked at.
    package static let mostNames = 65_536

    private let directory: OpenDirectory
    /// Deeper trees than this are not the work of an operator.
    private static let mostAncestors = 4096

    package init(_ directory: OpenDirectory) { self.directory = directory }

    /// Why the door of `home` must not take files from it; nil when it may.
    package func fault(forDoorOf home: HomeLayout) throws(FileError) -> Failure? {
        if try isPart(of: home) { return forbidden }
        if try isOwnInbox(of: home) { return nil }
        for isForbidden in [try holds(home), try isForeign(), try holdsForeign()]
        where isForbidden { return forbidden }
        return nil
    }

    /// Why reports must not be written into it; nil when they may.
    func faultForReports() throws(FileError) -> Failure? { try isForeign() ? forbidden : nil }

    private var forbidden: Failure {
        Failure(
            .usage, en: "'--watch' goes with no directory of a registry's home or of a vault",
            ja: "「--watch」には、台帳のホームや保管庫のディレクトリを指定できません",
            vi: "'--watch' không dùng được với thư mục gốc của sổ hay kho",
            hint: Trilingual(
                en: "watch a registry's own 'inbox', or a directory outside of them",
                ja: "台帳の「inbox」か、それらの外にあるディレクトリを指定してください",
                vi: "hãy dùng thư mục 'inbox' của chính sổ, hoặc một thư mục bên ngoài"),
            at: directory.path)
    }

    /// Whether it is the `inbox` of this very home, and no link that is there.
    private func isOwnInbox(of home: HomeLayout) throws(FileError) -> Bool {
        guard let root = try opened(home.root),
            let inbox = try root.facts(of: Array("inbox".utf8))
        else { return false }
        return inbox.kind == .directory && inbox.identity == directory.identity
    }

    /// Whether it is the home or one of its directories, under another name perhaps.
    private func isPart(of home: HomeLayout) throws(FileError) -> Bool {
        for path in home.everything {
            if try opened(path)?.identity == directory.identity { return true }
        }
        return false
    }

    /// Whether the home lies in it.
    private func holds(_ home: HomeLayout) throws(FileError) -> Bool {
        guard let root = try opened(home.root) else { return false }
        return try ancestors(of: root).contains { $0.identity == directory.identity }
    }

    /// Whether it is a home or a vault, or lies in one.
    private func isForeign() throws(FileError) -> Bool {
        for ancestor in try [directory] + ancestors(of: directory) {
            if try isMarked(ancestor, owners: [ancestor.facts.owner]) { return true }
        }
        return false
    }

    /// Whether a directory from which files would be taken, in it, is a home or a vault.
    private func holdsForeign() throws(FileError) -> Bool {
        for item in try directory.list(atMost: WatchedPlace.mostNames).items
        where item.kind == .directory {
            do throws(FileError) {
                let inner = try directory.directory(item.nameBytes)
                if try isMarked(inner, owners: [directory.facts.owner]) { return true }
            } catch {
                guard error.liesWithThePath else { throw error }
            }
        }
        return false
    }

    /// The directories around a directory, up to the root.
    private func ancestors(of directory: OpenDirectory) throws(FileError) -> [OpenDirectory] {
        var ancestors: [OpenDirectory] = []
        var last = directory
        while ancestors.count < WatchedPlace.mostAncestors {
            let parent: OpenDirectory
            do throws(FileError) { parent = try last.parent() } catch {
                // What this process may not enter it cannot harm either.
                guard error.liesWithThePath else { throw error }
                break
            }
            guard parent.identity != last.identity else { break }
            ancestors.append(parent)
            last = parent
        }
        return ancestors
    }

    private static let marks = [["home.json"], ["vault.json"], ["ledger", "journal", "keys"]]

    private func isMarked(
        _ directory: OpenDirectory, owners: [UInt32]
    ) throws(FileError) -> Bool {
        let owners = owners + [0, ThisProcess.user]
        for names in WatchedPlace.marks {
            var isMarked = true
            for name in names {
                let facts = try facts(of: name, in: directory)
                isMarked = isMarked && facts.map { owners.contains($0.owner) } ?? false
            }
            if isMarked { return true }
        }
        return false
    }

    private func facts(
        of name: String, in directory: OpenDirectory
    ) throws(FileError) -> FileFacts? {
        do throws(FileError) { return try directory.facts(of: Array(name.utf8)) } catch {
            guard error.liesWithThePath else { throw error }
            return nil
        }
    }

    /// nil where there is no directory, or none that may be read.
    private func opened(_ path: String) throws(FileError) -> OpenDirectory? {
        do throws(FileError) { return try OpenDirectory(path) } catch {
            guard error.liesWithThePath else { throw error }
            return nil
        }
    }
}

extension HomeLayout {
    /// The home and every directory in which the program keeps something, its inbox apart.
    fileprivate var everything: [String] {
        [
            root, ledger, ledger + "/tile", ledger + "/tile/entries", ledger + "/checkpoints",
            ledger + "/profiles", privateDirectory, openings, journal, staging, taken,
            taken + "/inbox", taken + "/filers", outbox, refused, refused + "/notes", keys, index,
        ]
    }
}
