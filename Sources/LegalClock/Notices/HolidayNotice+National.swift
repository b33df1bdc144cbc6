extension HolidayNotice {
    /// Every notice of the State Council's office that the program knows, in the order they were published.
    ///
    /// Checked day by day against two independent collections from 2018-01-01 to 2026-12-31.
    public static let national: [HolidayNotice] = [
        of2018, of2019, changeOf2019, of2020, changeOf2020, of2021, of2022, of2023, of2024, of2025, of2026,
    ]
}
