import Foundation
import LedgerStore
import Platform
import Testing
import Transparency

@testable import FeriCommands
@testable import Terminal
@testable import TestSupport

/// Keys with a passphrase, at the commands that make, change and use them.
@Suite struct SealedKeyCommandTests {
    private static let words = "five words of my own"
    private static let others = "six other words of mine"

    private func inScratch(_ body: (String) throws -> Void) throws {
        let scratch = NSTemporaryDirectory() + "feri-sealed-" + UUID().uuidString
        try FileSystem.createDirectory(scratch, mode: 0o700)
        defer { try? FileSystem.removeTree(scratch) }
        try body(scratch)
    }

    private func feri(
        _ arguments: String..., typing: [String] = []
    ) -> (code: ExitCode, output: String, messages: String) {
        let world = RehearsedWorld(typing: typing)
        return (Feri.run(arguments, world: world.world), world.output(), world.messages())
    }

    @Test func aNewKeyIsSealedByWhatIsTypedTwice() throws {
        try inScratch { (scratch) throws in
            let path = "\(scratch)/a.key"
            let made = feri(
                "key", "new", "--name", "sa-sen/1", "--out", path, "--passphrase",
                typing: [Self.words, Self.words])
            #expect(made.code == .done, "\(made.messages)")
            let bytes = try FileSystem.read(path)
            #expect(try FileSystem.permissions(of: path) == 0o600)
            #expect(bytes.starts(with: "feri-sealed-key/1\n\(made.output)".utf8))
            #expect(feri("key", "show", path).output == made.output)
            let seed = try SealedKey(parsing: bytes).opened(with: Array(Self.words.utf8)).seed
            let drawn = try RehearsedWorld().world.random(32)
            #expect(seed == drawn)
        }
    }

    @Test func whatIsNoGoodPassphraseWritesNothing() throws {
        try inScratch { (scratch) throws in
            for (typed, said) in [
                (["short"], "at least 12 characters"),
                ([Self.words, Self.others], "the two passphrases differ"),
                (["twelve\u{7}letters!"], "letters, digits, signs and spaces only"),
                (["e\u{301}tienne et moi"], "letters, digits, signs and spaces only"),
                ([], "there is no terminal to ask on"),
            ] {
                let answer = feri(
                    "key", "new", "--name", "sa-sen/1", "--out", "\(scratch)/a.key",
                    "--passphrase", typing: typed)
                #expect(answer.code == .usage || typed.isEmpty && answer.code == .configuration)
                #expect(answer.messages.contains(said), "\(answer.messages)")
                #expect(try FileSystem.list(scratch).isEmpty)
            }
        }
    }

