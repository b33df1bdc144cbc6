import Disclosure
import LegalClock
import Storage

/// A kind of subject that only tests have: with a register of its own, rows that come and go, and notices to roles.
struct Probe: Subject, Hashable {
    static let kind = SubjectKind(rawValue: "probe")
    static let title = "试件"
    static let register: Register? = Register("probe", [.text("label"), .integer("weight"), .optionalText("remark")])

    let id: SubjectID
    var label = ""
    var weight = 0
    var remark: String?
    var isHidden = false

    init(id: SubjectID) { self.id = id }

    mutating func apply(_ act: Recorded<ProbeAct>) {
        switch act.content {
        case .labelled(let label): self.label = label
        case .weighed(let weight): self.weight += weight
        case .remarked(let remark): self.remark = remark
        case .hidden: isHidden = true
        case .shown: isHidden = false
        }
    }

    var desk: DeskEntry? {
        guard !isHidden else { return nil }
        return DeskEntry(
            title: label,
            state: weight > 10 ? "重" : "轻",
            isOpen: weight <= 10,
            due: CivilDate(dayNumber: 20_000 + weight),
            isProvisional: weight % 2 == 1,
            waiting: weight % 3 == 0 ? .role(.head) : .outside("第三方"),
            searchText: remark ?? ""
        )
    }

    var registerRow: [RegisterValue]? {
        isHidden ? nil : [.text(label), .integer(weight), remark.map(RegisterValue.text) ?? .none]
    }

    func notices(of act: Recorded<ProbeAct>) -> [Notice] {
        guard case .weighed(let weight) = act.content else { return [] }
        // One of them leads to another subject, as those of reminders do.
        let other = SubjectID(Probe.kind, weight % 2 == 0 ? "p0" : "zz")
        return [
            Notice(to: .role(.head), "重了 \(weight)。"), Notice(to: .role(.deputyHead), "重了 \(weight)。", about: other),
        ]
    }

    /// Where its register is kept, beside the program's own tables.
    static let schema = """
        CREATE TABLE probe (
            agency {text} NOT NULL,
            subject {text} NOT NULL,
            label {text} NOT NULL,
            weight {integer} NOT NULL,
            remark {text},
            PRIMARY KEY (agency, subject)
        ) {small table};
        """
}

enum ProbeAct: ActContent {
    case labelled(String)
    case weighed(Int)
    case remarked(String)
    case hidden, shown

    static let version = 2

    var name: String {
        switch self {
        case .labelled: "labelled"
        case .weighed: "weighed"
        case .remarked: "remarked"
        case .hidden: "hidden"
        case .shown: "shown"
        }
    }

    var fields: ActFields {
        switch self {
        case .labelled(let text), .remarked(let text): ActFields(["text": .text(text)])
        case .weighed(let number): ActFields(["number": .number(Int64(number))])
        case .hidden, .shown: ActFields()
        }
    }

    init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("labelled", 2): self = .labelled(try fields.text("text"))
        case ("weighed", 2): self = .weighed(try fields.number("number"))
        case ("remarked", 2): self = .remarked(try fields.text("text"))
        case ("hidden", 2): self = .hidden
        case ("shown", 2): self = .shown
        default: throw .unknown(name, version: version)
        }
    }

    var sentence: ActSentence { "\(name)" }
}

extension [SubjectEntry] {
    static let withProbe = SubjectCatalogue.all + [SubjectEntry(Probe.self)]
}
