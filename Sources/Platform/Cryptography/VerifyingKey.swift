import COpenSSL

/// An Ed25519 public key that is safe to trust signatures of.
///
/// OpenSSL alone accepts keys of small order, for which one signature verifies under every
/// message; they, and non-canonical encodings, never become a `VerifyingKey`.
/// - Source: RFC 8032 §5.1; C2SP/CCTV, Ed25519 vectors.
@safe package final class VerifyingKey: @unchecked Sendable {
    // OpenSSL's public key is immutable once made and may be read from any thread.
    private let handle: OpaquePointer
    /// The 32 bytes of the key as RFC 8032 encodes them.
    package let bytes: [UInt8]

    package static let byteCount = 32
    package static let signatureByteCount = 64

    /// - Throws: `keyLength`, `nonCanonicalKey`, `smallOrderKey` or `invalidKey`.
    package init(_ bytes: [UInt8]) throws(CryptographyError) {
        guard bytes.count == VerifyingKey.byteCount else {
            throw CryptographyError.keyLength(seen: bytes.count)
        }
        guard EdwardsPoint.isCanonical(bytes) else { throw CryptographyError.nonCanonicalKey }
        guard !EdwardsPoint.isSmallOrder(bytes) else { throw CryptographyError.smallOrderKey }
        guard
            let made = unsafe EVP_PKEY_new_raw_public_key(
                EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else {
            ERR_clear_error()
            throw CryptographyError.invalidKey
        }
        unsafe handle = made
        self.bytes = bytes
    }

    deinit { unsafe EVP_PKEY_free(handle) }

    /// Whether `signature` (64 bytes) is this key's over `message`.
    package func verifies(_ signature: [UInt8], of message: Span<UInt8>) -> Bool {
        guard signature.count == VerifyingKey.signatureByteCount else { return false }
        guard let context = unsafe EVP_MD_CTX_new() else { return false }
        defer { unsafe EVP_MD_CTX_free(context) }
        guard unsafe EVP_DigestVerifyInit(context, nil, nil, nil, handle) == 1 else {
            ERR_clear_error()
            return false
        }
        let verdict = unsafe message.withUnsafeBufferPointer { buffer in
            unsafe EVP_DigestVerify(
                context, signature, signature.count, buffer.baseAddress, buffer.count)
        }
        if verdict != 1 { ERR_clear_error() }
        return verdict == 1
    }

    package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        verifies(signature, of: message.span)
    }
}
