import Platform
import Terminal
import Transparency
import Wording

/// How an access file stays small: a line leaves some time after it has ceased to count.
/// - Source: `Specs/http-api.md` 7.
extension AccessList {
    /// A one-time code's line stays 30 days after it has ceased to count.
    package static let secondsOfCodes: Int64 = 30 * 86_400
    /// A token's line stays 400 days: the readers of a year's log are still in the list.
    static let secondsOfTokens: Int64 = 400 * 86_400

    /// Takes out the lines that have ceased to count some time before `now`.
    /// - Parameters:
    ///   - uses: when codes were first shown, as far as it is known.
    ///   - atOnce: whether they leave however short that time is, since others need the room.
    /// - Returns: what was taken out.
    mutating func compact(
        at now: Instant, knowing uses: [Digest: CodeUse], atOnce: Bool = false
    ) -> [Grant] {
        var kept: [Grant] = []
        var left: [Grant] = []
        for grant in grants {
            let stays = grant.hours == nil ? AccessList.secondsOfTokens : AccessList.secondsOfCodes
            let latest = now.seconds - (atOnce ? 0 : stays)
            if let end = grant.end(knowing: uses[grant.token]), end.seconds <= latest {
                left.append(grant)
            } else {
                kept.append(grant)
            }
        }
        if !left.isEmpty { self = AccessList(kept) }
        return left
    }
}

extension AccessList.Grant {
    /// From when on it does not count any more; nil where that is open.
    /// - Parameter use: when a one-time code was first shown.
    package func end(knowing use: CodeUse?) -> Instant? {
        let spent = hours.flatMap { hours in
            use.map { Instant(seconds: $0.first.seconds + Int64(hours) * 3600) }
        }
        return [revoked, expires, spent].compactMap(\.self).min()
    }

    /// A line of an access file.
    package var line: [UInt8] { CanonicalJSON.bytes(of: json) + [UInt8(ascii: "\n")] }
}

extension Failure {
    /// Nothing can be added although all that does not count has left.
    static func accessFileFull(_ bytes: Int, of limit: Int, at path: String) -> Failure {
        Failure(
            .cannotCreate,
            en: "the access file is full: it would have {bytes} bytes, {limit} are the most",
            ja: "アクセスファイルがいっぱいです: {bytes}バイトになりますが、上限は{limit}バイトです",
            vi: "tệp truy cập đã đầy: sẽ có {bytes} byte, tối đa là {limit}",
            ["bytes": String(bytes), "limit": String(limit)],
            hint: Trilingual(
                en: "all of it counts: take back what is not needed any more with 'feri access "
                    + "revoke', make cards with fewer '--days', or serve other readers from an "
                    + "access file of their own",
                ja: "すべて有効な行です。「feri access revoke」で不要なものを取り消すか、カードの「--days」を短くするか、"
                    + "別のアクセスファイルで提供してください",
                vi:
                    "mọi dòng đều còn hiệu lực: hãy thu hồi mã không cần bằng 'feri access revoke', "
                    + "làm thẻ với '--days' ngắn hơn, hoặc phục vụ người khác bằng tệp truy cập riêng"
            ),
            at: path)
    }

    /// Said by the server, which goes on without the file.
    package static func accessFileTooLong(at path: String) -> Failure {
        Failure(
            .configuration, en: "the access file has more than {limit} bytes and is not read",
            ja: "アクセスファイルが{limit}バイトを超えているため読み込みません",
            vi: "tệp truy cập dài hơn {limit} byte nên không được đọc",
            ["limit": String(AccessList.longestRead)],
            hint: Trilingual(
                en: "nobody is admitted by it until it is shorter",
                ja: "短くするまで誰も閲覧を許可されません", vi: "không ai được vào cho đến khi tệp ngắn hơn"),
            at: path)
    }
}

extension AccessList {
    /// Said while there is still room.
    static func nearlyFull(_ bytes: Int) -> Trilingual {
        Trilingual(
            en:
                "the access file has {bytes} bytes; at {limit} nothing more can be added. Take back "
                + "what is not needed any more with 'feri access revoke', or make cards with fewer "
                + "'--days'",
            ja: "アクセスファイルは{bytes}バイトです。{limit}バイトを超える追加はできません。「feri access revoke」で"
                + "不要なものを取り消すか、カードの「--days」を短くしてください",
            vi:
                "tệp truy cập có {bytes} byte; đến {limit} thì không thêm được nữa. Hãy thu hồi mã "
                + "không cần bằng 'feri access revoke', hoặc làm thẻ với '--days' ngắn hơn"
        ).filled(["bytes": String(bytes), "limit": String(mostWritten)])
    }
}
