using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Scheduler;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>The refusals around drafts, with their texts.</summary>
internal static class PlanRefusals
{
    public static Finding NothingToPlan { get; } = new("nothing-to-plan", "requests",
        new("本周还没有检查需求。", "This week has no requests."),
        new("请先提交或导入检查需求。", "Submit or import requests first."));

    public static Refusal NoPlanYet { get; } = new(409, "no-plan-yet",
        new("尚无方案", "No plan yet"),
        new("该方案还没有算好。", "This draft has no plan yet."));

    /// <summary>For auditors: until then they have the fingerprint, which proves later that nothing was changed.</summary>
    public static Refusal NotOverYet { get; } = new(409, "not-over-yet",
        new("本周尚未结束", "The week is not over yet"),
        new("方案中可能有不公开的检查。本周结束并全部登记结果后可以查看；在此之前以指纹为准。",
            "The plan may hold unannounced checks. This can be read once the week is over and everything is recorded; until then its fingerprint stands for it."));

    public static Refusal ImportRunning { get; } = new(409, "import-running",
        new("导入尚未完成", "An import is running"),
        new("本周的需求导入还在写入，请等它完成后再起草。", "Requests of this week are still being stored. Make the draft when the import is done."))
        { RetryAfter = TimeSpan.FromSeconds(5) };

    public static Refusal TooManyDrafts { get; } = new(409, "too-many-drafts",
        new("等待计算的方案过多", "Too many drafts are waiting"),
        new("本辖区已有多个方案在等待或计算，请等其中一个完成。", "Several drafts of this jurisdiction wait or are being solved. Wait until one is done."))
        { RetryAfter = TimeSpan.FromSeconds(30) };

    public static Refusal StateConflict { get; } = new(409, "state-conflict",
        new("当前状态不允许该操作", "Not in this state"),
        new("方案的当前状态不允许该操作，请刷新后查看可用的操作。", "The draft's state does not allow this. Reload to see what can be done."));

    public static Refusal NotApproved { get; } = new(409, "not-approved",
        new("尚未批准", "Not approved"),
        new("只有已批准的方案才能发布。", "Only an approved draft can be published."));

    public static Refusal OwnDraft { get; } = new(403, "own-draft",
        new("不能办理自己参与的方案", "Your own draft"),
        new("您参与了该方案的编制，须由其他人审核、批准。", "You had a hand in this draft; somebody else has to review and approve it."));

    public static Refusal NotReviewed { get; } = new(409, "not-reviewed",
        new("尚未通过法制审核", "Not reviewed yet"),
        new("本周的方案须先经法制审核。请由另一名审批人在审批页审核通过，再由其他审批人批准。",
            "Plans of this week are reviewed on their legality first. Have another approver pass it on its approval page; then one who is somebody else approves it."));

    public static Refusal OwnReview { get; } = new(403, "own-review",
        new("不能批准自己审核过的方案", "You reviewed it yourself"),
        new("您对该方案作了法制审核，须由另一名审批人批准；不同意的，可以退回。", "You passed this draft on its legality; another approver has to approve it. If you disagree with it after all, return it."));

    public static Refusal NoReview { get; } = new(409, "no-review",
        new("本周不需要法制审核", "No review is asked for"),
        new("本周的方案提交后直接审批。需要法制审核的，请在规则页提出“方案审批前法制审核”的取值。", "Plans of this week go straight to approval. To have them reviewed, propose a value of “Legal review before approval” on the page of rules."));

    public static Refusal Reviewed { get; } = new(409, "reviewed",
        new("已经通过法制审核", "Reviewed already"),
        new("该方案已通过法制审核，请由审批人批准；不同意的，可以退回。", "This draft was passed already and waits for approval; whoever disagrees returns it."));

    public static Refusal OnlyTrial { get; } = new(409, "only-trial",
        new("试算方案不能提交", "Only a trial"),
        new("这是试算方案，条件与实际不同，不能修改或提交。请按实际条件重新起草。", "This draft tries something out that is not so; it can be neither changed nor submitted. Make a draft of the week as it is."));

    public static Refusal WrongFingerprint { get; } = new(409, "wrong-fingerprint",
        new("方案已不是您看到的那一份", "Not the plan that you saw"),
        new("所附指纹与该方案不符，请重新查看后再操作。", "The fingerprint is not that of the draft's plan. Look at it again first."));

    public static Refusal NotPublic { get; } = new(409, "not-public",
        new("现在公示的不是这个方案", "Not the plan that is public"),
        new("该方案已被撤回或替换，请刷新后再看。", "The plan was withdrawn or replaced. Look again."));

    public static Refusal OwnWithdrawal { get; } = new(403, "own-withdrawal",
        new("不能确认自己的撤回申请", "You asked for it yourself"),
        new("撤回公示须由申请人以外的审批人确认。", "That a week is taken back takes two persons: an approver who is not the one that asks has to agree."));

    public static Refusal OwnRequest { get; } = new(403, "own-request",
        new("不能审批含有本人所提需求的方案", "You have asked for something in it yourself"),
        new("该方案中有您提交的检查需求，须由另一名审批人审批。", "The draft is about a request that you have submitted; another approver has to decide on it."));

    public static Refusal AnotherPublishing { get; } = new(409, "state-conflict",
        new("本周正在发布另一份方案", "Another draft is being published"),
        new("请等正在进行的发布完成。", "Wait until the publication that is under way is done."))
        { RetryAfter = TimeSpan.FromSeconds(5) };

