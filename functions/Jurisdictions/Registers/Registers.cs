using Inspection.Functions.Storage;

namespace Inspection.Functions.Jurisdictions;

/// <summary>
/// Everything registered in a jurisdiction at one moment. Immutable: a change makes another one. What is archived is not among it,
/// only in <see cref="Collections"/>.
/// </summary>
/// <param name="Jurisdiction">Id of the jurisdiction.</param>
/// <param name="Name">Its name; the id as long as nobody has named it.</param>
/// <param name="Seq">Number of the last change of the registry.</param>
/// <param name="Today">The day of the reading, wall time of the jurisdiction.</param>
/// <param name="Collections">The registers with the versions of their entries, the archived among them.</param>
internal sealed record Registers(string Jurisdiction, string Name, long Seq, DateOnly Today, RegisterSet Collections)
{
    private readonly Lazy<IReadOnlyList<DepartmentEntry>> _departments = new(() => InUse(Collections.Departments, entry => entry.Archived));
    private readonly Lazy<IReadOnlyList<BaseEntry>> _bases = new(() => InUse(Collections.Bases, entry => entry.Archived));
    private readonly Lazy<IReadOnlyList<MatterEntry>> _matters = new(() => InUse(Collections.Matters, _ => false));
    private readonly Lazy<IReadOnlyList<OfficerEntry>> _officers = new(() => InUse(Collections.Officers, entry => entry.Archived));
    private readonly Lazy<IReadOnlyList<EnterpriseEntry>> _enterprises = new(() => InUse(Collections.Enterprises, entry => entry.Archived));
    private readonly Lazy<IReadOnlySet<string>> _towns = new(() => TownsOf(Collections));
    private readonly Lazy<IReadOnlyList<string>> _industries = new(() => IndustriesOf(Collections.Enterprises));
    private readonly Lazy<WorkCalendar> _calendar = new(() => new WorkCalendar(InUse(Collections.Calendar, day => day.Archived)));

    /// <summary>Registers of these entries.</summary>
    public Registers(
        string jurisdiction,
        string name,
        long seq,
        string version,
        IReadOnlyList<DepartmentEntry> departments,
        IReadOnlyList<BaseEntry> bases,
        IReadOnlyList<MatterEntry> matters,
        IReadOnlyList<OfficerEntry> officers,
        IReadOnlyList<EnterpriseEntry> enterprises)
        : this(jurisdiction, name, seq, default, new RegisterSet(
            Collection(departments, entry => entry.Id),
            Collection(bases, entry => entry.Id),
            Collection(matters, entry => entry.Code),
            Collection(officers, entry => entry.Id),
            Collection(enterprises, entry => entry.CreditCode),
            Storage.Collection<CalendarDay>.Empty)) => Version = version;

    /// <summary>Names exactly this content; changes with every change of a register.</summary>
    public string Version { get; init; } = Collections.Version;

    /// <summary>Which days are worked.</summary>
    public WorkCalendar Calendar
    {
        get => _calendar.Value;
        init => _calendar = new(value);
    }

    public IReadOnlyList<DepartmentEntry> Departments => _departments.Value;

    public IReadOnlyList<BaseEntry> Bases => _bases.Value;

    /// <summary>All matters, also those that are not in force.</summary>
    public IReadOnlyList<MatterEntry> Matters => _matters.Value;

    public IReadOnlyList<OfficerEntry> Officers => _officers.Value;

    /// <summary>May be hundreds of thousands: look up what is needed by <see cref="Enterprise"/> instead.</summary>
    public IReadOnlyList<EnterpriseEntry> Enterprises => _enterprises.Value;

    /// <summary>Names of the towns that a base or an enterprise is in.</summary>
    public IReadOnlySet<string> Towns => _towns.Value;

    /// <summary>What enterprises do, the most frequent first.</summary>
    public IReadOnlyList<string> Industries => _industries.Value;

    public DepartmentEntry? Department(string id) => Collections.Departments.Find(id)?.Value is { Archived: false } entry ? entry : null;

    public BaseEntry? Base(string id) => Collections.Bases.Find(id)?.Value is { Archived: false } entry ? entry : null;

    /// <summary>The matter with all its versions.</summary>
    public MatterEntry? MatterEntry(string code) => Collections.Matters.Find(code)?.Value;

    /// <summary>The matter as it is today; null where it is unknown, not yet or no longer in force.</summary>
    public Matter? Matter(string code) => Matter(code, Today);

    /// <summary>The matter as it is on a day.</summary>
    public Matter? Matter(string code, DateOnly on) => MatterEntry(code)?.InForce(on);

    /// <summary>Every matter in force on a day.</summary>
    public IEnumerable<Matter> MattersOn(DateOnly day) => Matters.Select(entry => entry.InForce(day)).OfType<Matter>();

    public OfficerEntry? Officer(string id) => Collections.Officers.Find(id)?.Value is { Archived: false } entry ? entry : null;

    public EnterpriseEntry? Enterprise(string creditCode) => Collections.Enterprises.Find(creditCode)?.Value is { Archived: false } entry ? entry : null;

    private static HashSet<string> TownsOf(RegisterSet collections) =>
    [
        .. collections.Bases.Entries.Values.Select(entry => entry.Value.TownOf()),
        .. collections.Enterprises.Entries.Values.Select(entry => entry.Value.Town),
    ];

    private static IReadOnlyList<string> IndustriesOf(Collection<EnterpriseEntry> enterprises) =>
    [
        .. enterprises.Entries.Values.Select(entry => entry.Value.Industry).OfType<string>().CountBy(industry => industry, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key),
    ];

    private static IReadOnlyList<T> InUse<T>(Collection<T> collection, Func<T, bool> archived)
        where T : class => [.. collection.Entries.Values.Select(entry => entry.Value).Where(entry => !archived(entry))];

    private static Collection<T> Collection<T>(IEnumerable<T> entries, Func<T, string> id)
        where T : class =>
        Storage.Collection<T>.Of(0, entries.Select(entry => new Entry<T>(id(entry), entry, 0, default, "")));
}
