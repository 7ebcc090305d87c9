/// One file of a zip archive, as the archive's directory and the entry's own header agree on it.
struct ZipEntry: Sendable {
    enum Method: Equatable, Sendable {
        case stored
        case deflated
        /// By its number.
        case other(Int)

        init(number: Int) {
            switch number {
            case 0: self = .stored
            case 8: self = .deflated
            default: self = .other(number)
            }
        }
    }

    /// As the archive has it; it is compared and shown, never used as a path.
    let name: [UInt8]
    let method: Method
    let isEncrypted: Bool
    let checksum: UInt32
    /// Where its packed bytes lie in the archive.
    let packed: Range<Int>
    /// How many bytes it has unpacked.
    let count: Int

    var place: WorkbookPlace { WorkbookPlace(part: Seen.text(name)) }
}
