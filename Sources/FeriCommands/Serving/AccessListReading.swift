import Platform

extension AccessList {
    /// The list that a file holds.
    package init(reading path: String) throws(Failure) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileSystem.readRegular(path, limit: AccessList.longest)
        } catch {
            throw Failure(reading: error)
        }
        try self.init(parsing: bytes, at: path)
    }
}
