import Platform
import Transparency

/// Files of filings, wherever they were put, out of which some statements are to go.
struct KeptFilings {
    /// The statements whose filings are to go.
    let identities: Set<Digest>

    /// Takes the filings out of every file of filings at or below `path`: a file that held others
    /// too keeps those, one that held no other is destroyed.
    /// - Returns: the files that were changed or destroyed.
    func remove(below path: String) throws -> [String] {
        var changed: [String] = []
        for file in try FileTree.files(below: path) where try remove(from: file) {
            changed.append(file)
        }
        return changed
    }

    private func remove(from file: String) throws -> Bool {
        let bytes = try FileSystem.readRegular(file)
        guard bytes.starts(with: Filing.firstLine.utf8) else { return false }
        let filings: [Filing]
        do throws(FilingError) {
            filings = try Filing.parseAll(bytes)
        } catch {
            // Somebody else's, or cut off: what it holds of the contents is found by its traces.
            return false
        }
        let rest = filings.filter { filing in
            identity(of: filing).map { !identities.contains($0) } ?? true
        }
        guard rest.count < filings.count else { return false }
        if rest.isEmpty {
            try FileSystem.destroy(file)
            try FileSystem.syncDirectory(FileSystem.directory(of: file))
        } else {
            try FileSystem.replaceDestroying(
                file, with: rest.flatMap(\.bytes),
                mode: try FileSystem.permissions(of: file))
        }
        return true
    }

    private func identity(of filing: Filing) -> Digest? {
        do throws(NoteError) {
            return SHA256.digest(of: try SignedNote(parsing: filing.statement).text)
        } catch {
            return nil
        }
    }
}
