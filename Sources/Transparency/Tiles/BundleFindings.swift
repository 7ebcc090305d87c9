extension BundleError {
    /// What was found in the place of entries, as a part of a sentence.
    package var finding: String {
        switch self {
        case .truncated(let entry): "an end within entry \(entry) of the bundle"
        case .trailing(let bytes): "\(bytes) bytes more behind the last entry"
        case .tooLong(let entry, let bytes): "entry \(entry) of the bundle with \(bytes) bytes"
        }
    }
}

extension EntryError {
    /// What was found in the place of an entry, as a part of a sentence.
    package var finding: String {
        switch self {
        case .tooLong(let seen): "\(seen) bytes"
        case .header(let line): "another line \(line) of the header"
        }
    }
}
