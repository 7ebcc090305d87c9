import Platform
import Registry
import Transparency
import Workplace

extension Vault {
    /// Keeps what was signed here of others' filings, as what was made here is kept: who signed what
    /// was sealed can show later what it was, and erase it.
    ///
    /// - Source: `Specs/vault.md` 6.
    func keepSigned(_ filings: [Filing]) throws {
        for filing in filings {
            guard let opening = filing.opening else { continue }
            let identity = Statement.identity(announcedIn: filing.statement)
            try FileSystem.replace(
                "\(path)/openings/\(Hex.encodeText(identity.bytes))",
                with: opening.salt + opening.content, mode: 0o600)
        }
        // The same filings with more lines are the same file.
        let digest = MintedFilings.digest(
            of: filings.flatMap { Statement.identity(announcedIn: $0.statement).bytes },
            options: .object(of: [("as", .string("signed"))]))
        try FileSystem.replace(
            "\(path)/filings/\(Hex.encodeText(digest.bytes)).filings",
            with: filings.flatMap(\.bytes), mode: 0o600)
    }
}
