extension HolidayNotice {
    /// 国务院办公厅关于2025年部分节假日安排的通知. The first year with thirteen statutory days.
    static let of2025 = HolidayNotice(
        "国办发明电〔2024〕12号",
        for: 2025,
        published: 2024_11_12,
        [
            Holiday("元旦", 2025_01_01),
            Holiday("春节", 2025_01_28...2025_02_04, makeUp: [2025_01_26, 2025_02_08]),
            Holiday("清明节", 2025_04_04...2025_04_06),
            Holiday("劳动节", 2025_05_01...2025_05_05, makeUp: [2025_04_27]),
            Holiday("端午节", 2025_05_31...2025_06_02),
            Holiday("国庆节、中秋节", 2025_10_01...2025_10_08, makeUp: [2025_09_28, 2025_10_11]),
        ]
    )
}
