using Inspection.Functions.Drafts;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Districts;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Functions.Jobs;

/// <summary>
/// Divides a large draft among several messages, and puts together what comes of them. The parts are recorded before
/// anybody is told of them, so a message lost is sent again by the sweep.
/// </summary>
internal sealed class Divisions(TableClient table, Journal journal, DraftFiles files, Nudges nudges, PlannerSettings planner, TimeProvider time)
{
    /// <summary>Parts whose rows fit into one transaction with room to spare.</summary>
    public const int MostParts = 40;

    /// <summary>The parts to be solved by messages of their own; one only where the draft is solved as a whole.</summary>
    public IReadOnlyList<Problem> PartsOf(Problem problem)
    {
        if (Split.Visits(problem) <= planner.LargestWhole)
        {
            return [problem];
        }

        int together = Math.Min(Split.Together, planner.LargestWhole);
        IReadOnlyList<Problem> parts = Split.Of(problem, together);
        while (parts.Count > MostParts)
        {
            together *= 2;
            parts = Split.Of(problem, together);
        }

        return parts;
    }

    /// <summary>Stores the parts, records them, and sends a message for each.</summary>
    /// <exception cref="LeaseLostException">The draft is no longer this worker's.</exception>
    public async Task DivideAsync(string jurisdiction, Partition partition, Draft draft, IReadOnlyList<Problem> problems, CancellationToken cancellationToken)
    {
        var hashes = new List<string>();
        foreach (Problem problem in problems)
        {
            hashes.Add(await files.PutAsync(jurisdiction, ProblemFormat.Write(problem), cancellationToken));
        }

        Crash.At(Crash.SolveBeforeDivision);
        double visits = problems.Sum(Split.Visits);
        var change = new Change(partition, Actor.Platform, Change.OperationOf("solve-divide", partition.Value, draft.Id, $"{draft.Epoch}"), "");
        switch (await journal.CommitAsync(change, DecideAsync, cancellationToken))
        {
            case Outcome.Done:
                break;
            case Outcome.Refused:
                throw new LeaseLostException(draft.Id);
            case var outcome:
                throw new StorageException(StorageFault.Unavailable, 0, "DivisionUnknown", $"The division of draft {draft.Id} was not settled: {outcome}");
        }

        Crash.At(Crash.SolveAfterDivision);
        for (int i = 0; i < problems.Count; i++)
        {
            await nudges.SendPartAsync(jurisdiction, draft.Week, new PartId(draft.Id, i), cancellationToken);
        }

        async Task<Decision> DecideAsync(Head head, PartitionReader rows, CancellationToken token)
        {
            if (await rows.DraftAsync(draft.Id, token) is not { Draft: { State: DraftState.Solving, Division: null } } read || read.Draft.Epoch != draft.Epoch)
            {
                return Decision.Refuse("fenced");
            }

            StoredProgress progress = await rows.ProgressAsync(draft.Id, token);
            var operations = new List<TableTransactionAction>
            {
                DraftRows.Replace(partition, read, read.Draft.DividedInto(problems.Count, time.GetUtcNow())),
                DraftRows.Write(partition, draft.Id, progress, progress.Log with { LeaseUntil = DateTimeOffset.UnixEpoch }),
            };
            for (int i = 0; i < problems.Count; i++)
            {
                var id = new PartId(draft.Id, i);
                StoredPart? before = await rows.PartAsync(id, token);
                StoredProgress log = await rows.ProgressAsync(id.ToString(), token);
                var part = new DraftPart
                {
                    Draft = draft.Id,
                    Number = i,
                    Division = draft.Epoch,
                    Problem = hashes[i],
                    Share = Split.Visits(problems[i]) / visits,
                    Epoch = before?.Part.Epoch ?? 0,
                };
                operations.Add(PartRows.Write(partition, before, part));
                operations.Add(DraftRows.Write(partition, id.ToString(), log, Untouched(problems[i], part.Epoch)));
            }

            return Decision.Commit("draft.divide", draft.Id, Answer.Empty, operations, detail: $"{problems.Count}");
        }
    }

    /// <summary>Sends the messages of parts that nobody has taken up yet once more: the worker that recorded them may have died before it sent them.</summary>
    public async Task RemindAsync(Partition partition, string id, CancellationToken cancellationToken)
    {
        var rows = new PartitionReader(table, partition);
        if (await rows.DraftAsync(id, cancellationToken) is not { Draft: { State: DraftState.Solving, Division: not null } draft })
        {
            return;
        }

        foreach (StoredPart stored in (await rows.PartsAsync(draft, cancellationToken)).Where(p => p.Part.ClaimedAt is null))
        {
            await nudges.SendPartAsync(partition.Jurisdiction!, draft.Week, stored.Part.Id, cancellationToken);
        }
    }

    /// <summary>The plan of the whole from the plans of all parts, and the curve that led there.</summary>
    public async Task<(Plan Plan, ProgressLog Log)> MergeAsync(string jurisdiction, Partition partition, Problem problem, Draft draft, CancellationToken cancellationToken)
    {
        var rows = new PartitionReader(table, partition);
        var plans = new List<Plan>();
        foreach (StoredPart stored in await rows.PartsAsync(draft, cancellationToken))
        {
            plans.Add(await files.PlanAsync(jurisdiction, stored.Part.Plan!, cancellationToken));
        }

        double seconds = Math.Round(Math.Max(0, (time.GetUtcNow() - draft.Division!.At).TotalSeconds), 3);
        return (Merge.Of(problem, plans) with { Seed = draft.Seed, Seconds = seconds }, await rows.TotalAsync(draft, cancellationToken));
    }

    /// <summary>A part that nobody has taken up counts as a plan in which nothing is served, under the bound that everything is.</summary>
    private static ProgressLog Untouched(Problem part, long epoch)
    {
        long changes = part.Previous?.Teams.Sum(t => (long)t.Visits.Count) ?? 0;
        long everything = part.Requests.Sum(r => ((long)part.Objective.Served * r.Weight) + (r.Mandatory ? part.Objective.Mandatory : 0));
        return DividedProgress.Untouched(epoch, -changes * part.Objective.Change, everything, part.Requests.Count);
    }
}
