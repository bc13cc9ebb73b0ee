using System.Collections.Concurrent;
using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
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
    IReadOnlyList<Finding> Issues);

/// <summary>Reads what a jurisdiction knows about a week and makes the snapshot of it.</summary>
internal sealed class WeekSnapshots(RegisterStore registers, WeekPool pools, DraftFiles files, TimeProvider time)
{
    private const int MaxCached = 50;
    private readonly ConcurrentDictionary<string, WeekSnapshot> _cache = new(StringComparer.Ordinal);

    /// <summary>The snapshot as of now. Costs two point reads while nothing has changed.</summary>
    public async Task<WeekSnapshot> CurrentAsync(string jurisdiction, Week week, CancellationToken cancellationToken)
    {
        Registers known = await registers.ReadAsync(jurisdiction, cancellationToken);
        Pool pool = await pools.ReadAsync(jurisdiction, week, cancellationToken);
        string? published = pool.Head.Text(PublishedHead.Plan);
        DateTime now = Week.Now(time);
        Session[] open = [.. week.Sessions(known.Calendar).Where(s => s.Start > now)];
        string marks = $"{known.Version}|{pool.InputVersion}|{published}|{open.Length}";
        string key = $"{jurisdiction}|{week}";
        if (_cache.TryGetValue(key, out WeekSnapshot? cached) && cached.Marks == marks)
        {
            return cached;
        }

        Plan? previous = published is null ? null : await files.PlanAsync(jurisdiction, published, cancellationToken);
        WeekSnapshot snapshot = Make(jurisdiction, week, known, pool, open, previous, marks);
        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache[key] = snapshot;
    }

    private static WeekSnapshot Make(string jurisdiction, Week week, Registers known, Pool pool, Session[] open, Plan? previous, string marks)
    {
        InspectionRequest[] usable = [.. pool.Open.Where(r => known.Enterprise(r.Enterprise) is not null && known.Department(r.Department) is not null && known.Matter(r.Matter, week.Monday) is not null)];
        Problem problem = ProblemSnapshot.Build(WeekFactsReader.Read(jurisdiction, week, known, usable, open, previous));
        byte[] bytes = ProblemFormat.Write(problem);
        var findings = new List<Finding>();
        findings.AddRange(pool.Open.Except(usable).Select(r => known.Matter(r.Matter, week.Monday) is null ? PlanRefusals.NotInForce(r, week) : PlanRefusals.Unregistered(r)));
        if (week.Sessions(known.Calendar).Count == 0)
        {
            findings.Add(PlanRefusals.NoWorkingDay(week));
        }
        else if (open.Length == 0)
        {
            findings.Add(PlanRefusals.WeekOver(week));
        }
        else if (usable.Length == 0)
        {
            findings.Add(PlanRefusals.NothingToPlan);
        }
        else
        {
            findings.AddRange(ProblemFormat.Read(bytes).Issues.Select(PlanRefusals.Of));
        }

        return new WeekSnapshot(problem, bytes, DraftFiles.HashOf(bytes), WeekFactsReader.Labels(week, known, usable), marks, pool.InputVersion, findings);
    }
}
