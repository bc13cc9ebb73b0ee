using System.Globalization;
using System.Runtime.CompilerServices;

namespace Inspection.Functions.Storage;

/// <summary>
/// The partitions in which something may be owed: for each jurisdiction its registry, the weeks around now, the years whose leads and letters are worked on, and the
/// cap ledgers of last, this and next year.
/// A jurisdiction is registered before its first change is stored, so that none can be missed.
/// </summary>
internal sealed class LivePartitions(TableClient table, TimeProvider time)
{
    public const int WeeksBack = 1;
    public const int WeeksAhead = 9;

    /// <summary>Last year's annual plans, this year's and the next.</summary>
    public const int YearsOfPlans = 3;

    /// <summary>Makes sure that the partition's jurisdiction is listed.</summary>
    public async Task RegisterAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (partition.Jurisdiction is not { } jurisdiction)
        {
            return;
        }

        await table.UpsertEntityAsync(new TableEntity(Partition.Jurisdictions, Key.Of(jurisdiction)) { ["Known"] = true }, TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>The weeks of a jurisdiction around now.</summary>
    public IEnumerable<Partition> WeeksOf(string jurisdiction)
    {
        var today = time.GetUtcNow().UtcDateTime;
        return Enumerable.Range(-WeeksBack, WeeksBack + WeeksAhead + 1).Select(week => Partition.Week(jurisdiction, WeekOf(today.AddDays(7 * week))));
    }

    /// <summary>The cap ledgers of a jurisdiction around now.</summary>
    public IEnumerable<Partition> LedgersOf(string jurisdiction) =>
        Enumerable.Range(time.GetUtcNow().Year - 1, 3).Select(year => Partition.Ledger(jurisdiction, year));

    /// <summary>The annual plans of a jurisdiction around now.</summary>
    public IEnumerable<Partition> AnnualPlansOf(string jurisdiction) =>
        Enumerable.Range(time.GetUtcNow().Year - 1, YearsOfPlans).Select(year => Partition.AnnualPlan(jurisdiction, year));

    /// <summary>All jurisdictions that have ever stored something.</summary>
    public async IAsyncEnumerable<string> JurisdictionsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in table.QueryAsync(TableFilter.In(Partition.Jurisdictions).And(TableFilter.Eq("Known", true)), ["RowKey"], cancellationToken: cancellationToken))
        {
            yield return row.RowKey;
        }
    }

    /// <summary>Every partition that the sweep has to visit.</summary>
    public async IAsyncEnumerable<Partition> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var jurisdiction in JurisdictionsAsync(cancellationToken))
        {
            yield return Partition.Registry(jurisdiction);
            yield return Partition.Notices(jurisdiction);
            yield return Partition.Reports(jurisdiction);
            yield return Partition.Enterprises(jurisdiction);
            foreach (var week in WeeksOf(jurisdiction))
            {
                yield return week;
            }

            foreach (var year in LeadYears())
            {
                yield return Partition.Leads(jurisdiction, year);
                yield return Partition.Letters(jurisdiction, year);
            }

            foreach (var ledger in LedgersOf(jurisdiction))
            {
                yield return ledger;
            }

            foreach (var plans in AnnualPlansOf(jurisdiction))
            {
                yield return plans;
            }
        }
    }

    /// <summary>This year by wall time in China, and the one before, whose leads and letters may still be worked on.</summary>
    private IEnumerable<int> LeadYears()
    {
        var year = time.GetUtcNow().AddHours(8).Year;
        return [year - 1, year];
    }

    internal static string WeekOf(DateTime day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");
}
