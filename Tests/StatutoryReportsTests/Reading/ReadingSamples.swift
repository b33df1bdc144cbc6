import Documents
import StatutoryReports

/// Small reports as text, to read one thing of.
enum ReadingSamples {
    static func read(_ text: String) throws -> AnnualReport {
        AnnualReport(reading: try DocumentReader.read(Array(text.utf8)))
    }

    /// A whole report of gk2021 with these rows in table 3.
    static func report(t2: String = table2, t3: String, t4: String = table4) -> String {
        """
        某某局2023年政府信息公开工作年度报告

        一、总体情况
        2023年，我局未收到政府信息公开申请。
        二、主动公开政府信息情况
        \(t2)
        三、收到和处理政府信息公开申请情况
        \(t3)
        四、政府信息公开行政复议、行政诉讼情况
        \(t4)
        五、存在的主要问题及改进情况
        力量不足。
        六、其他需要报告的事项
        2023年未收取信息处理费。
        """
    }

    static let table2 = """
        第二十条第（一）项\t\t\t
        信息内容\t本年制发件数\t本年废止件数\t现行有效件数
        规章\t0\t0\t0
        行政规范性文件\t4\t1\t5
        第二十条第（五）项\t\t\t
        信息内容\t本年处理决定数量\t\t
        行政许可\t7\t\t
        第二十条第（六）项\t\t\t
        信息内容\t本年处理决定数量\t\t
        行政处罚\t2\t\t
        行政强制\t0\t\t
        第二十条第（八）项\t\t\t
        信息内容\t本年收费金额（单位：万元）\t\t
        行政事业性收费\t0\t\t
        """

    static let table4 = """
        行政复议\t行政诉讼
        结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
        1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t2\t0\t0\t2
        """

    static let labels = ReportFormat.gk2021.rows.filter { $0.kind == .data }.map(\.label)

    /// Table 3 with one line per row: the label, then what the row prints.
    static func table3(_ numbers: (Int) -> String = { _ in "0\t0\t0\t0\t0\t0\t0" }) -> String {
        labels.enumerated().map { "\($1)\t\(numbers($0))" }.joined(separator: "\n")
    }

    static func row(_ report: AnnualReport, _ row: String) -> [Int?] {
        T3Column.allCases.map { report.count(.t3(row, $0)) }
    }

    static func ids(_ report: AnnualReport) -> Set<String> { Set(report.readingFindings.map(\.id)) }
}
