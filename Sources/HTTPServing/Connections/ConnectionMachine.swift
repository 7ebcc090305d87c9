import Platform

/// One connection's life from handshake to close, without any input or output of its own.
///
/// The caller asks for the next `step`, does that, and reports what came of it together with
/// the time. It answers requests one after the other, sends at most one error answer, and reads
/// nothing as HTTP after that.
struct ConnectionMachine {
    private enum Phase {
        case handshaking
        case reading
        /// The head has come; its content is on the way.
        case readingContent(Request, closing: Bool)
        case responding(closing: Bool, withBody: Bool)
        /// The answer is being worked out elsewhere.
        case awaiting(closing: Bool, withBody: Bool)
        /// The answer is made and waits for its time.
        case holding(closing: Bool)
        case sending(closing: Bool)
        case ending(draining: Bool)
        case draining(bytesLeft: Int)
        case closed
    }

    private let limits: HTTPLimits
    private let remote: SocketAddress
    private let isSecured: Bool
    private var phase: Phase
    private var parser: RequestHeadParser
    private var isStopping = false
    private var stopBy = MonotonicTime.distantFuture
    private var phaseDeadline: MonotonicTime
    private var phaseStart: MonotonicTime
    private var hasAnswered = false
    /// Whether the answer that is being sent had to wait until the peer took some of it.
    private var hadToWait = false
    /// When the peer last took some of it, after it had to wait.
    private var lastTaken: MonotonicTime?

    /// What is being sent.
    private(set) var output = OutgoingResponse()
    /// Set when a request is refused; the writer of the log takes it.
    private(set) var refusal: RequestFault?

    init(remote: SocketAddress, secured: Bool, limits: HTTPLimits, at now: MonotonicTime) {
        self.remote = remote
        self.limits = limits
        isSecured = secured
        parser = RequestHeadParser(limits: limits)
        phase = secured ? .handshaking : .reading
        phaseStart = now
        phaseDeadline = now.adding(
            milliseconds: secured ? limits.handshakeMilliseconds : limits.idleMilliseconds)
    }

    private mutating func allow(milliseconds: Int, from now: MonotonicTime) {
        phaseStart = now
        phaseDeadline = now.adding(milliseconds: milliseconds)
    }

    /// When `timePassed` must be called if nothing happens before.
    var deadline: MonotonicTime { min(phaseDeadline, stopBy) }

    /// What to do now. `.respond` and `.shutDownWriting` come once each time.
    mutating func step(at time: ServerTime) -> ConnectionStep {
        switch phase {
        case .handshaking: return .handshake
        case .reading: return readHead(at: time)
        case .readingContent(var request, let closing):
            guard let content = parser.takeContent(request.contentLength) else { return .read }
            request.content = content
            phase = .responding(closing: closing, withBody: true)
            return .respond(request)
        case .responding: preconditionFailure("the request was not answered")
        case .awaiting, .holding: return .hold
        case .sending: return .write
        case .ending(let draining):
            phase = draining ? .draining(bytesLeft: limits.drainBytes) : .closed
            allow(milliseconds: limits.drainMilliseconds, from: time.monotonic)
            return .shutDownWriting
        case .draining: return .drain
        case .closed: return .close
        }
    }

    private mutating func readHead(at time: ServerTime) -> ConnectionStep {
        switch parser.next() {
        case .incomplete: return .read
        case .fault(let fault):
            refuse(fault, withBody: !parser.isReadingHEAD, at: time)
            return .write
        case .head(let head):
            let withBody = !head.method.elementsEqual("HEAD".utf8)
            do throws(RequestFault) {
                let request = try Request(
                    head, from: remote, secured: isSecured, contentBytes: limits.contentBytes)
                guard request.contentLength == 0 else {
                    phase = .readingContent(request, closing: request.wantsClose)
                    allow(milliseconds: limits.contentMilliseconds, from: time.monotonic)
                    return step(at: time)
                }
                phase = .responding(closing: request.wantsClose, withBody: withBody)
                return .respond(request)
            } catch {
                refuse(error, withBody: withBody, at: time)
                return .write
            }
        }
    }

    mutating func handshakeFinished(at now: MonotonicTime) {
        phase = .reading
        allow(milliseconds: limits.idleMilliseconds, from: now)
    }

    mutating func received(_ bytes: ArraySlice<UInt8>, at now: MonotonicTime) {
        // The head's time runs from its first byte; later bytes do not prolong it.
        if parser.isEmpty, case .reading = phase {
            allow(milliseconds: limits.headMilliseconds, from: now)
        }
        parser.append(bytes)
    }

    /// The peer will send no more. A head that is not complete then never will be.
    mutating func peerEnded() {
        if case .reading = phase {
            phase = .ending(draining: false)
        } else {
            phase = .closed
        }
    }

