import CLinux
import Glibc

/// A program of somebody else's that is asked something: it reads a text on its standard input and
/// answers on its standard output; its messages go to where ours go.
package enum OutsideProgram {
    /// A pipe of Linux holds so much that is not read yet: more is not sent.
    package static let longestInput = 65_536
    /// No longer answer is waited for.
    package static let longestAnswer = 4096

    /// Starts `path` with `arguments` behind its name, without a shell.
    /// - Returns: what it answered, and its exit, or the negative number of the signal that ended it.
    package static func answer(
        of path: String, _ arguments: [String], to input: [UInt8]
    ) throws(FileError) -> (bytes: [UInt8], exit: Int32) {
        precondition(input.count <= longestInput, "\(input.count) bytes for a program")
        let toIt = try Pipe(path)
        let fromIt = try Pipe(path)
        let process = try start(path, arguments, reading: toIt.end, writing: fromIt.begin)
        toIt.end.close()
        fromIt.begin.close()
        // It may answer without having read all of it.
        do throws(FileError) { try toIt.begin.write(input) } catch {
            guard error.isBrokenPipe else { throw error }
        }
        toIt.begin.close()
        let bytes = try fromIt.end.read(upTo: longestAnswer)
        fromIt.end.close()
        return (bytes, try exit(of: process, path))
    }

    private static func start(
        _ path: String, _ arguments: [String], reading input: PipeEnd, writing output: PipeEnd
    ) throws(FileError) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input.number, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // We let broken pipes be errors; others expect the signal.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var words: [UnsafeMutablePointer<CChar>?] = unsafe []
        for word in [path] + arguments { unsafe words.append(strdup(word)) }
        unsafe words.append(nil)
        var process = pid_t()
        let status = unsafe posix_spawn(
            &process, path, &actions, &attributes, &words, feri_environment())
        for place in unsafe words.indices { unsafe free(words[place]) }
        guard status == 0 else { throw FileError(call: "posix_spawn", path: path, code: status) }
        return process
    }

    private static func exit(of process: pid_t, _ path: String) throws(FileError) -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw FileError.last("waitpid", path) }
        }
        // WIFSIGNALED and WEXITSTATUS, which are macros.
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : -signal
    }
}

/// What is written into `begin` is read from `end`; no program that is started keeps either.
private struct Pipe {
    let begin: PipeEnd
    let end: PipeEnd

    init(_ path: String) throws(FileError) {
        var ends: [Int32] = [-1, -1]
        let status = unsafe pipe(&ends)
        end = PipeEnd(ends[0], path)
        begin = PipeEnd(ends[1], path)
        guard status == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0,
            fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0
        else { throw FileError.last("pipe", path) }
    }
}

private final class PipeEnd {
    private(set) var number: Int32
    private let path: String

    init(_ number: Int32, _ path: String) {
        self.number = number
        self.path = path
    }

    deinit { close() }

    func close() {
        guard number >= 0 else { return }
        _ = Glibc.close(number)
        number = -1
    }

    func write(_ bytes: [UInt8]) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.write(number, all.baseAddress?.advanced(by: done), all.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError.last("write", path)
            }
            done += count
        }
    }

    /// Everything until its end, or the first `limit` bytes and one more.
    func read(upTo limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: limit + 1)
        while bytes.count <= limit {
            let count = unsafe chunk.withUnsafeMutableBytes { all in
                unsafe Glibc.read(number, all.baseAddress, all.count)
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError.last("read", path)
            }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
