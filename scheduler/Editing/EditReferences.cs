using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Format;

namespace Inspection.Scheduler.Editing;

/// <summary>What an edit names that neither the problem nor the plan knows.</summary>
internal static class EditReferences
{
    public static IReadOnlyList<Issue> Missing(Problem problem, Plan plan, PlanEdit edit)
    {
        var issues = new List<Issue>();
        var team = plan.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == edit.Enterprise));
        Know(problem.Enterprises.Any(e => e.Id == edit.Enterprise), "$.enterprise", "enterprise", edit.Enterprise);
        if (edit is not PlanEdit.Place && issues.Count == 0 && team is null)
        {
            issues.Add(new Issue(IssueCode.Contradiction, "$.enterprise", $"The plan does not visit '{edit.Enterprise}'.", "Put it into a half day first."));
        }

        switch (edit)
        {
            case PlanEdit.Place place:
                Know(problem.Sessions.Any(s => s.Id == place.Session), "$.session", "session", place.Session);
                Know(place.Base is null || problem.Bases.Any(b => b.Id == place.Base), "$.base", "base", place.Base);
                OfEnterprise(place.Requests ?? []);
                if (place.Beside is { } beside && !plan.Teams.Any(t => t.Session == place.Session && (place.Base is null || t.Base == place.Base) && t.Visits.Any(v => v.Enterprise == beside)))
                {
                    issues.Add(new Issue(IssueCode.Contradiction, "$.beside", $"No team visits '{beside}' then and from there.", "Name an enterprise that a team of that half day visits."));
                }

                if (place.Requests is { Count: 0 } || (place.Requests is null && team is null && !problem.Requests.Any(r => r.Enterprise == place.Enterprise)))
                {
                    issues.Add(new Issue(IssueCode.Contradiction, "$.requests", $"There is nothing to inspect at '{place.Enterprise}'.", "Name a request."));
                }

                break;
            case PlanEdit.Swap swap:
                Know(swap.In is null || problem.Officers.Any(o => o.Id == swap.In), "$.in", "officer", swap.In);
                if ((swap.Out is null && swap.In is null) || swap.Out == swap.In)
                {
                    issues.Add(new Issue(IssueCode.Contradiction, "$.in", "Nobody leaves and nobody joins.", "Name an officer."));
                }

                if (team is not null && swap.Out is { } leaving && !team.Officers.Contains(leaving, StringComparer.Ordinal))
                {
                    issues.Add(new Issue(IssueCode.Contradiction, "$.out", $"Officer '{leaving}' is not in the team.", "Name one of its officers."));
                }

                if (team is not null && swap.In is { } joining && team.Officers.Contains(joining, StringComparer.Ordinal))
                {
                    issues.Add(new Issue(IssueCode.Contradiction, "$.in", $"Officer '{joining}' is in the team already.", "Name somebody else."));
                }

                break;
            case PlanEdit.Serve serve:
                OfEnterprise(serve.Requests);
                break;
        }

        return issues;

        void Know(bool known, string place, string noun, string? id)
        {
            if (!known)
            {
                issues.Add(new Issue(IssueCode.UnknownReference, place, $"There is no {noun} '{id}'.", $"Name a {noun} of the problem."));
            }
        }

        void OfEnterprise(IReadOnlyList<string> requests)
        {
            foreach (var id in requests)
            {
                Know(problem.Requests.Any(r => r.Id == id && r.Enterprise == edit.Enterprise), "$.requests", "request of the enterprise", id);
            }
        }
    }
}
