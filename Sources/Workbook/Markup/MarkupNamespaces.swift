/// Which vocabulary each prefix names, inside the elements that are open.
/// - Source: Namespaces in XML 1.0 §3, §5, §6.
struct MarkupNamespaces {
    private struct Binding {
        /// Of no bytes for names without a prefix.
        let prefix: NameKey
        let space: MarkupSpace
        /// The number of elements open when it was declared.
        let depth: Int
    }

    /// Declarations that hold at one place. A sheet's root has up to 20.
    private static let most = 64

    private var bindings: [Binding] = []
    /// That of elements without a prefix.
    private(set) var standard = MarkupSpace.none

    private static let xml = Array("http://www.w3.org/XML/1998/namespace".utf8)
    private static let xmlns = Array("http://www.w3.org/2000/xmlns/".utf8)

    /// `name` is `xmlns` or `xmlns:` and a prefix; `depth` is that of the element that has it.
    mutating func declare(
        _ name: MarkupName, _ uri: ArraySlice<UInt8>, depth: Int
    ) throws(MarkupFlaw) {
        let uri = Array(uri)
        let isStandard = !name.hasPrefix
        let isXML = !isStandard && name.word == .xml
        guard isStandard || name.word != .xmlns, isXML == (uri == MarkupNamespaces.xml),
            uri != MarkupNamespaces.xmlns, isStandard || !uri.isEmpty
        else { throw MarkupFlaw("a prefix that may not be declared so", expected: "another") }
        guard isStandard || name.key.isWhole else { throw .longPrefix }
        guard bindings.count < MarkupNamespaces.most else {
            throw MarkupFlaw("many namespaces", expected: "at most \(MarkupNamespaces.most)")
        }
        bindings.append(
            Binding(
                prefix: isStandard ? NameKey() : name.key,
                space: uri.isEmpty ? .none : MarkupSpace(uri: uri), depth: depth))
        if isStandard { setStandard() }
    }

    /// Forgets what the element at this depth declared.
    @inline(__always)
    mutating func leave(depth: Int) {
        guard let last = bindings.last, last.depth >= depth else { return }
        bindings.removeAll { $0.depth >= depth }
        setStandard()
    }

    private mutating func setStandard() {
        let none = NameKey()
        standard = bindings.last { $0.prefix == none }?.space ?? .none
    }

    /// That of names with this prefix.
    func space(of prefix: NameKey) throws(MarkupFlaw) -> MarkupSpace {
        guard let binding = bindings.last(where: { $0.prefix == prefix }) else {
            throw MarkupFlaw("a prefix that is not declared", expected: "“xmlns:” and its name")
        }
        return binding.space
    }
}
