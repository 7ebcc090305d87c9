/// Deflate of bytes that are all there.
package enum Deflate {
    /// Why packed bytes are not unpacked.
    package enum Refusal: Error {
        /// What is wrong with them.
        case damaged(String)
        /// They unfold to more than they may.
        case tooMuch
        /// Some follow the last block.
        case more
    }

    /// What `packed` unfolds to, at most so many bytes.
    package static func unpacked(_ packed: [UInt8], most: Int) throws(Refusal) -> [UInt8] {
        var inflater = Inflater(packed, 0..<packed.count)
        var bytes: [UInt8] = []
        var hasMore = true
        while hasMore {
            do throws(InflateFault) {
                hasMore = try inflater.read(into: &bytes)
            } catch {
                throw .damaged(error.rawValue)
            }
            guard bytes.count <= most else { throw .tooMuch }
        }
        guard inflater.position == packed.count else { throw .more }
        return bytes
    }

    package static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var deflater = Deflater()
        deflater.add(bytes)
        return deflater.finish()
    }
}
