using Inspection.Functions.Drafts;
using Inspection.Functions.Hosting;
using Inspection.Scheduler.Domain;
using Inspection.Scheduler.Editing;
using Problem = Inspection.Scheduler.Domain.Problem;

namespace Inspection.Functions.Plans.Editing;

/// <summary>Finds what can be done with one visit by trying it: every place is put to the checker, so that the board never guesses.</summary>
internal static class Choices
{
    /// <param name="now">Wall time.</param>
    public static ChoicesView Of(Problem problem, Plan plan, HandWork hand, PlanNames names, string enterprise, DateTime now, Language language)
    {
        Team? team = plan.Teams.FirstOrDefault(t => t.Visits.Any(v => v.Enterprise == enterprise));
        HashSet<string> served = [.. team?.Visits.Single(v => v.Enterprise == enterprise).Requests ?? []];
        Request[] asked = [.. problem.Requests.Where(r => r.Enterprise == enterprise)];
        return new ChoicesView(
            [.. Places(problem, plan, hand, team, enterprise, now, language)],
            team is null ? [] : [.. Officers(problem, plan, names, team, asked, enterprise)],
            [.. asked.Select(r => new RequestChoice(r.Id, new MatterView(names.Matter(r.Id).Code, names.Matter(r.Id).Name), r.Department, r.Minutes, r.Mandatory, served.Contains(r.Id)))]);
    }

    private static IEnumerable<PlaceChoice> Places(Problem problem, Plan plan, HandWork hand, Team? team, string enterprise, DateTime now, Language language)
    {
        int index = problem.Enterprises.Select(e => e.Id).ToList().IndexOf(enterprise);
        var reach = new Reach(problem, new TravelTimes(problem));
        string[] bases = [.. reach.BasesOf(index).Select(b => problem.Bases[b].Id).Concat(team is null ? [] : [team.Base]).Distinct(StringComparer.Ordinal)];
        foreach (string home in bases)
        {
            foreach (Session session in problem.Sessions)
            {
                if (team?.Base == home && team.Session == session.Id)
                {
                    yield return new PlaceChoice(home, session.Id, Here: true, EditVerdict.Valid, 0, null);
                    continue;
                }

                HandChange change = HandChange.Of(problem, plan, new PlanEditBody(EditKind.Place, enterprise, session.Id, home), now);
                BrokenRule? first = change.New(hand).OrderByDescending(b => b.Never).FirstOrDefault();
                yield return new PlaceChoice(home, session.Id, Here: false, change.VerdictAfter(hand), change.Plan.Score - plan.Score, language == Language.En ? first?.Text.En : first?.Text.Zh);
            }
        }
    }

    private static IEnumerable<OfficerChoice> Officers(Problem problem, Plan plan, PlanNames names, Team team, Request[] asked, string enterprise)
    {
        DateOnly day = problem.Sessions.First(s => s.Id == team.Session).Date;
        HashSet<string> recused = [.. names.Enterprise(enterprise).Recused];
        Dictionary<string, Team> outside = [];
        foreach (Team other in plan.Teams.Where(t => t.Session == team.Session))
        {
            foreach (string officer in other.Officers)
            {
                outside.TryAdd(officer, other);
            }
        }

        Dictionary<string, int> used = plan.Teams.SelectMany(t => t.Officers).GroupBy(o => o, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return problem.Officers
            .Where(o => o.Bases.Contains(team.Base, StringComparer.Ordinal) || team.Officers.Contains(o.Id, StringComparer.Ordinal))
            .Select(o => new OfficerChoice(
                o.Id,
                o.Name,
                team.Officers.Contains(o.Id, StringComparer.Ordinal) ? OfficerState.Here
                    : recused.Contains(o.Id) ? OfficerState.Recused
                    : outside.ContainsKey(o.Id) ? OfficerState.Busy
                    : o.Sessions?.Contains(team.Session, StringComparer.Ordinal) == false || used.GetValueOrDefault(o.Id) >= (o.MaxSessions ?? int.MaxValue) ? OfficerState.Away
                    : OfficerState.Free,
                outside.TryGetValue(o.Id, out Team? other) && other != team ? names.Enterprise(other.Visits[0].Enterprise).Name : null,
                [.. asked.Where(r => o.Certificates.Any(c => c.Id == r.Certificate && c.IsValidOn(day))).Select(r => r.Department).Distinct(StringComparer.Ordinal)]))
            .OrderBy(o => o.State).ThenByDescending(o => o.Holds.Count).ThenBy(o => o.Id, StringComparer.Ordinal);
    }
}
