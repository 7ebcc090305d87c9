import HTTPServing

extension Responder {
    /// Whether an answer may take long the first time: what is read off all statements, or off all of
    /// a party, and everything as known at an entry of before.
    ///
    /// It depends on the path alone, not on who asks or on whether there is anything; and it is
    /// asked of each request, so that it looks at no more of it than it must.
    /// - Source: `Specs/http-api.md` 27.
    package static func takesLong(_ request: Request) -> Bool {
        let segments = request.segments
        switch segments.first {
        case "findings", "parties", "employers": return true
        case "api" where segments.count >= 3:
            return switch segments[2] {
            case "statistics", "findings": true
            case "parties" where segments.last == "trail": true
            default: request.query(ServedParameter.at.rawValue) != nil
            }
        default: return false
        }
    }
}
