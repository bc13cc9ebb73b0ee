namespace Inspection.Scheduler.Format;

/// <summary>Collects what is wrong with a file. Lists the first <see cref="Most"/> issues and counts the rest.</summary>
internal sealed class IssueList
{
    public const int Most = 1000;

    private readonly List<Issue> _listed = [];
    private int _more;

    public bool IsEmpty => _listed.Count == 0;

    public void Add(string code, JsonPath place, string cause, string action)
    {
        if (_listed.Count < Most)
        {
            _listed.Add(new Issue(code, place.ToString(), cause, action));
        }
        else
        {
            _more++;
        }
    }

    /// <summary>The issues in the order found; the last one says how many more there are, if any.</summary>
    public IReadOnlyList<Issue> ToList() => _more == 0
        ? [.. _listed]
        : [.. _listed, new Issue(IssueCode.More, "$", $"There are {_more} more issues.", "Mend the ones listed, then try again.")];
}
