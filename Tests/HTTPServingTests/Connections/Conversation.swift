import Platform

@testable import HTTPServing

/// A connection machine, a clock that moves only on request, and what they said to each other.
struct Conversation {
    private(set) var machine: ConnectionMachine
    private(set) var now: MonotonicTime
    /// Everything sent so far.
    private(set) var output: [UInt8] = []
    /// The target of each request that was answered.
    private(set) var asked: [String] = []
    private(set) var isShutDown = false
    private(set) var isClosed = false
    /// How many bytes the peer takes at once; nil: all of them, 0: none.
    var takes: Int?
    var respond: (Request) -> Response = { _ in .text("yes") }
    var takesLong = false
    private var awaited: Request?

    static let start = MonotonicTime(nanoseconds: 1_000_000_000_000)

    init(
        secured: Bool = false, limits: HTTPLimits = .standard,
        at now: MonotonicTime = Conversation.start
    ) {
        self.now = now
        machine = ConnectionMachine(
            remote: SocketAddress(.loopbackV4, port: 9), secured: secured, limits: limits, at: now)
    }

    var time: ServerTime {
        // 2026-05-01T02:00:05Z
        ServerTime(monotonic: now, wall: Instant(seconds: 1_777_600_805))
    }

    /// Whether nothing more of this connection is read as HTTP.
    var isEnding: Bool { isShutDown || isClosed }

    mutating func send(_ text: String) { send(Array(text.utf8)[...]) }

    mutating func send(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while true {
            switch pump() {
            case .read where !rest.isEmpty:
                machine.received(rest, at: now)
                rest = []
            case .drain where !rest.isEmpty:
                machine.drained(rest.count)
                rest = []
            default: return
            }
        }
    }

    /// Lets the peer take so many bytes now and none after.
    mutating func takeBytes(_ count: Int) {
        let step = machine.step(at: time)
        guard case .write = step else { return }
        let taken = machine.output.unsent(atMost: count)
        output += taken
        machine.wrote(taken.count, at: now)
        takes = count == .max ? nil : 0
        pump()
    }

    mutating func endInput() {
        machine.peerEnded()
        _ = pump()
    }

    mutating func finishHandshake() {
        machine.handshakeFinished(at: now)
        _ = pump()
    }

    /// What took long is done.
    mutating func isWorkedOut() {
        guard let request = awaited else { return }
        awaited = nil
        machine.answer(respond(request), at: time)
        _ = pump()
    }

    mutating func giveUp() {
        machine.giveUp()
        _ = pump()
    }

    mutating func finish(withinMilliseconds limit: Int) {
        machine.finish(by: now.adding(milliseconds: limit))
        _ = pump()
    }

    mutating func wait(milliseconds: Int) {
        now = now.adding(milliseconds: milliseconds)
        machine.timePassed(at: time)
        _ = pump()
    }

    /// Goes on until it needs the peer; says what for.
    @discardableResult mutating func pump() -> ConnectionStep {
        while true {
            let step = machine.step(at: time)
            switch step {
            case .handshake, .read, .drain, .hold: return step
            case .respond(let request):
                asked.append(request.target)
                if takesLong {
                    awaited = request
                    machine.answersLater()
                    continue
                }
                machine.answer(respond(request), at: time)
            case .write:
                let taken = machine.output.unsent(atMost: takes ?? .max)
                if taken.isEmpty {
                    machine.mustWaitToWrite()
                    return step
                }
                output += taken
                machine.wrote(taken.count, at: now)
            case .shutDownWriting: isShutDown = true
            case .close:
                isClosed = true
                return step
            }
        }
    }

    var text: String { String(decoding: output, as: UTF8.self) }
}
