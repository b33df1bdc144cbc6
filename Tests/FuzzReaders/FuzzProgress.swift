import Foundation

/// How far a worker is, in a file that it and its parent both map: it outlives whatever kills the worker.
struct FuzzProgress {
    private let values: UnsafeMutablePointer<UInt64>

    init(path: String) throws {
        let file = Foundation.open(path, O_RDWR | O_CREAT, 0o600)
        guard file >= 0 else { throw CocoaError(.fileReadNoSuchFile) }
        defer { close(file) }
        guard ftruncate(file, 4096) == 0,
            let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), memory != MAP_FAILED
        else { throw CocoaError(.fileReadUnknown) }
        values = memory.bindMemory(to: UInt64.self, capacity: 512)
    }

    /// The input being read.
    var input: UInt64 {
        get { values[0] }
        nonmutating set { values[0] = newValue }
    }

    /// How many inputs were read.
    var done: UInt64 {
        get { values[1] }
        nonmutating set { values[1] = newValue }
    }

    /// How many of them were documents, not refused.
    var documents: UInt64 {
        get { values[2] }
        nonmutating set { values[2] = newValue }
    }
}
