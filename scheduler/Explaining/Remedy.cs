using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Explaining;

/// <summary>A change with which the request fits: it was tried, and the checker passed it.</summary>
/// <param name="Change">What has to be different.</param>
/// <param name="Requests">Positions of what the visit would serve.</param>
/// <param name="Removed">Ids of the teams of the plan that would not go as planned.</param>
/// <param name="Teams">The teams that would go instead, written for the changed problem.</param>
/// <param name="Gain">What that adds to the score of this plan.</param>
/// <param name="Text">The same in words.</param>
internal sealed record Remedy(Change Change, IReadOnlyList<int> Requests, IReadOnlyList<string> Removed, IReadOnlyList<Team> Teams, long Gain, Bilingual Text);
