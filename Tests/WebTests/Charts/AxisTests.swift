import TestSupport
import Testing

@testable import Web

struct AxisTests {
    @Test(arguments: [
        (112, [0, 50, 100, 150]), (0, [0, 1]), (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]),
        (4890, [0, 1000, 2000, 3000, 4000, 5000]), (9652, [0, 2000, 4000, 6000, 8000, 10_000]),
    ])
    func endsAtARoundNumber(largest: Int, ticks: [Int]) {
        #expect(Axis(reaching: largest, steps: 5).ticks == ticks)
    }

    @Test func aRateEndsAtAHundredPercent() {
        #expect(Axis(reaching: 10_000, steps: 5, limit: 10_000).top == 10_000)
        #expect(Axis(reaching: .max, steps: 5, limit: 10_000).top == 10_000)
    }

    /// Steps are 1, 2 or 5 times a power of ten, few enough and no more than needed, whatever the value.
    @Test func stepsAreRoundAndFew() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<3000 {
            let largest = Int.random(in: 1...(1 << Int.random(in: 1...58, using: &random)), using: &random)
            let steps = Int.random(in: 1...8, using: &random)
            let axis = Axis(reaching: largest, steps: steps)
            var step = axis.step
            while step.isMultiple(of: 10) { step /= 10 }
            #expect([1, 2, 5].contains(step))
            #expect(axis.top >= largest && axis.top - axis.step < largest)
            #expect(axis.ticks.count <= steps + 1)
        }
    }

    @Test(arguments: [Int.min, -1, 0, 1, 99, 100, 101, .max])
    func everyValueFindsItsPlace(value: Int) {
        for largest in [1, 100, 1 << 40, Int.max] {
            let axis = Axis(reaching: largest, steps: 5)
            let place = axis.position(of: value, along: 700)
            #expect((0...700).contains(place))
        }
        #expect(Axis(reaching: 100, steps: 5).position(of: 50, along: 700) == 350)
    }
}
