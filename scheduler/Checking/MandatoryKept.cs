using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Checking;

/// <summary>
/// A visit serves all mandatory requests of its enterprise and at least the share keepFraction of all its requests: a
/// visit that leaves the duties or most of the work for another day would bring the inspectors back soon.
/// </summary>
internal sealed class MandatoryKept : IRule
{
    public string Code => "mandatory-kept";

    public IEnumerable<Issue> Check(CheckContext context)
    {
        foreach ((_, Visit visit, string place) in context.Visits)
        {
            Request[] wanted = [.. context.RequestsOf[visit.Enterprise]];
            var served = context.Served(visit).Where(r => r.Enterprise == visit.Enterprise).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            foreach (Request request in wanted.Where(r => r.Mandatory && !served.Contains(r.Id)))
            {
                yield return new Issue(Code, $"{place}.requests", $"The visit to '{visit.Enterprise}' leaves out mandatory request '{request.Id}'.", "Serve it, or do not visit.");
            }

            int least = context.Problem.Rules.LeastKept(wanted.Length);
            if (served.Count < least)
            {
                yield return new Issue(Code, $"{place}.requests", $"The visit to '{visit.Enterprise}' serves {served.Count} of {wanted.Length} requests; at least {least} are needed.", "Serve more of them, or do not visit.");
            }
        }
    }
}
