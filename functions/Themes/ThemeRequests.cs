using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Themes;

/// <summary>Makes the requests of a theme for one or many enterprises: first shown, then stored all at once.</summary>
internal sealed class ThemeRequests(RegisterStore registers, WeekPool pools, AnnualPlanStore plans, RuleStore rules, WeekRulings rulings, PoolAdditions additions, TimeProvider time)
{
    public const int MaxRequests = 5000;
    private const int MaxShown = 500;

    public async Task<(ThemePreview? Preview, Refusal? Refusal)> PreviewAsync(Caller caller, Entry<Theme> theme, ThemeUse use, Language language, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (wishes, enterprises, order, refusal) = await PlanAsync(caller, theme, use, known, cancellationToken);
        return refusal is not null ? (null, refusal) : (Show(wishes, await RulingAsync(caller.Jurisdiction, order.Week, wishes, cancellationToken), enterprises, known, language), null);
    }

    public async Task<(ThemeResult? Result, Refusal? Refusal)> MakeAsync(Caller caller, Entry<Theme> theme, ThemeUse use, string? key, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var (wishes, _, order, refusal) = await PlanAsync(caller, theme, use, known, cancellationToken);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var bad = wishes.Where(wish => wish.Problem is not null).ToList();
        if (bad.Count > 0 && !order.TakeGood)
        {
            return (null, Refusals.Invalid([.. bad.Select(wish => wish.Problem!).DistinctBy(finding => finding.Cause.Zh).Take(50)]));
        }

        var change = Change.For(Partition.Week(caller.Jurisdiction, order.Week.ToString()), caller.As(Role.Planner, Role.Clerk), $"theme.use|{theme.Id}", key,
            JsonSerializer.SerializeToUtf8Bytes(use, ThemesJson.Default.ThemeUse));
        var wanted = wishes.Where(wish => wish.Problem is null).Select(wish => wish.Request).ToList();
        return await additions.AddAsync(change, order.Week, wanted, theme.Id, cancellationToken) switch
        {
            Addition.Made made => (new ThemeResult(order.Week.ToString(), made.Requests, made.Existing, bad.Count), null),
            Addition.Hindered hindered => (null, PlanLineWords.Refusal(hindered.By)),
            Addition.Failed failed => (null, failed.Outcome.Refusal(_ => Refusals.StorageUnavailable)),
            _ => throw new InvalidOperationException("An addition has three ends."),
        };
    }

    /// <summary>True for departments whose matters the caller may ask for.</summary>
    public static Func<string, bool> MayAsk(Caller caller) => department => caller.Is(Role.Planner) || caller.Department == department;

    private async Task<(IReadOnlyList<ThemeWish> Wishes, int Enterprises, ThemeOrder Order, Refusal? Refusal)> PlanAsync(
        Caller caller, Entry<Theme> theme, ThemeUse use, Registers known, CancellationToken cancellationToken)
    {
        var findings = ThemePlan.Read(use, known, time, out var order, out var enterprises);
        if (findings.Count > 0)
        {
            return ([], 0, order, Refusals.Invalid(findings));
        }

        if (enterprises.Count == 0)
        {
            return ([], 0, order, ThemeWords.NobodyChosen);
        }

        var asked = theme.Value.Matters.Count(code => known.Matter(code, order.Week.Monday) is { } matter && known.InChargeSomewhere(matter, order.Week.Monday).Any(MayAsk(caller)));
        if ((long)asked * enterprises.Count > MaxRequests)
        {
            return ([], 0, order, ThemeWords.TooManyRequests(asked * enterprises.Count, MaxRequests));
        }

        var pool = await pools.ReadAsync(caller.Jurisdiction, order.Week, cancellationToken);
        var book = await plans.ReadAsync(caller.Jurisdiction, order.Week.PlanYear(), cancellationToken);
        var need = NoPlanNoInspection.NeedOn(await rules.ReadAsync(caller.Jurisdiction, cancellationToken), order.Week.Monday);
        return (ThemePlan.Of(theme.Id, theme.Value, order, enterprises, known, pool, book, need, MayAsk(caller), time.GetUtcNow(), caller), enterprises.Count, order, null);
    }

    /// <summary>What the rules would make of the week with these requests in it.</summary>
    private async Task<Ruling> RulingAsync(string jurisdiction, Week week, IReadOnlyList<ThemeWish> wishes, CancellationToken cancellationToken)
    {
        var now = await rulings.CurrentAsync(jurisdiction, week, cancellationToken);
        IReadOnlyList<InspectionRequest> together = [.. now.Facts.Requests, .. wishes.Where(wish => wish is { Exists: false, Problem: null }).Select(wish => wish.Request)];
        var visits = together.Select(request => request.Enterprise).Distinct().SelectMany(now.Facts.VisitsTo);
        return Ruling.Of(new RuleFacts(week, now.Open, now.Registers, together, visits, now.Facts.Rules));
    }

    private static ThemePreview Show(IReadOnlyList<ThemeWish> wishes, Ruling ruling, int enterprises, Registers known, Language language)
    {
        var items = wishes.Select(wish => new ThemeItem(
            wish.Request.Id,
            new ThemeEnterprise(wish.Enterprise.CreditCode, wish.Enterprise.Name, wish.Enterprise.Town, wish.Enterprise.Tier),
            ThemeMatter.From(wish.Request.Matter, known),
            wish.Exists ? ThemeItemState.Exists
                : wish.Problem is not null ? ThemeItemState.Refused
                : ruling.HeldOf(wish.Request.Id) is not null ? ThemeItemState.Held
                : ThemeItemState.New,
            wish.Request.PlanLine,
            wish.Lines is null ? null : [.. wish.Lines.Select(line => new ThemeLine(line.Id, line.Title))],
            (wish.Problem ?? HeldBack(ruling.HeldOf(wish.Request.Id)))?.In(language))).ToList();
        static Finding? HeldBack(Held? held) => held is null ? null : new Finding(held.Code, "", held.Cause, held.Remedy);

        int Count(ThemeItemState state) => items.Count(item => item.State == state);
        return new ThemePreview(enterprises, items.Count, Count(ThemeItemState.New), Count(ThemeItemState.Exists), Count(ThemeItemState.Held), Count(ThemeItemState.Refused),
            [.. items.OrderByDescending(item => item.State).Take(MaxShown)]);
    }
}
