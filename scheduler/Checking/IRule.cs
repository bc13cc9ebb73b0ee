namespace Inspection.Scheduler.Checking;

/// <summary>One thing that a plan has to keep. Rules do not know one another and never throw on a wrong plan.</summary>
internal interface IRule
{
    /// <summary>Stable code of the rule, as in <c>MODEL.md</c>.</summary>
    string Code { get; }

    /// <summary>Every breach, with its place in the plan. An id that the problem does not know is <see cref="References"/>' affair and is passed over.</summary>
    IEnumerable<Issue> Check(CheckContext context);
}
