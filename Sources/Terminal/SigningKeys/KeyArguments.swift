import Platform
import Transparency
import Wording

extension Invocation {
    /// The longest key file that is read.
    package static let longestKeyFile = 4096

    /// A public key given as its text or as a file that holds it.
    package func verifierKey(_ argument: String) throws -> VerifierKey {
        if argument.utf8.starts(with: SignerKey.prefix.utf8) { throw Failure.secretInArguments }
        if argument.utf8.contains(UInt8(ascii: "+")) {
            do throws(NoteError) { return try VerifierKey(parsing: argument) } catch {
                // A file name may have a plus as well.
                guard try FileSystem.exists(argument) else { throw Failure.noVerifierKey(error) }
            }
        }
        let bytes = try read(argument, limit: Invocation.longestKeyFile)
        do {
            return try KeyFile(bytes, isPrivate: true).verifierKey
        } catch let error as NoteError {
            throw Failure.noVerifierKey(error).at(argument)
        } catch let fault as SealedKeyFault {
            throw fault.failure.at(argument)
        }
    }

    /// What a key file holds, with who may read it.
    package func keyFile(_ path: String) throws -> KeyFile {
        if path.utf8.starts(with: SignerKey.prefix.utf8) { throw Failure.secretInArguments }
        let (bytes, isPrivate) = try secret(at: path)
        do {
            return try KeyFile(bytes, isPrivate: isPrivate)
        } catch let fault as SealedKeyFault {
            throw fault.failure.at(path)
        } catch is NoteError {
            throw Failure.noKey(path)
        }
    }

    /// A key to sign with, always from a file: what is in a command line, others can see.
    ///
    /// A private key that others can read is refused: who has it signs in the owner's name. A sealed
    /// one is opened by its passphrase. Of a public one the private half is asked for signatures:
    /// by the program of `--signer-command`, or else in the ssh-agent of `SSH_AUTH_SOCK`.
    /// - Source: `Specs/keys.md`.
    package func signerKey(_ path: String) throws -> SignerKey {
        let file = try keyFile(path)
        guard !file.isExposed else { throw Failure.openKey(path) }
        switch file.content {
        case .plain(let key):
            ThisProcess.leaveNoCore()
            return key
        case .sealed(let sealed):
            ThisProcess.leaveNoCore()
            return try opened(sealed, at: path)
        case .verifier(let key): return try keptElsewhere(key, at: path)
        }
    }

    /// A witness's private key to cosign with, from a file that others cannot read.
    package func cosignerKey(_ path: String) throws -> CosignerKey {
        if path.utf8.starts(with: SignerKey.prefix.utf8) { throw Failure.secretInArguments }
        let (bytes, isPrivate) = try secret(at: path)
        guard isPrivate else { throw Failure.openKey(path) }
        do throws(NoteError) {
            let key = try CosignerKey(parsing: Invocation.line(bytes))
            ThisProcess.leaveNoCore()
            return key
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

    /// The bytes of a file that others should not read, and whether they cannot.
    func secret(at path: String) throws -> (bytes: [UInt8], isPrivate: Bool) {
        guard path != "-", world.keysAreSecret else {
            return (try read(path, limit: Invocation.longestKeyFile), true)
        }
        do throws(FileError) {
            return try FileSystem.readTellingPrivacy(path, limit: Invocation.longestKeyFile)
        } catch {
            throw Failure(reading: error)
        }
    }

    /// The bytes without the newline that a text file ends in.
    package static func line(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var line = bytes[...]
        if line.last == UInt8(ascii: "\n") { line.removeLast() }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }
}
