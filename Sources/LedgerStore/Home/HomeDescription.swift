import Platform
import Transparency

/// What `home.json` says of a home: whose log it is and where its anchor is.
///
/// One line of canonical JSON and a newline:
/// `{"anchor":"none","key":"<verifier key>","origin":"<name>","v":1}`.
package struct HomeDescription: Hashable, Sendable {
    /// The log's key; its name is the log's origin.
    package let logKey: VerifierKey
    /// A file outside the home that holds the newest checkpoint; nil for a home that its operator
    /// chose to run without one.
    package let anchor: String?

    private static let noAnchor = "none"

    package init(logKey: VerifierKey, anchor: String?) {
        self.logKey = logKey
        self.anchor = anchor
    }

    package var bytes: [UInt8] {
        let value = JSONValue.object(of: [
            ("anchor", .string(anchor ?? HomeDescription.noAnchor)),
            ("key", .string(logKey.text)),
            ("origin", .string(logKey.name.text)),
            ("v", .integer(1)),
        ])
        return CanonicalJSON.bytes(of: value) + [UInt8(ascii: "\n")]
    }

    /// Reads what `bytes` writes.
    /// - Returns: a failure with the reason for other bytes.
    static func parse(_ bytes: [UInt8]) -> Result<HomeDescription, DescriptionFault> {
        guard bytes.last == UInt8(ascii: "\n") else { return .failure(.unreadable) }
        do {
            var object = try ObjectReader(try CanonicalJSON.parse(Array(bytes.dropLast())), at: "")
            _ = try object.integer("v", in: 1...1)
            let anchor = try object.string("anchor")
            let keyText = try object.string("key")
            let origin = try object.string("origin")
            try object.finish()
            let key = try VerifierKey(parsing: keyText)
            guard origin.utf8.elementsEqual(key.name.text.utf8) else {
                return .failure(.anotherOrigin)
            }
            let isNone = anchor.utf8.elementsEqual(noAnchor.utf8)
            return .success(HomeDescription(logKey: key, anchor: isNone ? nil : anchor))
        } catch { return .failure(.unreadable) }
    }

    /// Reads a home's description.
    package init(of home: HomeLayout) throws(StoreError) {
        let bytes: [UInt8]?
        do throws(FileError) {
            bytes = try FileSystem.readIfPresent(home.description, limit: 1 << 16)
        } catch { throw StoreError.file(error) }
        guard let bytes else { throw try HomeDescription.missing(of: home) }
        switch HomeDescription.parse(bytes) {
        case .success(let description): self = description
        case .failure(let fault):
            throw StoreError.configuration(path: home.description, fault: fault)
        }
    }

    /// What it means that there is no `home.json`.
    private static func missing(of home: HomeLayout) throws(StoreError) -> StoreError {
        let isThere = try StoreError.ofFiles { () throws(FileError) in
            try FileSystem.exists(home.root)
        }
        guard isThere else { return .noHome(path: home.root) }
        return try HomeRuins(of: home) == .unfinished
            ? .unfinished(home: home.root)
            : .configuration(path: home.description, fault: .missing)
    }
}
