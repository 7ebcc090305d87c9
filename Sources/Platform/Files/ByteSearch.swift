import Glibc

/// Looks for some bytes among many.
package enum ByteSearch {
    /// Whether `bytes` hold `sought`, which is not empty, anywhere.
    ///
    /// Cost: one pass by the C library over what does not begin like `sought`.
    package static func contains(_ sought: [UInt8], in bytes: [UInt8]) -> Bool {
        guard let first = sought.first, sought.count <= bytes.count else { return false }
        return unsafe bytes.withUnsafeBytes { all in
            unsafe sought.withUnsafeBytes { wanted in
                guard let start = all.baseAddress, let needle = wanted.baseAddress else {
                    return false
                }
                var offset = 0
                let last = all.count - wanted.count
                while offset <= last {
                    // memchr looks at positions at which `sought` still has room.
                    guard
                        let found = unsafe memchr(start + offset, Int32(first), last - offset + 1)
                    else { return false }
                    let position = UnsafeRawPointer(found)
                    if unsafe memcmp(position, needle, wanted.count) == 0 { return true }
                    offset = unsafe position - start + 1
                }
                return false
            }
        }
    }
}
