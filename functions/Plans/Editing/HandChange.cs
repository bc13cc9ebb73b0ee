using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Editing;

/// <summary>What a change by hand makes of a draft, before anything is stored.</summary>
/// <param name="Plan">The plan with the change.</param>
/// <param name="Locks">The locks with the change.</param>
/// <param name="Says">What changed for whom.</param>
/// <param name="Broken">Everything that the plan breaks.</param>
/// <param name="Refused">What was asked for that is not there; then nothing else counts.</param>
internal sealed record HandChange(Plan Plan, IReadOnlyList<Pin> Locks, IReadOnlyList<Bilingual> Says, IReadOnlyList<BrokenRule> Broken, IReadOnlyList<Finding> Refused)
{
    /// <summary>What nobody has answered for yet.</summary>
    public IReadOnlyList<BrokenRule> New(HandWork hand) => [.. Broken.Where(b => hand.Exceptions.All(e => e.Key != b.Key))];

    public EditVerdict VerdictAfter(HandWork hand) => New(hand) is not { Count: > 0 } fresh ? EditVerdict.Valid
        : fresh.Any(b => b.Never) ? EditVerdict.Never
        : EditVerdict.Exception;

    /// <summary>Makes the change that a person wants.</summary>
    /// <param name="problem">With the locks that hold.</param>
    /// <param name="now">Wall time: what has begun by then is neither left nor entered.</param>
    public static HandChange Of(Problem problem, Plan plan, PlanEditBody wish, DateTime now)
    {
        HandChange made = Of(problem, plan, wish);
        return made.Refused.Count == 0 && BegunHalfDay.Of(problem, plan, wish, now) is { } begun ? made with { Broken = [begun, .. made.Broken] } : made;
    }

    private static HandChange Of(Problem problem, Plan plan, PlanEditBody wish)
    {
        EditResult result = PlanEditor.Apply(problem, plan, EditOf(wish));
        if (result.Plan is null)
        {
            return new HandChange(plan, problem.Pins, [], [], [.. result.Refused.Select(Wrong)]);
        }

        Pin? own = problem.Pins.FirstOrDefault(p => p.Enterprise == wish.Enterprise);
        Pin? next = wish switch
        {
            { Kind: EditKind.Exclude } => new Pin(wish.Enterprise, Exclude: true),
            { Kind: EditKind.Place, Lock: true } => (own ?? new Pin(wish.Enterprise)) with { Session = wish.Session },
            _ => own,
        };
        IReadOnlyList<Pin> locks = next == own ? problem.Pins : With(problem.Pins, wish.Enterprise, next);
        IReadOnlyList<BrokenRule> broken = wish.Kind is EditKind.Exclude ? BrokenRules.Of(problem with { Pins = locks }, result.Plan) : result.Broken;
        return new HandChange(result.Plan, locks, [.. result.Changes.Select(c => c.Text)], broken, []);
    }

    /// <summary>Puts a visit into another half day and locks it there, whatever lock it had.</summary>
    /// <param name="problem">With the locks that hold.</param>
    /// <param name="now">Wall time.</param>
    public static HandChange Moved(Problem problem, Plan plan, string enterprise, string session, DateTime now)
    {
        if (problem.Pins.Any(p => p.Enterprise == enterprise && p.Requests is not null))
        {
            return new HandChange(plan, problem.Pins, [], [], [Begun("$.enterprise")]);
        }

        Problem freed = problem with { Pins = With(problem.Pins, enterprise, null) };
        return plan.Teams.Any(t => t.Session == session && t.Visits.Any(v => v.Enterprise == enterprise))
            ? new HandChange(plan, With(problem.Pins, enterprise, new Pin(enterprise, session)), [], BrokenRules.Of(freed, plan), [])
            : Of(freed, plan, new PlanEditBody(EditKind.Place, enterprise, session, Lock: true), now);
    }

    /// <summary>The hand work with this change.</summary>
    /// <param name="before">Until now.</param>
    /// <param name="draft">As it was before the change.</param>
    public HandWork WorkAfter(HandWork before, Draft draft, HandStroke stroke)
    {
        IReadOnlyList<BrokenRule> fresh = New(before);
        HashSet<string> broken = [.. Broken.Select(b => b.Key)];
        Bilingual says = Says.Count > 0
            ? new Bilingual(string.Concat(Says.Select(s => s.Zh)), string.Join(' ', Says.Select(s => s.En)))
            : new Bilingual("顺序或时间调整。", "Order or times changed.");
        return new HandWork
        {
            Locks = Locks,
            Edits = [.. before.Edits, new HandEdit(stroke.Kind, stroke.Enterprise, says.ToString(), stroke.By.Name, stroke.At, fresh.Count > 0 ? stroke.Reason : null)],
            Exceptions =
            [
                .. before.Exceptions.Where(e => broken.Contains(e.Key)),
                .. fresh.Select(b => new RuleException(b.Key, b.Code, b.Text.ToString(), stroke.Reason!, stroke.By, stroke.At)),
            ],
            Before = new HandStep(draft.Hand, draft.Plan!),
        };
    }

