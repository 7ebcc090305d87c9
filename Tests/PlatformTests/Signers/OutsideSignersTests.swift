import Foundation
import Testing

@testable import Platform

/// What an ssh-agent and a program of somebody else's may answer.
@Suite struct OutsideSignersTests {
    private let scratch: ScratchDirectory

    init() throws {
        ThisProcess.ignoreBrokenPipes()
        scratch = try ScratchDirectory()
    }

    @Test func blobsOfKeysAndSignaturesAreReadWholeOrNotAtAll() {
        let key = [UInt8](repeating: 7, count: 32)
        let blob = SSHWire.keyBlob(key)
        #expect(SSHWire.publicKey(ofBlob: blob) == key)
        for count in blob.indices {
            #expect(SSHWire.publicKey(ofBlob: Array(blob[..<count])) == nil)
        }
        #expect(SSHWire.publicKey(ofBlob: blob + [0]) == nil)
        let stick = SSHWire.string(Array("sk-ssh-ed25519@openssh.com".utf8)) + SSHWire.string(key)
        #expect(SSHWire.publicKey(ofBlob: stick) == nil)
        let signature = [UInt8](repeating: 9, count: 64)
        #expect(
            SSHWire.signature(
                ofBlob: SSHWire.string(SSHWire.ed25519) + SSHWire.string(signature)) == signature)
        #expect(
            SSHWire.signature(
                ofBlob: SSHWire.string(SSHWire.ed25519) + SSHWire.string(key)) == nil)
        // A count beyond the end does not lead there.
        var reader = SSHReader([0xff, 0xff, 0xff, 0xff, 1])
        #expect(reader.string() == nil)
    }

    @Test func whereNoAgentListensThatIsSaid() {
        for socket in ["/nonexistent/agent", String(repeating: "a", count: 200), ""] {
            #expect(throws: SigningFault.noAgent(socket: socket)) {
                try SSHAgent(socket: socket).publicKeys()
            }
        }
    }

    private func program(_ text: String) throws -> String {
        let path = "\(scratch.path)/\(UUID().uuidString)"
        try FileSystem.create(path, with: Array("#!/bin/sh\n\(text)\n".utf8), mode: 0o700)
        return path
    }

    @Test func aProgramGetsTheTextAndItsArgumentsAndAnswers() throws {
        let text = [UInt8](repeating: 65, count: OutsideProgram.longestInput)
        let counting = try program("printf '%s ' \"$1\"; wc -c")
        let answer = try OutsideProgram.answer(of: counting, ["a b+c"], to: text)
        #expect(answer.exit == 0)
        #expect(String(decoding: answer.bytes, as: UTF8.self) == "a b+c \(text.count)\n")
    }

    @Test func aProgramThatFailsDiesOrDoesNotReadIsToldApart() throws {
        let text = [UInt8](repeating: 65, count: OutsideProgram.longestInput)
        #expect(try OutsideProgram.answer(of: program("exit 3"), [], to: text).exit == 3)
        #expect(try OutsideProgram.answer(of: program("kill -9 $$"), [], to: text).exit == -9)
        let endless = try OutsideProgram.answer(of: program("exec yes"), [], to: [])
        // More than was waited for, and the signal that a closed pipe is.
        #expect(endless.bytes.count > OutsideProgram.longestAnswer && endless.exit == -13)
        #expect(throws: FileError.self) {
            try OutsideProgram.answer(of: "\(scratch.path)/none", [], to: [])
        }
    }
}
