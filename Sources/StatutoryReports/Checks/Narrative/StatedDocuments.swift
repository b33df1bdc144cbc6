extension Check {
    /// N-T2-DOC: 规章 and 规范性文件 made, published, repealed and in force, against 第二十条第（一）项 of table 2.
    static let statedDocuments = Check(
        statedBy: "N-T2-DOC",
        .error,
        rule: "正文所写规章、规范性文件的制定（制发）、公开、废止、现行有效件数，与表二一致。",
        source: "年度报告格式表二第二十条第（一）项",
        example: "文中写“制发行政规范性文件4件”，表二“本年制发件数”为 3",
        unstated: "文中没有写规章、规范性文件的件数"
    )
}
