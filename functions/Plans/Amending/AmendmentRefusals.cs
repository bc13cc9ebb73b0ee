using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Replanning;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>The refusals around amendments, with their texts.</summary>
internal static class AmendmentRefusals
{
    public static Refusal NothingPublished { get; } = new(409, "not-published",
        new("本周尚未发布", "Not published"),
        new("本周还没有发布的计划，请直接起草。", "Nothing is published for this week: make a draft."));

    public static Refusal Impossible { get; } = new(409, "amendment-impossible",
        new("无法调整", "It cannot be amended"),
        new("已开始的检查与现在的名录不一致，无法在其上调整。请重新起草本周其余的计划。", "What has begun does not fit the registers any more. Make a new draft of the rest of the week."));

    /// <summary>Visits that were promised and cannot be kept: somebody has to decide that they may change.</summary>
    public static Refusal ReleaseNeeded(Problem problem, Plan published, Amended amended)
    {
        if (amended.ToRelease.Count == 0)
        {
            return Impossible;
        }

        Dictionary<string, string> names = problem.Enterprises.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        Dictionary<string, Session> at = published.Teams.SelectMany(t => t.Visits.Select(v => (v.Enterprise, t.Session)))
            .DistinctBy(x => x.Enterprise).Join(problem.Sessions, x => x.Session, s => s.Id, (x, s) => (x.Enterprise, Session: s)).ToDictionary(x => x.Enterprise, x => x.Session, StringComparer.Ordinal);
        return new Refusal(409, "release-needed",
            new("需要改动已通知的检查", "Promised visits have to change"),
            new($"有 {amended.ToRelease.Count} 户已通知的检查不能按原安排进行。请确认可以改动，改动后会重新通知。",
                $"{(amended.ToRelease.Count == 1 ? "One promised visit" : $"{amended.ToRelease.Count} promised visits")} cannot be kept. Agree that they change; the enterprises are told anew."))
        {
            Issues =
            [
                .. amended.ToRelease.Select(e => new Finding("release-needed", e,
                    new($"{names.GetValueOrDefault(e, e)}（原定 {Day(at.GetValueOrDefault(e))}）", $"{names.GetValueOrDefault(e, e)} (was {Day(at.GetValueOrDefault(e))})"),
                    new("确认可以改动该次检查。", "Agree that this visit may change."))),
            ],
        };
    }

    public static Refusal NoRoom(InsertionAnswer answer) => new(409, "no-room",
        new("排不进去", "There is no room"),
        new(answer.Text.Zh, answer.Text.En));

    private static string Day(Session? session) => session is null ? "" : Drafts.WallTime.Text(session.Start);
}
