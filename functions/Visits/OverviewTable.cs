using Inspection.Functions.Ledger;

namespace Inspection.Functions.Visits;

/// <summary>What each enterprise of a year has had, worked out once for each state of the ledger, and from the state before where few visits have changed.</summary>
internal sealed class OverviewTable
{
    private readonly OverviewRow[] rows;

    private OverviewTable(int year, long version, OverviewRow[] rows) => (Year, Version, this.rows) = (year, version, rows);

    public int Year { get; }

    /// <summary>Of the ledger.</summary>
    public long Version { get; }

    /// <summary>Enterprises with visits.</summary>
    public int Count => rows.Length;

    public static OverviewTable Of(LedgerYear year, CapLimits limits) =>
        new(year.Year, year.Version, InOrder(year.Standing.Select(entry => OverviewRow.Of(entry.Enterprise, entry.Visits, limits)).OfType<OverviewRow>()));

    /// <summary>The table of a later state of the same ledger.</summary>
    public OverviewTable With(LedgerYear later, CapLimits limits)
    {
        var changed = later.StandingSince(Version).ToDictionary(entry => entry.Enterprise, entry => OverviewRow.Of(entry.Enterprise, entry.Visits, limits), StringComparer.Ordinal);
        var fresh = InOrder(changed.Values.OfType<OverviewRow>());
        var merged = new List<OverviewRow>(rows.Length + fresh.Length);
        int next = 0;
        foreach (var row in rows.Where(row => !changed.ContainsKey(row.Enterprise.Id)))
        {
            for (; next < fresh.Length && Order(fresh[next], row) < 0; next++)
            {
                merged.Add(fresh[next]);
            }

            merged.Add(row);
        }

        merged.AddRange(fresh.AsSpan(next));
        return new(Year, later.Version, [.. merged]);
    }

    /// <summary>One page, with the sums over all pages.</summary>
    public LedgerOverview Page(OverviewQuery query, CapLimits limits, LedgerSight sight, Jurisdictions.Registers known)
    {
        var departments = new SortedDictionary<string, List<Taken>>(StringComparer.Ordinal);
        var listed = new List<(OverviewRow Row, Taken Taken)>();
        foreach (var row in rows)
        {
            bool wanted = query.Takes(row.Enterprise);
            foreach (var share in row.Shares)
            {
                var seen = sight.Of(share);
                if (seen.All == 0)
                {
                    continue;
                }

                if (!departments.TryGetValue(share.Department, out var sums))
                {
                    departments[share.Department] = sums = [];
                }

                if (wanted)
                {
                    sums.Add(seen);
                }

                if (wanted && share.Department == query.Department)
                {
                    listed.Add((row, seen));
                }
            }

            if (wanted && query.Department is null && row.Levels.All > 0)
            {
                listed.Add((row, row.Levels));
            }
        }

        if (query.Department is not null)
        {
            listed.Sort((one, other) => one.Taken.All != other.Taken.All ? other.Taken.All - one.Taken.All : string.CompareOrdinal(one.Row.Enterprise.Id, other.Row.Enterprise.Id));
        }

        int? cap = limits.Of(query.Department is null ? CapScope.Levels : CapScope.Department, query.Department ?? "");
        var page = listed.Where(entry => query.IsAfterStart(entry.Taken.All, entry.Row.Enterprise.Id)).Take(query.Limit + 1).ToList();
        return new LedgerOverview(
            Year,
            query.Department,
            query.Town,
            Sum(cap, [.. listed.Select(entry => entry.Taken)]),
            [.. departments.Select(pair => new DepartmentTotals(pair.Key, known.Department(pair.Key)?.Name ?? pair.Key, known.Department(pair.Key)?.Short ?? pair.Key, Sum(limits.Department, pair.Value)))],
            [.. page.Take(query.Limit).Select(entry => new LedgerRow(entry.Row.Enterprise, cap, entry.Taken.Used, entry.Taken.Reserved, entry.Taken.LeftOf(cap)))],
            page.Count > query.Limit ? OverviewQuery.CursorOf(page[query.Limit - 1].Taken.All, page[query.Limit - 1].Row.Enterprise.Id) : null,
            listed.Count);
    }

    private static LedgerTotals Sum(int? cap, List<Taken> all) => new(
        all.Count,
        all.Sum(taken => taken.Used),
        all.Sum(taken => taken.Reserved),
        cap is null && all.Count > 0 ? null : all.Sum(taken => taken.LeftOf(cap) ?? 0),
        all.Count(taken => taken.LeftOf(cap) == 0));

    private static OverviewRow[] InOrder(IEnumerable<OverviewRow> rows)
    {
        OverviewRow[] sorted = [.. rows];
        Array.Sort(sorted, Order);
        return sorted;
    }

    /// <summary>Those with the most visits first.</summary>
    private static int Order(OverviewRow one, OverviewRow other) =>
        one.Levels.All != other.Levels.All ? other.Levels.All - one.Levels.All : string.CompareOrdinal(one.Enterprise.Id, other.Enterprise.Id);
}
