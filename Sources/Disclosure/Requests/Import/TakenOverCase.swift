package import LegalClock

/// 原有台账中的一件: what an old register tells of a case.
package struct TakenOverCase: Hashable, Sendable {
    /// Row of the file, from 1.
    package var row: Int
    /// The number it had; empty for none.
    package var number = ""
    package var channel = IntakeChannel.inPerson
    package var kind = ApplicantKind.naturalPerson
    package var applicant = ""
    package var phone = ""
    package var asked = ""
    package var submittedOn: CivilDate
    package var receivedOn: CivilDate
    package var extendedDays: Int?
    /// `nil` for a case that is open still.
    package var answer: Answer?

    package struct Answer: Hashable, Sendable {
        package var decision: Decision
        package var letter: String
        package var on: CivilDate
        package var way: LetterService.Way
    }

    /// By what two rows are told to be the same case.
    package var key: CaseKey {
        CaseKey(
            number: number,
            receivedOn: receivedOn,
            title: DisclosureRequest.shortened(asked),
            applicant: applicant
        )
    }
}

/// The same case in another row, or in a register that was imported before: the same number and day of receipt (a running
/// number begins anew each year); without a number the same day, applicant and beginning of what was asked.
package struct CaseKey: Hashable, Sendable {
    private let number: String
    private let receivedOn: CivilDate
    private let title: String
    private let applicant: String

    /// - Parameter title: the beginning of what was asked, as lists show it
    package init(number: String, receivedOn: CivilDate, title: String, applicant: String) {
        self.number = number
        self.receivedOn = receivedOn
        self.title = number.isEmpty ? title : ""
        self.applicant = number.isEmpty ? applicant : ""
    }
}

/// What is wrong with a cell: row and column as the spreadsheet counts them.
package struct RegisterFault: Hashable, Sendable {
    /// From 1.
    package var row: Int
    /// From 1; `nil` for the row as a whole.
    package var column: Int?
    package var field: RegisterField?
    package var sentence: String

    /// 第 5 行第 3 列（收到日期）：应为日期，如 2023-05-06，现为“五月初”。
    package var description: String {
        let place = column.map { "第 \(row) 行第 \($0) 列" } ?? "第 \(row) 行"
        return "\(place)\(field.map { "（\($0.name)）" } ?? "")：\(sentence)"
    }
}

extension DisclosureRequest {
    /// 导入: the acts of a case that was handled elsewhere. No rule is asked, because it happened; what went against the law
    /// is found all the same (V-REPLY-LATE, V-EXT-NOAPPROVAL …). The first act says that it was imported.
    ///
    /// - Parameter batch: the key of the ``RegisterImport`` it came with
    package static func takeOver(
        _ old: TakenOverCase,
        file: String,
        batch: String = "",
        applicant: PersonID,
        in calendar: WorkingCalendar
    ) -> [RequestAct] {
        let intake = RequestIntake(
            channel: old.channel,
            kind: old.kind,
            applicant: applicant,
            submittedOn: old.submittedOn,
            items: [RequestItem(number: 1, description: old.asked)]
        )
        let due = RequestDue(calendar.end(of: TimeLimit.reply.period, after: old.receivedOn))
        var acts: [RequestAct] = [
            .closing(.takenOver(TakenOver(file: file, row: old.row, number: old.number, batch: batch))),
            .intake(.submitted(intake)),
            .intake(
                .registered(
                    receivedOn: old.receivedOn,
                    due: due,
                    correctionDue: RequestDue(
                        calendar.end(of: TimeLimit.correctionNotice.period, after: old.receivedOn)
                    ),
                    deemed: false
                )
            ),
        ]
        if let days = old.extendedDays {
            var clock = Clock(.reply, from: old.receivedOn)
            clock.extend(by: days, on: due.day, letter: "")
            acts.append(
                .period(
                    .extended(
                        days: days,
                        agreedBy: nil,
                        letter: "原台账",
                        servedOn: due.day,
                        due: RequestDue(clock.run.due(in: calendar))
                    )
                )
            )
        }
        return acts + answerActs(old)
    }

    private static func answerActs(_ old: TakenOverCase) -> [RequestAct] {
        guard let answer = old.answer else { return [.handling(.reviewBegun)] }
        if answer.decision.closesWithoutReply {
            return [.closing(.closedElsewhere(answer.decision, on: answer.on))]
        }
        let row = answer.decision.row
        let number = answer.letter.isBlank ? "原台账未载文号" : answer.letter
        return [
            .handling(.reviewBegun),
            .decision(.drafted(ItemDecision(item: 1, decision: answer.decision))),
            .decision(
                .signed(
                    on: answer.on,
                    letters: [SignedLetter(kind: row.letter, number: number, items: [1], remedy: row.remedy)]
                )
            ),
            .decision(
                .served(LetterService(way: answer.way, day: answer.on, proof: "原台账"), reevaluateOn: nil)
            ),
        ]
    }
}
