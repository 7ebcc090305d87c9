import Platform

/// A file's text as UTF-8, and the encoding it was found in.
struct DecodedFile {
    let encoding: TableEncoding
    /// Valid UTF-8 without a byte order mark.
    let utf8: [UInt8]

    /// - Parameter namesColumns: whether a text begins like a table of the caller's, in Japanese:
    ///   then bytes that decode to it are CP932 beyond doubt, however few they are.
    static func decode(
        _ bytes: [UInt8], namesColumns: (_ utf8: [UInt8]) -> Bool = { _ in false }
    ) -> Result<DecodedFile, CellFault> {
        guard bytes.count <= TableLimits.fileBytes else { return .failure(FileFaults.tooLarge) }
        if let fault = ForeignFormat.fault(of: bytes) { return .failure(fault) }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return utf16(bytes, .utf16LittleEndian) { UInt16($0) | UInt16($1) << 8 }
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return utf16(bytes, .utf16BigEndian) { UInt16($0) << 8 | UInt16($1) }
        }
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = marked ? Array(bytes.dropFirst(3)) : bytes
        if body.contains(0) { return .failure(FileFaults.nulBytes) }
        if String(validating: body, as: UTF8.self) != nil {
            return checked(body, marked ? .utf8WithMark : .utf8)
        }
        return marked ? .failure(FileFaults.unknownEncoding) : cp932(body, namesColumns)
    }

    private static func checked(
        _ utf8: [UInt8], _ encoding: TableEncoding
    ) -> Result<DecodedFile, CellFault> {
        if utf8.contains(0) { return .failure(FileFaults.nulBytes) }
        if ForeignFormat.isWebPage(utf8) {
            return .failure(ForeignFaults.isXMLSpreadsheet(utf8) ?? FileFaults.webPage)
        }
        return .success(DecodedFile(encoding: encoding, utf8: utf8))
    }

    private static func utf16(
        _ bytes: [UInt8], _ encoding: TableEncoding, unit: (UInt8, UInt8) -> UInt16
    ) -> Result<DecodedFile, CellFault> {
        guard bytes.count.isMultiple(of: 2) else { return .failure(FileFaults.unknownEncoding) }
        let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        guard let text = String(validating: units, as: UTF16.self) else {
            return .failure(FileFaults.unknownEncoding)
        }
        return checked(Array(text.utf8), encoding)
    }

    private static func cp932(
        _ bytes: [UInt8], _ namesColumns: (_ utf8: [UInt8]) -> Bool
    ) -> Result<DecodedFile, CellFault> {
        do {
            let converter = try TextConverter(from: .cp932, to: .utf8)
            let text = try converter.converted(bytes)
            guard isLikelyJapanese(bytes) || namesColumns(text) else {
                return .failure(FileFaults.unknownEncoding)
            }
            return checked(text, .cp932)
        } catch TextConversionError.unavailable {
            return .failure(FileFaults.encodingUnavailable)
        } catch {
            return .failure(FileFaults.unknownEncoding)
        }
    }

    /// Whether more than half of what is not ASCII are pairs whose first byte is 0x81–0x97: kana,
    /// full-width forms and the commoner kanji. Only pairs beside another pair count: one alone,
    /// such as `92 73` in `worker’s` of code page 1252, is not evidence of Japanese.
    ///
    /// Vietnamese and western code pages decode as CP932 too, but into half-width katakana and
    /// rare kanji (first bytes 0xA1–0xFC).
    private static func isLikelyJapanese(_ bytes: [UInt8]) -> Bool {
        var common = 0
        var rare = 0
        /// Of the pairs that follow each other here: how many there are, and how many are common.
        var run = (pairs: 0, common: 0)
        func endRun() {
            rare += run.pairs - run.common
            if run.pairs > 1 { common += run.common }
            run = (0, 0)
        }
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case 0x81...0x97:
                run = (run.pairs + 1, run.common + 1)
                position += 1
            case 0x98...0x9F, 0xE0...0xFC:
                run.pairs += 1
                position += 1
            case 0x00...0x7F: endRun()
            default:
                endRun()
                rare += 1
            }
            position += 1
        }
        endRun()
        return common > rare
    }
}
