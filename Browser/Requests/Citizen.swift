import Foundation
import Testing

/// Somebody outside who has asked: the number and the query code from the receipt.
struct Citizen: Sendable {
    let number: String
    let code: String
    let width: Int

    /// Asks on the site, always as the same person.
    ///
    /// - Parameter hasProof: with a picture of the identity card, or to bring it later
    static func asks(for information: String, _ width: Int, hasProof: Bool = true) async throws -> Citizen {
        var (number, code) = ("", "")
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.open("/request/new")
            try await visitor.type(information, into: "所需信息的描述")
            try await visitor.click("公民（自然人）")
            try await visitor.type("赵某", into: "姓名或者单位名称")
            try await visitor.click("居民身份证")
            try await visitor.type("11010519491231002X", into: "证件号码")
            if hasProof {
                try await visitor.attach("身份证-\(width).pdf", to: "证件的照片或扫描件")
            } else {
                try await visitor.click("暂不附身份证明，先提交")
            }
            try await visitor.type("13800000000", into: "电话")
            try await visitor.click("电子文件，在本网站下载")
            try await visitor.takeTheirTime()
            try await visitor.click("提交申请")
            try await visitor.seeSoon("申请已经提交")
            number = try await visitor.words(at: "#receipt-number")
            code = try await visitor.words(at: "#receipt-code")
        }
        return Citizen(number: number, code: code, width: width)
    }

    /// Back to the page of the own request, with the query code.
    func comesBack(_ journey: (Visitor) async throws -> Void) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            visitor.expectsRefusals = true
            try await visitor.open("/request/status")
            try await visitor.type(code, into: "查询码")
            try await visitor.click(button: "查询")
            try await journey(visitor)
        }
    }
}

extension Visitor {
    /// A small PDF of that name, made for it.
    func attach(_ name: String, to label: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        files.append(folder)
        let file = folder.appending(path: name)
        try Data("%PDF-1.7 \(name)".utf8).write(to: file)
        try await upload(file, into: label)
    }

    /// What stands in the element with that selector.
    func words(at selector: String) async throws -> String {
        try await window.run("return document.querySelector(arguments[0]).innerText", [.text(selector)]).text ?? ""
    }
}
