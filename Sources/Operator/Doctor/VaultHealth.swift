import Office
import Platform
import Registry
import Transparency
import Views
import Wording
import Workplace

/// The checks of a party's vault.
struct VaultHealth {
    let vault: Vault
    let retention: RetentionTable
    let now: Instant

    func report() throws -> HealthReport {
        var report = HealthReport()
        try report.checkPermissions(of: [vault.path])
        try report.checkLeftovers(in: [vault.path])
        try checkDocuments(&report)
        try report.checkSpace(at: vault.path)
        report.check("retention") { _ in }
        report.overdue = retention.overdue(
            in: try DocumentRegister(of: vault), on: now.date)
        return report
    }

    /// That each document has the hash it is kept under, and each listed one is there.
    private func checkDocuments(_ report: inout HealthReport) throws {
        let lines = try DocumentRegister(of: vault).all
        try report.check("documents") { find in
            let directory = "\(vault.path)/documents"
            for item in try FileSystem.list(directory) where item.kind == .file {
                guard let digest = Hex.decode(item.name).flatMap({ Digest($0) }) else { continue }
                do {
                    _ = try vault.document(digest)
                } catch is WorkplaceError {
                    find(
                        .problem, "\(directory)/\(item.name)",
                        Trilingual(
                            en: "it was changed: it does not hash to its name",
                            ja: "変更されています。名前のハッシュと一致しません",
                            vi: "đã bị thay đổi: mã băm không khớp với tên"))
                }
            }
            for line in lines {
                guard let digest = Base64.decode(line.digest).flatMap({ Digest($0) }) else {
                    continue
                }
                let path = "\(directory)/\(Hex.encodeText(digest.bytes))"
                guard try !FileSystem.exists(path) else { continue }
                find(
                    .problem, line.name,
                    Trilingual(
                        en: "documents.csv lists it, but it is not in the vault",
                        ja: "documents.csv にありますが、保管庫にありません",
                        vi: "có trong documents.csv nhưng không có trong kho"))
            }
        }
    }
}
