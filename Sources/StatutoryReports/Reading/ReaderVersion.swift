extension AnnualReport {
    /// The version of the reader; raised whenever a released program would read a kept report otherwise, so that kept
    /// reports are read again.
    public static let readerVersion = 1
}
