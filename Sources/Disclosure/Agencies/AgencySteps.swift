extension Step {
    package static let readSettings = Step("settings.read")
    package static let changeAgencyNames = Step("settings.names")
    package static let changeOfficeSettings = Step("settings.office")
    package static let changeSecuritySettings = Step("settings.security")
    package static let changeUnits = Step("settings.units")
    package static let establishAgency = Step("agency.establish")
    package static let moveAgency = Step("agency.move")
}

extension Permissions {
    static let agencies: [Permission] = [
        Permission(.readSettings, "查看机关设置", everyone),
        Permission(.changeAgencyNames, "修改机关名称", [.systemAdministrator]),
        Permission(.changeOfficeSettings, "修改联系方式、发文字号、救济途径和期限", [.disclosureOfficer]),
        Permission(.changeSecuritySettings, "修改登录和会话的设置", [.securityAdministrator]),
        Permission(.changeUnits, "增减内设机构", [.systemAdministrator]),
        Permission(.establishAgency, "设立下级机关", [.systemAdministrator]),
        Permission(.moveAgency, "调整上级机关", [.systemAdministrator]),
    ]
}
