package import Disclosure

/// Persons in a database.
package struct SQLPersonStore: PersonStore {
    private let database: any Database
    private let clock: ServerClock
    private let log: ActLog

    package init(_ database: any Database, clock: @escaping ServerClock) {
        self.database = database
        self.clock = clock
        log = ActLog(clock: clock)
    }

    package func save(_ person: Person) async throws {
        try await database.write(about: ["person:" + person.id.rawValue]) { [clock] db in
            try PersonTable.save(person, at: clock(), in: db)
        }
    }

    package func find(_ id: PersonID, of agency: AgencyCode) async throws -> KeptPerson? {
        try await database.read { db in try PersonTable.find(id, of: agency, in: db) }
    }

    package func erase(_ id: PersonID, reason: String, by actor: Actor) async throws {
        let agency = actor.agency
        try await database.write(about: [ActLog.chain(of: agency), "person:" + id.rawValue]) { [clock, log] db in
            _ = try Permissions.authority(for: .erasePerson, actor)
            let person: Person
            switch try PersonTable.find(id, of: agency, in: db) {
            case nil: throw PersonErasureRefusal.noSuchPerson
            case .erased: throw PersonErasureRefusal.alreadyErased
            case .known(let known): person = known
            }
            let command = Command<PersonErasure>(.erasePerson, .new(PersonErasure.id(of: id)), by: actor) { person, _ in
                try person.erase(reason: reason)
            }
            try log.record(command, in: db)
            try LetterErasure(person, in: db).run { request, letters in
                let command = Command(.erasePerson, DisclosureRequest.self, request, seen: nil, by: actor) {
                    request,
                    _ in
                    try request.eraseLetters(letters)
                }
                try log.record(command, in: db)
            }
            try PersonTable.erase(id, of: agency, at: clock(), in: db)
            // 身份证明 goes with the person.
            try FileTable.drop(of: PersonErasure.id(of: id), in: agency, in: db)
            try FileTable.drop(.requestMaterial, ofRequestsBy: id, in: agency, in: db)
        }
    }
}
