import LedgerStore
import Platform
import Transparency
import Wording
import Workplace

extension Vault {
    /// What a sealed statement of this identity says, with a newline; nil when it is not kept here.
    ///
    /// Its seal is that of the statement kept beside it.
    package func content(ofStatement identity: Digest) throws -> [UInt8]? {
        guard let opening = try VaultOpenings(of: self).openings(of: [identity]).first else {
            return nil
        }
        for file in try FileTree.files(below: "\(path)/filings") {
            let bytes = try FileSystem.readRegular(file)
            guard bytes.starts(with: Filing.firstLine.utf8) else { continue }
            for filing in try Filing.parseAll(bytes) {
                let statement = try Statement(parsing: filing.statement)
                guard statement.identity == identity else { continue }
                guard case .sealed(let seal) = statement.draft.said, seal == opening.seal else {
                    throw WorkplaceError.damaged(
                        path: file,
                        reason: Trilingual(
                            en: "the content is not the one that was sealed",
                            ja: "封印された内容と一致しません",
                            vi: "nội dung không phải là nội dung đã niêm phong"))
                }
                return opening.content + Array("\n".utf8)
            }
        }
        return nil
    }
}
