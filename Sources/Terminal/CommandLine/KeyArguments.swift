import Platform
import Transparency
import Wording

extension Invocation {
    /// The longest key file that is read.
    package static let longestKeyFile = 4096

    /// A public key given as its text or as a file that holds it.
    package func verifierKey(_ argument: String) throws -> VerifierKey {
        if argument.utf8.starts(with: "PRIVATE+KEY+".utf8) { throw Failure.secretInArguments }
        if argument.utf8.contains(UInt8(ascii: "+")) {
            do throws(NoteError) { return try VerifierKey(parsing: argument) } catch {
                // A file name may have a plus as well.
                guard try FileSystem.exists(argument) else { throw Failure.noVerifierKey(error) }
            }
        }
        let line = Invocation.line(try read(argument, limit: Invocation.longestKeyFile))
        do throws(NoteError) {
            if line.starts(with: "PRIVATE+KEY+".utf8) {
                return try SignerKey(parsing: line).verifierKey
            }
            return try VerifierKey(parsing: line)
        } catch {
            throw Failure.noVerifierKey(error).at(argument)
        }
    }

    /// A private key to sign with, always from a file: what is in a command line, others can see.
    /// A file that others can read is refused: who has it signs in the owner's name.
    package func signerKey(_ path: String) throws -> SignerKey {
        if path.utf8.starts(with: "PRIVATE+KEY+".utf8) { throw Failure.secretInArguments }
        let bytes = try secret(at: path)
        do throws(NoteError) {
            return try SignerKey(parsing: Invocation.line(bytes))
        } catch {
            throw Failure(
                .configuration, en: "this is not a private key of feri", ja: "feriの秘密鍵ではありません",
                vi: "đây không phải khóa bí mật của feri",
                hint: Trilingual(
                    en: "'feri key new' makes one", ja: "「feri key new」で作成できます",
                    vi: "dùng 'feri key new' để tạo"),
                at: path)
        }
    }

    /// A witness's private key to cosign with, from a file that others cannot read.
    package func cosignerKey(_ path: String) throws -> CosignerKey {
        if path.utf8.starts(with: "PRIVATE+KEY+".utf8) { throw Failure.secretInArguments }
        let bytes = try secret(at: path)
        do throws(NoteError) {
            return try CosignerKey(parsing: Invocation.line(bytes))
        } catch {
            throw Failure(
                .configuration, en: "this is not a private key of a witness", ja: "立会人の秘密鍵ではありません",
                vi: "đây không phải khóa bí mật của nhân chứng",
                hint: Trilingual(
                    en: "'feri key new --witness' makes one", ja: "「feri key new --witness」で作成できます",
                    vi: "dùng 'feri key new --witness' để tạo"),
                at: path)
        }
    }

    private func secret(at path: String) throws -> [UInt8] {
        guard path != "-", world.keysAreSecret else {
            return try read(path, limit: Invocation.longestKeyFile)
        }
        let read: (bytes: [UInt8], isPrivate: Bool)
        do throws(FileError) {
            read = try FileSystem.readTellingPrivacy(path, limit: Invocation.longestKeyFile)
        } catch {
            throw Failure(reading: error)
        }
        guard read.isPrivate else { throw Failure.openKey(path) }
        return read.bytes
    }

    /// The bytes without the newline that a text file ends in.
    package static func line(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var line = bytes[...]
        if line.last == UInt8(ascii: "\n") { line.removeLast() }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }
}

extension Failure {
    static let secretInArguments = Failure(
        .usage, en: "a private key must not be in the command line",
        ja: "秘密鍵をコマンドラインに書いてはいけません", vi: "không được ghi khóa bí mật trên dòng lệnh",
        hint: Trilingual(
            en: "others can read it there: keep it in a file and name that file",
            ja: "他の利用者に読まれます。ファイルに保存し、そのファイル名を指定してください",
            vi: "người khác có thể đọc được; hãy lưu vào tệp rồi ghi tên tệp"))

    static func openKey(_ path: String) -> Failure {
        Failure(
            .configuration, en: "others can read this private key; nothing was signed",
            ja: "この秘密鍵は他の利用者も読めます。何も署名していません",
            vi: "người khác đọc được khóa bí mật này; chưa ký gì",
            hint: Trilingual(
                en:
                    "'chmod 600 {path}'; under /mnt/c that has no effect: keep keys on the Linux side",
                ja: "「chmod 600 {path}」を実行してください。/mnt/c では効果がないため、鍵はLinux側に置いてください",
                vi:
                    "hãy chạy 'chmod 600 {path}'; dưới /mnt/c lệnh này vô hiệu: hãy giữ khóa ở phía "
                    + "Linux"
            ).filled(["path": path]),
            at: path)
    }

    static func noVerifierKey(_ error: NoteError) -> Failure {
        let isRefused = if case .unusableKey = error { true } else { false }
        return Failure(
            .configuration,
            isRefused
                ? Trilingual(
                    en: "this public key is refused: with it anything would seem signed",
                    ja: "この公開鍵は受け付けられません。何でも署名済みに見えてしまう鍵です",
                    vi: "khóa công khai này bị từ chối: với nó, cái gì cũng như đã được ký")
                : Trilingual(
                    en: "this is not a public key of the form name+hash+key",
                    ja: "「名前+ハッシュ+鍵」の形の公開鍵ではありません",
                    vi: "đây không phải khóa công khai dạng tên+băm+khóa"))
    }
}
