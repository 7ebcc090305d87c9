import Platform
import Terminal
import Transparency
import Wording
import Workplace

/// Options of the commands that a party uses at its own workplace.
package enum WorkplaceOptions {
    package static let vault = Option(
        "vault", .directory("VAULT"), required: true,
        en: "the party's vault, which 'feri init --vault' made",
        ja: "当事者の保管庫(「feri init --vault」で作成)",
        vi: "kho của bên nộp, do 'feri init --vault' tạo")

    package static let keys = Option(
        "key", .file("KEY"), required: true, repeatable: true,
        en: "a private key's file; the first is the speaker's own", ja: "秘密鍵のファイル。最初は申告者自身の鍵",
        vi: "tệp khóa bí mật; khóa đầu là của chính bên khai")

    package static let plain = Option(
        flag: "plain",
        en: "sign each statement by itself, so that it may be handed over without the others",
        ja: "一括署名せず、申告ごとに署名する(1件ずつ提出できる)",
        vi: "ký riêng từng bản khai, để có thể nộp rời nhau")

    package static let outDirectory = Option(
        "out", .directory(), letter: "o",
        en: "write the filings into a file in DIR, and print its name",
        ja: "提出物をDIR内のファイルに書き、その名前を表示する",
        vi: "ghi bản nộp vào một tệp trong DIR và in tên tệp")
}

extension Invocation {
    /// The vault that `--vault` names.
    package func vault() throws -> Vault {
        try Vault(opening: try required(WorkplaceOptions.vault))
    }

    /// Hands out filings: as a file in `--out`, or on standard output.
    package func deliver(
        _ filings: [Filing], named digest: Digest, isRepeated: Bool
    ) throws {
        if isRepeated {
            try remark(
                Trilingual(
                    en: "filed before: these are the same statements again",
                    ja: "提出済みのファイルです。同じ申告をもう一度出力します",
                    vi: "đã nộp trước đây: đây là đúng các bản khai đó"))
        }
        guard let path = try place(filings, named: digest) else {
            return try world.output.write(filings.flatMap(\.bytes))
        }
        try print {
            [("file", .string(path)), ("statements", .integer(Int64(filings.count)))]
        } text: {
            $0.line(path)
        }
    }

    /// Writes filings into the directory that `--out` names, and answers the file's name; nil,
    /// and nothing written, where there is no `--out`.
    func place(_ filings: [Filing], named digest: Digest) throws -> String? {
        try value(of: WorkplaceOptions.outDirectory).map {
            try place(filings, in: $0, named: digest)
        }
    }

    /// The same into this directory.
    func place(
        _ filings: [Filing], in directory: String, named digest: Digest
    ) throws -> String {
        let path = "\(directory)/\(nameOfFilings(digest))"
        do throws(FileError) {
            if try !FileSystem.exists(directory) {
                try FileSystem.createDirectory(directory, mode: 0o700)
            }
            // Filings carry in clear what the ledger seals.
            try FileSystem.replace(path, with: filings.flatMap(\.bytes), mode: 0o600)
        } catch {
            throw Failure(creating: error)
        }
        return path
    }

    /// What a file of filings made of the operand is called.
    func nameOfFilings(_ digest: Digest) -> String {
        let stem = operands.first.map(Invocation.stem) ?? "filings"
        return "\(stem)-\(Hex.encodeText(digest.bytes).prefix(12)).filings"
    }

    /// `a/b.csv` → `b`, in characters that need no quoting.
    private static func stem(_ path: String) -> String {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? "filings".utf8[...]
        let stem = name.prefix { $0 != UInt8(ascii: ".") }.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                byte
            default: UInt8(ascii: "-")
            }
        }
        return String(decoding: stem, as: UTF8.self)
    }
}
