import Platform
import Registry
import Transparency

/// Contents written by hand: one object or an array of them, in a file.
///
/// What only the filer knows is put in here: short names of workers become pseudonyms (in `same_as`
/// as `ORDER/NAME`), and
/// `{"file": …}` becomes the salted hash of that file, which goes into the vault with its salt.
/// The digest `default` becomes that of the profile that is built in.
package struct ContentFile {
    package let path: String
    package let bytes: [UInt8]
    private let contents: [JSONValue]

    package init(path: String, bytes: [UInt8]) throws {
        self.path = path
        self.bytes = bytes
        do throws(JSONError) {
            let value = try HandwrittenJSON.value(of: bytes)
            contents = value.arrayValue ?? [value]
        } catch {
            throw WorkplaceError.json(path: path, error)
        }
    }

    /// The contents as they will be signed. New pseudonyms are added to `workers`, unsaved.
    package func resolved(
        in vault: Vault, workers: inout WorkerList, random: @escaping (Int) throws -> [UInt8]
    ) throws -> [Content] {
        var result: [Content] = []
        for (index, content) in contents.enumerated() {
            var resolver = ContentResolver(
                vault: vault, directory: FileSystem.directory(of: path), workers: workers,
                order: content["order"]?.stringValue.flatMap(OrderNumber.init),
                enrols: content["type"]?.stringValue == ContentType.workerEnrolled.rawValue,
                random: random)
            let made = try resolver.resolve(content, as: "")
            workers = resolver.workers
            do throws(ShapeError) {
                result.append(try Content(made))
            } catch {
                throw WorkplaceError.content(path: path, index: index, error)
            }
        }
        return result
    }
}

/// Walks one content and replaces what stands for something in the vault.
private struct ContentResolver {
    let vault: Vault
    let directory: String
    var workers: WorkerList
    let order: OrderNumber?
    let enrols: Bool
    let random: (Int) throws -> [UInt8]

    mutating func resolve(_ value: JSONValue, as name: String) throws -> JSONValue {
        switch value {
        case .string(let text) where name == "worker":
            return .string(try worker(text))
        case .string(let text) where name == "same_as":
            return .string(try workerElsewhere(text))
        case .string("default") where name == "digest":
            let digest = SHA256.digest(of: DefaultProfile.bytes)
            return .string(Hex.encodeText(digest.bytes))
        case .object(let members):
            if let file = value["file"]?.stringValue, ["document", "commitment"].contains(name) {
                return try sealed(file: file, media: value["media"], as: name)
            }
            if value["role"]?.stringValue == "worker", let id = value["id"]?.stringValue {
                return .object(of: [
                    ("id", .string(try worker(id))), ("role", .string("worker")),
                ])
            }
            var resolved: [(String, JSONValue)] = []
            for member in members {
                resolved.append((member.name, try resolve(member.value, as: member.name)))
            }
            return .object(of: resolved)
        case .array(let items):
            var resolved: [JSONValue] = []
            for item in items { resolved.append(try resolve(item, as: name)) }
            return .array(resolved)
        default: return value
        }
    }

    /// The pseudonym for a short name; a new one where a worker is being enrolled.
    private mutating func worker(_ name: String) throws -> String {
        if WorkerID(name) != nil { return name }
        guard let order else { throw WorkplaceError.workerWithoutOrder(name: name) }
        if let known = workers.worker(named: name, in: order) { return known.text }
        guard enrols, let fresh = WorkerID("wk-" + Hex.encodeText(try random(6))) else {
            throw WorkplaceError.unknownWorker(name: name, order: order.text)
        }
        workers.add(fresh, named: name, in: order)
        return fresh.text
    }

    /// The pseudonym of `ORDER/NAME`: she is in another order under another one.
    private func workerElsewhere(_ text: String) throws -> String {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let order = OrderNumber(String(parts[0])) else { return text }
        guard let known = workers.worker(named: String(parts[1]), in: order) else {
            throw WorkplaceError.unknownWorker(name: String(parts[1]), order: order.text)
        }
        return known.text
    }

    /// SHA-256("feri-document/1\n" ‖ salt ‖ bytes), the file and its salt kept in the vault.
    private func sealed(file: String, media: JSONValue?, as name: String) throws -> JSONValue {
        let path = file.utf8.first == UInt8(ascii: "/") ? file : "\(directory)/\(file)"
        let salt = try random(Opening.saltByteCount)
        let document = SealedDocument(try FileSystem.read(path), salt: salt)
        try document.save(in: vault)
        let text = JSONValue.string(Base64.encodeText(document.digest.bytes))
        guard name == "document" else { return text }
        return .object(of: [
            ("sha256", text), ("media", media ?? .string("application/octet-stream")),
        ])
    }
}
