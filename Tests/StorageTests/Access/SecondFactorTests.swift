import Disclosure
import LegalClock
import Storage
import Testing

struct SecondFactorTests {
    /// Enrols the officer and gives the authenticator and the recovery codes.
    private func enrol(_ staff: Staff) async throws -> (TimeCode, [String]) {
        let enrolment = try await staff.access.beginSecondFactor(by: staff.officer.session)
        let code = TimeCode(secret: Self.bytes(base32: enrolment.secret))
        #expect(enrolment.uri.hasPrefix("otpauth://totp/%E5%85%AC%E5%BC%80:officer?secret=\(enrolment.secret)&"))
        let codes = try await staff.access.confirmSecondFactor(
            code: code.code(at: TimeCode.step(at: staff.clock.moment)),
            by: staff.officer.session
        )
        staff.clock.advance(seconds: 60)
        return (code, codes)
    }

    private static func bytes(base32 text: String) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.flatMap { digit -> [Int] in
            let value = digits.firstIndex(of: digit) ?? 0
            return (0..<5).reversed().map { value >> $0 & 1 }
        }
        return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
            bits[start..<(start + 8)].reduce(0) { $0 << 1 | UInt8($1) }
        }
    }

    private func now(_ code: TimeCode, _ staff: Staff) -> String {
        code.code(at: TimeCode.step(at: staff.clock.moment))
    }

    @Test(arguments: Backend.available)
    func aCodeIsAskedAndTakenOnce(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let (code, codes) = try await enrol(staff)
            #expect(Set(codes).count == 10)
            let client = AccessFixture.client
            let ticket = try #require(try await staff.fixture.signIn("officer").ticket)
            let wrong = try await staff.access.passSecondFactor(ticket, code: "000000", from: client)
            #expect(wrong.refusal == .codeNotAccepted)
            let right = try await staff.access.passSecondFactor(ticket, code: now(code, staff), from: client)
            #expect(right.session?.session.hasSecondFactor == true)
            // The ticket is spent, and so is the code.
            let again = try await staff.access.passSecondFactor(ticket, code: now(code, staff), from: client)
            #expect(again.refusal == .ticketIsVoid)
            let second = try #require(try await staff.fixture.signIn("officer").ticket)
            let replayed = try await staff.access.passSecondFactor(second, code: now(code, staff), from: client)
            #expect(replayed.refusal == .codeNotAccepted)
            staff.clock.advance(seconds: 30)
            let next = try await staff.access.passSecondFactor(second, code: now(code, staff), from: client)
            #expect(next.session != nil)
        }
    }

    @Test(arguments: Backend.available)
    func aTicketLastsFiveMinutes(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let (code, _) = try await enrol(staff)
            let ticket = try #require(try await staff.fixture.signIn("officer").ticket)
            staff.clock.advance(seconds: 300)
            let outcome = try await staff.access.passSecondFactor(
                ticket,
                code: now(code, staff),
                from: AccessFixture.client
            )
            #expect(outcome.refusal == .ticketIsVoid)
        }
    }

    @Test(arguments: Backend.available)
    func aRecoveryCodeWorksOnce(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let (_, codes) = try await enrol(staff)
            let client = AccessFixture.client
            let ticket = try #require(try await staff.fixture.signIn("officer").ticket)
            let typed = codes[3].lowercased().replacing("-", with: " ")
            #expect(try await staff.access.passSecondFactor(ticket, code: typed, from: client).session != nil)
            let second = try #require(try await staff.fixture.signIn("officer").ticket)
            let again = try await staff.access.passSecondFactor(second, code: codes[3], from: client)
            #expect(again.refusal == .codeNotAccepted)
            let acts = try await staff.fixture.ledger.acts(
                of: Account.subject(staff.officer.session.account),
                in: staff.agency
            )
            #expect(try acts.last.map { try Recorded<AccountAct>($0).content } == .recoveryCodeUsed(left: 9))
            // New ones void the old.
            let fresh = try await staff.access.renewRecoveryCodes(
                password: AccessFixture.password,
                by: staff.officer.session
            )
            let old = try await staff.access.passSecondFactor(second, code: codes[4], from: client)
            #expect(old.refusal == .codeNotAccepted)
            #expect(try await staff.access.passSecondFactor(second, code: fresh[0], from: client).session != nil)
        }
    }

    /// Who knows the password only gets no more guesses at the code than at a password.
    @Test(arguments: Backend.available)
    func codesAreGuessedNoFasterThanPasswords(backend: Backend) async throws {
        try await backend.withStaff { staff in
            _ = try await enrol(staff)
            var guesses = 0
            for number in 0..<12 {
                let outcome = try await staff.fixture.signIn("officer", from: "198.51.100.\(number)")
                guard let ticket = outcome.ticket else { continue }
                let answer = try await staff.access.passSecondFactor(
                    ticket,
                    code: "00000\(number % 10)",
                    from: Client(origin: "198.51.100.\(number)")
                )
                if answer.refusal == .codeNotAccepted { guesses += 1 }
            }
            #expect((4...5).contains(guesses))
        }
    }

    @Test(arguments: Backend.available)
    func whatWasBegunMustBeConfirmedInTime(backend: Backend) async throws {
        try await backend.withStaff { staff in
            let session = staff.officer.session
            await #expect(throws: AccessRefusal.enrolmentIsVoid) {
                try await staff.access.confirmSecondFactor(code: "123456", by: session)
            }
            let enrolment = try await staff.access.beginSecondFactor(by: session)
            let code = TimeCode(secret: Self.bytes(base32: enrolment.secret))
            await #expect(throws: AccessRefusal.codeWrong) {
                try await staff.access.confirmSecondFactor(code: "12345", by: session)
            }
            #expect(try await staff.fixture.signIn("officer").session != nil)
            staff.clock.advance(seconds: 600)
            await #expect(throws: AccessRefusal.enrolmentIsVoid) {
                try await staff.access.confirmSecondFactor(code: now(code, staff), by: session)
            }
        }
    }

    @Test(arguments: Backend.available)
    func removingItAsksForThePassword(backend: Backend) async throws {
        try await backend.withStaff { staff in
            _ = try await enrol(staff)
            let session = staff.officer.session
            await #expect(throws: AccessRefusal.secondFactorAlready) {
                _ = try await staff.access.beginSecondFactor(by: session)
            }
            await #expect(throws: AccessRefusal.currentPasswordWrong) {
                try await staff.access.removeSecondFactor(password: "不是这个密码啊啊", by: session)
            }
            try await staff.access.removeSecondFactor(password: AccessFixture.password, by: session)
            #expect(try await staff.fixture.signIn("officer").session != nil)
        }
    }
}

struct TimeCodeTests {
    /// RFC 6238, appendix B, SHA-1.
    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)]
    )
    func theVectorsOfTheStandardHold(seconds: Int64, code: String) {
        let step = TimeCode.step(at: Moment(milliseconds: seconds * 1_000))
        #expect(TimeCode(secret: Array("12345678901234567890".utf8)).code(at: step, digits: 8) == code)
    }

    @Test func oneStepBeforeAndAfterIsTaken() {
        let code = TimeCode(secret: Array("12345678901234567890".utf8))
        let now = Moment(milliseconds: 1_795_000_000_000)
        let step = TimeCode.step(at: now)
        for offset: Int64 in -3...3 {
            let accepted = code.accepts(code.code(at: step + offset), at: now, after: 0)
            #expect(accepted == (abs(offset) <= 1 ? step + offset : nil))
        }
        #expect(code.accepts(code.code(at: step), at: now, after: step) == nil)
        #expect(code.accepts(" " + code.code(at: step), at: now, after: step - 1) == step)
    }

    /// RFC 4648, section 10.
    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")])
    func base32IsAsInTheStandard(text: String, encoded: String) {
        #expect(Base32.text(Array(text.utf8)) == encoded)
    }
}
