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
    private readonly Lazy<ILookup<string, Dispute>> _decisions = new(() => Collections.Disputes.Entries.Values.Select(entry => entry.Value)
        .Where(dispute => dispute.Ruling is not null).ToLookup(dispute => dispute.Matter, StringComparer.Ordinal));

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
        IReadOnlyList<EnterpriseEntry> enterprises,
        IReadOnlyList<Dispute>? disputes = null)
        : this(jurisdiction, name, seq, default, new RegisterSet(
            Collection(departments, entry => entry.Id),
            Collection(bases, entry => entry.Id),
            Collection(matters, entry => entry.Code),
            Collection(officers, entry => entry.Id),
            Collection(enterprises, entry => entry.CreditCode),
            Storage.Collection<CalendarDay>.Empty,
            Collection(disputes ?? [], dispute => dispute.Id))) => Version = version;

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

    /// <summary>Names of the towns (乡镇、街道) that a base or an enterprise in use is in, in order. There is no other list of them.</summary>
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

    /// <summary>The matter as it is on a day for an enterprise: of the department in charge in its town.</summary>
    public Matter? MatterFor(EnterpriseEntry enterprise, string code, DateOnly on) => Matter(code, on) is { } matter ? matter.In(this, enterprise.Town, on) : null;

    /// <summary>The decision of a dispute that says who is in charge of a matter in a town on a day; null where the catalogue does.</summary>
    /// <param name="town">Null for what holds in the whole jurisdiction.</param>
    public Dispute? DecisionOn(string matter, string? town, DateOnly on) => Responsibility.DecisionOf(_decisions.Value[matter], town, on);

    /// <summary>The departments that may ask for a matter somewhere on a day: the catalogue's, and those that decisions of disputes name.</summary>
    public IReadOnlyList<string> InChargeSomewhere(Matter matter, DateOnly on) =>
    [
        .. _decisions.Value[matter.Code].Select(dispute => dispute.Town).Distinct(StringComparer.Ordinal).Select(town => DecisionOn(matter.Code, town, on)?.Ruling!.Department)
            .Prepend(DecisionOn(matter.Code, null, on)?.Ruling!.Department ?? matter.Department).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Every matter in force on a day.</summary>
    public IEnumerable<Matter> MattersOn(DateOnly day) => Matters.Select(entry => entry.InForce(day)).OfType<Matter>();

    public OfficerEntry? Officer(string id) => Collections.Officers.Find(id)?.Value is { Archived: false } entry ? entry : null;

    public EnterpriseEntry? Enterprise(string creditCode) => Collections.Enterprises.Find(creditCode)?.Value is { Archived: false } entry ? entry : null;

    private static SortedSet<string> TownsOf(RegisterSet collections) => new(
        collections.Bases.Entries.Values.Where(entry => !entry.Value.Archived).Select(entry => entry.Value.TownOf())
            .Concat(collections.Enterprises.Entries.Values.Where(entry => !entry.Value.Archived).Select(entry => entry.Value.Town))
            .Where(town => town.Length > 0),
        StringComparer.Ordinal);

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
