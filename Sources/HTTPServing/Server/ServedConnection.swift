import Platform

/// What every connection of a server shares.
struct Service: Sendable {
    let limits: HTTPLimits
    let census: AddressCensus
    let log: (@Sendable (AccessRecord) -> Void)?
    let respond: @Sendable (Request) -> Response
    /// Whether `respond` may take so long that it must not keep others waiting.
    let takesLong: @Sendable (Request) -> Bool
    let workbench: Workbench
}

/// A connection machine joined to a stream: does the steps the one asks for on the other.
final class ServedConnection {
    enum Pause {
        case waiting(Interest)
        /// For an answer that is to be worked out elsewhere; then `take`.
        case asking(Request)
        case closed
    }

    let stream: ByteStream
    var machine: ConnectionMachine
    /// What the event queue watches the stream for.
    var watched = Interest.reading
    /// What is being worked out for it, and since when.
    private var asked: (request: Request, since: MonotonicTime)?

    init(_ stream: ByteStream, limits: HTTPLimits, at now: MonotonicTime) {
        self.stream = stream
        machine = ConnectionMachine(
            remote: stream.remote, secured: stream.isSecured, limits: limits, at: now)
    }

    /// Answers in one go at most so many pipelined requests; then the others have their turn.
    private static let answersInOneGo = 16

    /// Goes on until the stream makes it wait. `scratch` is the thread's read buffer.
    func drive(_ service: Service, scratch: inout [UInt8], at start: ServerTime) -> Pause {
        var time = start
        var answers = 0
        var isExhausted = false
        while true {
            let step = machine.step(at: time)
            if let fault = machine.takeRefusal() { log(fault, to: service, at: time) }
            switch step {
            case .handshake:
                let outcome = stream.handshake()
                if outcome == .moved(0) {
                    machine.handshakeFinished(at: time.monotonic)
                } else if let pause = pause(after: outcome) {
                    return pause
                }
            case .read:
                if isExhausted { return .waiting(.reading) }
                let outcome = stream.read(into: &scratch)
                if case .moved(let count) = outcome {
                    machine.received(scratch[..<count], at: time.monotonic)
                    isExhausted = count < scratch.count && !stream.readsAhead
                } else if let pause = pause(after: outcome) {
                    return pause
                }
            case .respond(let request) where service.takesLong(request):
                asked = (request, time.monotonic)
                machine.answersLater()
                return .asking(request)
            case .respond(let request):
                let response = service.respond(request)
                let asked = time.monotonic
                time = .now()
                machine.answer(response, at: time)
                log(request, response.status, since: asked, to: service, at: time)
                answers += 1
            case .hold: return .waiting(.nothing)
            case .write:
                let outcome = machine.output.sendNext {
                    stream.write($0, from: $1, moreFollows: $2)
                }
                if case .moved(let count) = outcome {
                    machine.wrote(count, at: time.monotonic)
                    // Mostly writable: comes back at once, after the others.
                    if answers >= ServedConnection.answersInOneGo { return .waiting(.writing) }
                } else if let pause = pause(after: outcome) {
                    machine.mustWaitToWrite()
                    return pause
                }
            case .shutDownWriting: stream.shutDownWriting()
            case .drain:
                let outcome = stream.discard(into: &scratch)
                if case .moved(let count) = outcome {
                    machine.drained(count)
                } else if let pause = pause(after: outcome) {
                    return pause
                }
            case .close: return .closed
            }
        }
    }

    /// Takes up the answer that was worked out; then `drive` sends it.
    func take(_ response: Response, for service: Service, at time: ServerTime) {
        guard let (request, since) = asked else { return }
        asked = nil
        machine.answer(response, at: time)
        log(request, response.status, since: since, to: service, at: time)
    }

    /// Why to wait; nil when the machine has its input and has a next step.
    private func pause(after outcome: Transfer) -> Pause? {
        switch outcome {
        case .waitToRead: return .waiting(.reading)
        case .waitToWrite: return .waiting(.writing)
        case .ended: machine.peerEnded()
        case .failed, .moved: machine.failed()
        }
        return nil
    }

    private func log(
        _ request: Request, _ status: HTTPStatus, since asked: MonotonicTime, to service: Service,
        at time: ServerTime
    ) {
        guard let log = service.log else { return }
        let elapsed = (time.monotonic.nanoseconds - asked.nanoseconds) / 1_000
        log(
            AccessRecord(
                time: time.wall, remote: stream.remote, request: request, status: status.code,
                refusal: nil, microseconds: Int(elapsed)))
    }

    private func log(_ fault: RequestFault, to service: Service, at time: ServerTime) {
        service.log?(
            AccessRecord(
                time: time.wall, remote: stream.remote, request: nil, status: fault.status.code,
                refusal: fault, microseconds: 0))
    }
}
