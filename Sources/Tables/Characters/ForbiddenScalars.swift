/// Code points that must not be in a statement's strings, and some that cannot be seen.
enum ForbiddenScalars {
    enum Kind { case control, direction, noncharacter, privateUse }

    /// Why a statement's string must not contain `scalar`; nil when it may.
    static func kind(of scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: .control
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
        case 0xFDD0...0xFDEF: .noncharacter
        case let value where value & 0xFFFE == 0xFFFE: .noncharacter
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
        default: nil
        }
    }

    /// Whether people see nothing, or something else, at the place of `scalar`.
    static func areInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if kind(of: scalar) != nil { return true }
        return switch scalar.value {
        case 0x00AD, 0x200B...0x200D, 0x2028, 0x2029, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
