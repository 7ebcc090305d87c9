/// An ssh-agent: it holds keys, and signs with them without giving them out.
///
/// - Source: draft-ietf-sshm-ssh-agent, "Protocol messages": a request and its answer are each a
///   number of four bytes, then so many bytes, of which the first is the message's type.
package struct SSHAgent: Sendable {
    /// The path of its socket.
    package let socket: String

    package init(socket: String) { self.socket = socket }

    private enum Message {
        static let failure: UInt8 = 5
        static let requestIdentities: UInt8 = 11
        static let identities: UInt8 = 12
        static let signRequest: UInt8 = 13
        static let signResponse: UInt8 = 14
    }

    /// No answer is longer: 256 KiB, as OpenSSH's agent has it.
    private static let longestAnswer = 262_144

    /// The Ed25519 public keys that it holds.
    package func publicKeys() throws(SigningFault) -> [[UInt8]] {
        var answer = SSHReader(try answer(to: [Message.requestIdentities]))
        guard answer.byte() == Message.identities, let count = answer.number() else {
            throw SigningFault.agentGarbled
        }
        var keys: [[UInt8]] = []
        for _ in 0..<count {
            guard let blob = answer.string(), answer.string() != nil else {
                throw SigningFault.agentGarbled
            }
            if let key = SSHWire.publicKey(ofBlob: blob) { keys.append(key) }
        }
        return keys
    }

    /// Its signature over `text`, under the key with this public half.
    package func sign(_ text: [UInt8], by publicKey: [UInt8]) throws(SigningFault) -> [UInt8] {
        let request =
            [Message.signRequest] + SSHWire.string(SSHWire.keyBlob(publicKey))
            + SSHWire.string(text) + SSHWire.number(0)
        var answer = SSHReader(try answer(to: request))
        switch answer.byte() {
        case Message.signResponse:
            guard let blob = answer.string(), let signature = SSHWire.signature(ofBlob: blob) else {
                throw SigningFault.agentGarbled
            }
            return signature
        case Message.failure:
            throw try publicKeys().contains(publicKey)
                ? SigningFault.agentRefused : SigningFault.notInAgent
        default: throw SigningFault.agentGarbled
        }
    }

    private func answer(to request: [UInt8]) throws(SigningFault) -> [UInt8] {
        do throws(FileError) {
            if let answer = try LocalStream.answer(
                of: socket, to: SSHWire.string(request), atMost: SSHAgent.longestAnswer)
            {
                return answer
            }
        } catch {
            throw SigningFault.noAgent(socket: socket)
        }
        throw SigningFault.agentGarbled
    }
}

extension LocalStream {
    /// Asks once, and reads an answer that says its length in its first four bytes.
    /// - Returns: nil for an answer that is empty, too long or broken off.
    fileprivate static func answer(
        of socket: String, to request: [UInt8], atMost longest: Int
    ) throws(FileError) -> [UInt8]? {
        let stream = try LocalStream.connected(to: socket)
        try stream.send(request)
        do throws(FileError) {
            var head = SSHReader(try stream.receive(4))
            let count = head.number().map { Int($0) } ?? 0
            return (1...longest).contains(count) ? try stream.receive(count) : nil
        } catch {
            return nil
        }
    }
}
