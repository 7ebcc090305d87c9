/// A whole number of any size, 0 or more: products of amounts, rates and months never overflow.
struct Magnitude: Hashable, Comparable, Sendable {
    /// Least significant first, without leading zeros: 0 has none.
    private let limbs: [UInt32]

    init(_ value: UInt64) {
        self.init(trimming: [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)])
    }

    private init(trimming limbs: [UInt32]) {
        let used = limbs.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        self.limbs = Array(limbs.prefix(used))
    }

    var isZero: Bool { limbs.isEmpty }

    /// nil when it does not fit.
    var small: UInt64? {
        switch limbs.count {
        case 0: 0
        case 1: UInt64(limbs[0])
        case 2: UInt64(limbs[1]) << 32 | UInt64(limbs[0])
        default: nil
        }
    }

    static func < (left: Magnitude, right: Magnitude) -> Bool {
        guard left.limbs.count == right.limbs.count else {
            return left.limbs.count < right.limbs.count
        }
        for (one, other) in zip(left.limbs.reversed(), right.limbs.reversed()) where one != other {
            return one < other
        }
        return false
    }

    static func + (left: Magnitude, right: Magnitude) -> Magnitude {
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for position in 0..<max(left.limbs.count, right.limbs.count) {
            carry += UInt64(left.limb(position)) + UInt64(right.limb(position))
            sum.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        sum.append(UInt32(carry))
        return Magnitude(trimming: sum)
    }

    /// How far the two stand apart.
    static func distance(_ left: Magnitude, _ right: Magnitude) -> Magnitude {
        let (larger, smaller) = left < right ? (right, left) : (left, right)
        var rest: [UInt32] = []
        var borrow: Int64 = 0
        for position in larger.limbs.indices {
            let one = Int64(larger.limb(position)) - Int64(smaller.limb(position)) - borrow
            borrow = one < 0 ? 1 : 0
            rest.append(UInt32(truncatingIfNeeded: one))
        }
        return Magnitude(trimming: rest)
    }

    static func * (left: Magnitude, right: Magnitude) -> Magnitude {
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (low, one) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (high, other) in right.limbs.enumerated() {
                carry += UInt64(one) * UInt64(other) + UInt64(product[low + high])
                product[low + high] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[low + right.limbs.count] = UInt32(carry)
        }
        return Magnitude(trimming: product)
    }

    /// How often `divisor` goes into it; for what people read, so that it need not be fast.
    func quotient(by divisor: Magnitude) -> Magnitude {
        precondition(!divisor.isZero, "nothing is divided by 0")
        var quotient = [UInt32](repeating: 0, count: limbs.count)
        var rest = Magnitude(0)
        for position in limbs.indices.reversed() {
            for bit in (0..<32).reversed() {
                rest = rest + rest + Magnitude(UInt64(limbs[position] >> UInt32(bit) & 1))
                if rest >= divisor {
                    rest = Magnitude.distance(rest, divisor)
                    quotient[position] |= 1 << UInt32(bit)
                }
            }
        }
        return Magnitude(trimming: quotient)
    }

    private func limb(_ position: Int) -> UInt32 {
        position < limbs.count ? limbs[position] : 0
    }
}
