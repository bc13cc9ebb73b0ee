using System.Globalization;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Letters;

/// <summary>
/// Raises the letters that rules ask for, and reminds of those that are overdue. Runs with the sweep on the year's letters; whatever it finds again it has
/// raised already, since an occasion is worth one letter.
/// </summary>
internal sealed class LetterSweep(LetterBook book, LedgerStore ledgers, WeekPool pools, RegisterStore registers, RuleStore rules, TableClient table, Dispatcher dispatcher) : ISweeping
{
    /// <summary>Visits older than these weeks raise no letter any more.</summary>
    private const int WeeksBack = 12;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);

    public async Task SweepAsync(Partition partition, CancellationToken cancellationToken)
    {
        var today = book.Today;
        if (partition.Jurisdiction is not { } jurisdiction || partition != Partition.Letters(jurisdiction, today.Year))
        {
            return;
        }

        var known = await book.ReadAsync(jurisdiction, today.Year, cancellationToken);
        var before = await book.ReadAsync(jurisdiction, today.Year - 1, cancellationToken);
        var raised = known.Entries.Values.Concat(before.Entries.Values).Select(entry => (entry.Value.Rule, entry.Value.Occasion)).ToHashSet();
        bool changed = false;
        foreach (var letter in (await AskedForAsync(jurisdiction, today, cancellationToken)).Where(letter => !raised.Contains((letter.Rule, letter.Occasion))))
        {
            var change = new Change(partition, Actor.Platform, Change.OperationOf("letter", letter.Rule!, letter.Occasion!), "");
            await book.RaiseAsync(change, today.Year, letter, cancellationToken);
            changed = true;
        }

        foreach (var (id, letter) in known.Entries.Values.Concat(before.Entries.Values).Select(entry => (entry.Id, entry.Value)))
        {
            if (LetterLife.Remind(letter, Reminder(), today) is null)
            {
                continue;
            }

            var change = new Change(
                Partition.Letters(jurisdiction, letter.Year), Actor.Platform, Change.OperationOf("letter-remind", id, letter.Due.ToString("O", CultureInfo.InvariantCulture)), "");
            await book.StepAsync(change, id, null, "letter.remind", now => LetterLife.Remind(now, Reminder(), today), NoticeKind.LetterOverdue, cancellationToken);
            changed = true;
        }

        if (changed)
        {
            await dispatcher.RunAsync(partition, Budget, cancellationToken);
        }
    }

    private LetterStep Reminder() => new(book.Now, Actor.Platform.Name, "remind");

    private async Task<IReadOnlyList<NewLetter>> AskedForAsync(string jurisdiction, DateOnly today, CancellationToken cancellationToken)
    {
        var registry = await table.GetHeadAsync(Partition.Registry(jurisdiction), cancellationToken);
        var known = await registers.ReadAsync(jurisdiction, registry, cancellationToken);
        var departments = known.Departments.Select(department => department.Id).ToHashSet(StringComparer.Ordinal);
        var values = await rules.ReadAsync(registry, cancellationToken);
        var week = Week.Of(today);
        var first = week.Add(-WeeksBack).ToString();
        var years = await Task.WhenAll(Enumerable.Range(today.Year - 1, 2).Select(year => ledgers.ReadAsync(jurisdiction, year, cancellationToken)));
        var visits = years.SelectMany(year => year.Standing).SelectMany(entry => entry.Visits).Where(visit => string.CompareOrdinal(visit.Week, first) >= 0);
        // Auditors read letters, so that those of a week that is ahead or under way speak of announced checks only.
        var pool = Sight.Announced.Of(await pools.ReadAsync(jurisdiction, week, cancellationToken), known, week);
        return
        [
            .. RaisedByRule.ForOutcomes(visits, values.Value(OutcomeDays.Rule, today), today)
                .Concat(RaisedByRule.ForLateRequests(week, pool.All, values.Value(SubmissionDays.Rule, week.Monday), today))
                .Where(letter => departments.Contains(letter.Department)),
        ];
    }
}
