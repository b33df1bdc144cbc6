/// Limits from the environment of the program: so many at once, and so many in an hour after that.
///
///     GONGKAI_REQUESTS_ADDRESS    20,60          from one address
///     GONGKAI_REQUESTS_NETWORK    100,600        from one network
///     GONGKAI_REQUESTS_ALL        1000,36000     in all
///     GONGKAI_REQUESTS_SLOWNESS   2              seconds in the slow lane
extension AskingPaces {
    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    package init(environment: [String: String]) throws(Fault) {
        self.init()
        address = try Self.pace("GONGKAI_REQUESTS_ADDRESS", environment) ?? address
        network = try Self.pace("GONGKAI_REQUESTS_NETWORK", environment) ?? network
        all = try Self.pace("GONGKAI_REQUESTS_ALL", environment) ?? all
        // Some are wrong and sent again.
        attempts.atOnce = max(attempts.atOnce, 3 * address.atOnce)
        attempts.perHour = max(attempts.perHour, 3 * address.perHour)
        files.atOnce = max(files.atOnce, 3 * address.atOnce)
        files.perHour = max(files.perHour, 3 * address.perHour)
        let name = "GONGKAI_REQUESTS_SLOWNESS"
        guard let text = environment[name], !text.isEmpty else { return }
        guard let seconds = Int(text), (0...60).contains(seconds) else {
            throw Fault(description: "\(name) 应为 0 至 60 之间的整数（秒）。")
        }
        slowness = .seconds(seconds)
    }

    private static func pace(_ name: String, _ environment: [String: String]) throws(Fault) -> Pace? {
        guard let text = environment[name], !text.isEmpty else { return nil }
        let numbers = text.utf8.split(separator: UInt8(ascii: ",")).map { Int(String(Substring($0))) }
        guard numbers.count == 2, let atOnce = numbers[0], let perHour = numbers[1],
            (1...1_000_000_000).contains(atOnce), (0...1_000_000_000).contains(perHour)
        else { throw Fault(description: "\(name) 应为两个整数，如 20,60：一次最多几件，以后每小时几件。") }
        return Pace(atOnce: atOnce, perHour: perHour)
    }
}
