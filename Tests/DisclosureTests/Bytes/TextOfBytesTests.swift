import Disclosure
import Testing

struct TextOfBytesTests {
    @Test(arguments: [([], ""), ([0x00], "00"), ([0x0A, 0xFF], "0aff"), (Array(0xF8...0xFF), "f8f9fafbfcfdfeff")])
    func bytesAreTwoDigitsEach(bytes: [UInt8], text: String) {
        #expect(bytes.hexadecimal == text)
    }

    @Test(arguments: [
        ("", "", ""), ("AZaz09-._~", "", "AZaz09-._~"), ("年报 1", "", "%E5%B9%B4%E6%8A%A5%201"),
        ("a/b?c=d&e#%", "", "a%2Fb%3Fc%3Dd%26e%23%25"),
        ("a|b\"c", "|", "a|b%22c"), ("\r\n\0", "", "%0D%0A%00"),
    ])
    func whatMayStandInAddressesStays(text: String, others: String, encoded: String) {
        #expect(text.percentEncoded(keeping: others) == encoded)
    }
}
