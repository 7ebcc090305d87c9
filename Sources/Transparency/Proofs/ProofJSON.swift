import Platform

extension JSONValue {
    package static func base64(_ hashes: [Digest]) -> JSONValue {
        .array(hashes.map { .string(Base64.encodeText($0.bytes)) })
    }

    /// The size and root of a tree of the first `size` entries.
    package static func treeHead(_ size: UInt64, in tree: some HashSource) throws -> JSONValue {
        let root = try size == 0 ? Merkle.emptyRoot : TreeRoot.of(size: size, from: tree)
        return .object(of: [
            ("size", .integer(Int64(clamping: size))),
            ("root", .string(Base64.encodeText(root.bytes))),
        ])
    }
}
