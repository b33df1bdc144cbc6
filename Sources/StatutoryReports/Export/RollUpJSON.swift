/// A sum as JSON: what `gongkai report sum --json` prints.
///
///     {"refusal":null,"notes":[],
///      "parts":[{"format":"gk2021","members":[{"agency":"…","year":2023}, …],
///                "cells":[{"cell":"T3/1/np","row":"…","column":"自然人","unit":"件","sum":12,"blank":0,"excepted":false,
///                          "shares":[{"value":4,"percentage":"33.33"}, …]}, …],
///                "findings":[],"undecided":[],"passed":44}]}
public enum RollUpJSON {
    /// Appends the line, without its line feed.
    public static func write(_ rollUp: RollUp, to bytes: inout [UInt8]) {
        var json = JSONWriter(reservingCapacity: 40_000)
        json.object { json in
            json.field("refusal", rollUp.refusal)
            json.field("notes", rollUp.notes) { $0.string($1) }
            json.field("parts", rollUp.parts) { $0.part($1) }
        }
        bytes += json.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func part(_ part: RollUp.Part) {
        object { json in
            json.field("format", part.format.id)
            json.field("members", part.members) { json, member in
                json.object {
                    $0.field("agency", member.agency)
                    $0.field("year", member.year)
                }
            }
            json.field("cells", part.cells) { $0.cell($1) }
            json.field("findings", part.checks.findings) { $0.finding($1) }
            json.outcome(part.checks)
        }
    }

    private mutating func cell(_ cell: RollUpCell) {
        object { json in
            json.name(cell.format)
            json.field("sum", cell.sum)
            json.field("blank", cell.blankCount)
            json.field("excepted", cell.isExcepted)
            json.field("shares", cell.shares) { json, share in
                json.object {
                    $0.field("value", share.value)
                    $0.field("percentage", share.percentage)
                }
            }
        }
    }
}
