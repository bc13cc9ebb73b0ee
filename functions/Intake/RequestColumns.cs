using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Intake;

/// <summary>The columns of a file of requests.</summary>
internal static class RequestColumns
{
    /// <param name="department">The only department whose matters the template offers; null for all.</param>
    public static IReadOnlyList<Column> For(Registers registers, string? department) =>
    [
        new("creditCode", "统一社会信用代码"),
        new("name", "企业名称", false),
        new("matter", "事项编码", true, [.. registers.MattersOn(registers.Today).Where(matter => department is null || matter.Department == department).Select(matter => matter.Code)]),
        new("weight", "权重", false),
        new("mandatory", "必检", false, ["是", "否"]),
        new("sessions", "可检时段", false),
        new("note", "备注", false),
    ];
}
