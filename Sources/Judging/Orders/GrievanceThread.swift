import Registry

/// One complaint on its way: consultation, accompaniment, dispute resolution, each stage linked to
/// the one before by its reference.
package struct GrievanceThread: Sendable {
    package struct Stage: Sendable {
        package let opened: Said<GrievanceOpened>
        /// nil while it is open.
        package let closed: Said<GrievanceClosed>?
    }

    /// In the order in which they were opened; never empty.
    package fileprivate(set) var stages: [Stage]

    package var isOpen: Bool { stages.contains { $0.closed == nil } }
}

extension WorkerLife {
    /// The complaints in the order in which they began. A stage that refers to no earlier one
    /// begins a complaint of its own.
    package var grievanceThreads: [GrievanceThread] {
        var threads: [GrievanceThread] = []
        for opened in grievances {
            let stage = GrievanceThread.Stage(
                opened: opened,
                closed: grievanceEnds.first { $0.refersTo.contains(opened.seq) })
            let place = threads.firstIndex { thread in
                thread.stages.contains { earlier in
                    opened.refersTo.contains(earlier.opened.seq)
                        || (earlier.closed.map { opened.refersTo.contains($0.seq) } ?? false)
                }
            }
            if let place {
                threads[place].stages.append(stage)
            } else {
                threads.append(GrievanceThread(stages: [stage]))
            }
        }
        return threads
    }

    /// What these entries say of each worker besides steps, contracts and payments, in the order
    /// in which the workers are first named.
    package static func lives(in entries: [CaseEntry]) -> [(worker: WorkerID, life: WorkerLife)] {
        var statements = VersionReader()
        var lives: [(worker: WorkerID, life: WorkerLife)] = []
        for entry in entries.sorted(by: { $0.seq < $1.seq }) {
            let (body, first) = statements.read(entry)
            guard let worker = entry.content.subjects.worker else { continue }
            let place =
                lives.firstIndex { $0.worker == worker }
                ?? {
                    lives.append((worker, WorkerLife()))
                    return lives.count - 1
                }()
            lives[place].life.read(body, of: entry, first, statements.references(of: entry))
        }
        for place in lives.indices { lives[place].life.finish(statements.versions) }
        return lives
    }
}
