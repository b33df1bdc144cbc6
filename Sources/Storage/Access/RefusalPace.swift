/// Makes refusals take a whole number of steps of time, so that how long one took does not tell what was looked at: a
/// name that is nobody's is not written down, one that is somebody's is.
package struct RefusalPace: Sendable {
    private let step: Duration

    /// Zero holds nothing: for tests.
    package init(step: Duration) { self.step = step }

    package static let standard = RefusalPace(step: .milliseconds(250))

    func hold(since start: ContinuousClock.Instant) async {
        guard step > .zero else { return }
        let elapsed = ContinuousClock.now - start
        var end = step
        while end < elapsed { end += step }
        try? await Task.sleep(until: start + end, clock: .continuous)
    }
}
