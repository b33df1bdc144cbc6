import Synchronization
import TestSupport
import Testing

@testable import Web

struct AllowanceTests {
    /// A clock that stands still until it is told.
    private final class Hands: Sendable {
        private let instant = Mutex(ContinuousClock.now)
        var now: ContinuousClock.Instant { instant.withLock { $0 } }
        func move(_ duration: Duration) { instant.withLock { $0 += duration } }
    }

    @Test func aPurseEmptiesAndFillsAgain() {
        let hands = Hands()
        let allowance = Allowance(Pace(atOnce: 3, perSecond: 2)) { hands.now }
        #expect((0..<5).map { _ in allowance.takes(from: "a") } == [true, true, true, false, false])
        #expect(allowance.takes(from: "b"))
        hands.move(.milliseconds(499))
        #expect(!allowance.takes(from: "a"))
        hands.move(.milliseconds(1))
        #expect(allowance.takes(from: "a"))
        #expect(!allowance.takes(from: "a"))
        hands.move(.seconds(3600))
        #expect((0..<4).map { _ in allowance.takes(from: "a") } == [true, true, true, false])
    }

    @Test func manyClientsAreForgottenInTime() {
        let hands = Hands()
        let allowance = Allowance(Pace(atOnce: 2, perSecond: 1)) { hands.now }
        for index in 0..<30_000 { #expect(allowance.takes(from: "\(index)")) }
    }
}

struct WaitingLineTests {
    @Test func noMoreThanItsPlacesAreIn() async throws {
        let line = WaitingLine(places: 2, waiting: 100)
        let room = Room()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<60 {
                group.addTask {
                    try await line.enter()
                    await room.enter()
                    await Task.yield()
                    await room.leave()
                    line.leave()
                }
            }
            try await group.waitForAll()
        }
        #expect(await room.inside == 0)
        #expect(await room.most <= 2)
    }

    private actor Room {
        private(set) var inside = 0
        private(set) var most = 0

        func enter() {
            inside += 1
            most = max(most, inside)
        }

        func leave() { inside -= 1 }
    }

    @Test func whoFindsTheLineFullIsTurnedAway() async throws {
        let line = WaitingLine(places: 1, waiting: 0)
        try await line.enter()
        let refused = await #expect(throws: Refused.self) { try await line.enter() }
        #expect(refused?.status == .serviceUnavailable)
        line.leave()
        try await line.enter()
        line.leave()
    }
}
