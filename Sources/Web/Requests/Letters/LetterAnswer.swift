import Disclosure
import DocumentContent
import HTTPTypes
import Hummingbird
import NIOCore

/// A letter as an answer: file, print page or PDF, only when what is kept is what the act names.
///
///     let letter = try await LetterAnswer.find(key, of: request, in: agency, stores)
///     return try await LetterAnswer.file(letter, stores)
///
/// Who may read the letter is decided before: staff all of a case, the public ``DisclosureRequest/lettersToApplicant``.
enum LetterAnswer {
    /// - Throws: 404 when the case has no such letter, 410 when whom it was for was erased and the letter is there still, of
    ///   before letters went with their person: it is stored, and nothing else is done with it (个人信息保护法 47 ¶2).
    static func find(
        _ key: String,
        of request: SubjectID,
        in agency: AgencyCode,
        _ stores: RequestStores
    ) async throws -> KeptLetter {
        let letters = try await stores.letters.letters(of: request, in: agency)
        guard let letter = letters.first(where: { $0.letter.key == key }) else {
            throw Refused(.notFound, "没有这件文书，地址可能写错了。")
        }
        if letter.letter.erasedOn == nil, let person = letter.letter.person,
            case .erased? = try await stores.persons.find(person, of: agency)
        {
            throw Refused(.gone, "收件人的个人信息已经依法删除。这件文书作为档案封存，不再打开和下载（《个人信息保护法》第四十七条）。")
        }
        return letter
    }

    /// The DOCX as it was sent, to be saved.
    static func file(_ letter: KeptLetter, _ stores: RequestStores) async throws -> Response {
        let bytes = try await sound { try await stores.letters.file(of: letter) }
        let name = letter.file?.name ?? FileName(letter.name, type: .docx)
        return saved(bytes, FileType.docx.mediaType, name)
    }

    /// The print page.
    static func page(_ letter: KeptLetter, _ stores: RequestStores) async throws -> Response {
        OfficialPage(try await document(letter, stores)).response
    }

    /// - Throws: 404 where there is no Chromium, 503 when it did not work this time.
    static func pdf(_ letter: KeptLetter, _ stores: RequestStores) async throws -> Response {
        let document = try await document(letter, stores)
        return try await pdf(document, name: letter.name, stores)
    }

    static func pdf(_ document: OfficialDocument, name: String, _ stores: RequestStores) async throws -> Response {
        guard let printing = stores.printing else {
            throw Refused(.notFound, "本机没有安装生成 PDF 的程序。请打开打印页，在浏览器中打印为 PDF。")
        }
        do {
            let bytes = try await printing.pdf(OfficialPage(document).selfContained)
            return saved(bytes, FileType.pdf.mediaType, FileName(name, type: .pdf))
        } catch {
            throw Refused(.serviceUnavailable, error.sentence, retryAfter: 30)
        }
    }

    private static func document(_ letter: KeptLetter, _ stores: RequestStores) async throws -> OfficialDocument {
        try await sound { try await stores.letters.document(of: letter) }
    }

    /// A letter that is not what was sent is not shown to anybody.
    private static func sound<Value: Sendable>(_ read: () async throws -> Value) async throws -> Value {
        do {
            return try await read()
        } catch let fault as LetterFault {
            if case .erased = fault { throw Refused(.gone, fault.sentence) }
            throw Refused(.internalServerError, fault.sentence)
        }
    }

    private static func saved(_ bytes: [UInt8], _ type: String, _ name: FileName) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type,
                .contentDisposition: name.disposition(inline: false),
                .contentSecurityPolicy: "sandbox; default-src 'none'; frame-ancestors 'none'",
                .xContentTypeOptions: "nosniff",
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
