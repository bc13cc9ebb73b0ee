namespace Inspection.Functions.AnnualPlans;

/// <summary>A plan as the department writes it.</summary>
/// <param name="Lines">1 to 100.</param>
/// <param name="Reason">Why the plan in force is amended, at most 500 characters; needed for an amendment.</param>
internal sealed record PlanBody(IReadOnlyList<LineBody> Lines, string? Reason = null);

/// <param name="Id">Of a line that the plan has; absent for a new one.</param>
/// <param name="Kind"><c>planned</c> or <c>campaign</c>.</param>
/// <param name="Matters">Codes of the department's matters.</param>
/// <param name="Towns">Names of towns; absent for all.</param>
/// <param name="Industries">Names of industries; absent for all.</param>
/// <param name="Tiers"><c>green</c>, <c>yellow</c>, <c>red</c>; absent for all.</param>
/// <param name="Ratio">Percent of the class, 1 to 100; this or the number.</param>
/// <param name="Number">Of enterprises, 1 to 200,000; this or the ratio.</param>
/// <param name="Frequency">Most inspections of one enterprise in the year, 1 to 12.</param>
/// <param name="Months">1 to 12.</param>
/// <param name="Reason">At most 500 characters; needed for a campaign that is added to a plan in force or changed.</param>
internal sealed record LineBody(
    string Title,
    string Kind,
    IReadOnlyList<string> Matters,
    int Frequency,
    IReadOnlyList<int> Months,
    string? Id = null,
    IReadOnlyList<string>? Towns = null,
    IReadOnlyList<string>? Industries = null,
    IReadOnlyList<string>? Tiers = null,
    int? Ratio = null,
    int? Number = null,
    string? Reason = null);

/// <param name="Comment">At most 1,000 characters; needed to return a plan.</param>
internal sealed record PlanCommentBody(string? Comment = null);
