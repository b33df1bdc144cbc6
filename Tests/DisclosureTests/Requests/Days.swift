import LegalClock

/// `day("2025-03-03")`
func day(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
