import Testing

/// What visitors come to do, played in headless Chromium against the demo. One journey, one file.
///
/// The journeys of a suite share a site and come one after another; the suites are played side by side.
@Suite(.serialized, .stage)
struct Journeys {}

/// Requests from the first page to the last letter, on a demo of their own.
@Suite(.serialized, .stage)
struct RequestJourneys {}

/// Requests over weeks, each on a site of its own whose days the journey turns.
@Suite(.serialized, .browser)
struct JourneysThroughWeeks {}

/// More of them, beside the others.
@Suite(.serialized, .browser)
struct JourneysThroughHolidays {}
