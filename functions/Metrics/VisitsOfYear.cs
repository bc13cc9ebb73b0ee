using Inspection.Functions.Ledger;

namespace Inspection.Functions.Metrics;

/// <summary>
/// The visits of one ledger year that stand, by day, department and town; kept, and brought up to date where enterprises have changed since: a city has
/// hundreds of thousands, of which a change touches one.
/// </summary>
internal sealed class VisitsOfYear
{
    /// <summary>Where so many enterprises have changed, all is made anew.</summary>
    private const int MostChanges = 2000;

    private readonly Lazy<IReadOnlyDictionary<string, ScopeVisits>> departments;
    private readonly Lazy<IReadOnlyDictionary<string, ScopeVisits>> towns;
    private readonly Lazy<ScopeVisits> all;

    private VisitsOfYear(int year, long version, LedgerVisit[] byDay)
    {
        (Year, Version, ByDay) = (year, version, byDay);
        departments = new(() => ScopeVisits.ByDepartment(MetricScope.All, byDay));
        towns = new(() => ScopeVisits.ByTown(MetricScope.All, byDay));
        all = new(() => new ScopeVisits(MetricScope.All, byDay, [.. departments.Value.Values]));
    }

    private VisitsOfYear(int year, long version, ScopeVisits all, IReadOnlyDictionary<string, ScopeVisits> departments, IReadOnlyDictionary<string, ScopeVisits> towns)
    {
        (Year, Version, ByDay) = (year, version, all.All);
        (this.all, this.departments, this.towns) = (new(all), new(departments), new(towns));
    }

    public int Year { get; }

    /// <summary>Of the ledger.</summary>
    public long Version { get; }

    public IReadOnlyList<LedgerVisit> ByDay { get; }

    /// <summary>All of them.</summary>
    public ScopeVisits All => all.Value;

    /// <summary>By the id of each department that takes part in any.</summary>
    public IReadOnlyDictionary<string, ScopeVisits> Departments => departments.Value;

    /// <summary>By the town of the enterprise.</summary>
    public IReadOnlyDictionary<string, ScopeVisits> Towns => towns.Value;

    public static VisitsOfYear Of(LedgerYear year) => new(year.Year, year.Version, [.. year.Standing.SelectMany(entry => entry.Visits).Order(ScopeVisits.Order)]);

    /// <summary>The visits of a later state of the same ledger.</summary>
    public VisitsOfYear With(LedgerYear later)
    {
        if (later.Version <= Version)
        {
            return this;
        }

        var changed = later.StandingSince(Version).ToDictionary(entry => entry.Enterprise, entry => entry.Visits, StringComparer.Ordinal);
        if (changed.Count > MostChanges || !all.IsValueCreated || !towns.IsValueCreated)
        {
            return Of(later);
        }

        var enterprises = changed.Keys.ToHashSet(StringComparer.Ordinal);
        LedgerVisit[] gone = [.. ByDay.Where(visit => enterprises.Contains(visit.Enterprise))];
        LedgerVisit[] added = [.. changed.Values.SelectMany(visits => visits).Order(ScopeVisits.Order)];
        var days = gone.Concat(added).Select(visit => visit.Date).ToHashSet();
        var nextDepartments = Next(Departments, ScopeVisits.DepartmentsOf, department => new MetricScope(department, null));
        var nextTowns = Next(Towns, visit => [visit.Town], town => new MetricScope(null, town));
        return new(later.Year, later.Version, All.With(enterprises, added, days, [.. nextDepartments.Values]), nextDepartments, nextTowns);

        Dictionary<string, ScopeVisits> Next(IReadOnlyDictionary<string, ScopeVisits> before, Func<LedgerVisit, IEnumerable<string>> keys, Func<string, MetricScope> scopeOf)
        {
            var next = new Dictionary<string, ScopeVisits>(before, StringComparer.Ordinal);
            foreach (string key in gone.Concat(added).SelectMany(keys).ToHashSet(StringComparer.Ordinal))
            {
                var scope = scopeOf(key);
                next[key] = (before.GetValueOrDefault(key) ?? new ScopeVisits(scope, [])).With(enterprises, [.. added.Where(scope.Takes)], days);
                if (next[key].Count == 0)
                {
                    next.Remove(key);
                }
            }

            return next;
        }
    }
}
