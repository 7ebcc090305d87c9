import Foundation
import Platform
import Testing

@testable import HTTPServing

/// A self-signed certificate for `localhost`, in a directory of its own that goes with it.
final class Certificate: Sendable {
    let files: TLSFiles
    private let directory: URL

    init() throws {
        let name = "feri-http-\(UUID().uuidString)"
        directory = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        files = TLSFiles(
            certificate: directory.appendingPathComponent("certificate.pem").path,
            key: directory.appendingPathComponent("key.pem").path)
        let made = try OpenSSL.run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
            "-keyout", files.key, "-out", files.certificate,
        ])
        try #require(made.status == 0, "\(made.messages)")
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Puts `other`'s certificate and key into this one's files.
    func become(_ other: Certificate) throws {
        for (from, to) in [
            (other.files.certificate, files.certificate), (other.files.key, files.key),
        ] {
            try Data(contentsOf: URL(fileURLWithPath: from)).write(to: URL(fileURLWithPath: to))
        }
    }
}

/// OpenSSL's command-line program: the client that none of us wrote.
enum OpenSSL {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let messages: String
    }

    /// One request over TLS, after which the server is to close.
    static func ask(
        _ server: HTTPServer, trusting certificate: Certificate, _ options: [String]
    ) throws -> Result {
        try run(
            [
                "s_client", "-connect", "\(server.address)", "-servername", "localhost",
                "-verify_hostname", "localhost", "-CAfile", certificate.files.certificate,
                "-verify_return_error", "-quiet",
            ] + options,
            input: "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    }

    static func run(_ arguments: [String], input: String = "") throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        // Files for what goes in and what it says: a pipe to a program that has given up would
        // kill this one.
        let scratch = FileManager.default.temporaryDirectory
        let inputFile = scratch.appendingPathComponent("feri-openssl-\(UUID().uuidString)")
        let messagesFile = scratch.appendingPathComponent("feri-openssl-\(UUID().uuidString)")
        try Data(input.utf8).write(to: inputFile)
        try Data().write(to: messagesFile)
        defer {
            for file in [inputFile, messagesFile] { try? FileManager.default.removeItem(at: file) }
        }
        let outputPipe = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = outputPipe
        process.standardError = try FileHandle(forWritingTo: messagesFile)
        try process.run()
        let output = try outputPipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: Array(output),
            messages: String(decoding: try Data(contentsOf: messagesFile), as: UTF8.self))
    }
}
