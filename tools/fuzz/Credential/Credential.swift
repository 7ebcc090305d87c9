import Access
import HTTPServing
import Platform
import Serving
import Transparency

/// An Authorization field of any value, where it is one, is read without a fault; a Bearer token
/// of one word is that word and nothing else; nothing shown is never something shown.
@_cdecl("LLVMFuzzerTestOneInput")
func readsAnyCredential(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let value = String(validating: bytes, as: UTF8.self) else { return 0 }
    let asked: Request
    do throws(RequestFault) {
        asked = try Request("/", fields: [("Authorization", value)])
    } catch {
        return 0
    }
    guard asked.has("authorization") else { return 0 }
    let shown = ShownCredential(of: asked)
    precondition(shown != .none)
    // A value with a line end in it is several fields: then only that there is no fault counts.
    guard !bytes.contains(where: { $0 == 13 || $0 == 10 }) else { return 0 }
    let words = value.utf8.split(separator: 32)
    if words.count == 2, words[0].elementsEqual("Bearer".utf8), (1...512).contains(words[1].count),
        !bytes.contains(9), OneTimeCode(typed: words[1]) == nil
    {
        precondition(shown == .token(SHA256.digest(of: Array(words[1]))))
    }
    if words.count < 2 { precondition(shown == .unreadable) }
    return 0
}
