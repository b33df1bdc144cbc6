import Disclosure
import LegalClock
import TestSupport
import Testing

struct LockOutTests {
    private static let start = Moment(milliseconds: 1_795_000_000_000)

    @Test(arguments: [
        (0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (1_000_000, 900),
    ])
    func theDelayOfAnAccountGrows(failures: Int, seconds: Int64) {
        #expect(LockOut.account.seconds(after: failures) == seconds)
    }

    @Test(arguments: [(20, 0), (21, 30), (22, 60), (27, 1_920), (28, 3_600), (500, 3_600)])
    func theDelayOfAnAddressGrowsLater(failures: Int, seconds: Int64) {
        #expect(LockOut.address.seconds(after: failures) == seconds)
    }

    @Test func aLockEndsToTheSecond() {
        let failures = Failures(count: 5, lastAt: Self.start)
        #expect(failures.lockedUntil(.account, at: Self.start) == Self.start.adding(seconds: 30))
        #expect(failures.lockedUntil(.account, at: Self.start.adding(seconds: 29)) != nil)
        #expect(failures.lockedUntil(.account, at: Self.start.adding(seconds: 30)) == nil)
    }

    @Test func failuresAreForgottenADayAfterTheLast() {
        let failures = Failures(count: 7, lastAt: Self.start)
        #expect(failures.adding(.account, at: Self.start.adding(seconds: 86_399)).count == 8)
        #expect(failures.adding(.account, at: Self.start.adding(seconds: 86_400)).count == 1)
    }

    /// Whoever tries again at once whenever they may gets no more than this many guesses in a day.
    @Test func aDayHasAboutAHundredGuesses() {
        var (failures, now, guesses) = (Failures.none, Self.start, 0)
        while now < Self.start.adding(seconds: 86_400) {
            if let until = failures.lockedUntil(.account, at: now) {
                now = until
            } else {
                failures = failures.adding(.account, at: now)
                guesses += 1
            }
        }
        #expect((90...110).contains(guesses))
    }

    @Test func oneTakenBackIsOneLess() {
        #expect(Failures(count: 3, lastAt: Self.start).takenBack.count == 2)
        #expect(Failures.none.takenBack.count == 0)
    }
}

struct SessionLimitsTests {
    private static let start = Moment(milliseconds: 1_795_000_000_000)

    @Test(arguments: [
        (0, 1_799, false), (0, 1_800, true), (42_000, 43_199, false), (43_100, 43_200, true), (43_199, 43_200, true),
    ])
    func aSessionIsOver(used: Int64, now: Int64, isOver: Bool) {
        let (used, now) = (Self.start.adding(seconds: used), Self.start.adding(seconds: now))
        #expect(SessionLimits.standard.isOver(startedAt: Self.start, usedAt: used, at: now) == isOver)
    }

    @Test func anAgencySetsItsOwn() {
        var profile = AgencyProfile(id: AgencyProfile.subject(SampleAgencies.office))
        #expect(SessionLimits(profile) == .standard)
        profile.take(.changed([SettingChange(key: .idleMinutes, old: .number(30), new: .number(10))]))
        #expect(SessionLimits(profile).idle == 600)
    }
}
