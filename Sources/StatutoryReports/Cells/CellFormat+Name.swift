extension CellFormat {
    /// As findings name the cell: `“（一）予以公开”的“自然人”`.
    public var spokenName: String { "“\(rowLabel)”的“\(columnLabel)”" }
}

extension TableID {
    /// 表二, after the chapter it stands in.
    public var label: String {
        switch self {
        case .t2: "表二"
        case .t3: "表三"
        case .t4: "表四"
        }
    }
}
