/// Why a key or OpenSSL itself could not be used.
package enum CryptographyError: Error, Hashable, Sendable {
    /// A public key or seed has `seen` bytes instead of 32.
    case keyLength(seen: Int)
    /// The public key's y coordinate is not below 2^255 − 19: a second spelling of another key.
    case nonCanonicalKey
    /// The public key generates at most eight points: one signature would fit many messages.
    case smallOrderKey
    /// OpenSSL does not take these bytes for a point of the curve.
    case invalidKey
    /// OpenSSL could not sign.
    case signing
    /// OpenSSL could not make a key of a passphrase, or not seal with it.
    case sealing
    /// OpenSSL's random generator failed.
    case randomness
}
