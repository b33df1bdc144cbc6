import Foundation
import Testing

extension Journeys {
    /// Where pictures of the README go: to the documentation when they are asked for.
    static var pictures: String {
        ProcessInfo.processInfo.environment["GONGKAI_SCREENSHOTS"] == "write" ? "docs/screenshots" : "artifacts"
    }

    /// The pictures of the README: written to docs/screenshots with GONGKAI_SCREENSHOTS=write, else to artifacts.
    @Test func takePictures() async throws {
        let folder = Self.pictures
        try await Visitor.comes { visitor in
            try await visitor.open("/")
            try await visitor.screenshot("start", in: folder, wholePage: false)
            try await visitor.open("/reports?text=商丘&view=list")
            try await visitor.click("商丘市工业和信息化局")
            try await visitor.open(visitor.path() + "#C3")
            try await visitor.screenshot("report", in: folder, wholePage: false)
        }
    }
}
