import CCurl
import Disclosure
import Glibc

/// One exchange with a server by libcurl: set up, run to its end, looked at.
///
/// It blocks its thread, for at most ``longest`` seconds. Nothing of the environment is used: no proxies, no `.netrc`, no
/// redirects.
final class Curl {
    private static let longest = 25
    private static let longestConnecting = 10
    private static let isReady = gongkai_curlInit() == CURLE_OK

    private let handle: OpaqueHandle
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private let exchange = Exchange()

    typealias OpaqueHandle = UnsafeMutableRawPointer

    /// `nil` when there is no memory.
    init?(_ url: String, protocols: String) {
        guard Self.isReady, let handle = curl_easy_init() else { return nil }
        self.handle = handle
        set(CURLOPT_URL, url)
        set(CURLOPT_PROTOCOLS_STR, protocols)
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_TIMEOUT, Self.longest)
        set(CURLOPT_CONNECTTIMEOUT, Self.longestConnecting)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        gongkai_setTransfer(handle, CURLOPT_WRITEFUNCTION, Self.ignore)
        gongkai_setTransfer(handle, CURLOPT_READFUNCTION, Self.read)
        gongkai_setPointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(exchange).toOpaque())
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
    }

    func set(_ option: CURLoption, _ value: Int) { gongkai_setLong(handle, option, value) }
    func set(_ option: CURLoption, _ value: String) { gongkai_setText(handle, option, value) }

    func set(_ option: CURLoption, _ values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value) }
        gongkai_setList(handle, option, list)
        if let list { lists.append(list) }
    }

    /// What is sent.
    func upload(_ bytes: [UInt8]) {
        exchange.rest = bytes[...]
        set(CURLOPT_INFILESIZE, bytes.count)
    }

    /// Connects to addresses of the internet only, whatever the name comes to when it is looked up.
    func refusePrivateAddresses() {
        gongkai_setPointer(handle, CURLOPT_OPENSOCKETDATA, Unmanaged.passUnretained(exchange).toOpaque())
        gongkai_setOpenSocket(handle, Self.open)
    }

    /// How it ended, and the last code of the server (0 when there was none).
    func perform() -> (code: CURLcode, response: Int) {
        let code = curl_easy_perform(handle)
        var response = 0
        gongkai_responseCode(handle, &response)
        return (code, response)
    }

    /// The address was refused by us.
    var metPrivateAddress: Bool { exchange.metPrivateAddress }

    // MARK: What libcurl calls

    private final class Exchange {
        var rest: ArraySlice<UInt8> = []
        var metPrivateAddress = false
    }

    private static func exchange(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
        pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let read: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int =
        {
            buffer,
            size,
            count,
            pointer in
            guard let buffer, let exchange = Curl.exchange(pointer) else { return 0 }
            let part = exchange.rest.prefix(size * count)
            UnsafeMutableRawBufferPointer(start: buffer, count: size * count).copyBytes(from: part)
            exchange.rest = exchange.rest.dropFirst(part.count)
            return part.count
        }

    /// Nobody reads what the other side says.
    private static let ignore:
        @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
            _,
            size,
            count,
            _ in size * count
        }

    private static let open: curl_opensocket_callback = { pointer, _, address in
        guard let address, let exchange = Curl.exchange(pointer) else { return -1 }
        guard Curl.isPublic(address) else {
            exchange.metPrivateAddress = true
            return -1
        }
        return socket(
            address.pointee.family,
            address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
            address.pointee.protocol
        )
    }

    private static func isPublic(_ address: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
        withUnsafePointer(to: &address.pointee.addr) { address -> Bool in
            let raw = UnsafeRawPointer(address)
            switch Int32(address.pointee.sa_family) {
            case AF_INET:
                let four = raw.loadUnaligned(as: sockaddr_in.self)
                return withUnsafeBytes(of: four.sin_addr) { IPAddress(bytes: Array($0))?.isPublic ?? false }
            case AF_INET6:
                let six = raw.loadUnaligned(as: sockaddr_in6.self)
                return withUnsafeBytes(of: six.sin6_addr) { IPAddress(bytes: Array($0))?.isPublic ?? false }
            default: return false
            }
        }
    }
}
