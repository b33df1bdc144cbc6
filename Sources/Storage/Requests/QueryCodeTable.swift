import Crypto
import Disclosure
import Foundation

/// The table `query_code`: which request a code opens. Codes themselves are kept nowhere.
enum QueryCodeTable {
    /// Eighty random bits of the system's generator.
    static func newCode() -> QueryCode {
        guard let code = QueryCode(random: RandomBytes.make(10)) else {
            preconditionFailure("ten bytes make a query code")
        }
        return code
    }

    static func digest(of code: QueryCode) -> String {
        SHA256.hash(data: Data("query-code:\(code.characters)".utf8)).hexadecimal
    }

    static func add(
        _ digest: String,
        for id: SubjectID,
        of agency: AgencyCode,
        in db: Transaction
    ) throws(StorageError) {
        try db.post(
            "INSERT INTO query_code (digest, agency, subject) VALUES ($1, $2, $3)",
            [.text(digest), .text(agency.rawValue), .text(id.rawValue)]
        )
    }

    static func find(_ digest: String, in db: Transaction) throws(StorageError) -> (AgencyCode, SubjectID)? {
        let row = try db.first("SELECT agency, subject FROM query_code WHERE digest = $1", [.text(digest)])
        guard let row, let id = SubjectID(rawValue: try row.text("subject")) else { return nil }
        return (AgencyCode(rawValue: try row.text("agency")), id)
    }
}
