using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Search;

/// <summary>What a run starts from in place of the previous plan.</summary>
/// <param name="Teams">Teams and routes; their officers are chosen anew.</param>
/// <param name="Heat">Share of the full starting temperature: 1 for a first plan, little for a good one.</param>
internal sealed record StartPlan(IReadOnlyList<Team> Teams, double Heat);
