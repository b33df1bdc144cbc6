extension HolidayNotice {
    /// Reads the text of a notice as it is published, so that nobody has to type days.
    ///
    ///     try HolidayNotice(
    ///         text: "国务院办公厅关于2026年部分节假日安排的通知 … 二、春节：2月15日（周日）至23日（周一）放假调休，共9天。…",
    ///         number: "国办发明电〔2025〕7号",
    ///         published: CivilDate(2025, 11, 4)!
    ///     )
    ///
    /// What the text says twice is held against itself: the day of the week behind a day, and how many days a holiday has.
    /// A number in the text, `国办发明电〔2025〕7号`, is taken when none is given.
    public init(text: String, number: String? = nil, published: CivilDate) throws(HolidayNoticeFaults) {
        guard text.utf8.count <= Self.largestJSON else {
            throw HolidayNoticeFaults("文字太长，最多 \(Self.largestJSON) 字节。")
        }
        var reader = HolidayTextReader(text)
        guard let year = reader.year else { throw HolidayNoticeFaults("文字中没有“关于某某年部分节假日安排的通知”。") }
        guard let number = number ?? reader.number else { throw HolidayNoticeFaults("文字中没有发文字号，请填写。") }
        reader.read()
        guard reader.faults.isEmpty else {
            throw HolidayNoticeFaults(faults: reader.faults.map(HolidayNoticeFault.init))
        }
        let notice = HolidayNotice(
            number: number,
            year: year,
            published: published,
            source: "国务院办公厅关于\(year)年部分节假日安排的通知",
            daysOff: reader.daysOff,
            makeUpWorkdays: reader.makeUpWorkdays
        )
        let faults = notice.faults
        guard faults.isEmpty else { throw HolidayNoticeFaults(faults: faults) }
        self = notice
    }
}
