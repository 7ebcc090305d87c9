import COpenSSL

/// Random bytes for keys, salts, nonces and tokens.
package enum SecureRandom {
    /// `count` bytes of OpenSSL's generator.
    /// - Throws: `CryptographyError.randomness` when the generator has no entropy to give.
    package static func bytes(_ count: Int) throws(CryptographyError) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_bytes(&result, Int32(count)) == 1 else {
            ERR_clear_error()
            throw CryptographyError.randomness
        }
        return result
    }
}
