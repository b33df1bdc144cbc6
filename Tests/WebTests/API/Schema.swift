import Foundation

/// A JSON value to look around in.
indirect enum JSONValue: Hashable, Decodable, CustomStringConvertible {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(_ text: String) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    subscript(name: String) -> JSONValue? { object?[name] }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
    var object: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }

    func isOf(type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number(let number): type == "number" || (type == "integer" && number.rounded() == number)
        case .text: type == "string"
        case .list: type == "array"
        case .object: type == "object"
        }
    }

    var description: String {
        switch self {
        case .null: "null"
        case .bool(let bool): "\(bool)"
        case .number(let number): "\(number)"
        case .text(let text): "“\(text.prefix(60))”"
        case .list(let list): "a list of \(list.count)"
        case .object(let members): "an object of \(members.count)"
        }
    }
}

/// Holds JSON to the part of JSON Schema (2020-12) that our description of the interface uses.
///
/// Slow and obvious. A keyword it does not know is an error of the description, so that nothing is believed checked that
/// is not.
struct Schema {
    /// The whole description: where `$ref` leads.
    let document: JSONValue

    /// Complaints: where, and what is wrong. Empty when the value fits.
    func complaints(_ value: JSONValue, _ schema: JSONValue, at path: String = "") -> [String] {
        (schema.object ?? [:]).flatMap { (keyword, rule) -> [String] in
            switch keyword {
            case "$ref": return complaints(value, resolve(rule.text ?? ""), at: path)
            case "properties", "additionalProperties", "propertyNames", "required":
                return object(value, keyword, rule, schema, path)
            case "items": return (value.list ?? []).enumerated().flatMap { complaints($1, rule, at: "\(path)/\($0)") }
            case "description", "example", "default": return []
            default: return isWrong(value, keyword, rule, path) ? ["\(path): \(value) against \(keyword) \(rule)"] : []
            }
        }
    }

    /// `#/components/schemas/Report`
    func resolve(_ reference: String) -> JSONValue {
        reference.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] ?? .null }
    }

    private func isWrong(_ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ path: String) -> Bool {
        switch keyword {
        case "type": !(rule.list ?? [rule]).contains { value.isOf(type: $0.text ?? "") }
        case "enum": !(rule.list ?? []).contains(value)
        case "minimum": (value.number ?? .infinity) < (rule.number ?? 0)
        case "maximum": (value.number ?? -.infinity) > (rule.number ?? 0)
        case "minLength": Double(value.text?.count ?? .max) < rule.number ?? 0
        case "maxLength": Double(value.text?.count ?? 0) > rule.number ?? 0
        case "pattern": value.text?.range(of: rule.text ?? "", options: .regularExpression) == nil
        case "format": rule.text == "date-time" && !(value.text?.hasSuffix("Z") ?? false)
        case "anyOf": !(rule.list ?? []).contains { complaints(value, $0, at: path).isEmpty }
        default: true
        }
    }

    private func object(
        _ value: JSONValue,
        _ keyword: String,
        _ rule: JSONValue,
        _ schema: JSONValue,
        _ path: String
    ) -> [String] {
        let members = value.object ?? [:]
        switch keyword {
        case "properties":
            return (rule.object ?? [:]).flatMap { name, schema in
                members[name].map { complaints($0, schema, at: "\(path)/\(name)") } ?? []
            }
        case "additionalProperties":
            let known = schema["properties"]?.object ?? [:]
            return members.filter { known[$0.key] == nil }.flatMap { name, member in
                rule == .bool(false) ? ["\(path) has \(name)"] : complaints(member, rule, at: "\(path)/\(name)")
            }
        case "propertyNames": return members.keys.flatMap { complaints(.text($0), rule, at: "\(path) name") }
        default: return (rule.list ?? []).compactMap(\.text).filter { members[$0] == nil }.map { "\(path) lacks \($0)" }
        }
    }
}
