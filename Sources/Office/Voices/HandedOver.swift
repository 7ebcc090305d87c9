import Platform
import Registry
import Transparency
import Workplace

/// What a worker hands to the desk: her public key and her signed note, or, from a browser that
/// cannot sign, her content alone.
///
/// `feri-voice/1`, `key <verifier key>`, an empty line, the note.
/// - Source: `Specs/worker-statement.md`.
struct HandedOver {
    /// What the desk files, her note inside where she signed.
    let content: Content
    let worker: WorkerID
    /// nil where she signed nothing.
    let key: VerifierKey?

    /// - Throws: `VoiceFault`, or `WorkplaceError` for a content that could not be filed.
    init(parsing bytes: [UInt8], at path: String) throws {
        let head = Array("feri-voice/1\nkey ".utf8)
        guard bytes.starts(with: head) else {
            try self.init(content: HandedOver.json(bytes, at: path), key: nil, at: path)
            return
        }
        let rest = bytes.dropFirst(head.count)
        guard let end = rest.firstIndex(of: 0x0A), end + 1 < rest.endIndex, rest[end + 1] == 0x0A
        else { throw VoiceFault.form }
        let key: VerifierKey
        let note: SignedNote
        do throws(NoteError) {
            key = try VerifierKey(parsing: String(decoding: rest[..<end], as: UTF8.self))
            note = try SignedNote(parsing: Array(rest[(end + 2)...]))
        } catch {
            throw VoiceFault.note(error)
        }
        guard note.isSigned(by: key) else { throw VoiceFault.signature }
        let line = try HandedOver.json(note.text, at: path)
        guard case .object(let members) = line["content"],
            case .object(let body) = line["content"]?["body"]
        else { throw VoiceFault.form }
        let own = ("own_note", JSONValue.string(Base64.encodeText(note.bytes)))
        let content = JSONValue.object(
            of: members.filter { !$0.name.utf8.elementsEqual("body".utf8) }
                .map { ($0.name, $0.value) }
                + [("body", .object(of: body.map { ($0.name, $0.value) } + [own]))])
        try self.init(content: content, key: key, at: path)
    }

    private init(content value: JSONValue, key: VerifierKey?, at path: String) throws {
        do throws(ShapeError) {
            content = try Content(value)
        } catch {
            throw WorkplaceError.content(path: path, index: 0, error)
        }
        guard case .feesDeclared(let fees) = content.body, fees.perspective == .worker,
            let worker = content.subjects.worker
        else { throw VoiceFault.notHers }
        guard key.map({ $0.name.text.utf8.elementsEqual(worker.text.utf8) }) ?? true else {
            throw VoiceFault.otherKey
        }
        self.worker = worker
        self.key = key
    }

    private static func json(_ bytes: [UInt8], at path: String) throws -> JSONValue {
        do throws(JSONError) {
            return try CanonicalJSON.parseHandwritten(bytes)
        } catch {
            throw WorkplaceError.json(path: path, error)
        }
    }

    /// The statement that binds her key to her pseudonym; nil where she signed nothing.
    /// - Parameter present: parties that were there when she showed the key.
    func binding(present: [PartyID]) -> Content? {
        guard let key, let order = content.subjects.order,
            case .feesDeclared(let fees) = content.body
        else { return nil }
        let keyed = WorkerKeyed(
            key: key, saidOn: fees.saidOn, present: present.isEmpty ? nil : present)
        return Content(.workerKeyed(keyed), about: Subjects(order: order, worker: worker))
    }
}

/// Why what a worker handed over cannot be filed as it is.
enum VoiceFault: Error, Equatable {
    /// Neither `feri-voice/1` with a key and a note, nor a content.
    case form
    case note(NoteError)
    /// The note is not signed by the key that came with it.
    case signature
    /// The key's name is not the pseudonym in her words.
    case otherKey
    /// No fee declaration from the worker's perspective.
    case notHers
}
