import Platform
import Testing
import Transparency

@testable import LedgerStore

@Suite struct HomeDescriptionTests {
    private func key() throws -> VerifierKey {
        SignerKey(
            name: try KeyName("feri.example/vn-jp"),
            key: try SigningKey(seed: [UInt8](repeating: 7, count: 32))
        ).verifierKey
    }

    @Test func theLineOfTheSpecIsWrittenAndRead() throws {
        let description = HomeDescription(logKey: try key(), anchor: nil)
        let line = try #require(SpecExample.blocks("json", in: "store.md").first)
        #expect(String(decoding: description.bytes, as: UTF8.self) == line)
        let home = HomeLayout(root: try ScratchDirectory().path)
        #expect(throws: StoreError.self) { try HomeDescription(of: home) }
        let scratch = try ScratchDirectory()
        try FileSystem.create(scratch.path + "/home.json", with: Array(line.utf8))
        #expect(try HomeDescription(of: HomeLayout(root: scratch.path)) == description)
    }

    @Test func otherBytesAreRefused() throws {
        let scratch = try ScratchDirectory()
        let home = HomeLayout(root: scratch.path)
        let good = String(
            decoding: HomeDescription(logKey: try key(), anchor: "/mnt/anchor").bytes,
            as: UTF8.self)
        for (old, new) in [
            ("\n", ""), ("{", "{ "), ("\"v\":1", "\"v\":2"), ("origin\":\"feri", "origin\":\"feni"),
            ("\"v\":1", "\"v\":1,\"w\":1"), ("Ab", "Ac"), ("/vn-jp+", "/vn-jq+"),
        ] {
            let bytes = Array(good.replacing(old, with: new).utf8)
            guard bytes != Array(good.utf8) else { continue }
            try FileSystem.replace(home.description, with: bytes)
            #expect(throws: StoreError.self, "\(old) → \(new)") { try HomeDescription(of: home) }
        }
        try FileSystem.replace(home.description, with: Array(good.utf8))
        #expect(try HomeDescription(of: home).anchor == "/mnt/anchor")
    }
}
