import CLinux
import Glibc

/// Tells that something may have changed in some directories (inotify): a reason to look, never
/// the truth about what is there.
///
/// The waiter also looks now and then without being woken: a network's file system tells nothing.
package final class DirectoryWatch: Sendable {
    private let notices: Int32
    private let wakeup: Int32

    package init() throws(FileError) {
        let opened = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard opened >= 0 else { throw FileError.last("inotify_init1", "") }
        let event = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
        guard event >= 0 else {
            let error = FileError.last("eventfd", "")
            close(opened)
            throw error
        }
        notices = opened
        wakeup = event
    }

    deinit {
        close(notices)
        close(wakeup)
    }

    /// Watches a directory as well; one that is watched already stays so.
    /// - Parameter followingLink: whether `directory` may be a link to one.
    package func watch(_ directory: String, followingLink: Bool = true) throws(FileError) {
        let events = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR
        let flags = UInt32(events) | (followingLink ? 0 : UInt32(IN_DONT_FOLLOW))
        guard unsafe inotify_add_watch(notices, directory, flags) >= 0 else {
            throw FileError.last("inotify_add_watch", directory)
        }
    }

    /// Makes the next or present `wait` return; from any thread.
    package func wake() {
        var one: UInt64 = 1
        // It fails only when the counter is full, and then the waiting ends anyway.
        _ = unsafe write(wakeup, &one, MemoryLayout<UInt64>.size)
    }

    /// Returns when something was noticed since the last call, when somebody calls `wake`, or after
    /// that many milliseconds.
    package func wait(milliseconds: Int32) {
        var watched = [
            pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0),
        ]
        guard unsafe poll(&watched, 2, milliseconds) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        for descriptor in [notices, wakeup] {
            // Both are non-blocking: this ends when nothing is left in them.
            while unsafe read(descriptor, &buffer, buffer.count) > 0 {}
        }
    }
}
