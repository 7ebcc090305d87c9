/// The code that lets a reader mend what it cannot see: polynomials over the field of 256 elements
/// with x^8 + x^4 + x^3 + x^2 + 1.
/// - Source: ISO/IEC 18004:2015 §7.5 and annex A.
struct ReedSolomon {
    /// Coefficients of (x − 1)(x − 2)(x − 4)…, from x^(degree − 1) down; that of x^degree is 1.
    private let generator: [UInt8]

    init(degree: Int) {
        var product: [UInt8] = [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            var next = product + [0]
            for (position, coefficient) in product.enumerated() {
                next[position + 1] ^= ReedSolomon.multiply(coefficient, root)
            }
            product = next
            root = ReedSolomon.multiply(root, 2)
        }
        generator = Array(product.dropFirst())
    }

    /// The correction codewords of `data`.
    func remainder(_ data: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ rest[0]
            rest.removeFirst()
            rest.append(0)
            guard factor != 0 else { continue }
            for (position, coefficient) in generator.enumerated() {
                rest[position] ^= ReedSolomon.multiply(coefficient, factor)
            }
        }
        return rest
    }

    static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product: UInt8 = 0
        for bit in stride(from: 7, through: 0, by: -1) {
            product = (product << 1) ^ (product & 0x80 == 0 ? 0 : 0x1D)
            if right >> UInt8(bit) & 1 == 1 { product ^= left }
        }
        return product
    }
}
