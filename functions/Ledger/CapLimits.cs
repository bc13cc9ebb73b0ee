namespace Inspection.Functions.Ledger;

/// <summary>How often a year may see an enterprise visited. Null means as often as needed.</summary>
/// <param name="Department">Visits in which one department takes part.</param>
/// <param name="Levels">Visits of the departments of all levels in one field together.</param>
/// <param name="Matters">Visits for one matter, by its code.</param>
internal sealed record CapLimits(int? Department, int? Levels, IReadOnlyDictionary<string, int> Matters)
{
    public static readonly CapLimits None = new(null, null, new Dictionary<string, int>());

    /// <summary>Visits for a matter that is not listed.</summary>
    public int? OtherMatters { get; init; }

    /// <summary>Over all levels a joint visit counts once; otherwise once for each department that takes part.</summary>
    public bool JointOnce { get; init; } = true;

    /// <summary>The fields (条线) of departments that share theirs with others, by the department's id.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; init; } = new Dictionary<string, string>();

    /// <param name="key">Id of the department, code of the matter, or name of the field. Over no field, but everything, there is no cap.</param>
    public int? Of(CapScope scope, string key) => scope switch
    {
        CapScope.Department => Department,
        CapScope.Levels => Lines.Values.Contains(key, StringComparer.Ordinal) ? Levels : null,
        _ => Matters.TryGetValue(key, out var cap) ? cap : OtherMatters,
    };

    /// <summary>How much of a cap one visit uses up.</summary>
    public int UnitsOf(LedgerVisit visit, CapScope scope, string key)
    {
        var counting = visit.Items.Where(item => item.Counts && Concerns(item, scope, key)).ToList();
        return scope is CapScope.Levels && !JointOnce
            ? counting.Select(item => item.Department).Distinct(StringComparer.Ordinal).Count()
            : Math.Min(1, counting.Count);
    }

    /// <summary>The budgets that an item draws on.</summary>
    public IEnumerable<(CapScope Scope, string Key)> TouchedBy(LedgerItem item)
    {
        yield return (CapScope.Department, item.Department);
        yield return (CapScope.Matter, item.Matter);
        if (Lines.TryGetValue(item.Department, out var line))
        {
            yield return (CapScope.Levels, line);
        }
    }

    private bool Concerns(LedgerItem item, CapScope scope, string key) => scope switch
    {
        CapScope.Department => item.Department == key,
        CapScope.Matter => item.Matter == key,
        _ => key.Length == 0 || Lines.GetValueOrDefault(item.Department) == key,
    };
}
