import Office
import Platform
import Transparency
import Workplace

/// What a vault keeps only for the sake of contents that are erased: documents that no other
/// content commits to, and lines that give a name to an id which no other content uses.
struct VaultLeftovers {
    /// Every text in the erased contents that is in none of the others.
    private let texts: Set<String>

    init(gone: [Opening], kept: [Opening]) throws {
        var texts: Set<String> = []
        for opening in gone { try VaultLeftovers.collect(opening, into: &texts) }
        var others: Set<String> = []
        for opening in kept { try VaultLeftovers.collect(opening, into: &others) }
        self.texts = texts.subtracting(others)
    }

    /// All are ASCII: ids, and digests in base64.
    private static func collect(_ opening: Opening, into texts: inout Set<String>) throws {
        func walk(_ value: JSONValue) {
            switch value {
            case .string(let text): texts.insert(text)
            case .array(let items): items.forEach(walk)
            case .object(let members): members.forEach { walk($0.value) }
            default: break
            }
        }
        walk(try CanonicalJSON.parse(opening.content))
    }

    func remove(from vault: Vault) throws {
        let directory = "\(vault.path)/documents"
        var isChanged = false
        for text in texts.sorted() {
            guard let digest = Base64.decode(text).flatMap({ Digest($0) }) else { continue }
            let path = "\(directory)/\(Hex.encodeText(digest.bytes))"
            guard try FileSystem.exists(path) else { continue }
            try FileSystem.destroy(path)
            isChanged = true
        }
        if isChanged { try FileSystem.syncDirectory(directory) }
        var workers = try WorkerList(of: vault)
        try workers.forget { texts.contains($0) }
        var outsiders = try OutsiderList(of: vault)
        try outsiders.forget { texts.contains($0) }
        var documents = try DocumentRegister(of: vault)
        try documents.forget { texts.contains($0) }
    }
}
