namespace Inspection.Scheduler;

/// <summary>One thing that is wrong with an input or a plan. All issues of an input are reported at once.</summary>
/// <param name="Code">Stable, lower case with dashes, for example <c>unknown-member</c> or the code of a hard rule.</param>
/// <param name="Place">Where: a JSON path such as <c>$.requests[3].enterprise</c>, or an id in a plan.</param>
/// <param name="Cause">What is wrong there, in plain words, with the offending value.</param>
/// <param name="Action">What to do about it.</param>
public sealed record Issue(string Code, string Place, string Cause, string Action)
{
    /// <summary>One line for logs and terminals.</summary>
    public override string ToString() => $"{Code} at {Place}: {Cause} {Action}";
}
