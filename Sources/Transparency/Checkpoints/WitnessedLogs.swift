import Platform

/// The logs that a witness looks after, from a file of the `log` lines of a C2SP tlog-policy: each a
/// log's key and perhaps its address. Several keys of one name are one log, whose key has changed.
package struct WitnessedLogs: Sendable {
    package struct Log: Sendable {
        package let origin: KeyName
        /// At least one; all of them have the log's name.
        package fileprivate(set) var keys: [VerifierKey]
        /// Where it is published; nil where it is not said.
        package fileprivate(set) var address: String?

        /// How the log is named in paths: the hexadecimal SHA-256 of its origin.
        package var originHash: String { WitnessedLogs.hash(of: origin) }
    }

    /// In the order of the file.
    package let logs: [Log]

    package static func hash(of origin: KeyName) -> String {
        Hex.encodeText(SHA256.digest(of: origin.bytes).bytes)
    }

    /// - Throws: `PolicyError` at the first line that is not as the specification says, and where
    ///   there is no log.
    package init(parsing bytes: [UInt8]) throws(PolicyError) {
        let policy = try WitnessPolicy(parsing: bytes, withoutQuorum: true)
        var logs: [Log] = []
        for key in policy.logs {
            let address = policy.addresses[key.text]
            if let place = logs.firstIndex(where: { $0.origin == key.name }) {
                logs[place].keys.append(key)
                if logs[place].address == nil { logs[place].address = address }
            } else {
                logs.append(Log(origin: key.name, keys: [key], address: address))
            }
        }
        guard !logs.isEmpty else {
            throw PolicyError(line: bytes.split(separator: 0x0a).count, reason: .noLog)
        }
        self.logs = logs
    }

    package func log(of origin: KeyName) -> Log? { logs.first { $0.origin == origin } }
}
