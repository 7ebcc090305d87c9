import COpenSSL

/// Whom a client believes to be who they say they are: TLS 1.2 or 1.3, the certificate verified up
/// to an authority of this machine or of a file.
@safe package final class TLSTrust: @unchecked Sendable {
    // OpenSSL counts references itself; the context is not changed once made.
    let handle: OpaquePointer

    /// - Parameter authorities: a file in PEM with the only authorities that count; nil: those of
    ///   this machine.
    package init(authorities: String? = nil) throws(TLSError) {
        guard let made = unsafe SSL_CTX_new(TLS_client_method()) else {
            ERR_clear_error()
            throw .outOfMemory
        }
        unsafe SSL_CTX_set_verify(made, SSL_VERIFY_PEER, nil)
        var isReady = unsafe feri_SSL_CTX_set_min_proto_version(made, TLS1_2_VERSION) == 1
        if let authorities {
            if unsafe SSL_CTX_load_verify_locations(made, authorities, nil) != 1 {
                ERR_clear_error()
                unsafe SSL_CTX_free(made)
                throw .certificate(file: authorities)
            }
        } else {
            isReady = unsafe SSL_CTX_set_default_verify_paths(made) == 1 && isReady
        }
        guard isReady else {
            ERR_clear_error()
            unsafe SSL_CTX_free(made)
            throw .outOfMemory
        }
        unsafe handle = made
    }

    deinit { unsafe SSL_CTX_free(handle) }
}
