import Disclosure
import Synchronization
import Testing

@testable import Storage

struct PasswordWorkTests {
    private static let cheap = PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1)

    @Test func aHashIsOfItsPasswordOnly() async throws {
        let work = PasswordWork(cost: Self.cheap, most: 2)
        let hash = try await work.hash("云溪的早晨有薄雾")
        #expect(try await work.isOf("云溪的早晨有薄雾", hash))
        #expect(try await !work.isOf("云溪的早晨有薄雾 ", hash))
        #expect(try await !work.isOf("", hash))
        #expect(try await !work.isOf("云溪的早晨有薄雾", nil))
    }

    @Test func oneTextHasADifferentHashEachTime() async throws {
        let work = PasswordWork(cost: Self.cheap, most: 2)
        let (one, other) = (try await work.hash("a"), try await work.hash("a"))
        #expect(one.hash != other.hash)
        #expect(one.salt != other.salt)
    }

    /// Many come at once: every one gets its turn, or is told that there are too many; nobody waits for ever.
    @Test func aFloodIsHeldBack() async throws {
        let work = PasswordWork(
            cost: PasswordHash.Cost(rounds: 1 << 12, blockSize: 8, parallelism: 1),
            most: 1,
            mostWaiting: 3
        )
        let answers = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask { (try? await work.isOf("a", nil)) != nil }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(answers.count == 40)
        #expect(answers.contains(true))
        // It is open again afterwards.
        #expect(try await !work.isOf("a", nil))
    }

    @Test func noMoreNamesAreRememberedThanThereIsRoomFor() {
        let memory = FailureMemory(.account, most: 100)
        let clock = TestClock()
        for number in 0..<1_000 {
            clock.advance(seconds: 1)
            #expect(memory.charge("name\(number)", at: clock.moment) == nil)
        }
        #expect(memory.count("name999") == 1)
        #expect(memory.count("name0") == 0)
        memory.takeBack("name999")
        #expect(memory.count("name999") == 0)
    }
}
