import Documents
import TestSupport
import Testing

/// A short walk of what `make fuzz` does at length.
struct MutationTests {
    @Test(arguments: 0..<8)
    func mutatedReportsAreReadSoundlyOrRefused(part: UInt64) throws {
        let mutator = try Mutator(seed: 20_260_101, largest: 1500)
        for number in stride(from: part, to: 2400, by: 8) {
            guard let content = try? DocumentReader.read(mutator.input(number)) else { continue }
            #expect(ContentFault.first(in: content) == nil, "input \(number)")
        }
    }

    @Test(arguments: 0..<4)
    func mutatedWordFilesAreReadSoundlyOrRefused(part: UInt64) throws {
        let mutator = Mutator(corpus: try Mutator.documents(), seed: 20_260_102, largest: 64 << 10)
        var read = 0
        for number in stride(from: part, to: 96, by: 4) {
            guard let content = try? DocumentReader.read(mutator.input(number)) else { continue }
            read += 1
            #expect(ContentFault.first(in: content) == nil, "input \(number)")
        }
        #expect(read > 5, "mutations that leave nothing to read try nothing")
    }

    @Test func mutationsAreTheSameOnEveryRun() throws {
        let (first, second) = (try Mutator(seed: 3), try Mutator(seed: 3))
        #expect((0..<20).allSatisfy { first.input($0) == second.input($0) })
        #expect(try Mutator(seed: 4).input(0) != first.input(0))
    }
}
