/// Why a key did not sign: in this process, in an ssh-agent, or in a program of its owner's.
package enum SigningFault: Error, Hashable, Sendable {
    /// The key is here, and OpenSSL could not sign with it.
    case key(CryptographyError)
    /// No agent answers at this socket; nil where none is named.
    case noAgent(socket: String?)
    /// The agent holds other keys only.
    case notInAgent
    /// The agent holds the key and would not sign, such as when its owner was asked and said no.
    case agentRefused
    /// What the agent sent is not what an agent sends.
    case agentGarbled
    /// The program could not be started; the system's reason.
    case programNotStarted(FileError)
    /// The program ended with this exit, or by this signal where it is negative.
    case programEnded(Int32)
    /// The program's answer is not a signature of 64 bytes, as they are or in base64.
    case programAnswer(bytes: Int)
    /// What came back as a signature is not one of this key over this text.
    case doesNotVerify
}
