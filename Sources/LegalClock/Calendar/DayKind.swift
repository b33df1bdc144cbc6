/// What a day is to those who count working days, and by which notice.
public enum DayKind: Hashable, Sendable {
    /// 工作日: Monday to Friday, and no notice says otherwise.
    case workday
    /// 双休日
    case weekend
    /// 放假: off by a notice, whatever day of the week it is.
    case holiday(String, notice: String)
    /// 调休上班: a weekend day that a notice makes a working day.
    case makeUpWorkday(String, notice: String)
    /// 法定节假日 of a year whose notice is not there yet: certain by 全国年节及纪念日放假办法 alone.
    case statutoryHoliday(String)

    public var isWorkingDay: Bool {
        switch self {
        case .workday, .makeUpWorkday: true
        case .weekend, .holiday, .statutoryHoliday: false
        }
    }

    /// 国庆节放假（国办发明电〔2025〕7号）
    public var chinese: String {
        switch self {
        case .workday: "工作日"
        case .weekend: "双休日"
        case .holiday(let name, let notice): "\(name)放假（\(notice)）"
        case .makeUpWorkday(let name, let notice): "\(name)调休上班（\(notice)）"
        case .statutoryHoliday(let name): "\(name)，法定节假日"
        }
    }
}
