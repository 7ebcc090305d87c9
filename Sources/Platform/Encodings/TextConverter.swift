import Glibc

/// Converts text between coded character sets by the C library's iconv, strictly: nothing is
/// replaced, dropped or approximated.
@safe package struct TextConverter: ~Copyable {
    private let handle: iconv_t
    private static let roomToSpare = 64

    package init(
        from source: CodedCharacterSet, to target: CodedCharacterSet
    ) throws(TextConversionError) {
        // iconv_open answers (iconv_t)-1 when it has no such conversion.
        guard let opened = unsafe iconv_open(target.rawValue, source.rawValue),
            Int(bitPattern: opened) != -1
        else { throw .unavailable(from: source, to: target) }
        unsafe handle = opened
    }

    deinit { unsafe iconv_close(handle) }

    /// All of `bytes` converted.
    package func converted(_ bytes: [UInt8]) throws(TextConversionError) -> [UInt8] {
        // Back to the initial state: an earlier call may have ended in the midst of a character.
        unsafe iconv(handle, nil, nil, nil, nil)
        var source = bytes
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        var consumed = 0
        var buffer = [UInt8](repeating: 0, count: max(TextConverter.roomToSpare, bytes.count * 2))
        while consumed < source.count {
            let step = convert(&source, from: consumed, into: &buffer)
            consumed += step.read
            result.append(contentsOf: buffer[..<step.written])
            switch step.errno {
            case 0: break
            case E2BIG where step.read > 0 || step.written > 0: continue
            case EILSEQ, EINVAL: throw .unconvertible(offset: consumed)
            default: throw .failed(errno: step.errno)
            }
        }
        return result
    }

    /// One call of iconv; `errno` is 0 when all the rest was converted.
    private func convert(
        _ source: inout [UInt8], from start: Int, into buffer: inout [UInt8]
    ) -> (read: Int, written: Int, errno: Int32) {
        let available = source.count - start
        let room = buffer.count
        return unsafe source.withUnsafeMutableBytes { input in
            unsafe buffer.withUnsafeMutableBytes { output in
                var from = unsafe input.baseAddress?.advanced(by: start)
                    .assumingMemoryBound(to: CChar.self)
                var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = available
                var free = room
                errno = 0
                let irreversible = unsafe iconv(handle, &from, &left, &to, &free)
                // (size_t)-1 is the failure.
                let failure = irreversible == -1 ? errno : 0
                // A positive count means approximated characters, which strictness forbids.
                let strict = failure == 0 && irreversible > 0 ? EILSEQ : failure
                return (available - left, room - free, strict)
            }
        }
    }
}
