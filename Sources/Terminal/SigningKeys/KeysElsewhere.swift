import Platform
import Transparency
import Wording

extension Invocation {
    /// The agent that the environment names; nil where it names none.
    package var sshAgent: SSHAgent? {
        guard let socket = world.environment("SSH_AUTH_SOCK"), !socket.isEmpty else { return nil }
        return SSHAgent(socket: socket)
    }

    /// The use of a private key that is not in the file: by a program, or in the ssh-agent.
    func keptElsewhere(_ key: VerifierKey, at path: String) throws -> SignerKey {
        if let program = value(of: KeyOptions.signerCommand) {
            let program = try FileSystem.absolute(program)
            return SignerKey(key) { text throws(SigningFault) in
                try Invocation.signature(of: text, by: key, asking: program)
            }
        }
        guard let agent = sshAgent else { throw Failure.publicKeyAlone(path) }
        do throws(SigningFault) {
            guard try agent.publicKeys().contains(key.key.bytes) else {
                throw SigningFault.notInAgent
            }
        } catch {
            throw error.failure.at(path)
        }
        return SignerKey(key) { text throws(SigningFault) in
            try agent.sign(text, by: key.key.bytes)
        }
    }

    /// Asks a program: it gets the public key as its one argument and the text on its standard
    /// input, and answers 64 bytes, or them in base64 on a line.
    private static func signature(
        of text: [UInt8], by key: VerifierKey, asking program: String
    ) throws(SigningFault) -> [UInt8] {
        let answer: (bytes: [UInt8], exit: Int32)
        do throws(FileError) {
            answer = try OutsideProgram.answer(of: program, [key.text], to: text)
        } catch {
            throw SigningFault.programNotStarted(error)
        }
        guard answer.exit == 0 else { throw SigningFault.programEnded(answer.exit) }
        if answer.bytes.count == VerifyingKey.signatureByteCount { return answer.bytes }
        guard let bytes = Base64.decode(Array(line(answer.bytes))),
            bytes.count == VerifyingKey.signatureByteCount
        else { throw SigningFault.programAnswer(bytes: answer.bytes.count) }
        return bytes
    }
}
