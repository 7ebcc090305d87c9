import Registry

extension Gate.Reader {
    /// For whom the pages are that this reader gets.
    var audience: Audience {
        switch self {
        case .anybody, .refused: .everybody
        case .admitted: .reviewer
        case .worker(_, let worker, _): .worker(worker)
        }
    }
}
