using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans;

/// <summary>The question that a draft of a week would be made from now, ready to be stored.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Bytes">Its file.</param>
/// <param name="Hash">SHA-256 of the file: two snapshots with this hash are the same question.</param>
/// <param name="Labels">The names that go with it.</param>
/// <param name="Marks">Versions of the rows that it was read from; while they are the same, so is the snapshot.</param>
/// <param name="InputVersion">Version of the week's requests.</param>
/// <param name="Issues">Why no plan can be asked for; empty when one can.</param>
internal sealed record WeekSnapshot(
    Problem Problem,
    byte[] Bytes,
    string Hash,
    Labels Labels,
    string Marks,
    long InputVersion,
    IReadOnlyList<Finding> Issues)
{
    /// <summary>Whether a draft of the week is reviewed on its legality before it is approved. No part of the question, so switching it makes no draft stale.</summary>
    public bool LegalReview { get; init; }
}

/// <summary>Makes the snapshot of a week from what its rules let pass.</summary>
internal sealed class WeekSnapshots(WeekRulings rulings, DraftFiles files)
{
    /// <summary>What a byte of the file takes in memory, about, with the problem that it says.</summary>
    private const int BytesOfByte = 6;

    private readonly RecentValues _cache = new(256L << 20);

    /// <summary>The snapshot as of now. Costs a few point reads while nothing has changed.</summary>
    public async Task<WeekSnapshot> CurrentAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        WeekRuling ruled = await rulings.CurrentAsync(jurisdiction, week, cancellationToken);
        string? published = ruled.Pool.Head.Text(PublishedHead.Plan);
        string marks = $"{ruled.Marks}|{published}";
        string key = $"{jurisdiction}|{week}";
        if (_cache.Find<WeekSnapshot>(key) is { } cached && cached.Marks == marks)
        {
            return cached;
        }

        Plan? previous = published is null ? null : await files.PlanAsync(jurisdiction, published, cancellationToken);
        WeekSnapshot snapshot = Make(jurisdiction, week, ruled, previous, marks);
        _cache.Keep(key, snapshot, (long)BytesOfByte * snapshot.Bytes.Length);
        return snapshot;
    }

    /// <summary>The question of the week as it would be under a trial.</summary>
    public async Task<WeekSnapshot> UnderAsync(string jurisdiction, Week week, Trial trial, CancellationToken cancellationToken)
    {
        WeekRuling ruled = await rulings.CurrentAsync(jurisdiction, week, cancellationToken);
        string? published = ruled.Pool.Head.Text(PublishedHead.Plan);
        Plan? previous = published is null ? null : await files.PlanAsync(jurisdiction, published, cancellationToken);
        WeekRuling other = ruled with { Ruling = Ruling.Of(ruled.Facts.Under(TrialQuestion.Without(ruled.Facts.Rules, trial.Without))) };
        WeekSnapshot made = Make(jurisdiction, week, other, previous, "");
        return made with { Problem = TrialQuestion.Staffed(made.Problem, trial) };
    }

    private static WeekSnapshot Make(string jurisdiction, Week week, WeekRuling ruled, Plan? previous, string marks)
    {
        Problem problem = ProblemSnapshot.Build(WeekFactsReader.Read(jurisdiction, week, ruled, previous));
        byte[] bytes = ProblemFormat.Write(problem);
        var findings = new List<Finding>();
        if (week.Sessions(ruled.Registers.Calendar).Count == 0)
        {
            findings.Add(PlanRefusals.NoWorkingDay(week));
        }
        else if (ruled.Open.Count == 0)
        {
            findings.Add(PlanRefusals.WeekOver(week));
        }
        else if (ruled.Ruling.Passed.Count == 0)
        {
            findings.Add(ruled.Ruling switch
            {
                { Held.Count: > 0 } => PlanRefusals.AllHeld(ruled.Ruling),
                { Remote.Count: > 0 } => PlanRefusals.AllRemote(ruled.Ruling.Remote.Count),
                _ => PlanRefusals.NothingToPlan,
            });
        }
        else
        {
            findings.AddRange(ProblemFormat.Read(bytes).Issues.Select(PlanRefusals.Of));
        }

        return new WeekSnapshot(problem, bytes, DraftFiles.HashOf(bytes), WeekFactsReader.Labels(week, ruled), marks, ruled.Pool.InputVersion, findings)
        {
            LegalReview = ruled.Facts.Rules.Value(LegalReview.Rule, week.Monday),
        };
    }
}
