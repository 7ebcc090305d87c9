import Access
import Judging
import Views

extension Gate.Reader {
    /// For whom the pages are that this reader gets.
    var audience: Audience { scope?.audience ?? .everybody }
}
