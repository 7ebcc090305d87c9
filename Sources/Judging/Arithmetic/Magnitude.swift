/// A whole number of any size, 0 or more: products of amounts, rates and months never overflow.
///
/// Nearly every one fits into 64 bits and takes no memory of its own.
struct Magnitude: Hashable, Comparable, Sendable {
    private enum Form: Hashable, Sendable {
        case small(UInt64)
        /// What does not fit: least significant first, without leading zeros.
        case large([UInt32])
    }

    private let form: Form

    init(_ value: UInt64) { form = .small(value) }

    private init(trimming limbs: [UInt32]) {
        let used = limbs.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        if used > 2 {
            form = .large(Array(limbs.prefix(used)))
        } else {
            let low = used > 0 ? UInt64(limbs[0]) : 0
            form = .small(used > 1 ? UInt64(limbs[1]) << 32 | low : low)
        }
    }

    /// Least significant first, without leading zeros: 0 has none.
    private var limbs: [UInt32] {
        switch form {
        case .large(let limbs): limbs
        case .small(0): []
        case .small(let value) where value >> 32 == 0: [UInt32(value)]
        case .small(let value): [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
        }
    }

    var isZero: Bool { form == .small(0) }

    /// nil when it does not fit.
    var small: UInt64? { if case .small(let value) = form { value } else { nil } }

    static func < (left: Magnitude, right: Magnitude) -> Bool {
        if case (.small(let left), .small(let right)) = (left.form, right.form) {
            return left < right
        }
        let (left, right) = (left.limbs, right.limbs)
        guard left.count == right.count else { return left.count < right.count }
        for (one, other) in zip(left.reversed(), right.reversed()) where one != other {
            return one < other
        }
        return false
    }

    static func + (left: Magnitude, right: Magnitude) -> Magnitude {
        if case (.small(let left), .small(let right)) = (left.form, right.form) {
            let (sum, isTooLarge) = left.addingReportingOverflow(right)
            if !isTooLarge { return Magnitude(sum) }
        }
        let (left, right) = (left.limbs, right.limbs)
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for position in 0..<max(left.count, right.count) {
            carry += Magnitude.limb(left, position) + Magnitude.limb(right, position)
            sum.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        sum.append(UInt32(carry))
        return Magnitude(trimming: sum)
    }

    /// The difference of the two.
    static func distance(_ left: Magnitude, _ right: Magnitude) -> Magnitude {
        if case (.small(let left), .small(let right)) = (left.form, right.form) {
            return Magnitude(left < right ? right - left : left - right)
        }
        let (larger, smaller) =
            left < right ? (right.limbs, left.limbs) : (left.limbs, right.limbs)
        var rest: [UInt32] = []
        var borrow: Int64 = 0
        for position in larger.indices {
            let one =
                Int64(larger[position]) - Int64(Magnitude.limb(smaller, position)) - borrow
            borrow = one < 0 ? 1 : 0
            rest.append(UInt32(truncatingIfNeeded: one))
        }
        return Magnitude(trimming: rest)
    }

    static func * (left: Magnitude, right: Magnitude) -> Magnitude {
        if case (.small(let left), .small(let right)) = (left.form, right.form) {
            let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
            if !isTooLarge { return Magnitude(product) }
        }
        let (left, right) = (left.limbs, right.limbs)
        var product = [UInt32](repeating: 0, count: left.count + right.count)
        for (low, one) in left.enumerated() {
            var carry: UInt64 = 0
            for (high, other) in right.enumerated() {
                carry += UInt64(one) * UInt64(other) + UInt64(product[low + high])
                product[low + high] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[low + right.count] = UInt32(carry)
        }
        return Magnitude(trimming: product)
    }

    /// How often `divisor` goes into it; for what people read, so that it need not be fast.
    func quotient(by divisor: Magnitude) -> Magnitude {
        precondition(!divisor.isZero, "nothing is divided by 0")
        if let value = small, let divisor = divisor.small { return Magnitude(value / divisor) }
        let limbs = limbs
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

    private static func limb(_ limbs: [UInt32], _ position: Int) -> UInt64 {
        position < limbs.count ? UInt64(limbs[position]) : 0
    }
}
