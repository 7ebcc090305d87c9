@testable import Workbook

/// However the bytes are cut, the same events are read or all is refused; what begins ends; a text that was
/// read and is written again reads as before.
@_cdecl("LLVMFuzzerTestOneInput")
func readsTheSameHoweverItIsCut(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    var limits = WorkbookLimits()
    limits.depth = 8
    limits.attributes = 5
    limits.tokenBytes = 200
    let whole = try? MarkupTrace.lines(of: bytes, limits: limits)
    for step in [1, 2, 3, 7, 1 + count / 2] {
        precondition(
            (try? MarkupTrace.lines(of: bytes, step: step, limits: limits)) == whole,
            "cut every \(step)")
    }
    guard let whole else { return 0 }
    var depth = 0
    for line in whole {
        if line.hasPrefix("B ") { depth += 1 }
        if line == "E" { depth -= 1 }
        precondition(0...8 ~= depth && (depth > 0 || line == "E"))
    }
    precondition(depth == 0)
    let texts = whole.filter { $0.hasPrefix("T ") }
    for text in texts {
        var writer = MarkupWriter()
        writer.raw("<a>")
        writer.text(String(text.dropFirst(2)))
        writer.raw("</a>")
        guard let read = try? MarkupTrace.lines(of: writer.bytes) else { fatalError(text) }
        precondition(read == ["B none:a", "T " + MarkupTrace.escaped(text.utf8.dropFirst(2)), "E"])
    }
    return 0
}
