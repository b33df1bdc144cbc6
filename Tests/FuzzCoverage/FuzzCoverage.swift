import Documents
import StatutoryReports
import TestSupport

/// The entry libFuzzer calls with each input it makes up: see `Scripts/fuzz.sh`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let content = try? DocumentReader.read(bytes) else { return 0 }
    precondition(ContentFault.first(in: content) == nil)
    _ = Check.run(AnnualReport(reading: content))
    return 0
}
