namespace Inspection.Functions.Ledger;

/// <summary>Over what the visits to one enterprise in one year are counted.</summary>
internal enum CapScope
{
    /// <summary>Those in which a department takes part. A joint visit counts once for each department, however many of its matters it serves.</summary>
    Department,

    /// <summary>Those that serve a matter.</summary>
    Matter,

    /// <summary>Those in which departments of whatever level take part that work in one field; over the empty name all of them, without a cap.</summary>
    Levels,
}

/// <summary>One cap of one enterprise in one year, and the visits that use it up.</summary>
/// <param name="Scope">What is counted.</param>
/// <param name="Key">Id of the department, code of the matter, or name of the field; empty for all visits together.</param>
/// <param name="Cap">Most visits in the year; null where there is no cap.</param>
/// <param name="Used">Visits carried out.</param>
/// <param name="Reserved">Visits that published plans hold.</param>
/// <param name="Visits">Those that count, in time order.</param>
internal sealed record CapBudget(CapScope Scope, string Key, int? Cap, int Used, int Reserved, IReadOnlyList<LedgerVisit> Visits)
{
    public int Taken => Used + Reserved;

    /// <summary>Visits that may still be planned; null where there is no cap, never below 0.</summary>
    public int? Left => Cap is { } cap ? Math.Max(0, cap - Taken) : null;

    /// <summary>One budget of an enterprise.</summary>
    /// <param name="standing">Its visits in the year, from <see cref="StandingVisits"/>.</param>
    public static CapBudget Of(CapScope scope, string key, IEnumerable<LedgerVisit> standing, CapLimits limits)
    {
        var counted = standing.Select(visit => (Visit: visit, Units: limits.UnitsOf(visit, scope, key))).Where(entry => entry.Units > 0).ToList();
        return new CapBudget(
            scope,
            key,
            limits.Of(scope, key),
            counted.Where(entry => entry.Visit.State is LedgerState.Posted).Sum(entry => entry.Units),
            counted.Where(entry => entry.Visit.State is LedgerState.Reserved).Sum(entry => entry.Units),
            [.. counted.Select(entry => entry.Visit)]);
    }

    /// <summary>All budgets that visits to an enterprise have touched: all together, then each field over its levels, then each department, then each matter.</summary>
    public static IReadOnlyList<CapBudget> AllOf(IReadOnlyCollection<LedgerVisit> standing, CapLimits limits)
    {
        var items = standing.SelectMany(visit => visit.Items).Where(item => item.Counts).ToList();
        return
        [
            Of(CapScope.Levels, "", standing, limits),
            .. items.Select(item => limits.Lines.GetValueOrDefault(item.Department)).OfType<string>().Where(line => line.Length > 0).Distinct().Order(StringComparer.Ordinal)
                .Select(line => Of(CapScope.Levels, line, standing, limits)),
            .. items.Select(item => item.Department).Distinct().Order(StringComparer.Ordinal).Select(department => Of(CapScope.Department, department, standing, limits)),
            .. items.Select(item => item.Matter).Distinct().Order(StringComparer.Ordinal).Select(matter => Of(CapScope.Matter, matter, standing, limits)),
        ];
    }
}
