using System.Globalization;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>Once a week is over, what it still has in its pool moves on: requests that came after its last plan, and those of a week that had no plan at all.</summary>
internal sealed class WeekEnd(
    Journal journal, WeekPool pools, PublishedPlans plans, WeekRulings rulings, Dispatcher dispatcher, TableClient table, TimeProvider time) : ISweeping
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);

    public async Task SweepAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (partition.WeekName is not { } name || !Week.TryParse(name, null, out var week) || week.CompareTo(Week.Current(time)) >= 0)
        {
            return;
        }

        var head = await table.GetHeadAsync(partition, cancellationToken);
        var pool = await pools.ReadAsync(head, cancellationToken);
        var standing = await plans.ReadAsync(partition.Jurisdiction!, head, cancellationToken);
        if (!pool.Open.Any(standing.IsLeft))
        {
            return;
        }

        var ruled = await rulings.CurrentAsync(partition.Jurisdiction!, week, cancellationToken);
        if (!pool.Open.Any((standing with { Ruling = ruled.Ruling }).IsLeft))
        {
            return;
        }

        var target = await MoveOn.TargetAsync(table, ruled.Registers, week, time, cancellationToken);
        var operation = Change.OperationOf("week-end", partition.Value, head.Seq.ToString(CultureInfo.InvariantCulture));
        await journal.CommitAsync(
            new Change(partition, Actor.Platform, operation, ""),
            (_, _, _) => Task.FromResult(Decision.Commit("week.end", name, Answer.Empty, facts: [new MoveOn(null, target.ToString()).Owed(week)], detail: target.ToString())),
            cancellationToken);
        await dispatcher.RunAsync(partition, Budget, cancellationToken);
    }
}
