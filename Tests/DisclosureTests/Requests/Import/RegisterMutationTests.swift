import Disclosure
import TestSupport
import Testing

/// Some hundred damaged registers, of the million that `PART=registers make fuzz` reads.
struct RegisterMutationTests {
    @Test(arguments: 0..<12)
    func whateverComesInIsReadSoundly(seed: UInt64) throws {
        let mutator = RegisterMutator(seed: seed)
        var tables = 0
        for number in 0..<12 as Range<UInt64> {
            let (isTable, fault) = RegisterSoundness.read(try mutator.input(number), on: day("2026-11-20"))
            #expect(fault == nil, "--seed \(seed) --input \(number)")
            tables += isTable ? 1 : 0
        }
        #expect(tables > 0)
    }
}
