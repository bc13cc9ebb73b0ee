namespace Inspection.Scheduler.Domain;

/// <summary>How long a visit takes on site.</summary>
public static class VisitDuration
{
    /// <summary>
    /// entryMinutes + max(longest matter, ceil(sum of minutes ÷ parallel)): a team works on several matters at once,
    /// but no matter gets shorter by that.
    /// </summary>
    /// <param name="rules">Gives <see cref="Rules.EntryMinutes"/> and <see cref="Rules.Parallel"/>.</param>
    /// <param name="minutes">Minutes of each served request; none gives the entry alone.</param>
    /// <returns>Whole minutes.</returns>
    public static int Minutes(Rules rules, IEnumerable<int> minutes)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(minutes);
        int longest = 0;
        int sum = 0;
        foreach (int each in minutes)
        {
            longest = Math.Max(longest, each);
            sum = checked(sum + each);
        }

        return rules.EntryMinutes + Math.Max(longest, (sum + rules.Parallel - 1) / rules.Parallel);
    }
}