    /// The socket is unusable.
    mutating func failed() { phase = .closed }

    /// The answer to what `.respond` asked comes later, however long it takes; then `answer`.
    mutating func answersLater() {
        guard case .responding(let asked, let withBody) = phase else {
            preconditionFailure("nothing was asked")
        }
        phase = .awaiting(closing: asked, withBody: withBody)
        phaseDeadline = .distantFuture
    }

    mutating func answer(_ response: Response, at time: ServerTime) {
        let (asked, withBody): (Bool, Bool)
        switch phase {
        case .responding(let closing, let body), .awaiting(let closing, let body):
            (asked, withBody) = (closing, body)
        case .closed: return
        default: preconditionFailure("nothing was asked")
        }
        let closing = asked || isStopping
        send(response, withBody: withBody, closing: closing, at: time)
        guard response.heldBackMilliseconds > 0, !isStopping else { return }
        phase = .holding(closing: closing)
        allow(milliseconds: response.heldBackMilliseconds, from: time.monotonic)
    }

    private mutating func refuse(_ fault: RequestFault, withBody: Bool, at time: ServerTime) {
        parser.discard()
        refusal = fault
        let problem = ProblemDetails(fault.status, detail: fault.detail)
        send(problem.response, withBody: withBody, closing: true, at: time)
    }

    mutating func takeRefusal() -> RequestFault? {
        defer { refusal = nil }
        return refusal
    }

    private mutating func send(
        _ response: Response, withBody: Bool, closing: Bool, at time: ServerTime
    ) {
        output.take(response, withBody: withBody, closing: closing, at: time.wall)
        startSending(closing: closing, at: time.monotonic)
    }

    private mutating func startSending(closing: Bool, at now: MonotonicTime) {
        phase = .sending(closing: closing)
        (hasAnswered, hadToWait, lastTaken) = (true, false, nil)
        let allowance = output.count / limits.minimumBytesPerSecond * 1_000
        allow(milliseconds: limits.writeMilliseconds + allowance, from: now)
    }

    /// The system takes no more of `output` until the peer has taken some.
    mutating func mustWaitToWrite() { hadToWait = true }

    /// `count` more bytes of `output` have been sent.
    mutating func wrote(_ count: Int, at now: MonotonicTime) {
        output.wrote(count)
        if hadToWait { lastTaken = now }
        guard output.isSent, case .sending(let closing) = phase else { return }
        output.clear()
        lastTaken = nil
        if closing {
            phase = .ending(draining: true)
        } else if isStopping && parser.isEmpty {
            phase = .ending(draining: false)
        } else {
            phase = .reading
            allow(
                milliseconds: parser.isEmpty ? limits.idleMilliseconds : limits.headMilliseconds,
                from: now)
        }
    }

    mutating func drained(_ count: Int) {
        guard case .draining(let left) = phase else { return }
        phase = count < left ? .draining(bytesLeft: left - count) : .closed
    }

    /// To be called when `deadline` has come.
    mutating func timePassed(at time: ServerTime) {
        guard time.monotonic >= deadline else { return }
        if case .holding(let closing) = phase, time.monotonic < stopBy {
            startSending(closing: closing, at: time.monotonic)
            return
        }
        if case .readingContent = phase, time.monotonic < stopBy {
            return refuse(.tooSlow, withBody: true, at: time)
        }
        guard case .reading = phase, time.monotonic < stopBy else {
            phase = .closed
            return
        }
        if parser.isEmpty {
            phase = .ending(draining: false)
        } else {
            refuse(.tooSlow, withBody: !parser.isReadingHEAD, at: time)
        }
    }

    func claim(at now: MonotonicTime) -> Claim {
        let since = lastTaken ?? phaseStart
        let isRecent = now < since.adding(milliseconds: limits.standstillMilliseconds)
        let use: Claim.Use =
            switch phase {
            case .responding, .awaiting: .served
            case _ where !isRecent: .nothing
            case .handshaking, .readingContent: .underWay
            case .reading: hasAnswered && parser.isEmpty ? .nothing : .underWay
            case .sending: lastTaken == nil ? .underWay : .served
            case .holding, .ending, .draining, .closed: .nothing
            }
        return Claim(use: use, since: since)
    }

    /// Ends without another word: the place is needed.
    mutating func giveUp() {
        switch phase {
        case .reading: phase = .ending(draining: false)
        default: phase = .closed
        }
    }

    /// Answers what has begun to arrive, then ends; at `limit` it ends in any case.
    mutating func finish(by limit: MonotonicTime) {
        isStopping = true
        stopBy = limit
        switch phase {
        case .handshaking: phase = .closed
        case .holding: phase = .sending(closing: true)
        case .reading where parser.isEmpty: phase = .ending(draining: false)
        default: break
        }
    }
}
