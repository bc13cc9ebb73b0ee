namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Everything registered in a jurisdiction at one moment, in file order. Immutable: an import makes another one.
/// </summary>
/// <param name="Jurisdiction">Id of the jurisdiction.</param>
/// <param name="Name">Its name; the id as long as nobody has named it.</param>
/// <param name="Seq">Number of the last change of the registry.</param>
/// <param name="Version">Names exactly this content; changes with every import that changes something.</param>
internal sealed record Registers(
    string Jurisdiction,
    string Name,
    long Seq,
    string Version,
    IReadOnlyList<DepartmentEntry> Departments,
    IReadOnlyList<BaseEntry> Bases,
    IReadOnlyList<MatterEntry> Matters,
    IReadOnlyList<OfficerEntry> Officers,
    IReadOnlyList<EnterpriseEntry> Enterprises)
{
    private readonly Lazy<Dictionary<string, DepartmentEntry>> _departments = new(() => Departments.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, BaseEntry>> _bases = new(() => Bases.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, MatterEntry>> _matters = new(() => Matters.ToDictionary(entry => entry.Code, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, OfficerEntry>> _officers = new(() => Officers.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, EnterpriseEntry>> _enterprises = new(() => Enterprises.ToDictionary(entry => entry.CreditCode, StringComparer.Ordinal));

    public DepartmentEntry? Department(string id) => _departments.Value.GetValueOrDefault(id);

    public BaseEntry? Base(string id) => _bases.Value.GetValueOrDefault(id);

    public MatterEntry? Matter(string code) => _matters.Value.GetValueOrDefault(code);

    public OfficerEntry? Officer(string id) => _officers.Value.GetValueOrDefault(id);

    public EnterpriseEntry? Enterprise(string creditCode) => _enterprises.Value.GetValueOrDefault(creditCode);
}
