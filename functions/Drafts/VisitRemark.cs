namespace Inspection.Functions.Drafts;

/// <summary>What the approver says about one enterprise when a draft goes back: about its visit, or about its waiting.</summary>
/// <param name="Enterprise">Credit code.</param>
/// <param name="Text">What has to change.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
internal sealed record VisitRemark(string Enterprise, string Text, Person By, DateTimeOffset At);

/// <summary>When an approved plan is to be published by itself.</summary>
/// <param name="At">Not before this; the sweep that comes next does it.</param>
/// <param name="By">Who has set it, and publishes.</param>
internal sealed record PublicationDue(DateTimeOffset At, Person By);
