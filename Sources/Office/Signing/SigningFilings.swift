import Platform
import Registry
import StoreFailures
import Terminal
import Transparency
import Views
import Wording
import Workplace

extension Invocation {
    /// Adds lines to filings that go from signer to signer.
    func signFilings(_ bytes: [UInt8]) throws -> ExitCode {
        for option in [CirculatingOptions.signer, CirculatingOptions.reference] where has(option) {
            throw Failure(
                .usage, en: "'--{name}' is for contents: a filing is signed as it is",
                ja: "「--{name}」は内容に使います。提出物はそのまま署名されます",
                vi: "'--{name}' chỉ dùng với nội dung: bản nộp được ký nguyên như vậy",
                ["name": option.name])
        }
        guard has(CirculatingOptions.keys) || has(CirculatingOptions.join) else {
            throw UsageFailures.missing(CirculatingOptions.keys.spelling, command)
        }
        let path = operands[0]
        var file = try CirculatingFile(bytes, at: path)
        let vault = try value(of: CirculatingOptions.vault).map { try Vault(opening: $0) }
        let view = try value(of: CirculatingOptions.ledger).map {
            try LedgerView(ledger: $0, openings: nil, key: vault?.logKey)
        }
        // A signature holds in one ledger: it is to be the one that the signer trusts.
        for origin in file.origins {
            for trusted in [vault?.origin, view?.state.origin].compactMap({ $0 })
            where trusted != origin {
                throw Failure(
                    .badData, en: "this is for the ledger {seen}, not for {expected}",
                    ja: "これは台帳 {seen} 宛てで、{expected} 宛てではありません",
                    vi: "bản nộp này cho sổ {seen}, không phải {expected}",
                    ["seen": origin, "expected": trusted], at: path)
            }
        }
        let known = KnownKeys(given: try knownKeys(), ledger: view?.state)
        for copy in values(of: CirculatingOptions.join) {
            let read = try read(copy, limit: CirculatingFile.longest)
            _ = try file.join(try CirculatingFile(read, at: copy), knowing: known)
        }
        var added = 0
        let signers = try values(of: CirculatingOptions.keys).map { try signerKey($0) }
        for key in signers {
            added += try file.sign(
                with: key, knowing: known, plain: has(WorkplaceOptions.plain))
        }
        try vault?.keepSigned(file.filings)
        if added == 0, has(CirculatingOptions.keys) {
            try remark(
                Trilingual(
                    en: "signed before: these are the same lines", ja: "署名済みです。署名行は変わりません",
                    vi: "đã ký trước đây: vẫn là các dòng ký đó"))
        }
        if !file.missing.isEmpty {
            try remark(
                Trilingual(
                    en: "still to sign: {signers}", ja: "未署名: {signers}",
                    vi: "còn phải ký: {signers}"
                ).filled(["signers": file.missing.joined(separator: ", ")]))
        }
        try handOn(file, added: added)
        return .done
    }

    /// The file with its new lines: under its own name in `--out`, or on standard output.
    private func handOn(_ file: CirculatingFile, added: Int) throws {
        guard let directory = value(of: WorkplaceOptions.outDirectory), directory != "-" else {
            return try world.output.write(file.bytes)
        }
        let last = file.path.utf8.split(separator: UInt8(ascii: "/")).last ?? file.path.utf8[...]
        let name = file.path == "-" ? "signed.filings" : String(decoding: last, as: UTF8.self)
        let path = "\(directory)/\(name)"
        do throws(FileError) {
            if try !FileSystem.exists(directory) {
                try FileSystem.createDirectory(directory, mode: 0o700)
            }
            // Filings carry in clear what the ledger seals.
            try FileSystem.replace(path, with: file.bytes, mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        try print {
            [
                ("added", .integer(Int64(added))), ("file", .string(path)),
                ("missing", .array(file.missing.map(JSONValue.string))),
                ("statements", .integer(Int64(file.parts.count))),
            ]
        } text: {
            $0.line(path)
        }
    }
}