    /// <summary>There are requests, but none of them needs a visit.</summary>
    public static Finding AllRemote(int requests) => new("nothing-to-plan", "requests",
        new($"本周 {requests} 条需求都是非现场检查，无需入企。", $"None of the {requests} requests of this week needs a visit: they are checked from papers and data."),
        new("由各部门以书面、数据方式核查；需要入企的，请提交现场检查的事项。", "The departments check them from papers and data; where a visit is needed, ask for a matter that is checked on site."));

    /// <summary>There are requests, but rules hold back every one.</summary>
    public static Finding AllHeld(Ruling ruling)
    {
        RuleCost[] costs = [.. ruling.Costs.Where(c => c.Rule.Effect is RuleEffect.Holds)];
        return new Finding("all-held", "requests",
            new($"本周 {ruling.Held.Count} 条需求都因规则暂不安排。{string.Concat(costs.Select(c => c.Says.Zh))}",
                $"Rules hold back all {ruling.Held.Count} requests of this week. {string.Join(" ", costs.Select(c => c.Says.En))}"),
            new("各需求的原因、最早日期和办法见需求列表。", "The list of requests says of each why, from which day on, and what can be done."));
    }

    /// <summary>Locks that cannot be kept, whatever else is planned.</summary>
    public static Refusal LocksContradict(IReadOnlyList<Finding> issues) => new(409, "locks-contradict",
        new("锁定无法满足", "The locks cannot be kept"),
        new($"有 {issues.Count} 处锁定与规则或彼此冲突，无法重新计算。", $"{(issues.Count == 1 ? "One lock contradicts" : $"{issues.Count} locks contradict")} the rules or one another, so nothing was ordered."))
        { Issues = issues };

    /// <summary>A locked visit that breaks a rule of which no search can be told.</summary>
    public static Finding OfException(Pin locked, RuleException exception) => new(exception.Code, locked.Enterprise, Text.Of(exception.Says),
        new("该例外无法在重新计算时保留，请先解除这户的锁定。", "This exception cannot be kept when the rest is planned anew: unlock the visit first."));

    /// <summary>What is wrong with a lock, by the name of its enterprise.</summary>
    public static Finding OfLock(Issue issue, IReadOnlyList<Pin> locks, Labels labels)
    {
        string number = string.Concat(issue.Place.SkipWhile(c => c != '[').Skip(1).TakeWhile(char.IsAsciiDigit));
        Pin? pin = issue.Place.StartsWith("$.pins[", StringComparison.Ordinal) && int.TryParse(number, out int at) && at < locks.Count ? locks[at] : null;
        string name = labels.Enterprises.FirstOrDefault(e => e.Id == pin?.Enterprise)?.Name ?? pin?.Enterprise ?? "";
        return pin is null ? Of(issue) : new Finding(issue.Code, pin.Enterprise,
            new($"{name}：锁定的时间或人员不可行。", $"{name}: {issue.Cause}"), new("请解除或修改该锁定。", "Unlock it, or lock it otherwise."));
    }

    public static Finding WeekOver(Week week) => new("week-in-past", "week",
        new($"{week} 已没有可安排的半天。", $"{week} has no half day left to plan."),
        new("请选择之后的周。", "Choose a later week."));

    public static Finding NoWorkingDay(Week week) => new("no-working-day", "week",
        new($"{week} 没有工作日（见工作日历）。", $"{week} has no working day (see the working calendar)."),
        new("请选择其他周，或更正工作日历。", "Choose another week, or correct the working calendar."));

    public static Finding Of(Issue issue) => new(issue.Code, issue.Place, new(issue.Cause, issue.Cause), new(issue.Action, issue.Action));

    /// <summary>No plan can be asked for; everything that stands in the way.</summary>
    public static Refusal Unplannable(IReadOnlyList<Finding> issues) => new(409, issues.Count == 1 ? issues[0].Code : "unplannable",
        new("暂时无法起草", "No draft can be made"),
        new($"有 {issues.Count} 处需要先处理，见 issues。", issues.Count == 1 ? "One thing to settle first, see issues." : $"{issues.Count} things to settle first, see issues."))
        { Issues = issues };

    /// <summary>The facts have moved on since the draft was made; says how far.</summary>
    public static Refusal StalePlan(InputChanges changes) => new(409, "stale-plan",
        new("输入已变化", "The inputs have changed"),
        new($"起草之后新增需求 {changes.Added} 条、撤回 {changes.Removed} 条、变更 {changes.Changed} 条{(changes.Else ? "，名录、可用时段或已发布的计划也有变化" : "")}。请重新起草。",
            $"Since the draft was made {changes.Added} requests were added, {changes.Removed} withdrawn, {changes.Changed} changed{(changes.Else ? "; registers, open sessions or the published plan changed as well" : "")}. Make a new draft."));

    /// <summary>The refusal of an action on a draft, by the code with which it was decided.</summary>
    public static Refusal Of(string code) => code switch
    {
        "not-found" => Refusals.NotFound,
        DraftRules.OwnDraft => OwnDraft,
        DraftRules.NotReviewed => NotReviewed,
        DraftRules.OwnReview => OwnReview,
        DraftRules.NoReview => NoReview,
        DraftRules.Reviewed => Reviewed,
        DraftRules.NotApproved => NotApproved,
        DraftRules.OnlyTrial => OnlyTrial,
        DraftRules.ForbiddenRole => Refusals.ForbiddenRole,
        "wrong-fingerprint" => WrongFingerprint,
        "another-publishing" => AnotherPublishing,
        "not-public" => NotPublic,
        "own-withdrawal" => OwnWithdrawal,
        "own-request" => OwnRequest,
        _ => StateConflict,
    };
}
