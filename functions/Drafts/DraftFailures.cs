using Inspection.Functions.Hosting;

namespace Inspection.Functions.Drafts;

/// <summary>Why a solve or a publication may fail, with what the planner reads about it.</summary>
internal static class DraftFailures
{
    /// <summary>The process that solved went away, several times.</summary>
    public const string WorkerLost = "worker-lost";

    /// <summary>The checker found a broken rule in what the planner made.</summary>
    public const string CheckerRefused = "checker-refused";

    /// <summary>No plan was found that keeps all locks together.</summary>
    public const string LocksUnkept = "locks-unkept";

    /// <summary>The solver process failed and the planner could not do without it.</summary>
    public const string SolverFailed = "solver-failed";

    /// <summary>The planner itself failed.</summary>
    public const string PlannerFailed = "planner-failed";

    /// <summary>The stored problem is gone or altered.</summary>
    public const string InputsAltered = "inputs-altered";

    /// <summary>Annual caps were used up before the plan was published.</summary>
    public const string CapSpent = "cap-spent";

    /// <summary>The inputs changed between the approval and the time that was set for the publication.</summary>
    public const string DueStale = "due-stale";

    /// <summary>At the time that was set for the publication, half days of the draft had begun.</summary>
    public const string DueLate = "due-late";

    public static Text Detail(string code) => code switch
    {
        WorkerLost => new("计算进程多次中断，已停止自动重试。请手动重试；若再次失败，请缩短计算时间或联系管理员。",
            "The process that computed the plan was lost several times, so it is not tried again by itself. Retry by hand; if it fails again, ask for less time or call the operator."),
        CheckerRefused => new("计算出的方案未通过规则核查，未保存。请重试或更换随机种子，并告知管理员。",
            "The computed plan broke a rule when it was checked and was not kept. Retry or use another seed, and tell the operator."),
        LocksUnkept => new("部分锁定无法同时满足。请解除其中一个后重新计算。", "Some locks cannot be kept together. Unlock one of them and solve again."),
        SolverFailed => new("求解器进程失败。请稍后重试。", "The solver process failed. Try again later."),
        InputsAltered => new("本方案的输入快照已不可用。请重新起草。", "The snapshot of this draft's inputs is no longer usable. Make a new draft."),
        DueStale => new("没有按时发布：审批之后输入有变化。请重新起草；确实要发布这一份的，可由审批人手动发布。",
            "Not published at its time: the inputs have changed since the approval. Make a new draft; if this one is still wanted, the approver can publish it by hand."),
        DueLate => new("没有按时发布：到了设定的时间，方案中的半天已经开始。", "Not published at its time: half days of the draft had begun by then."),
        CapSpent => new("未发布：年度上限已被其他检查占用。请重新起草。",
            "Not published: other visits have used up annual caps. Make a new draft."),
        _ => new("计算时发生内部错误。请重试；若再次失败，请联系管理员。", "Something went wrong inside while computing. Retry; if it fails again, call the operator."),
    };
}
