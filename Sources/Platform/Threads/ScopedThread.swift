import Glibc

/// A thread whose end somebody waits for, or expressly does not.
@safe package struct ScopedThread: @unchecked Sendable {
    private let handle: pthread_t

    /// nil when the system gives no further thread.
    package init?(_ body: @escaping @Sendable () -> Void) {
        let held = unsafe Unmanaged.passRetained(ThreadBody(body))
        var made = pthread_t()
        let status = unsafe pthread_create(
            &made, nil,
            { raw in
                guard let raw = unsafe raw else { return nil }
                unsafe Unmanaged<ThreadBody>.fromOpaque(raw).takeRetainedValue().run()
                return nil
            }, held.toOpaque())
        guard status == 0 else {
            unsafe held.release()
            return nil
        }
        handle = made
    }

    /// Waits for the thread's end; once a thread.
    package func join() {
        let status = pthread_join(handle, nil)
        precondition(status == 0, "a thread is joined once")
    }

    /// Lets it go on by itself, in place of `join`.
    package func leave() {
        let status = pthread_detach(handle)
        precondition(status == 0, "a thread is joined or left once")
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