    @Test func thePassphraseIsChangedAndTakenAwayAndTheKeyStaysTheSame() throws {
        try inScratch { (scratch) throws in
            let path = "\(scratch)/a.key"
            let made = feri("key", "new", "--name", "sa-sen/1", "--out", path)
            let plain = try FileSystem.read(path)
            #expect(
                feri("key", "passphrase", path, typing: [Self.words, Self.words]).code == .done)
            let sealed = try FileSystem.read(path)
            let wrong = feri("key", "passphrase", path, typing: [Self.others, "x", "y"])
            #expect(wrong.code == .configuration)
            #expect(wrong.messages.contains("the passphrase does not open this key"))
            #expect(try FileSystem.read(path) == sealed)
            // A slip first, then the old one, then the new one twice.
            let changed = feri(
                "key", "passphrase", path,
                typing: ["a slip", Self.words, Self.others, Self.others])
            #expect(changed.code == .done, "\(changed.messages)")
            #expect(changed.output == "sa-sen/1 is sealed with its new passphrase\n")
            #expect(feri("key", "show", path).output == made.output)
            #expect(
                feri("key", "passphrase", path, "--remove", typing: [Self.others]).code == .done)
            #expect(try FileSystem.read(path) == plain)
        }
    }

    @Test func aHomeKeepsTheLogsKeyAsSealedAsItWas() throws {
        try inScratch { (scratch) throws in
            let (key, file) = ("\(scratch)/log.key", "\(scratch)/passphrase")
            try FileSystem.create(file, with: Array("\(Self.words)\n".utf8), mode: 0o600)
            #expect(
                feri(
                    "key", "new", "--name", "sa-sen/1", "--out", key, "--passphrase-file", file
                ).code == .done)
            let home = HomeLayout(root: "\(scratch)/home")
            let made = feri(
                "init", "--home", home.root, "--log-key", key, "--no-anchor",
                "--passphrase-file", file)
            #expect(made.code == .done, "\(made.messages)")
            #expect(try FileSystem.read("\(home.root)/keys/log.key") == FileSystem.read(key))
            #expect(feri("append", "--home", home.root, "/dev/null").code == .configuration)
            let opened = feri(
                "append", "--home", home.root, "/dev/null", "--passphrase-file", file)
            #expect(opened.messages.contains("expected feri-filing/1"), "\(opened.messages)")
        }
    }

    @Test func aNewLogKeyIsSealedAtOnce() throws {
        try inScratch { (scratch) throws in
            let home = "\(scratch)/home"
            let made = feri(
                "init", "--home", home, "--origin", "feri.example/sealed", "--no-anchor",
                "--passphrase", typing: [Self.words, Self.words])
            #expect(made.code == .done, "\(made.messages)")
            let kept = try FileSystem.read("\(home)/keys/log.key")
            #expect(kept.starts(with: SealedKey.firstLine.utf8))
            let opened = feri("append", "--home", home, "/dev/null", typing: [Self.words])
            #expect(opened.messages.contains("expected feri-filing/1"), "\(opened.messages)")
        }
    }

    @Test func aSealedKeyOrAPassphraseThatOthersCanReadIsRefused() throws {
        try inScratch { (scratch) throws in
            let rehearsed = RehearsedWorld()
            let inner = rehearsed.world
            let world = World(
                clock: inner.clock, random: inner.random, readInput: inner.readInput,
                output: inner.output, messages: inner.messages, environment: inner.environment,
                watchSignals: inner.watchSignals)
            let (key, file) = ("\(scratch)/log.key", "\(scratch)/passphrase")
            try FileSystem.create(file, with: Array("\(Self.words)\n".utf8), mode: 0o600)
            let make = [
                "key", "new", "--name", "sa-sen/1", "--out", key, "--passphrase-file", file,
            ]
            #expect(Feri.run(make, world: world) == .done)
            let remove = ["key", "passphrase", key, "--remove", "--passphrase-file", file]
            let inspect = ["key", "inspect", "--json", key]
            #expect(Feri.run(inspect, world: world) == .done)
            func open(_ path: String, _ mode: Int) throws {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            }
            try open(key, 0o640)
            #expect(Feri.run(remove, world: world) == .configuration)
            #expect(rehearsed.messages().contains("others can read this private key"))
            #expect(Feri.run(inspect, world: world) == .no)
            #expect(rehearsed.output().contains("\"exposed\":true"))
            try open(key, 0o600)
            try open(file, 0o644)
            #expect(Feri.run(remove, world: world) == .configuration)
            #expect(rehearsed.messages().contains("others can read this passphrase"))
            try open(file, 0o600)
            #expect(Feri.run(remove, world: world) == .done)
        }
    }

    @Test func aPublicKeyAloneSignsNothingAndSaysWhatWould() throws {
        try inScratch { (scratch) throws in
            let path = "\(scratch)/a.vkey"
            let key = ForgedKeys.log.verifierKey.text
            try FileSystem.create(path, with: Array("\(key)\n".utf8))
            let alone = feri("init", "--home", "\(scratch)/h", "--log-key", path, "--no-anchor")
            #expect(alone.code == .configuration)
            #expect(alone.messages.contains("this is a public key; nothing here can sign for it"))
            let broken = feri(
                "init", "--home", "\(scratch)/h", "--log-key", path, "--no-anchor",
                "--signer-command", "/bin/true")
            #expect(broken.code != .done)
            #expect(broken.messages.contains("answered 0 bytes, not the 64"), "\(broken.messages)")
            #expect(try !FileSystem.exists("\(scratch)/h"))
            let sealing = feri("key", "passphrase", path, typing: [Self.words, Self.words])
            #expect(sealing.messages.contains("only a private key in a file is sealed"))
        }
    }

    @Test func anSSHKeyGetsItsNameHere() throws {
        try inScratch { (scratch) throws in
            let key = ForgedKeys.log.verifierKey
            let line = "ssh-ed25519 \(Base64.encodeText(SSHWire.keyBlob(key.key.bytes))) me@here\n"
            let path = "\(scratch)/id.pub"
            try FileSystem.create(path, with: Array(line.utf8))
            let made = feri(
                "key", "from-ssh", path, "--name", "sa-sen/7", "--out", "\(scratch)/7.vkey")
            #expect(made.code == .done, "\(made.messages)")
            let expected = VerifierKey(name: try KeyName("sa-sen/7"), key: key.key).text
            #expect(made.output == "\(expected)\n")
            #expect(try FileSystem.read("\(scratch)/7.vkey") == Array(made.output.utf8))
            for text in [
                "", "ssh-rsa AAAA x\n", line + line, line.replacing("ed25519 A", with: "ed25519 B"),
            ] {
                try FileSystem.replace(path, with: Array(text.utf8))
                let refused = feri(
                    "key", "from-ssh", path, "--name", "sa-sen/8", "--out", "\(scratch)/8.vkey")
                #expect(refused.code == .badData, "\(text)")
            }
        }
    }
}
