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
    /// <summary>The day of the reading, wall time of the jurisdiction.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Which days are worked.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Weekdays;

    private readonly Lazy<Dictionary<string, DepartmentEntry>> _departments = new(() => Departments.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, BaseEntry>> _bases = new(() => Bases.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, MatterEntry>> _matters = new(() => Matters.ToDictionary(entry => entry.Code, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, OfficerEntry>> _officers = new(() => Officers.ToDictionary(entry => entry.Id, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, EnterpriseEntry>> _enterprises = new(() => Enterprises.ToDictionary(entry => entry.CreditCode, StringComparer.Ordinal));

    public DepartmentEntry? Department(string id) => _departments.Value.GetValueOrDefault(id);

    public BaseEntry? Base(string id) => _bases.Value.GetValueOrDefault(id);

    /// <summary>The matter with all its versions.</summary>
    public MatterEntry? MatterEntry(string code) => _matters.Value.GetValueOrDefault(code);

    /// <summary>The matter as it is today; null where it is unknown, not yet or no longer in force.</summary>
    public Matter? Matter(string code) => Matter(code, Today);

    /// <summary>The matter as it is on a day.</summary>
    public Matter? Matter(string code, DateOnly on) => MatterEntry(code)?.InForce(on);

    /// <summary>Every matter in force on a day.</summary>
    public IEnumerable<Matter> MattersOn(DateOnly day) => Matters.Select(entry => entry.InForce(day)).OfType<Matter>();

    public OfficerEntry? Officer(string id) => _officers.Value.GetValueOrDefault(id);

    public EnterpriseEntry? Enterprise(string creditCode) => _enterprises.Value.GetValueOrDefault(creditCode);
}
