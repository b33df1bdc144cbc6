import CZlib
import Disclosure
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

struct KeptPagesTests {
    @Test func aPageTheReaderHasIsNotSentAgain() async throws {
        try await Site.sample().test { client in
            let first = try await client.execute(uri: "/", method: .get)
            let tag = try #require(first.headers[.eTag])
            for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let second = try await client.execute(uri: "/", method: .get, headers: [.ifNoneMatch: known])
                #expect(second.status == .notModified)
                #expect(second.body.readableBytes == 0)
                #expect(second.headers[.eTag] == tag)
            }
            let other = try await client.execute(uri: "/", method: .get, headers: [.ifNoneMatch: "\"other\""])
            #expect(other.status == .ok)
        }
    }

    @Test func preferencesMakeDifferentPages() async throws {
        try await Site.sample().test { client in
            let plain = try await client.execute(uri: "/", method: .get)
            let large = try await client.execute(
                uri: "/",
                method: .get,
                headers: [.cookie: "a=b; size=large; theme=dark"]
            )
            #expect(plain.headers[.vary] == "Accept-Encoding, Cookie")
            #expect(plain.text.contains(#"data-theme="auto" data-size="normal""#))
            #expect(large.text.contains(#"data-theme="dark" data-size="large""#))
            #expect(plain.headers[.eTag] != large.headers[.eTag])
        }
    }

    @Test func compressedPagesUnfoldToThePlainOnes() async throws {
        try await Site.sample().test { client in
            let plain = try await client.execute(uri: "/", method: .get)
            let small = try await client.execute(uri: "/", method: .get, headers: [.acceptEncoding: "br, gzip;q=0.5"])
            #expect(small.headers[.contentEncoding] == "gzip")
            #expect(small.body.readableBytes < plain.body.readableBytes)
            #expect(small.headers[.eTag] != plain.headers[.eTag])
            #expect(try gunzip(small.body) == Array(plain.body.readableBytesView))
        }
    }

    @Test(arguments: [
        (nil, false), ("", false), ("br", false), ("gzip", true), ("deflate, gzip;q=1.0", true), ("gzip;q=0", false),
        ("gzip; q=0.5", true), ("x-gzip", false),
    ])
    func compressionIsForThoseWhoAsk(header: String?, isAccepted: Bool) {
        #expect(Gzip.isAccepted(header) == isAccepted)
    }

    @Test func assetsAreKeptForGood() async throws {
        try await Site.sample().test { client in
            for asset in Asset.all {
                let response = try await client.execute(uri: asset.link.address, method: .get)
                #expect(response.status == .ok)
                #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(response.headers[.contentType] == asset.type)
            }
        }
    }

    private func gunzip(_ body: ByteBuffer) throws -> [UInt8] {
        var stream = z_stream()
        try #require(inflateInit2_(&stream, 31, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = Array(body.readableBytesView)
        var output = [UInt8](repeating: 0, count: 1 << 20)
        let size = output.count
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(status == Z_STREAM_END)
        return Array(output[..<(size - Int(stream.avail_out))])
    }
}

struct PageCacheTests {
    private func key(_ address: String) -> PageCache.Key {
        PageCache.Key(address: address, preferences: Preferences(), gzip: false)
    }

    private func page(_ revision: Int, bytes: Int = 1000) -> KeptPage {
        KeptPage(revision: revision, headers: [:], tag: "\"x\"", body: ByteBuffer(repeating: 0x61, count: bytes))
    }

    @Test func aPageOfAnotherRevisionIsNotServed() {
        let cache = PageCache(limit: 1 << 20)
        cache.keep(page(1), as: key("/"))
        #expect(cache.page(key("/"), at: 1) != nil)
        #expect(cache.page(key("/"), at: 2) == nil)
        #expect(cache.page(key("/other"), at: 1) == nil)
    }

    @Test func itNeverGrowsBeyondItsLimit() {
        var random = SeededGenerator(seed: 3)
        let cache = PageCache(limit: 1 << 20)
        for index in 0..<5000 {
            cache.keep(page(1, bytes: Int.random(in: 0...60_000, using: &random)), as: key("/\(index % 700)"))
            #expect(cache.bytes <= 1 << 20)
        }
    }

    @Test func whatIsAskedForStays() {
        let cache = PageCache(limit: 1 << 20)
        cache.keep(page(1), as: key("/often"))
        for index in 0..<5000 {
            cache.keep(page(1), as: key("/\(index)"))
            if index.isMultiple(of: 50) { #expect(cache.page(key("/often"), at: 1) != nil) }
        }
        #expect(cache.page(key("/0"), at: 1) == nil)
    }
}

struct ViewSwitchTests {
    @Test func setsTheCookieAndLeadsBack() async throws {
        try await Site.sample().test { client in
            let body = ByteBuffer(string: "back=%2Freports%3Fyear%3D2019&size=large")
            let response = try await client.execute(uri: "/view", method: .post, body: body)
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/reports?year=2019")
            #expect(response.headers[.setCookie] == "size=large; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly")
        }
    }

    @Test(arguments: ["back=https%3A%2F%2Fevil.example%2F", "back=%2F%2Fevil.example", "theme=pink", ""])
    func neverLeadsElsewhere(form: String) async throws {
        try await Site.sample().test { client in
            let response = try await client.execute(uri: "/view", method: .post, body: ByteBuffer(string: form))
            #expect(response.status == .seeOther)
            #expect(response.headers[.location] == "/")
            #expect(response.headers[.setCookie] == nil)
        }
    }

    @Test func largeFormsAreRefused() async throws {
        try await Site.sample().test { client in
            let body = ByteBuffer(repeating: 0x61, count: 9000)
            let response = try await client.execute(uri: "/view", method: .post, body: body)
            #expect(response.status == .contentTooLarge)
        }
    }
}
