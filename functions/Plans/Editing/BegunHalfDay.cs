using Inspection.Functions.Drafts;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Editing;

/// <summary>A half day that has begun takes no visit any more and gives none away. The checker knows no clock, so this is added to what it finds.</summary>
internal static class BegunHalfDay
{
    public const string Code = "half-day-begun";

    /// <summary>What stands in the way of a change; null where nothing does.</summary>
    /// <param name="now">Wall time.</param>
    public static BrokenRule? Of(Problem problem, Plan plan, PlanEditBody wish, DateTime now)
    {
        string? from = plan.Teams.FirstOrDefault(team => team.Visits.Any(visit => visit.Enterprise == wish.Enterprise))?.Session;
        if (Begun(from) is { } left)
        {
            return Breach(left, day => new($"这次检查的半天（{day.Zh}）已经开始，不能再改动。", $"The half day of this visit ({day.En}) has begun, so it stays as it is."));
        }

        return wish.Kind is EditKind.Place && Begun(wish.Session) is { } entered
            ? Breach(entered, day => new($"{day.Zh}已经开始，不能再排入检查。", $"{day.En} has begun: no visit is put there any more."))
            : null;

        Session? Begun(string? id) => problem.Sessions.FirstOrDefault(session => session.Id == id && session.Start <= now);

        BrokenRule Breach(Session session, Func<Hosting.Text, Bilingual> says) =>
            new(Code, session.Id, null, wish.Enterprise, null, null, Never: true, says(WallTime.HalfDay(session.Start)));
    }
}
