using System.Globalization;
using Inspection.Functions.Drafts;
using Inspection.Functions.Rules;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Plans;

/// <summary>What would be if there were more people, fewer vehicles, or a rule did not hold.</summary>
internal static class TrialQuestion
{
    /// <summary>The rules that a trial may switch off, with what switches them off. Certificates, recusal and two officers are not among them.</summary>
    private static readonly Dictionary<string, Func<RuleBook, RuleBook>> Off = new(StringComparer.Ordinal)
    {
        [MaxDepartmentsPerVisit.Definition.Id] = book => book.With(MaxDepartmentsPerVisit.Definition, null),
        [CapPerDepartment.Rule.Id] = book => book.With(CapPerDepartment.Rule, null),
        [CapOverLevels.Rule.Id] = book => book.With(CapOverLevels.Rule, null),
        [MinimumGap.Rule.Id] = book => book.With(MinimumGap.Rule, 0),
        [QuietDays.Rule.Id] = book => book.With(QuietDays.Rule, DayPattern.None),
        [GreenTier.Rule.Id] = book => book.With(GreenTier.Rule, false),
        [ThirdVisitWithoutFinding.Rule.Id] = book => book.With(ThirdVisitWithoutFinding.Rule, null),
    };

    public static IReadOnlyCollection<string> Rules => Off.Keys;

    public static RuleBook Without(RuleBook book, IReadOnlyList<string> rules) => rules.Aggregate(book, (rest, rule) => Off[rule](rest));

    /// <summary>The week with other people and vehicles.</summary>
    public static Problem Staffed(Problem problem, Trial trial)
    {
        Dictionary<string, int> fewer = trial.Vehicles.GroupBy(v => v.Base, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(v => v.Fewer), StringComparer.Ordinal);
        Certificate[] every = [.. problem.Requests.Select(r => r.Certificate).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(c => new Certificate(c))];
        var more = trial.Officers.SelectMany(t => Enumerable.Repeat(t, t.Count)).Select((t, i) => new Officer(
            string.Create(CultureInfo.InvariantCulture, $"trial-{i + 1}"),
            string.Create(CultureInfo.InvariantCulture, $"增援{i + 1}"),
            [t.Base],
            every,
            [.. t.Sessions.Distinct(StringComparer.Ordinal)]));
        return problem with
        {
            Bases = [.. problem.Bases.Select(b => b with { Vehicles = Math.Max(0, b.Vehicles - fewer.GetValueOrDefault(b.Id)) })],
            Officers = [.. problem.Officers, .. more],
        };
    }
}
