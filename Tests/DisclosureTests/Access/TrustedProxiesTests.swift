import Disclosure
import TestSupport
import Testing

struct TrustedProxiesTests {
    @Test(
        arguments: [
            // Nobody is trusted: the peer it is, whatever is sent.
            ([], "127.0.0.1", "203.0.113.7", "127.0.0.1"),
            (["127.0.0.1"], "127.0.0.1", "203.0.113.7", "203.0.113.7"),
            (["127.0.0.1"], "198.51.100.1", "203.0.113.7", "198.51.100.1"),
            // What the client sent itself stands left of what the proxy saw.
            (["127.0.0.1"], "127.0.0.1", "1.1.1.1, 203.0.113.7", "203.0.113.7"),
            (["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", "1.1.1.1, 203.0.113.7, 10.2.3.4", "203.0.113.7"),
            // All trusted: the farthest.
            (["10.0.0.0/8"], "10.0.0.1", "10.0.0.3,10.0.0.2", "10.0.0.3"),
            (["10.0.0.0/8"], "10.0.0.1", nil, "10.0.0.1"),
            (["10.0.0.0/8"], "10.0.0.1", "", "10.0.0.1"),
            // No address ends the reading.
            (["10.0.0.0/8"], "10.0.0.1", "203.0.113.7, unknown, 10.0.0.2", "10.0.0.2"),
            (["10.0.0.0/8"], "10.0.0.1", "<script>", "10.0.0.1"),
            (["fd00::/8"], "fd12::1", "2001:DB8:0:0::7", "2001:db8::7"),
            (["127.0.0.1"], "::ffff:127.0.0.1", "203.0.113.7", "203.0.113.7"),
            (["::1"], "::1", "203.0.113.7", "203.0.113.7"),
        ] as [([String], String, String?, String)]
    )
    func theClientIsTheFirstFromTheRightThatIsNotTrusted(
        proxies: [String],
        peer: String,
        forwarded: String?,
        client: String
    ) {
        #expect(TrustedProxies(proxies)?.client(peer: peer, forwarded: forwarded) == client)
    }

    @Test(arguments: [
        "proxy.example", "10.0.0.0/33", "10.0.0.0/", "fd00::/129", "10.0.0.0/8/8", "", "10.0.0", "10.0.0.0/+8",
    ])
    func whatIsNoAddressIsRefused(entry: String) { #expect(TrustedProxies([entry]) == nil) }

    @Test func aLongListIsReadFromItsEnd() {
        let list = String(repeating: "10.0.0.2,", count: 10_000) + "203.0.113.7"
        #expect(TrustedProxies(["10.0.0.0/8"])?.client(peer: "10.0.0.1", forwarded: list) == "203.0.113.7")
    }

    @Test(arguments: [
        ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"), ("256.0.0.1", nil), ("01.2.3.4", nil),
        ("1.2.3", nil), ("1.2.3.4.5", nil), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
        ("2001:0DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
        ("1:2:3:4:5:6:7", nil), ("1:2:3:4:5:6:7:8:9", nil), (":::", nil), ("1::2::3", nil), (":1", nil), ("1:", nil),
        ("::ffff:192.0.2.1", "192.0.2.1"), ("::192.0.2.1", "::c000:201"), ("fe80::1%eth0", nil), ("12345::", nil),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("[::1]", nil), ("1.2.3.4:80", nil), ("g::", nil),
    ])
    func addressesAreReadAndWrittenInOneForm(text: String, written: String?) {
        #expect(IPAddress(text)?.description == written)
    }

    /// What is written is read as the same address.
    @Test func everyAddressIsReadAgain() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<2_000 {
            let groups = (0..<8).map { _ in
                Bool.random(using: &random) ? 0 : UInt16.random(in: 1...UInt16.max, using: &random)
            }
            let plain = groups.map { String($0, radix: 16) }.joined(separator: ":")
            guard let address = IPAddress(plain) else {
                Issue.record("not read: \(plain)")
                continue
            }
            #expect(IPAddress(address.description) == address)
        }
    }
}
