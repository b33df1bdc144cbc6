extension HolidayNotice {
    /// 国务院办公厅关于2019年部分节假日安排的通知. Arranges the last days of 2018 too.
    static let of2019 = HolidayNotice(
        "国办发明电〔2018〕15号",
        for: 2019,
        published: 2018_12_06,
        [
            Holiday("元旦", 2018_12_30...2019_01_01, makeUp: [2018_12_29]),
            Holiday("春节", 2019_02_04...2019_02_10, makeUp: [2019_02_02, 2019_02_03]),
            Holiday("清明节", 2019_04_05),
            Holiday("劳动节", 2019_05_01),
            Holiday("端午节", 2019_06_07),
            Holiday("中秋节", 2019_09_13),
            Holiday("国庆节", 2019_10_01...2019_10_07, makeUp: [2019_09_29, 2019_10_12]),
        ]
    )

    /// 关于调整2019年劳动节假期安排的通知: four days instead of one.
    static let changeOf2019 = HolidayNotice(
        "国办发明电〔2019〕3号",
        for: 2019,
        published: 2019_03_22,
        amends: true,
        [Holiday("劳动节", 2019_05_01...2019_05_04, makeUp: [2019_04_28, 2019_05_05])]
    )
}
