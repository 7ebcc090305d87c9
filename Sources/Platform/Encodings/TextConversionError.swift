/// Why bytes could not be converted from one coded character set to another.
package enum TextConversionError: Error, Equatable, Sendable {
    /// This machine's C library has no such conversion (on some systems it is a package of its own).
    case unavailable(from: CodedCharacterSet, to: CodedCharacterSet)
    /// The byte at `offset` begins no character of the source set, or none that the target has.
    case unconvertible(offset: Int)
    /// The C library failed with this `errno`.
    case failed(errno: Int32)
}
