import Platform
import Wording

extension HealthReport {
    /// That only their owner can look into these directories and all below them.
    mutating func checkPermissions(of paths: [String]) throws {
        try check("permissions") { find in
            func look(_ path: String) throws(FileError) {
                guard let kind = try FileSystem.kind(of: path), kind != .symbolicLink else {
                    return
                }
                let mode = try FileSystem.permissions(of: path)
                if mode & 0o077 != 0 {
                    find(
                        .problem, path,
                        Trilingual(
                            en: "others can read it (mode {mode}); make it {wanted}",
                            ja: "他の利用者が読めます（モード{mode}）。{wanted}にしてください",
                            vi: "người khác đọc được (quyền {mode}); hãy đặt thành {wanted}"
                        ).filled([
                            "mode": String(mode, radix: 8),
                            "wanted": kind == .directory ? "700" : "600",
                        ]))
                }
                guard kind == .directory else { return }
                for item in try FileSystem.list(path) { try look("\(path)/\(item.name)") }
            }
            for path in paths { try look(path) }
        }
    }

    /// That no file was left half written by a process that ended.
    mutating func checkLeftovers(in paths: [String]) throws {
        try check("leftovers") { find in
            for path in paths {
                for file in try FileTree.files(below: path)
                where file.split(separator: "/").last?.hasPrefix(".new-") ?? false {
                    find(
                        .problem, file,
                        Trilingual(
                            en: "left half written by a program that ended; it may hold contents: "
                                + "remove it",
                            ja: "途中で終了したプログラムの書きかけです。内容を含む可能性があるため削除してください",
                            vi: "tệp ghi dở do chương trình bị ngắt; có thể chứa nội dung: hãy xóa")
                    )
                }
            }
        }
    }

    /// That there is room to go on.
    mutating func checkSpace(at path: String) throws {
        try check("disk-space") { find in
            let free = try FileSystem.freeBytes(at: path)
            guard free < HealthReport.roomWanted else { return }
            find(
                free < HealthReport.roomNeeded ? .problem : .notice, path,
                Trilingual(
                    en: "only {free} MiB free on this file system",
                    ja: "このファイルシステムの空きは{free} MiBのみです",
                    vi: "hệ thống tệp này chỉ còn trống {free} MiB"
                ).filled(["free": "\(free >> 20)"]))
        }
    }

    /// A journal segment has 16 MiB, and a new one is made before an old one goes.
    private static let roomNeeded: UInt64 = 64 << 20
    private static let roomWanted: UInt64 = 1 << 30
}
