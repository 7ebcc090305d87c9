import Registry
import Transparency
import Wording

extension ObjectReader {
    package mutating func trilingual(_ name: String) throws(ShapeError) -> Trilingual {
        var reader = try object(name)
        let said = Trilingual(
            en: try reader.text("en", atMost: 1000), ja: try reader.text("ja", atMost: 1000),
            vi: try reader.text("vi", atMost: 1000))
        try reader.finish()
        return said
    }

    /// An array of words of one closed set.
    package mutating func words<Word: RawRepresentable>(
        _ name: String, atMost limit: Int = 64, _: Word.Type = Word.self
    ) throws(ShapeError) -> [Word] where Word.RawValue == String {
        try words(name, atMost: limit, Word.init(rawValue:))
    }

    package mutating func words<Word>(
        _ name: String, atMost limit: Int = 64, _ read: (String) -> Word?
    ) throws(ShapeError) -> [Word] {
        var words: [Word] = []
        for (value, path) in try array(name, atMost: limit) {
            guard let word = value.stringValue.flatMap(read) else {
                throw ShapeError(path: path, expected: "a known word", seen: value.kind)
            }
            words.append(word)
        }
        return words
    }
}
