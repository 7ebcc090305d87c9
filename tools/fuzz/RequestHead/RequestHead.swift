import Platform

@testable import HTTPServing

/// However the bytes are cut, the same requests are read and the same answers leave; after a
/// refusal nothing more is read, and there is one refusal at most.
@_cdecl("LLVMFuzzerTestOneInput")
func readsTheSameHoweverItIsCut(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let whole = Heard(bytes, cutEvery: max(1, count))
    for step in [1, 2, 3, 7, 1 + count / 2] where count / step < 600 {
        precondition(Heard(bytes, cutEvery: step) == whole, "cut every \(step)")
    }
    precondition(whole.refusals <= 1)
    return 0
}

/// What a connection machine makes of bytes that arrive in pieces.
struct Heard: Equatable {
    private(set) var sent: [UInt8] = []
    private(set) var targets: [String] = []
    private(set) var refusals = 0

    private static let time = ServerTime(
        monotonic: MonotonicTime(nanoseconds: 1), wall: Instant(seconds: 1_777_600_805))
    /// So small that a short input passes each of them.
    private static let limits: HTTPLimits = {
        var limits = HTTPLimits()
        limits.requestLineBytes = 48
        limits.fieldBytes = 48
        limits.sectionBytes = 160
        limits.fields = 6
        return limits
    }()

    init(_ bytes: [UInt8], cutEvery step: Int) {
        var machine = ConnectionMachine(
            remote: SocketAddress(.loopbackV4, port: 9), secured: false, limits: Heard.limits,
            at: Heard.time.monotonic)
        var rest = bytes[...]
        while true {
            let next = machine.step(at: Heard.time)
            if machine.takeRefusal() != nil { refusals += 1 }
            switch next {
            case .read:
                guard !rest.isEmpty else { return }
                machine.received(rest.prefix(step), at: Heard.time.monotonic)
                rest = rest.dropFirst(step)
            case .respond(let request):
                precondition(refusals == 0, "a request was read after a refusal")
                Heard.look(at: request)
                targets.append(request.target)
                machine.answer(.text("yes"), at: Heard.time)
            case .write:
                let piece = machine.output.unsent(atMost: .max)
                sent += piece
                machine.wrote(piece.count, at: Heard.time.monotonic)
            case .shutDownWriting: continue
            // What is thrown away is not part of the outcome.
            case .drain, .close, .hold, .handshake: return
            }
        }
    }

    /// What the page says of every request that is let through.
    private static func look(at request: Request) {
        for segment in request.segments {
            precondition(segment != "." && segment != "..")
            precondition(
                !segment.utf8.contains { $0 == 0x2f || $0 == 0x5c || $0 < 0x20 || $0 == 0x7f })
        }
        precondition(request.target.utf8.allSatisfy { 0x21...0x7e ~= $0 })
        precondition(Set(request.query.map(\.name)).count == request.query.count)
        _ = request.isForwarded
        _ = request.field("authorization")
        let known = Response.text("x").setting("ETag", "\"a\"").unlessKnown(to: request)
        precondition(known.status == .ok || request.has("if-none-match"))
    }
}
