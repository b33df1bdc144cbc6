import Testing

/// What visitors come to do, played in headless Chromium against the demo. One journey, one file.
@Suite(.serialized, .stage)
struct Journeys {}
