import Transparency

extension LedgerWriter {
    /// Makes a home with an empty log and its checkpoint of size 0; open it afterwards. Where it
    /// fails it leaves nothing.
    /// - Parameters:
    ///   - logKey: its name becomes the log's origin.
    ///   - anchor: a file outside the home, best on another device; nil to run without, which
    ///     `home.json` then says.
    /// - Throws: as `HomeSite`.
    package static func create(
        _ home: HomeLayout, logKey: SignerKey, anchor: String?,
        options: WriterOptions = WriterOptions()
    ) throws(StoreError) {
        let site = try HomeSite(home, anchor: anchor, options: options)
        do throws(StoreError) {
            try site.layOut()
            try site.finish(logKey: logKey)
        } catch {
            site.withdraw()
            throw error
        }
    }
}
