/// Passwords that are tried first, folded as ``foldedForSearch(_:)`` does: those of ten characters and more that head the
/// published counts of leaked passwords, Chinese ones among them, and words that people put digits behind.
enum CommonPasswords {
    static let all = words(
        #"""
        !qaz2wsx#edc !qaz@wsx#edc 00000000001 0000000001 0123456789 0987654321 0okm9ijn8uhb 1010101010
        1020304050 110110110110 1111122222 1122334455 112233445566 11223344556677 1123581321 119119119119
        120120120120 1212121212 1231231231 123123123123 123321123321 1234512345 1234554321 123456123456
        123456789. 1234567890 1234567890- 1234567890. 12345678901 123456789012 1234567890123 1234567890a
        1234567890q 1234567890qq 1234567891 12345678910 1234567898 1234567899 123456789a 123456789abc
        123456789q 123456789qq 123456789qwe 123456789z 123456aaaaaa 123456abcdef 123456qwe123 123456qwerty
        12345qwert 12345qwerty 1234qwer!@#$ 1234qwerasdf 123qwe123qwe 123qweasdzxc 1313131313 1314520520
        1357924680 1472583690 1478523690 159753456852 1949100119491001 1q2w3e4r5t 1q2w3e4r5t6y
        1q2w3e4r5t6y7u 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz@wsx3edc 1qazxsw23edc 2008080808 2020202020
        2025202520 2718281828 2wsx3edc4rfv 3141592653 31415926535 3edc4rfv5tgb 52013141314 5201314520
        5201314woaini 654321654321 66666666661 7418529630 7894561230 789456123a 88888888888 9876543210
        9876543210a 987654321a a12345678. a123456789 a123456789. a1234567890 a1b2c3d4e5 a1b2c3d4e5f6
        aa123456.. aa12345678 aa123456789 aaa123456789 abc1234567 abc123456789 abcabc123123 abcd123456
        abcd12345678 abcde12345 abcdef123456 abcdefghij abcdefghijk admin12345 admin123456 admin123admin
        admin@1234 admin@12345 admin@123456 adminadmin administrator administrator1 aini1314520 aptx4869aptx
        asd123456789 asdasd123123 asdf123456 asdf1234asdf asdfghjkl1 asdfghjkl123 asdfghjkl; basketball
        batman12345 beijing2008 changeme123 chen123456 china12345 china123456 cisco12345 computer123
        dearbook12 dragon12345 football123 gongkai123 gongkai1234 gongkai2026 gov123456789 guest12345
        h3c@123456 huang123456 huawei12#$ huawei@123 iloveyou12 iloveyou123 iloveyou1314 iloveyou520
        internet123 jordan2323 letmein1234 li123456789 liu123456789 lkjhgfdsa1 manager123 master12345
        michael123 mnbvcxz123 mnbvcxzlkj monkey12345 oracle1234 oracle123456 p@$$w0rd123 p@ssw0rd12
        p@ssw0rd123 p@ssword123 passw0rd123 password!@# password12 password123 password1234 password123456
        poiuytrewq princess123 q123456789 q1w2e3r4t5 q1w2e3r4t5y6 qazwsx123456 qazwsxedc123 qazwsxedcrfv
        qpwoeiruty qq12345678 qq123456789 qq1234567890 qwe1234567 qwe123456789 qwe123qwe123 qweasdzxc1
        qweasdzxc123 qweqwe123123 qwer1234qwer qwerty1234 qwerty12345 qwerty123456 qwertyui123 qwertyuiop
        qwertyuiop123 root123456 root@123456 shadow12345 shanghai123 starwars123 sunshine123 superman123
        system1234 test123456 test@123456 tianya1234 tomcat1234 trustno1trustno1 user123456 wang123456
        wangyut2qq welcome123 welcome1234 whatever123 woaini123456 woaini1314 woaini1314520 woaini5201314
        woaizhongguo yang123456 zaq12wsxcde3 zaq1xsw2cde3 zaqwsxcderfv zaqxswcdevfr zhang123456 zhao123456
        zhengfu123 zhongguo123 zhou123456 zmxncbvlaksjdhfg zxc123456789 zxcv123456 zxcvbnm123 zxcvbnm123456
        """#
    )

    /// Common with digits or marks behind them.
    static let stems = words(
        #"""
        abc abc@ abcd abcd@ abcdef abcdefg admin admin@ administrator aini asdf asdfgh asdfghjkl bangong
        basketball batman beijing bgs changeme chen china cisco computer default demo dragon football gao
        gongkai gongkai@ gov govcn guangzhou guest guo h3c he hu huang huawei huawei@ iloveyou internet
        jordan letmein li lin liu login luo ma manager master michael mima monkey mysql office oracle
        p@ssw0rd p@ssword pa$$w0rd pa$$word pass passw0rd passwd password password@ postgres princess public
        qaz qazwsx qweasd qweasdzxc qwer qwer@ qwert qwerty qwertyuiop redis root root@ secret shadow
        shanghai shenzhen sun sunshine superman system temp test test@ tomcat user wang welcome welcome@
        whatever woaini wu xinxi xinxike xu yang zhang zhao zhengfu zhengfu@ zhongguo zhou zhu zxcv zxcvbn
        zxcvbnm
        """#
    )

    private static func words(_ text: String) -> Set<String> {
        Set(text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) })
    }
}
