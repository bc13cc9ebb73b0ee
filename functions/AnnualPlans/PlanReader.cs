using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Ledger;
using Inspection.Functions.Rules;

namespace Inspection.Functions.AnnualPlans;

/// <summary>Puts together what people see of annual plans.</summary>
internal sealed class PlanReader(AnnualPlanStore store, RegisterStore registers, LedgerStore ledger, RuleStore rules)
{
    public async Task<PlanYearView> YearAsync(Caller caller, int year, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        var book = await store.ReadAsync(caller.Jurisdiction, year, cancellationToken);
        var done = await DoneAsync(caller.Jurisdiction, book, cancellationToken);
        return new PlanYearView(year,
        [
            .. known.Departments.Where(department => !caller.IsOnlyClerk || department.Id == caller.Department).Select(department =>
            {
                var newest = book.Newest(department.Id)?.Value;
                var inForce = book.InForce(department.Id)?.Value;
                var uses = inForce is null ? [] : LineUses.Of(inForce, book.Drawn, done);
                return new PlanYearItem(
                    new PlanNamed(department.Id, department.Name), newest?.State, newest?.Number, inForce?.Number, book.Published(department.Id) is not null, (inForce ?? newest)?.Lines.Count ?? 0,
                    uses.Sum(use => use.Planned), uses.Sum(use => use.Drawn), uses.Sum(use => use.Used), uses.Sum(use => use.Left));
            }),
        ]);
    }

    /// <summary>Null where there is no such department.</summary>
    public async Task<AnnualPlanView?> PlanAsync(Caller caller, int year, string department, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(caller.Jurisdiction, cancellationToken);
        if (known.Department(department) is not { } entry)
        {
            return null;
        }

        var book = await store.ReadAsync(caller.Jurisdiction, year, cancellationToken);
        var versions = book.Versions(department);
        var newest = versions.Count == 0 ? null : versions[^1];
        var inForce = book.InForce(department)?.Value;
        var plan = newest?.Value;
        var sizes = plan is null ? [] : plan.Sizes.Count > 0 ? plan.Sizes : PlanSizes.Of(plan.Lines, inForce, known);
        return new AnnualPlanView(
            new PlanNamed(entry.Id, entry.Name),
            year,
            plan?.Number,
            plan?.State,
            inForce?.Number,
            [.. (plan?.Lines ?? []).Select(line => LineView.Of(line, sizes.FirstOrDefault(size => size.Line == line.Id), known))],
            plan?.Reason,
            plan?.Comment,
            SignatureView.Of(plan?.Submitted),
            SignatureView.Of(plan?.Approved),
            SignatureView.Of(plan?.Published),
            plan is null || versions.Count < 2 ? [] : PlanChanges.Between(versions[^2].Value, plan),
            inForce is null ? [] : LineUses.Of(inForce, book.Drawn, await DoneAsync(caller.Jurisdiction, book, cancellationToken)),
            PlanRules.Can(plan, PlanDesk.ActorOf(caller, department)),
            SignatureView.Of(plan?.Edited),
            newest?.ETag);
    }

    /// <param name="enterprise">Credit code; empty as long as it is not chosen.</param>
    public async Task<FittingLines> FittingAsync(
        string jurisdiction, int year, string department, Week week, string matter, string enterprise, LineKind kind, CancellationToken cancellationToken)
    {
        var known = await registers.ReadAsync(jurisdiction, cancellationToken);
        var book = await store.ReadAsync(jurisdiction, year, cancellationToken);
        var plan = book.InForce(department)?.Value;
        var whom = known.Enterprise(CreditCode.Normalise(enterprise));
        return new FittingLines(
            [.. (plan?.Lines ?? []).Where(line => line.Covers(kind, matter)).Select(line => FittingLine.Of(line, plan!, book, matter, whom, week))],
            plan is not null && NoPlanNoInspection.NeedOn(await rules.ReadAsync(jurisdiction, cancellationToken), week.Monday) is not LineNeed.Off);
    }

    /// <summary>Draws of the year whose visit was carried out.</summary>
    private async Task<IReadOnlySet<string>> DoneAsync(string jurisdiction, YearBook book, CancellationToken cancellationToken)
    {
        if (book.Drawn.Draws.Count == 0)
        {
            return new HashSet<string>();
        }

        // A week around New Year may have visits in the year beside its plan's.
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var year in (int[])[book.Year, book.Year + 1, book.Year - 1])
        {
            var visits = await ledger.ReadAsync(jurisdiction, year, cancellationToken);
            done.UnionWith(visits.Standing.SelectMany(one => one.Visits).Where(visit => visit.State is LedgerState.Posted)
                .SelectMany(visit => visit.Items.Select(item => $"{visit.Week}|{item.Request}")));
        }

        return done;
    }
}
