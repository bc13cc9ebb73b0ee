namespace Inspection.Functions.Ledger;

/// <summary>How often a year may see an enterprise visited. Null means as often as needed.</summary>
/// <param name="Department">Visits in which one department takes part.</param>
/// <param name="Levels">Visits of all departments of all levels together.</param>
/// <param name="Matters">Visits for one matter, by its code.</param>
internal sealed record CapLimits(int? Department, int? Levels, IReadOnlyDictionary<string, int> Matters)
{
    public static readonly CapLimits None = new(null, null, new Dictionary<string, int>());

    /// <summary>Visits for a matter that is not listed.</summary>
    public int? OtherMatters { get; init; }

    /// <summary>Over all levels a joint visit counts once; otherwise once for each department that takes part.</summary>
    public bool JointOnce { get; init; } = true;

    public int? Of(CapScope scope, string key) => scope switch
    {
        CapScope.Department => Department,
        CapScope.Levels => Levels,
        _ => Matters.TryGetValue(key, out var cap) ? cap : OtherMatters,
    };

    /// <summary>How much of a cap one visit uses up.</summary>
    public int UnitsOf(LedgerVisit visit, CapScope scope, string key)
    {
        var counting = visit.Items.Where(item => item.Counts && CapBudget.Concerns(item, scope, key)).ToList();
        return scope is CapScope.Levels && !JointOnce
            ? counting.Select(item => item.Department).Distinct(StringComparer.Ordinal).Count()
            : Math.Min(1, counting.Count);
    }
}
