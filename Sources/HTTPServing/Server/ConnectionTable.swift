import Platform

/// The connections of one thread, by the token under which the event queue knows them.
struct ConnectionTable {
    private let queue: EventQueue
    private let service: Service
    /// Brings this thread, from another, the answer to what the connection of that token asked.
    private let deliver: @Sendable (UInt64, Response) -> Void
    private var connections: [UInt64: ServedConnection] = [:]
    private var nextToken: UInt64 = 0
    private var scratch = [UInt8](repeating: 0, count: 16 * 1024)
    /// No connection's deadline is before this; it may be earlier than any, never later.
    private(set) var nextDeadline = MonotonicTime.distantFuture

    init(
        queue: EventQueue, service: Service,
        deliver: @escaping @Sendable (UInt64, Response) -> Void
    ) {
        self.deliver = deliver
        self.queue = queue
        self.service = service
    }

    var isEmpty: Bool { connections.isEmpty }

    /// Takes a newcomer in, in the place of another if need be; false when no connection here can
    /// be spared that makes no more than that `use` of its place, or none at all where it is nil.
    mutating func add(
        _ stream: ByteStream, sparing use: ConnectionMachine.Claim.Use?, at time: ServerTime
    ) -> Bool {
        // Another thread's newcomer may be quicker to the place that was given up here.
        while let crowd = service.census.takesPlace(stream.remote.address) {
            guard let use, makesRoom(in: crowd, sparing: use, at: time) else { return false }
        }
        // Never used twice: an event of a connection that has ended finds nobody.
        let token = nextToken
        nextToken += 1
        do throws(NetworkError) {
            try queue.watch(stream, for: .reading, token: token)
        } catch {
            // The system has no memory for it; the stream closes as it goes out of use.
            service.census.leaves(stream.remote.address)
            return true
        }
        connections[token] = ServedConnection(stream, limits: service.limits, at: time.monotonic)
        drive(token, at: time)
        return true
    }

    /// Ends the connection of `crowd` that can best be spared; false when this thread has none.
    ///
    /// So who holds places without using them loses them to newcomers that ask something.
    private mutating func makesRoom(
        in crowd: AddressCensus.Crowd, sparing use: ConnectionMachine.Claim.Use,
        at time: ServerTime
    ) -> Bool {
        while let token = spared(in: crowd, making: use, at: time) {
            // A request that has come whole and was not read yet is answered first.
            drive(token, at: time)
            guard let machine = connections[token]?.machine else { return true }
            let claim = machine.claim(at: time.monotonic)
            if claim.use <= use, claim.use != .served {
                connections[token]?.machine.giveUp()
                drive(token, at: time)
                return true
            }
        }
        return false
    }

    private func spared(
        in crowd: AddressCensus.Crowd, making use: ConnectionMachine.Claim.Use,
        at time: ServerTime
    ) -> UInt64? {
        let places = connections.lazy.map { token, connection in
            AddressCensus.Place(
                token: token, address: connection.stream.remote.address,
                claim: connection.machine.claim(at: time.monotonic))
        }
        return service.census.spared(in: crowd, among: places, making: use)
    }

    /// Lets the connection go on as far as it can.
    mutating func drive(_ token: UInt64, at time: ServerTime) {
        guard let connection = connections[token] else { return }
        switch connection.drive(service, scratch: &scratch, at: time) {
        case .closed: remove(token)
        case .waiting(let interest): wait(connection, for: interest, token)
        case .asking(let request):
            let (service, deliver) = (service, deliver)
            if service.workbench.take({ deliver(token, service.respond(request)) }) {
                wait(connection, for: .nothing, token)
            } else {
                answered(token, .tooMuchAtOnce, at: time)
            }
        }
    }

    private mutating func wait(
        _ connection: ServedConnection, for interest: Interest, _ token: UInt64
    ) {
        nextDeadline = min(nextDeadline, connection.machine.deadline)
        guard interest != connection.watched else { return }
        do throws(NetworkError) {
            try watch(connection, for: interest, token)
        } catch {
            remove(token)
        }
    }

    /// Sends what has been worked out; nobody may be there any more.
    mutating func answered(_ token: UInt64, _ response: Response, at time: ServerTime) {
        guard let connection = connections[token] else { return }
        connection.take(response, for: service, at: time)
        drive(token, at: time)
    }

    /// Of a stream that is not to be heard, not even its end must wake anybody.
    private func watch(
        _ connection: ServedConnection, for interest: Interest, _ token: UInt64
    ) throws(NetworkError) {
        switch (connection.watched, interest) {
        case (_, .nothing): try queue.forget(connection.stream)
        case (.nothing, _): try queue.watch(connection.stream, for: interest, token: token)
        default: try queue.rewatch(connection.stream, for: interest, token: token)
        }
        connection.watched = interest
    }

    /// Ends what has outlived its deadline.
    mutating func expire(at time: ServerTime) {
        guard time.monotonic >= nextDeadline else { return }
        var late: [UInt64] = []
        nextDeadline = .distantFuture
        for (token, connection) in connections {
            let deadline = connection.machine.deadline
            if deadline <= time.monotonic {
                late.append(token)
            } else {
                nextDeadline = min(nextDeadline, deadline)
            }
        }
        for token in late {
            connections[token]?.machine.timePassed(at: time)
            drive(token, at: time)
        }
    }

    mutating func finish(by limit: MonotonicTime, at time: ServerTime) {
        for token in connections.keys.sorted() {
            connections[token]?.machine.finish(by: limit)
            drive(token, at: time)
        }
    }

    private mutating func remove(_ token: UInt64) {
        guard let connection = connections.removeValue(forKey: token) else { return }
        service.census.leaves(connection.stream.remote.address)
    }
}

extension Response {
    /// For a client that asks for a long answer when much of that is asked already.
    fileprivate static var tooMuchAtOnce: Response {
        ProblemDetails(.unavailable, detail: "too many answers that take long are being worked out")
            .response.setting("Retry-After", "10")
    }
}
