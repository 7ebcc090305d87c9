import Platform

/// Which logs' checkpoints are believed, and whose cosignatures they must carry.
///
/// - Source: C2SP tlog-policy.
package struct WitnessPolicy: Sendable {
    package let logs: [VerifierKey]
    package let witnesses: [WitnessKey]
    /// By a key's text, where its log or witness is reached, as the file has it.
    package let addresses: [String: String]
    private let quorum: Quorum

    /// The most logs, witnesses or groups that a policy names.
    package static let mostDefinitions = 256

    /// When a checkpoint counts as witnessed.
    private indirect enum Quorum: Sendable {
        /// Without anybody.
        case none
        case witness([UInt8])
        case group(threshold: Int, members: [Quorum])

        /// Whether enough of those who cosigned, known by their public keys, are in it.
        func isMet(by cosigners: [[UInt8]]) -> Bool {
            switch self {
            case .none: true
            case .witness(let key): cosigners.contains(key)
            case .group(let threshold, let members):
                members.count { $0.isMet(by: cosigners) } >= threshold
            }
        }
    }

    /// Reads a policy file.
    /// - Throws: `PolicyError` at the first line that is not as the specification says.
    package init(parsing bytes: [UInt8]) throws(PolicyError) {
        try self.init(parsing: bytes, withoutQuorum: false)
    }

    /// - Parameter withoutQuorum: whether the file says nothing of a quorum.
    init(parsing bytes: [UInt8], withoutQuorum: Bool) throws(PolicyError) {
        var reader = PolicyReader()
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (offset, line) in lines.enumerated() {
            try reader.take(line, number: offset + 1)
        }
        guard let quorum = reader.quorum ?? (withoutQuorum ? Quorum.none : nil) else {
            throw PolicyError(line: lines.count, reason: .noQuorum)
        }
        logs = reader.logs
        witnesses = reader.witnesses
        addresses = reader.addresses
        self.quorum = quorum
    }

    /// Those of the policy's witnesses that cosigned, if they are enough; nil if not.
    /// - Throws: `badCosignature` when a known witness's line does not verify.
    package func cosigners(
        of checkpoint: VerifiedCheckpoint
    ) throws(CheckpointError) -> [Cosignature]? {
        let found = try checkpoint.cosignatures(by: witnesses)
        return isMet(by: found.map(\.witness)) ? found : nil
    }

    /// Whether these witnesses are enough.
    package func isMet(by cosigners: [WitnessKey]) -> Bool {
        quorum.isMet(by: cosigners.map(\.key.bytes))
    }

    /// What has been defined so far; a line can refer to lines before it only.
    private struct PolicyReader {
        var logs: [VerifierKey] = []
        var witnesses: [WitnessKey] = []
        var addresses: [String: String] = [:]
        var quorum: Quorum?
        private var named: [[UInt8]: Quorum] = [:]
        /// Each name counts in one group at most.
        private var used: Set<[UInt8]> = []

        mutating func take(_ line: ArraySlice<UInt8>, number: Int) throws(PolicyError) {
            do throws(PolicyError.Reason) {
                guard line.allSatisfy({ $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F }) else {
                    throw PolicyError.Reason.controlCharacter
                }
                let words = line.split { $0 == 0x20 || $0 == 0x09 }.map(Array.init)
                guard let first = words.first, first.first != UInt8(ascii: "#") else { return }
                try take(keyword: String(decoding: first, as: UTF8.self), words)
            } catch {
                throw PolicyError(line: number, reason: error)
            }
        }

        private mutating func take(
            keyword: String, _ words: [[UInt8]]
        ) throws(PolicyError.Reason) {
            guard logs.count + named.count < WitnessPolicy.mostDefinitions else {
                throw PolicyError.Reason.tooMany
            }
            switch (keyword, words.count) {
            case ("log", 2...3):
                let key = try log(words[1])
                guard !logs.contains(where: { $0.key.bytes == key.key.bytes }) else {
                    throw PolicyError.Reason.duplicate
                }
                logs.append(key)
                if words.count == 3 { addresses[key.text] = address(words[2]) }
            case ("witness", 3...4):
                let key = try witness(words[2])
                guard !witnesses.contains(where: { $0.key.bytes == key.key.bytes }) else {
                    throw PolicyError.Reason.duplicate
                }
                try define(words[1], as: .witness(key.key.bytes))
                witnesses.append(key)
                if words.count == 4 { addresses[key.text] = address(words[3]) }
            case ("group", 4...): try define(words[1], as: try group(words))
            case ("quorum", 2):
                guard quorum == nil else { throw PolicyError.Reason.duplicate }
                quorum = words[1] == PolicyReader.none ? Quorum.none : try member(words[1])
            default: throw PolicyError.Reason.unknownLine
            }
        }

        private static let none = Array("none".utf8)

        private func address(_ word: [UInt8]) -> String { String(decoding: word, as: UTF8.self) }

        private mutating func define(
            _ name: [UInt8], as quorum: Quorum
        ) throws(PolicyError.Reason) {
            guard name != PolicyReader.none, named[name] == nil else {
                throw PolicyError.Reason.duplicate
            }
            named[name] = quorum
        }

        private func member(_ name: [UInt8]) throws(PolicyError.Reason) -> Quorum {
            guard let quorum = named[name] else { throw PolicyError.Reason.undefinedName }
            return quorum
        }

        private mutating func group(_ words: [[UInt8]]) throws(PolicyError.Reason) -> Quorum {
            var members: [Quorum] = []
            for name in words[3...] {
                members.append(try member(name))
                guard used.insert(name).inserted else { throw PolicyError.Reason.duplicate }
            }
            let threshold: Int
            switch String(decoding: words[2], as: UTF8.self) {
            case "all": threshold = members.count
            case "any": threshold = 1
            default:
                guard let number = StrictDecimal.parse(words[2]), number >= 1,
                    number <= UInt64(members.count)
                else { throw PolicyError.Reason.threshold }
                threshold = Int(number)
            }
            return .group(threshold: threshold, members: members)
        }

        private func log(_ text: [UInt8]) throws(PolicyError.Reason) -> VerifierKey {
            do throws(NoteError) {
                return try VerifierKey(parsing: text)
            } catch {
                throw PolicyError.Reason.key(error)
            }
        }

        private func witness(_ text: [UInt8]) throws(PolicyError.Reason) -> WitnessKey {
            do throws(NoteError) {
                return try WitnessKey(parsing: text)
            } catch {
                throw PolicyError.Reason.key(error)
            }
        }
    }
}

/// Where a policy file is not as the specification says.
package struct PolicyError: Error, Equatable, Sendable {
    package enum Reason: Error, Equatable, Sendable {
        case controlCharacter, unknownLine, duplicate, undefinedName, threshold, noQuorum, tooMany
        case noLog
        case key(NoteError)
    }

    /// From 1.
    package let line: Int
    package let reason: Reason
}
