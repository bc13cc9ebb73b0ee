using System.Globalization;
using Inspection.Functions.Storage;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Jurisdictions;

/// <summary>What a result that orders something to be put right leads to: a request of its own, on its day, in the pool of one week.</summary>
internal static class Rechecks
{
    /// <summary>How the source of such a request begins; what follows is the week of the check.</summary>
    public const string Source = "recheck";

    /// <summary>Weeks after the day within which a half day is looked for.</summary>
    private const int MostWeeks = 10;

    /// <summary>The half days of a week from the day on.</summary>
    public static IEnumerable<Session> SessionsIn(Week week, DateOnly due, Registers known) => week.Sessions(known.Calendar).Where(session => session.Date >= due);

    /// <summary>The week of the day, if a half day is left in it then and its plan is not public yet; else the first later one.</summary>
    /// <param name="not">A week whose pool has the request that was checked.</param>
    public static async Task<Week> WeekForAsync(TableClient table, Registers known, DateOnly due, Week? not, DateTime now, CancellationToken cancellationToken)
    {
        Week? open = null;
        var first = Week.Of(due);
        for (var week = first; week.CompareTo(first.Add(MostWeeks)) <= 0; week = week.Add(1))
        {
            if (week == not || !SessionsIn(week, due, known).Any(session => session.Start > now))
            {
                continue;
            }

            open ??= week;
            if ((await table.GetHeadAsync(Partition.Week(known.Jurisdiction, week.ToString()), cancellationToken)).Text(PublishedHead.Draft) is null)
            {
                return week;
            }
        }

        return open ?? first.Add(1);
    }

    /// <summary>The request; null where the enterprise or the matter is no longer registered.</summary>
    /// <param name="week">In whose pool it belongs.</param>
    /// <param name="found">What was seen and when.</param>
    public static InspectionRequest? Make(Registers known, string enterpriseId, string matterCode, Week week, Found found, DateTimeOffset at, string by)
    {
        if (known.Enterprise(enterpriseId) is not { } enterprise || known.MatterEntry(matterCode) is not { } entry)
        {
            return null;
        }

        // A matter that was put away since is asked for nonetheless: the rules hold it, and say so.
        var matter = known.MatterFor(enterprise, matterCode, week.Monday) ?? new Matter(entry.Code, entry.Department, entry.Versions[^1]);
        var sessions = SessionsIn(week, found.Due, known).Select(session => session.Id).ToList();
        return InspectionRequest.For(enterprise, matter, RequestKind.Recheck, at, by, $"{Source}:{found.Week}") with
        {
            Mandatory = true,
            Sessions = sessions.Count == week.Sessions(known.Calendar).Count || sessions.Count == 0 ? null : sessions,
            Evidence = $"{Day(found.On)} 检查，责令 {Day(found.Due)} 前整改",
            Note = found.Note,
        };
    }

    /// <summary>Puts the request into the pool, unless the same is there.</summary>
    public static Decision Add(Head head, Pool pool, string id, InspectionRequest? request, DateTimeOffset at, string by)
    {
        var there = pool.Find(id);
        if (request is null || there is { IsGone: false })
        {
            return Decision.Commit("request.recheck", id, Answer.Empty, detail: "as it is");
        }

        var put = PoolChanges.Put(head, [PoolRules.Again(there, request)], 1, at, by);
        return Decision.Commit("request.recheck", id, Answer.Empty, put.Rows, put.Facts, put.Head);
    }

    /// <summary>Takes it out again where the result was corrected, as long as nothing of it is public.</summary>
    public static Decision Withdraw(Head head, Pool pool, string id, DateOnly due, DateTimeOffset at, string by)
    {
        if (pool.Find(id) is not { IsOpen: true } request || request.Source.Split(':')[0] != Source || head.Text(PublishedHead.Draft) is not null)
        {
            return Decision.Commit("request.withdraw", id, Answer.Empty, detail: "not there");
        }

        var gone = request.After(new(at, by, RequestAction.Withdrawn) { Reason = $"检查结果已更正，不再要求 {Day(due)} 前整改。" }) with { Withdrawn = true };
        var put = PoolChanges.Put(head, [gone], -1, at, by);
        return Decision.Commit("request.withdraw", id, Answer.Empty, put.Rows, put.Facts, put.Head);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a check has shown that has to be put right.</summary>
/// <param name="Week">Of the check.</param>
/// <param name="On">Day of the check.</param>
/// <param name="Due">The day by which it has to be put right.</param>
internal sealed record Found(string Week, DateOnly On, DateOnly Due, string? Note);
