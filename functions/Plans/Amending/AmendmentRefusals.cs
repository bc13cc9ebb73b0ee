using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Plans.Editing;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
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

    /// <summary>A visit that cannot be moved, since there is none, it has begun, or it is there already.</summary>
    public static Refusal? OfMove(Problem now, Plan published, AmendmentBody body) =>
        published.Teams.FirstOrDefault(team => team.Visits.Any(visit => visit.Enterprise == body.Enterprise)) is not { } team ? Refusals.Invalid("unknown-reference", "$.enterprise",
            new("已发布的计划里没有这家企业的检查。", "The published plan does not visit this enterprise."), new("请选择本周要检查的企业。", "Choose an enterprise that is visited this week."))
        : now.Sessions.All(session => session.Id != team.Session) ? Refusals.Invalid("contradiction", "$.enterprise",
            new("该检查已开始，不能改动。", "The visit has begun and stays as it is."), new("请选择尚未开始的检查。", "Choose a visit that has not begun."))
        : team.Session == body.Session ? Refusals.Invalid("contradiction", "$.session",
            new("该检查已安排在这个半天。", "The visit is in this half day already."), new("请选择其他半天。", "Choose another half day."))
        : null;

    /// <summary>Rules in the way of a visit in another half day.</summary>
    public static Refusal NoPlace(IReadOnlyList<BrokenRule> broken) => new(409, "no-place",
        new("该半天排不进去", "There is no place in that half day"),
        new("其他检查不动的话，该检查不能改到这个半天。", "With all other visits as they are, the visit cannot go to that half day."))
        { Issues = EditRefusals.Issues(broken) };

    /// <summary>Visits that were promised and cannot be kept: somebody has to decide that they may change.</summary>
    public static Refusal ReleaseNeeded(PublishedWeek published, KeptWeek kept)
    {
        Amended amended = kept.Prepared;
        if (amended.ToRelease.Count == 0)
        {
            return Impossible;
        }

        Problem problem = published.Problem;
        Dictionary<string, string> names = problem.Enterprises.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        Dictionary<string, Session> at = published.Plan.Teams.SelectMany(t => t.Visits.Select(v => (v.Enterprise, t.Session)))
            .DistinctBy(x => x.Enterprise).Join(problem.Sessions, x => x.Session, s => s.Id, (x, s) => (x.Enterprise, Session: s)).ToDictionary(x => x.Enterprise, x => x.Session, StringComparer.Ordinal);
        return new Refusal(409, "release-needed",
            new("需要改动已通知的检查", "Promised visits have to change"),
            new($"有 {amended.ToRelease.Count} 户已通知的检查不能按原安排进行。请确认可以改动，改动后会重新通知。",
                $"{(amended.ToRelease.Count == 1 ? "One promised visit" : $"{amended.ToRelease.Count} promised visits")} cannot be kept. Agree that they change; the enterprises are told anew."))
        {
            Issues =
            [
                .. amended.ToRelease.Select(e => new Finding("release-needed", e,
                    new(
                        $"{names.GetValueOrDefault(e, e)}（原定{Day(at.GetValueOrDefault(e)).Zh}）{LostOf(published, kept, e).Zh}",
                        $"{names.GetValueOrDefault(e, e)} ({Day(at.GetValueOrDefault(e)).En}){LostOf(published, kept, e).En}"),
                    new("确认可以改动该次检查。", "Agree that this visit may change."))),
            ],
        };
    }

    /// <summary>An ordinary draft of a week that has begun, in which promised visits cannot be kept: that takes an amendment, in which somebody agrees that they change.</summary>
    public static Refusal ToBeAmended(PublishedWeek published, KeptWeek kept) => ReleaseNeeded(published, kept) with
    {
        Code = "week-has-begun",
        Detail = new(
            "本周已开始，重新起草会保留已开始和已通知的检查，但其中有的不能按原安排进行。请用“调整已发布的计划”说明原因，并确认可以改动的检查。",
            "The week has begun: a draft keeps what has begun and what was promised, but some of that cannot be kept. Amend the published week instead, say why, and agree which visits may change."),
    };

    /// <summary>The signed exceptions that end when a visit changes.</summary>
    private static Text LostOf(PublishedWeek published, KeptWeek kept, string enterprise)
    {
        Team? team = published.Plan.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == enterprise));
        RuleException[] lost = [.. kept.Lost.Where(exception => CarriedExceptions.IsAbout(exception, enterprise, team))];
        return lost.Length == 0 ? new("", "") : new(
            $"；原准予的例外不再保留：{string.Concat(lost.Select(exception => Text.Of(exception.Says).Zh))}",
            $"; its exception ends: {string.Join(' ', lost.Select(exception => Text.Of(exception.Says).En))}");
    }

    /// <summary>What stands in the way, in one sentence or several.</summary>
    public static Text WordsOf(IReadOnlyList<BrokenRule> broken) =>
        new(string.Concat(broken.Select(b => b.Text.Zh)), string.Join(' ', broken.Select(b => b.Text.En)));

    /// <summary>The refusal with everything that it names.</summary>
    public static Text WordsOf(Refusal refusal) => refusal.Issues is { Count: > 0 } issues
        ? new(string.Concat(issues.Select(i => i.Cause.Zh)), string.Join(' ', issues.Select(i => i.Cause.En)))
        : refusal.Detail;

    /// <summary>An urgent request without a place, with what is missing for it: the people who hold its certificate and where they are.</summary>
    public static Refusal NoRoom(InsertionAnswer answer, Problem rest, Plan published, IReadOnlyList<string> requests) => new(409, "no-room",
        new("排不进去", "There is no room"),
        new(answer.Text.Zh, answer.Text.En))
        { Issues = NobodyFree.Of(rest, published, requests) };

    private static Text Day(Session? session) => session is null ? new("", "") : WallTime.HalfDay(session.Start);
}
