import COpenSSL

/// The files of a TLS server, in PEM: the certificate with its chain, and its private key.
package struct TLSFiles: Hashable, Sendable {
    package let certificate: String
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

/// Why a certificate cannot be served.
package enum TLSError: Error, Equatable, Sendable {
    case outOfMemory
    /// The file is missing or holds no certificate.
    case certificate(file: String)
    /// The file is missing or holds no unencrypted private key.
    case key(file: String)
    /// The key is not the certificate's.
    case mismatch(certificate: String, key: String)
}

/// What a TLS server offers: TLS 1.2 and 1.3, forward secrecy and authenticated ciphers only.
@safe package final class TLSContext: @unchecked Sendable {
    // OpenSSL counts references itself; the context is not changed once made.
    let handle: OpaquePointer

    /// Reads the files now; a changed file is served by making another context.
    package init(_ files: TLSFiles) throws(TLSError) {
        guard let made = unsafe SSL_CTX_new(TLS_server_method()) else {
            ERR_clear_error()
            throw .outOfMemory
        }
        do throws(TLSError) {
            unsafe try TLSContext.prepare(made, with: files)
        } catch {
            ERR_clear_error()
            unsafe SSL_CTX_free(made)
            throw error
        }
        unsafe handle = made
    }

    deinit { unsafe SSL_CTX_free(handle) }

    private static func prepare(
        _ context: OpaquePointer, with files: TLSFiles
    ) throws(TLSError) {
        let ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20"
        guard unsafe feri_SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1,
            unsafe SSL_CTX_set_cipher_list(context, ciphers) == 1,
            unsafe feri_SSL_CTX_harden_server(context) == 1
        else { throw .outOfMemory }
        // A client that offers protocols but not HTTP/1.1 is talking to the wrong server.
        unsafe SSL_CTX_set_alpn_select_cb(
            context,
            { _, chosen, chosenLength, offered, offeredLength, _ in
                let ours: [UInt8] = [8] + Array("http/1.1".utf8)
                var found: UnsafeMutablePointer<UInt8>?
                // On success `found` points into the first list, so that must be the client's,
                // which outlives the callback; ours does not.
                let verdict = unsafe SSL_select_next_proto(
                    &found, chosenLength, offered, offeredLength, ours, UInt32(ours.count))
                guard verdict == OPENSSL_NPN_NEGOTIATED, let found = unsafe found else {
                    return SSL_TLSEXT_ERR_ALERT_FATAL
                }
                unsafe chosen?.pointee = UnsafePointer(found)
                return SSL_TLSEXT_ERR_OK
            }, nil)
        guard unsafe SSL_CTX_use_certificate_chain_file(context, files.certificate) == 1 else {
            throw .certificate(file: files.certificate)
        }
        guard unsafe SSL_CTX_use_PrivateKey_file(context, files.key, SSL_FILETYPE_PEM) == 1 else {
            // Loading a key that is not the certificate's fails here already.
            let error = ERR_peek_last_error()
            throw feri_ERR_is_key_mismatch(error) == 1
                ? .mismatch(certificate: files.certificate, key: files.key)
                : .key(file: files.key)
        }
        guard unsafe SSL_CTX_check_private_key(context) == 1 else {
            throw .mismatch(certificate: files.certificate, key: files.key)
        }
    }
}
