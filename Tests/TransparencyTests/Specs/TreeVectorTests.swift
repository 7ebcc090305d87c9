import Platform
import Testing
import Transparency

/// Everything `Specs/vectors/` says of proofs and paths.
@Suite struct TreeVectorTests {
    @Test(arguments: try SpecVector.read("proofs"))
    func aProofHoldsOrFailsAsTheVectorSays(vector: SpecVector) throws {
        func digest(_ key: String) throws -> Digest { try #require(try digests(key).first) }
        func digests(_ key: String) throws -> [Digest] {
            try vector.all(key).map { try #require(Base64.decode($0).flatMap { Digest($0) }) }
        }
        func number(_ key: String) throws -> UInt64 {
            try #require(StrictDecimal.parse(try vector.bytes(key)))
        }
        let holds: Bool
        if try vector.text("kind") == "inclusion" {
            let proof = InclusionProof(
                index: try number("index"), size: try number("size"), hashes: try digests("hash"))
            holds = proof.proves(try digest("leaf"), in: try digest("root"))
        } else {
            let proof = ConsistencyProof(
                old: try number("old"), new: try number("new"), hashes: try digests("hash"))
            holds = proof.proves(try digest("old_root"), in: try digest("new_root"))
        }
        #expect((holds ? "holds" : "fails") == vector.expect)
    }

    @Test(arguments: try SpecVector.read("paths"))
    func aPathIsReadOrRefusedAsTheVectorSays(vector: SpecVector) throws {
        let path = try vector.text("path")
        let seen: String
        if let tile = TileCoordinate(path: path) {
            #expect(tile.path == path)
            seen = "accepted \(tile.level) \(tile.index) \(tile.width)"
        } else if let bundle = BundleCoordinate(path: path) {
            #expect(bundle.path == path)
            seen = "accepted entries \(bundle.index) \(bundle.width)"
        } else {
            seen = "refused"
        }
        #expect(seen == vector.expect)
    }
}
