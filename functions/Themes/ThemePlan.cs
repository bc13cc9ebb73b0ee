using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Themes;

/// <summary>What a theme is asked for, read and checked.</summary>
internal sealed record ThemeOrder(Week Week, RequestKind Kind, string? Evidence, string? Note, bool TakeGood, IReadOnlyDictionary<string, string> Lines);

/// <summary>One request that a theme would make.</summary>
internal sealed record ThemeWish(InspectionRequest Request, EnterpriseEntry Enterprise, bool Exists, Finding? Problem, IReadOnlyList<PlanLine>? Lines);

/// <summary>Says which requests a theme makes. Pure.</summary>
internal static class ThemePlan
{
    /// <summary>One request for each enterprise and each matter that the caller may ask for and the catalogue knows in that week.</summary>
    /// <param name="mayAsk">By department.</param>
    public static IReadOnlyList<ThemeWish> Of(
        string id, Theme theme, ThemeOrder order, IReadOnlyList<EnterpriseEntry> enterprises, Registers registers, Pool pool, YearBook book, LineNeed need,
        Func<string, bool> mayAsk, DateTimeOffset at, Caller caller)
    {
        var matters = theme.Matters.Select(code => registers.Matter(code, order.Week.Monday)).OfType<Matter>().ToList();
        var pending = new Dictionary<string, int>(StringComparer.Ordinal);
        var wishes = new List<ThemeWish>();
        foreach (var enterprise in enterprises)
        {
            foreach (var matter in matters.Select(matter => matter.In(registers, enterprise.Town, order.Week.Monday)).Where(matter => mayAsk(matter.Department)))
            {
                wishes.Add(Wish(enterprise, matter));
            }
        }

        return wishes;

        ThemeWish Wish(EnterpriseEntry enterprise, Matter matter)
        {
            var request = InspectionRequest.For(enterprise, matter, order.Kind, at, caller.Name, $"theme:{id}") with
            {
                Submitter = caller.Person,
                Theme = id,
                Evidence = order.Evidence,
                Note = order.Note,
            };
            if (pool.Find(request.Id) is { IsGone: false } known)
            {
                return new(known, enterprise, true, null, null);
            }

            var choice = LineChoice.For(
                book, need, PlanKinds.LineOf(order.Kind), matter.Department, matter.Code, enterprise, order.Week, order.Lines.GetValueOrDefault(matter.Code), pending);
            var problem = PlanLineWords.Finding(choice, "$.planLines", out var line);
            if (line is not null)
            {
                pending[line] = pending.GetValueOrDefault(line) + 1;
            }

            return new(request with { PlanLine = line }, enterprise, false, problem, (choice as LineChoice.Several)?.Lines);
        }
    }

    /// <summary>Reads what was asked; everything that is wrong at once.</summary>
    public static IReadOnlyList<Finding> Read(ThemeUse use, Registers registers, TimeProvider time, out ThemeOrder order, out IReadOnlyList<EnterpriseEntry> enterprises)
    {
        var findings = new List<Finding>();
        var current = Week.Current(time);
        if (!Week.TryParse(use.Week, null, out var week) || week.CompareTo(current) < 0 || week.CompareTo(current.Add(Week.Ahead)) > 0
            || week.Sessions(registers.Calendar) is not [.., { } last] || last.Start <= Week.Now(time))
        {
            findings.Add(ThemeWords.OutOfRange("$.week", new($"周次须为本周到未来 {Week.Ahead} 周中还有工作时段的一周。", $"The week is this one or one of the next {Week.Ahead}, with a half day still ahead.")));
        }

        var kind = RequestKind.Planned;
        if (use.Kind is not null && !(Enum.GetNames<RequestKind>().Contains(use.Kind, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(use.Kind, ignoreCase: true, out kind)))
        {
            findings.Add(ThemeWords.OutOfRange("$.kind", new("没有这种需求类型。", "There is no such kind of request.")));
        }

        if (use.Evidence?.Length > 200 || (kind.NeedsEvidence() && string.IsNullOrWhiteSpace(use.Evidence)))
        {
            findings.Add(ThemeWords.OutOfRange("$.evidence", new("计划外的类型须写明依据（最多 200 个字）。", "A kind outside the plan says what it rests on, in at most 200 characters.")));
        }

        if (use.Note?.Length > 500)
        {
            findings.Add(ThemeWords.OutOfRange("$.note", new("备注最多 500 个字。", "A note has at most 500 characters.")));
        }

        if (use.Take is not (null or "all" or "good"))
        {
            findings.Add(ThemeWords.OutOfRange("$.take", new("take 只能是 all 或 good。", "take is all or good.")));
        }

        enterprises = Enterprises(use, registers, findings);
        order = new ThemeOrder(week, kind, Tidy(use.Evidence), Tidy(use.Note), use.Take == "good",
            (use.PlanLines ?? []).GroupBy(line => line.Matter, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Line, StringComparer.Ordinal));
        return findings;
    }

    private static IReadOnlyList<EnterpriseEntry> Enterprises(ThemeUse use, Registers registers, List<Finding> findings)
    {
        if (use.Enterprises is not { } codes)
        {
            if ((use.Tiers ?? []).Any(tier => tier is not ("green" or "yellow" or "red")))
            {
                findings.Add(ThemeWords.OutOfRange("$.tiers", new("等级只能是 green、yellow 或 red。", "A tier is green, yellow or red.")));
            }

            var wanted = new EnterpriseClass(use.Towns ?? [], use.Industries ?? [], [.. (use.Tiers ?? []).Select(tier => Enum.TryParse<Tier>(tier, true, out var known) ? known : Tier.Green)]);
            return [.. registers.Enterprises.Where(enterprise => !enterprise.Archived && wanted.Holds(enterprise)).OrderBy(enterprise => enterprise.CreditCode, StringComparer.Ordinal)];
        }

        if (codes.Count > 500)
        {
            findings.Add(ThemeWords.OutOfRange("$.enterprises", new("一次最多 500 家企业。", "At most 500 enterprises at once.")));
            return [];
        }

        var found = new List<EnterpriseEntry>();
        for (var place = 0; place < codes.Count; place++)
        {
            if (registers.Enterprise(CreditCode.Normalise(codes[place])) is { Archived: false } enterprise)
            {
                found.Add(enterprise);
            }
            else
            {
                findings.Add(ThemeWords.UnknownEnterprise($"$.enterprises[{place}]", codes[place]));
            }
        }

        return [.. found.DistinctBy(enterprise => enterprise.CreditCode)];
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
