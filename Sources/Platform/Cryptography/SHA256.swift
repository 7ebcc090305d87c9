import COpenSSL
import Glibc

/// SHA-256 by OpenSSL.
///
/// The digest is fetched once a process and the context kept once a thread: on short input that is
/// two to four times as fast as the one-shot calls, which fetch it again every time.
package enum SHA256 {
    package static func digest(of bytes: Span<UInt8>) -> Digest {
        withContext { context in
            context.start()
            context.update(bytes)
            return context.finish()
        }
    }

    package static func digest(of bytes: [UInt8]) -> Digest { digest(of: bytes.span) }

    /// The digest of `prefix ‖ bytes`.
    package static func digest(prefix: UInt8, _ bytes: Span<UInt8>) -> Digest {
        withContext { context in
            context.start()
            context.update(prefix)
            context.update(bytes)
            return context.finish()
        }
    }

    /// The digest of the parts, one after the other.
    package static func digest(ofParts parts: [[UInt8]]) -> Digest {
        withContext { context in
            context.start()
            for part in parts { context.update(part.span) }
            return context.finish()
        }
    }

    /// The digest of `prefix ‖ left ‖ right`: an inner node of a Merkle tree.
    package static func digest(prefix: UInt8, _ left: Digest, _ right: Digest) -> Digest {
        withContext { context in
            context.start()
            context.update(prefix)
            context.update(left)
            context.update(right)
            return context.finish()
        }
    }

    private static func withContext(_ body: (borrowing DigestContext) -> Digest) -> Digest {
        let held: UnsafeMutableRawPointer
        if let kept = unsafe pthread_getspecific(DigestContext.threadKey) {
            unsafe held = kept
        } else {
            unsafe held = DigestContext.makeRaw()
            unsafe pthread_setspecific(DigestContext.threadKey, held)
        }
        return body(unsafe DigestContext(borrowing: held))
    }
}

/// One thread's OpenSSL digest context; freed by the thread's end through the key's destructor.
@safe private struct DigestContext: ~Copyable {
    private let raw: OpaquePointer

    static let threadKey: pthread_key_t = {
        var key = pthread_key_t()
        let status = unsafe pthread_key_create(&key) { raw in
            unsafe EVP_MD_CTX_free(OpaquePointer(raw))
        }
        precondition(status == 0, "no thread-specific key is left")
        return key
    }()

    nonisolated(unsafe) private static let algorithm: OpaquePointer = {
        guard let fetched = unsafe EVP_MD_fetch(nil, "SHA256", nil) else {
            fatalError("OpenSSL offers no SHA-256")
        }
        return unsafe fetched
    }()

    static func makeRaw() -> UnsafeMutableRawPointer {
        guard let context = unsafe EVP_MD_CTX_new(),
            unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1
        else { fatalError("OpenSSL cannot make a SHA-256 context") }
        return unsafe UnsafeMutableRawPointer(context)
    }

    init(borrowing raw: UnsafeMutableRawPointer) { unsafe self.raw = OpaquePointer(raw) }

    // A kept SHA-256 context cannot fail but by lack of memory inside OpenSSL, which nothing
    // here could go on after: hence preconditions, not errors.

    func start() { precondition(unsafe EVP_DigestInit_ex2(raw, nil, nil) == 1) }

    func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { buffer in
            precondition(unsafe EVP_DigestUpdate(raw, buffer.baseAddress, buffer.count) == 1)
        }
    }

    func update(_ byte: UInt8) {
        var byte = byte
        precondition(unsafe EVP_DigestUpdate(raw, &byte, 1) == 1)
    }

    func update(_ digest: Digest) {
        unsafe digest.withUnsafeBytes { buffer in
            precondition(unsafe EVP_DigestUpdate(raw, buffer.baseAddress, buffer.count) == 1)
        }
    }

    func finish() -> Digest {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Digest.byteCount) { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("32 bytes of stack") }
            precondition(unsafe EVP_DigestFinal_ex(raw, start, nil) == 1)
            return unsafe Digest(bigEndian: UnsafeRawPointer(start))
        }
    }
}

extension Digest {
    /// Reads 32 bytes at `start`, of any alignment.
    fileprivate init(bigEndian start: UnsafeRawPointer) {
        self.init(
            words: (
                unsafe UInt64(bigEndian: start.loadUnaligned(as: UInt64.self)),
                unsafe UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                unsafe UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                unsafe UInt64(bigEndian: start.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
            ))
    }

    fileprivate func withUnsafeBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
        var swapped = (
            words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
        )
        unsafe Swift.withUnsafeBytes(of: &swapped) { buffer in unsafe body(buffer) }
    }
}
