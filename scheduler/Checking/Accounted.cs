using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// Every request of the problem is served or waits with a reason, never both and never twice: nobody who asked is left
/// without an answer.
/// </summary>
internal sealed class Accounted : IRule
{
    public string Code => "accounted";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        var served = context.Plan.Teams.SelectMany(t => t.Visits).SelectMany(v => v.Requests).ToHashSet(StringComparer.Ordinal);
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < context.Plan.Deferred.Count; i++)
        {
            string request = context.Plan.Deferred[i].Request;
            if (!waiting.Add(request))
            {
                yield return new Issue(Code, $"$.deferred[{i}]", $"Request '{request}' is listed as waiting more than once.", "List it once.");
            }
            else if (served.Contains(request))
            {
                yield return new Issue(Code, $"$.deferred[{i}]", $"Request '{request}' is served and waits as well.", "Take it out of one of the two.");
            }
        }

        foreach (Request request in context.Problem.Requests)
        {
            if (!served.Contains(request.Id) && !waiting.Contains(request.Id))
            {
                yield return new Issue(Code, "$.deferred", $"Request '{request.Id}' is neither served nor waiting.", "Serve it, or list it in deferred with its reason.");
            }
        }
    }
}
