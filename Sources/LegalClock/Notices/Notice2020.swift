extension HolidayNotice {
    /// 国务院办公厅关于2020年部分节假日安排的通知.
    static let of2020 = HolidayNotice(
        "国办发明电〔2019〕16号",
        for: 2020,
        published: 2019_11_21,
        [
            Holiday("元旦", 2020_01_01),
            Holiday("春节", 2020_01_24...2020_01_30, makeUp: [2020_01_19, 2020_02_01]),
            Holiday("清明节", 2020_04_04...2020_04_06),
            Holiday("劳动节", 2020_05_01...2020_05_05, makeUp: [2020_04_26, 2020_05_09]),
            Holiday("端午节", 2020_06_25...2020_06_27, makeUp: [2020_06_28]),
            Holiday("国庆节、中秋节", 2020_10_01...2020_10_08, makeUp: [2020_09_27, 2020_10_10]),
        ]
    )

    /// 关于延长2020年春节假期的通知: off until 2 February, so that Saturday 1 February is not worked.
    static let changeOf2020 = HolidayNotice(
        "国办发明电〔2020〕1号",
        for: 2020,
        published: 2020_01_27,
        amends: true,
        [Holiday("春节", 2020_01_31...2020_02_02)]
    )
}
