import Transparency

/// A path that is taken is exactly the one that its coordinate is written with, and of the three
/// readers at most one takes it.
@_cdecl("LLVMFuzzerTestOneInput")
func takesOnlyWhatItWouldWrite(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let text = String(validating: bytes, as: UTF8.self) else { return 0 }
    let tile = TileCoordinate(path: text)
    let bundle = BundleCoordinate(path: text)
    let number = TilePath.parse(text)
    precondition([tile != nil, bundle != nil, number != nil].count { $0 } <= 1)
    if let tile {
        precondition(tile.path.utf8.elementsEqual(bytes))
        precondition(0..<64 ~= tile.level && 1...256 ~= tile.width && tile.index < 1 << 63)
    }
    if let bundle {
        precondition(bundle.path.utf8.elementsEqual(bytes))
        precondition(1...256 ~= bundle.width && bundle.index < 1 << 63)
    }
    if let number { precondition(TilePath.encode(number).utf8.elementsEqual(bytes)) }
    return 0
}