    /// <summary>Locks visits as they are, or unlocks them.</summary>
    public static HandChange Of(Problem problem, Plan plan, IReadOnlyList<LockWish> wishes)
    {
        var locks = problem.Pins;
        var says = new List<Bilingual>();
        var refused = new List<Finding>();
        Dictionary<string, Enterprise> enterprises = problem.Enterprises.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var (wish, i) in wishes.Select((w, i) => (w, i)))
        {
            Team? team = plan.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == wish.Enterprise));
            if (!enterprises.TryGetValue(wish.Enterprise, out Enterprise? enterprise))
            {
                refused.Add(new Finding("unknown-reference", $"$.locks[{i}].enterprise", new("本方案没有这家企业。", "The draft has no such enterprise."), new("请刷新后重试。", "Reload and try again.")));
            }
            else if (problem.Pins.Any(p => p.Enterprise == wish.Enterprise && p.Requests is not null))
            {
                refused.Add(Begun($"$.locks[{i}].enterprise"));
            }
            else if (team is null != wish.Kind is LockKind.Out && wish.Kind is not LockKind.None)
            {
                refused.Add(new Finding("contradiction", $"$.locks[{i}].kind",
                    team is null ? new("该企业未排入，没有可锁定的时间或人员。", "It is not visited: there is no time or team to lock.") : new("该企业已排入，须先移出再排除。", "It is visited: take it out first."),
                    new("请改用“排除”或先排入。", "Exclude it by an edit, or put it in first.")));
            }
            else
            {
                locks = With(locks, wish.Enterprise, PinOf(wish, team));
                says.Add(Words(enterprise, wish.Kind));
            }
        }

        return refused.Count > 0
            ? new HandChange(plan, problem.Pins, [], [], refused)
            : new HandChange(plan, locks, says, BrokenRules.Of(problem with { Pins = locks }, plan), []);
    }

    private static Finding Begun(string place) =>
        new("contradiction", place, new("该检查已开始，不能改动。", "The visit has begun and stays as it is."), new("请选择尚未开始的检查。", "Choose a visit that has not begun."));

    private static IReadOnlyList<Pin> With(IReadOnlyList<Pin> pins, string enterprise, Pin? next) =>
        [.. pins.Where(p => p.Enterprise != enterprise).Concat(next is null ? [] : [next]).OrderBy(p => p.Enterprise, StringComparer.Ordinal)];

    private static Pin? PinOf(LockWish wish, Team? team) => wish.Kind switch
    {
        LockKind.Time => new Pin(wish.Enterprise, team!.Session),
        LockKind.Team => new Pin(wish.Enterprise, Base: team!.Base, Officers: team.Officers),
        LockKind.Both => new Pin(wish.Enterprise, team!.Session, team.Base, team.Officers),
        LockKind.Out => new Pin(wish.Enterprise, Exclude: true),
        _ => null,
    };

    private static Bilingual Words(Enterprise enterprise, LockKind kind) => kind switch
    {
        LockKind.Time => new($"{enterprise.Name}：锁定时间。", $"{enterprise.Name}: half day locked."),
        LockKind.Team => new($"{enterprise.Name}：锁定人员。", $"{enterprise.Name}: team locked."),
        LockKind.Both => new($"{enterprise.Name}：锁定时间和人员。", $"{enterprise.Name}: half day and team locked."),
        LockKind.Out => new($"{enterprise.Name}：本周不安排。", $"{enterprise.Name}: kept out of this week."),
        _ => new($"{enterprise.Name}：解除锁定。", $"{enterprise.Name}: unlocked."),
    };

    private static PlanEdit EditOf(PlanEditBody wish) => wish.Kind switch
    {
        EditKind.Place => new PlanEdit.Place(wish.Enterprise, wish.Session ?? "") { Base = wish.Base, Beside = wish.Beside, Requests = wish.Requests },
        EditKind.Swap => new PlanEdit.Swap(wish.Enterprise, wish.Out, wish.In),
        EditKind.Serve => new PlanEdit.Serve(wish.Enterprise, wish.Requests ?? []),
        _ => new PlanEdit.Remove(wish.Enterprise),
    };

    private static Finding Wrong(Issue issue) => new(issue.Code, issue.Place,
        new("方案中没有所指的内容，或该操作不适用。", issue.Cause), new("请刷新看板后重试。", issue.Action));
}

/// <summary>Who makes a change by hand, and what kind it is.</summary>
/// <param name="Kind">For the log.</param>
/// <param name="Enterprise">That it is about; the first where it is about several.</param>
/// <param name="Reason">Why rules are excepted; null where none is.</param>
internal sealed record HandStroke(string Kind, string Enterprise, string? Reason, Person By, DateTimeOffset At);
