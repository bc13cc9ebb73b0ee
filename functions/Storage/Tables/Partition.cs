using System.Globalization;

namespace Inspection.Functions.Storage;

/// <summary>
/// The unit of atomic change: one week of a jurisdiction, one year of its leads or of its cap ledger, or its registry.
/// Every partition that may hold an outbox row can be listed from <see cref="Jurisdictions"/> and the calendar.
/// </summary>
internal sealed record Partition
{
    /// <summary>The register of all jurisdictions that have ever stored something.</summary>
    public static readonly Partition Jurisdictions = new(Key.Of("T"), null);

    private Partition(Key key, string? jurisdiction)
    {
        Value = key.Value;
        Jurisdiction = jurisdiction;
    }

    public string Value { get; }

    public string? Jurisdiction { get; }

    /// <summary>One ISO week (<c>2026-W48</c>) of a jurisdiction.</summary>
    public static Partition Week(string jurisdiction, string week) => new(Key.Of("W", jurisdiction, week), jurisdiction);

    /// <summary>Who has read of the unannounced checks of a week. Holds records only, so nothing is ever owed there.</summary>
    public static Partition Readers(string jurisdiction, string week) => new(Key.Of("K", jurisdiction, week), jurisdiction);

    /// <summary>What a jurisdiction keeps beyond weeks.</summary>
    public static Partition Registry(string jurisdiction) => new(Key.Of("R", jurisdiction), jurisdiction);

    /// <summary>What people of a jurisdiction are told, and the webhooks that are told the same.</summary>
    public static Partition Notices(string jurisdiction) => new(Key.Of("N", jurisdiction), jurisdiction);

    /// <summary>What enterprises of a jurisdiction have answered, asked for and rated, and which of their links are good.</summary>
    public static Partition Enterprises(string jurisdiction) => new(Key.Of("E", jurisdiction), jurisdiction);

    /// <summary>The departments' annual plans of a jurisdiction for one year, and what is drawn on them.</summary>
    public static Partition AnnualPlan(string jurisdiction, int year) =>
        new(Key.Of("A", jurisdiction, year.ToString("D4", CultureInfo.InvariantCulture)), jurisdiction);

    /// <summary>The week of a week's partition; null for the others.</summary>
    public string? WeekName => Value.StartsWith("W|", StringComparison.Ordinal) ? Value[(Value.LastIndexOf('|') + 1)..] : null;

    /// <summary>The leads that a jurisdiction received in one calendar year.</summary>
    public static Partition Leads(string jurisdiction, int year) =>
        new(Key.Of("L", jurisdiction, year.ToString("D4", CultureInfo.InvariantCulture)), jurisdiction);

    /// <summary>The visits of a jurisdiction in one calendar year, and how far they use up its caps.</summary>
    public static Partition Ledger(string jurisdiction, int year) =>
        new(Key.Of("C", jurisdiction, year.ToString("D4", CultureInfo.InvariantCulture)), jurisdiction);

    /// <summary>The supervision letters of a jurisdiction that bear the numbers of one calendar year.</summary>
    public static Partition Letters(string jurisdiction, int year) =>
        new(Key.Of("F", jurisdiction, year.ToString("D4", CultureInfo.InvariantCulture)), jurisdiction);

    /// <summary>The reports of a jurisdiction.</summary>
    public static Partition Reports(string jurisdiction) => new(Key.Of("M", jurisdiction), jurisdiction);

    public override string ToString() => Value;
}
