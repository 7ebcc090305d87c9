import Testing

@testable import Workbook

@Suite struct ZipArchiveTests {
    typealias Entry = MadeArchive.Entry

    private func seen(_ change: (inout MadeArchive) -> Void) -> String? {
        var archive = MadeArchive([Entry("one"), Entry("two", "2")])
        change(&archive)
        return fault { () throws(WorkbookFault) in try archive.read() }?.seen
    }

    private func seen(inFirst change: (inout Entry) -> Void) -> String? {
        seen { change(&$0.entries[0]) }
    }

    @Test func storedAndPackedEntriesAreRead() throws {
        let long = Array(String(repeating: "0123456789", count: 30_000).utf8)
        let archive = MadeArchive([
            Entry("a"), .deflated("b", long), .deflated("empty", []), Entry("", "").named("c"),
        ])
        #expect(
            try archive.read() == ["text", String(decoding: long, as: UTF8.self), "", ""])
    }

    @Test func whatWeWriteWeReadAndTheSameEntriesGiveTheSameBytes() throws {
        func written() -> [UInt8] {
            MadeWorkbook.archive(of: [
                ("a", Array("short".utf8)), ("b/c.xml", [UInt8](repeating: 65, count: 100_000)),
            ])
        }
        let archive = try ZipArchive(written(), limits: WorkbookLimits())
        #expect(
            archive.entries.map { String(decoding: $0.name, as: UTF8.self) } == ["a", "b/c.xml"])
        #expect(archive.entries.map(\.method) == [.stored, .deflated])
        #expect(try archive.bytes(of: archive.entries[1], most: 1 << 20).count == 100_000)
        #expect(written() == written())
    }

    @Test func aCommentAtTheEndIsAllowedButNotASecondEndInIt() {
        #expect(seen { $0.comment = Array("made by hand".utf8) } == nil)
        // A comment that holds an end record of its own, with nothing after it.
        let hidden = MadeArchive([]).bytes
        #expect(seen { $0.comment = hidden } == "2 end records")
        #expect(seen { $0.comment = hidden + [0] } == nil)
    }

    @Test func anArchiveThatIsCutOrLongerIsRefused() {
        let whole = MadeArchive([Entry("one"), Entry("two")]).bytes
        for count in 0..<whole.count {
            let cut = Array(whole.prefix(count))
            #expect(
                fault { () throws(WorkbookFault) in
                    try ZipArchive(cut, limits: WorkbookLimits())
                } != nil)
        }
        #expect(
            fault { () throws(WorkbookFault) in
                try ZipArchive(whole + [0], limits: WorkbookLimits())
            }?.seen == "0 end records")
    }

    @Test func theDirectoryMustBeWhereTheEndSays() {
        #expect(seen { $0.gap = [0] }?.hasPrefix("a directory of") == true)
        #expect(seen { $0.directoryStart = 1 }?.hasPrefix("a directory of") == true)
        #expect(seen { $0.directorySize = 20 }?.hasPrefix("a directory of") == true)
        #expect(seen { $0.directoryStart = 1 << 31 }?.hasPrefix("a directory of") == true)
        #expect(seen { $0.counted = 1 }?.hasPrefix("a directory that ends at") == true)
        #expect(seen { $0.counted = 3 }?.hasPrefix("no record at") == true)
        // Bytes before the archive move every place.
        #expect(seen { $0.before = [1, 2, 3] } == nil)
        #expect(
            seen {
                $0.before = [1, 2, 3]
                $0.entries[1].listed = (1, 1, 5)
            } == "no header at 5")
    }

    @Test func severalDisksAreRefused() {
        #expect(seen { $0.disks.this = 1 } == "an archive of several disks")
        #expect(seen { $0.disks.directory = 1 } == "an archive of several disks")
        #expect(seen { $0.disks.here = 1 } == "an archive of several disks")
        #expect(seen { $0.entries[1].disk = 1 } == "disk 1")
    }

    @Test func namesAreDifferentAndThere() {
        #expect(seen { $0.entries[1].name = Array("one".utf8) } == "two entries of one name")
        #expect(seen { $0.entries[1].name = Array("ONE".utf8) } == "two entries of one name")
        #expect(seen { $0.entries[1].name = [] } == "a record cut off")
        #expect(seen { $0.entries[1].name = [0x61, 0] } == "a record cut off")
    }

    @Test func theEntrysOwnHeaderMustSayTheSame() {
        let differs = "a header that differs from the directory"
        #expect(seen { $0.entries[0].localName = Array("eno".utf8) } == differs)
        #expect(seen { $0.entries[0].localMethod = 8 } == differs)
        #expect(seen { $0.entries[0].localFlags = 1 } == differs)
        #expect(seen { $0.entries[0].localFlags = 8 } == "other sizes after the data")
        // Whether a name is UTF-8, and how well it was packed, changes nothing.
        #expect(seen { $0.entries[0].localFlags = 0x806 } == nil)
        #expect(seen(inFirst: { $0.localSizes = (1, 4, 4) }) == "1 in the header")
        #expect(
            seen(inFirst: { $0.localSizes = (Int($0.checksum), 5, 4) }) == "5 in the header")
        #expect(
            seen(inFirst: { $0.localSizes = (Int($0.checksum), 4, 0) }) == "0 in the header")
    }

    @Test func aDescriptorAfterTheDataMustAgree() {
        func described(_ bytes: [UInt8], _ size: Int, signature: Bool) -> [UInt8] {
            let n = MadeArchive.number
            return (signature ? n(ZipArchive.descriptorSignature, 4) : [])
                + n(Int(CRC32.of(bytes)), 4) + n(bytes.count, size) + n(bytes.count, size)
        }
        for size in [4, 8] {
            for signature in [false, true] {
                let change: (inout Entry) -> Void = {
                    $0.flags = 8
                    $0.localSizes = (0, 0, 0)
                    $0.after = described($0.data, size, signature: signature)
                }
                #expect(seen(inFirst: change) == nil)
                #expect(
                    seen(inFirst: {
                        change(&$0)
                        $0.after[$0.after.count - 1] ^= 1
                    }) == "other sizes after the data")
            }
        }
        #expect(seen(inFirst: { $0.flags = 8 }) == "other sizes after the data")
        // Only the entry's own header says whether one follows.
        #expect(
            seen(inFirst: {
                $0.flags = 8
                $0.localFlags = 0
            }) == nil)
    }

    @Test func largeNumbersAreReadWhereTheyMustBe() {
        let n = MadeArchive.number
        let sizes = n(1, 2) + n(16, 2) + n(4, 8) + n(4, 8)
        let change: (inout Entry) -> Void = {
            $0.listed = (0xFFFF_FFFF, 0xFFFF_FFFF, nil)
            $0.localSizes = (Int($0.checksum), 0xFFFF_FFFF, 0xFFFF_FFFF)
            $0.extra = sizes
        }
        #expect(seen(inFirst: change) == nil)
        for (extra, reason) in [
            ([], "no size"), (n(1, 2) + n(8, 2) + n(4, 8), "no size"), (n(1, 2), "no size"),
            (n(2, 2) + n(16, 2) + n(4, 8) + n(4, 8), "no size"),
            (n(1, 2) + n(16, 2) + n(-1, 8) + n(4, 8), "the number 18446744073709551615"),
        ] as [([UInt8], String)] {
            #expect(
                seen(inFirst: {
                    change(&$0)
                    $0.extra = extra
                }) == reason)
        }
        #expect(
            seen(inFirst: {
                change(&$0)
                $0.extra = n(1, 2) + n(16, 2) + n(4, 8) + n(Int.max, 8)
            })?.hasPrefix("9223372036854775807 bytes") == true)
        #expect(seen { $0.large = (nil, nil, nil) } == nil)
        let differ = "two end records that differ"
        #expect(
            seen {
                $0.large = (3, nil, nil)
            } == differ)
        #expect(
            seen {
                $0.large = (nil, nil, 5)
            } == differ)
        #expect(
            seen {
                $0.large = (nil, nil, nil)
                $0.counted = 0xFFFF
                $0.directorySize = 0xFFFF_FFFF
                $0.directoryStart = 0xFFFF_FFFF
            } == nil)
    }

    @Test func noTwoEntriesShareAByte() {
        // The second is said to lie where the first does: the same header twice.
        #expect(
            seen {
                $0.entries[1] = $0.entries[0]
                $0.entries[1].name = Array("two".utf8)
                $0.entries[1].localName = Array("two".utf8)
                $0.entries[1].listed = (4, 4, 0)
            } == "a header that differs from the directory")
        // The first entry's data hold the whole second one.
        let inner = MadeArchive([Entry("two", "2")]).bytes.prefix(34)
        #expect(
            seen {
                $0.entries[0].data = Array(inner)
                $0.entries[0].checksum = CRC32.of(Array(inner))
                $0.entries[0].unpacked = inner.count
                $0.entries[1].listed = (1, 1, 33)
            }?.hasPrefix("entries that overlap") == true)
        // Data that reach into the directory.
        #expect(
            seen(inFirst: {
                $0.listed = (200, 4, nil)
                $0.localSizes = (Int($0.checksum), 200, 4)
            })?.hasPrefix("200 bytes at") == true)
    }

    @Test func whatIsNotReadIsRefusedWhenItIsAskedFor() {
        #expect(seen(inFirst: { $0.method = 9 }) == "compression 9")
        #expect(seen(inFirst: { $0.method = 93 }) == "compression 93")
        #expect(seen(inFirst: { $0.flags = 1 }) == ForeignFile.encryptedArchive.rawValue)
        for flag in [5, 6, 13] {
            #expect(seen(inFirst: { $0.flags = 1 << flag })?.hasPrefix("flags") == true)
            #expect(seen(inFirst: { $0.localFlags = 1 << flag })?.hasPrefix("flags") == true)
        }
    }

    @Test func whatIsUnpackedMustBeWhatTheArchiveSays() {
        #expect(
            seen(inFirst: {
                $0.checksum ^= 1
            })?.hasPrefix("checksum") == true)
        #expect(seen(inFirst: { $0.unpacked = 3 }) == "4 bytes unpacked")
        #expect(seen(inFirst: { $0.unpacked = 5 }) == "4 bytes unpacked")
        #expect(
            seen {
                $0.entries[0] = .deflated("one", Array("text".utf8))
                $0.entries[0].unpacked = 3
            } == "4 bytes unpacked")
        #expect(
            seen {
                $0.entries[0] = .deflated("one", Array("text".utf8))
                $0.entries[0].data += [0]
            } == "1 bytes after the last block")
        #expect(
            seen {
                $0.entries[0] = .deflated("one", Array("text".utf8))
                $0.entries[0].data.removeLast()
            } == InflateFault.endsEarly.rawValue)
    }

    @Test func limitsAreKeptBeforeAnythingIsUnpacked() {
        var archive = MadeArchive((0..<5).map { Entry("entry \($0)") })
        func refused(_ change: (inout WorkbookLimits) -> Void) -> WorkbookFault? {
            var limits = WorkbookLimits()
            change(&limits)
            return fault { () throws(WorkbookFault) in try archive.read(limits: limits) }
        }
        #expect(refused { $0.entries = 4 } == .limit(.entries, most: 4, at: .file))
        #expect(refused { $0.unpackedBytes = 19 } == .limit(.unpackedBytes, most: 19, at: .file))
        #expect(refused { $0.unpackedBytes = 20 } == nil)
        #expect(
            refused { $0.partBytes = 3 }
                == .limit(.partBytes, most: 3, at: WorkbookPlace(part: "entry 0")))
        // Ten GB, said honestly in 64 bits, of a few bytes.
        let n = MadeArchive.number
        archive.entries[2].listed = (4, 0xFFFF_FFFF, nil)
        archive.entries[2].localSizes = (Int(archive.entries[2].checksum), 4, 0xFFFF_FFFF)
        archive.entries[2].extra = n(1, 2) + n(8, 2) + n(10 << 30, 8)
        #expect(refused { _ in }?.seen == "partBytes")
        #expect(refused { $0.partBytes = .max }?.seen == "ratio")
        // The same bytes, said to be few: refused when they pass what was said.
        let zeros = MadeArchive.Entry.deflated("zeros", [UInt8](repeating: 0, count: 3 << 20))
        archive = MadeArchive([zeros])
        #expect(refused { $0.ratio = 50 }?.seen == "ratio")
        archive.entries[0].unpacked = 1000
        #expect(refused { _ in }?.seen.hasSuffix("bytes unpacked") == true)
    }
}

extension MadeArchive.Entry {
    fileprivate func named(_ name: String) -> MadeArchive.Entry {
        var entry = self
        entry.name = Array(name.utf8)
        return entry
    }
}
