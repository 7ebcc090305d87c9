/// Where a value is in a document; put into words only when there is something to say of it.
package enum JSONPath: Sendable {
    /// What the outermost value is called; empty where it needs no name.
    case root(String)
    indirect case member(JSONPath, String)
    /// The item of an array, from 0.
    indirect case item(JSONPath, Int)

    /// Such as `body.lines[3].kind`.
    package var text: String {
        switch self {
        case .root(let name): return name
        case .member(let object, let name):
            let path = object.text
            return path.isEmpty ? name : "\(path).\(name)"
        case .item(let array, let position): return "\(array.text)[\(position)]"
        }
    }
}
