namespace Inspection.Functions.Jurisdictions;

/// <summary>How much of a matter's visit the public learns beforehand (公开方式).</summary>
internal enum Visibility
{
    /// <summary>The day and half day.</summary>
    Date,

    /// <summary>Only the week.</summary>
    Week,

    /// <summary>Nothing: the check is unannounced.</summary>
    Hidden,
}

/// <summary>How a matter is checked (检查方式).</summary>
internal enum SiteVisit
{
    /// <summary>At the enterprise (现场).</summary>
    OnSite,

    /// <summary>From papers and data, without entering the enterprise (非现场).</summary>
    Remote,
}

/// <summary>What entitles a department to check a matter.</summary>
/// <param name="Title">The law, such as 《中华人民共和国食品安全法》.</param>
/// <param name="Article">Where in it, such as 第一百一十条; empty where only the law is known.</param>
internal sealed record LegalBasis(string Title, string Article)
{
    public override string ToString() => Title + Article;
}

/// <summary>
/// A matter (检查事项) through time. Each version holds from its day until the next one's; what was in force on a day in
/// the past never changes.
/// </summary>
/// <param name="Department">Id of the department in charge.</param>
/// <param name="Versions">At least one, in the order of their days, no two with the same.</param>
internal sealed record MatterEntry(string Code, string Department, IReadOnlyList<MatterVersion> Versions)
{
    /// <summary>The version whose time has come on a day, even one that archives the matter; null before the first.</summary>
    public MatterVersion? On(DateOnly day) => Versions.LastOrDefault(version => version.ValidFrom <= day);

    /// <summary>The matter as it is on a day; null before the first version and while it is archived.</summary>
    public Matter? InForce(DateOnly day) => On(day) is { Archived: false } version ? new Matter(Code, Department, version) : null;
}

/// <summary>What a matter is from a day on.</summary>
/// <param name="ValidFrom">First day, wall time of the jurisdiction; <see cref="DateOnly.MinValue"/> for "always".</param>
/// <param name="Certificate">Kind of certificate that the officers must hold.</param>
/// <param name="Minutes">Usual time on site.</param>
/// <param name="Weight">Usual worth of serving a request for it.</param>
internal sealed record MatterVersion(
    DateOnly ValidFrom,
    string Name,
    LegalBasis LegalBasis,
    string Certificate,
    int Minutes,
    int Weight,
    Visibility Visibility)
{
    /// <summary>In <see cref="Towns"/>: every town.</summary>
    public const string EveryTown = "*";

    /// <summary>Most visits for it to one enterprise in a year; null where the catalogue sets no cap.</summary>
    public int? AnnualCap { get; init; }

    /// <summary>What the enterprise prepares.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    public SiteVisit SiteVisit { get; init; }

    /// <summary>Towns empowered to carry it out (赋权乡镇), by name; null where it is the county department's alone, <c>["*"]</c> where every town is.</summary>
    public IReadOnlyList<string>? Towns { get; init; }

    /// <summary>True from the day on which the matter is no longer checked.</summary>
    public bool Archived { get; init; }

    /// <summary>True where the town's own officers may carry the matter out.</summary>
    public bool Empowers(string town) => Towns is not null && (Towns.Contains(town, StringComparer.Ordinal) || Towns.Contains(EveryTown, StringComparer.Ordinal));
}

/// <summary>A matter as it is on one day.</summary>
internal sealed record Matter(string Code, string Department, MatterVersion Version)
{
    public string Name => Version.Name;

    /// <summary>The same matter, of the department that a decision of a dispute puts in charge of it in a town.</summary>
    public Matter In(Registers registers, string town, DateOnly on) => registers.DecisionOn(Code, town, on) is { Ruling: { } ruling } ? this with { Department = ruling.Department } : this;

    public LegalBasis LegalBasis => Version.LegalBasis;

    public string Certificate => Version.Certificate;

    public int Minutes => Version.Minutes;

    public int Weight => Version.Weight;

    public int? AnnualCap => Version.AnnualCap;

    public Visibility Visibility => Version.Visibility;

    public IReadOnlyList<string> Documents => Version.Documents;

    public SiteVisit SiteVisit => Version.SiteVisit;

    public IReadOnlyList<string>? Towns => Version.Towns;
}
