using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Explaining;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Amending;

/// <summary>Says why an urgent request has no place: who holds its certificate, and where they are.</summary>
internal static class NobodyFree
{
    /// <param name="rest">The half days yet to begin.</param>
    /// <param name="published">What is promised in them.</param>
    /// <param name="requests">Ids of the urgent requests.</param>
    public static IReadOnlyList<Finding> Of(Problem rest, Plan published, IReadOnlyList<string> requests)
    {
        // No remedies are tried: what is asked for here is an answer at once.
        var explainer = new Explainer(rest, published, () => false);
        return
        [
            .. requests.Distinct(StringComparer.Ordinal).Select(explainer.Explain).OfType<Explanation>().Where(why => !why.Served).Select(why => new Finding("no-room", why.Request,
                new(why.Reason.Zh, why.Reason.En),
                new("请改动已通知的检查，或安排其他人员。", "Let promised visits change, or find other people."))),
        ];
    }
}
