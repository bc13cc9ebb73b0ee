using System.Globalization;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.AnnualPlans;

/// <summary>
/// Carries out what people do to annual plans. Each act is decided on the version that lies in storage at that moment, and refused where it is not the one
/// that the person saw.
/// </summary>
internal sealed class PlanDesk(Journal journal, AnnualPlanStore store, TimeProvider time)
{
    private const string Stale = "stale";

    /// <summary>Writes the working version; beside a plan in force that begins an amendment.</summary>
    /// <param name="etag">What the person saw; null for the department's first plan of the year.</param>
    /// <param name="body">Checked against the registers; the ids of its lines are checked again here.</param>
    public async Task<Refusal?> SaveAsync(Caller caller, int year, string department, PlanBody body, string? etag, CancellationToken cancellationToken)
    {
        var actor = caller.As(Role.Planner, Role.Clerk);
        var change = Change.For(Partition.AnnualPlan(caller.Jurisdiction, year), actor, $"annual-plan.save|{department}|{etag}", null, []);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return outcome.Refusal(no => PlanWords.Of(no.Code, no.Extra));

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            var book = await store.ReadAsync(head, year, token);
            var newest = book.Newest(department);
            if (newest?.ETag != etag)
            {
                return newest is null ? Decision.Refuse(Stale) : Decision.Refuse(Stale, ("current", newest.ETag));
            }

            var (state, refusal) = PlanRules.Decide(newest?.Value, PlanAction.Save, ActorOf(caller, department));
            if (refusal is not null)
            {
                return Decision.Refuse(refusal);
            }

            var amends = newest?.Value.State is PlanState.Approved;
            var made = newest?.Value.LinesMade ?? 0;
            var lines = body.Lines.Select(line => PlanCheck.Line(line, line.Id ?? string.Create(CultureInfo.InvariantCulture, $"{department}-{year}-{++made:D2}"))).ToList();
            var next = new AnnualPlan(
                department,
                year,
                newest is null ? 1 : newest.Value.Number + (amends ? 1 : 0),
                state,
                lines,
                string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason.Trim(),
                [],
                new PlanSignature(caller.Person, caller.Name, time.GetUtcNow()),
                [.. (amends ? [] : newest?.Value.Editors ?? []).Append(caller.Person).Distinct(StringComparer.Ordinal)],
                made,
                Comment: amends ? null : newest?.Value.Comment);
            return Commit(head, actor, "annual-plan.save", [next]);
        }
    }

    /// <summary>Moves the newest version on.</summary>
    /// <param name="sizes">For submitting: what the lines allow, made from the version with this etag.</param>
    public async Task<Refusal?> ActAsync(
        Caller caller, int year, string department, PlanAction action, string etag, string? comment, IReadOnlyList<LineSize>? sizes, CancellationToken cancellationToken)
    {
        var actor = action is PlanAction.Return or PlanAction.Approve or PlanAction.Publish ? caller.As(Role.Approver) : caller.As(Role.Planner, Role.Clerk);
        IReadOnlyList<Finding> findings = [];
        var change = Change.For(Partition.AnnualPlan(caller.Jurisdiction, year), actor, $"annual-plan.{action}|{department}|{etag}", null, []);
        var outcome = await journal.CommitAsync(change, Decide, cancellationToken);
        return findings.Count > 0 ? Refusals.Invalid(findings) : outcome.Refusal(no => PlanWords.Of(no.Code, no.Extra));

        async Task<Decision> Decide(Head head, PartitionReader rows, CancellationToken token)
        {
            findings = [];
            var book = await store.ReadAsync(head, year, token);
            if (book.Newest(department) is not { } newest)
            {
                return Decision.Refuse("not-found");
            }

            if (newest.ETag != etag)
            {
                return Decision.Refuse(Stale, ("current", newest.ETag));
            }

            var (state, refusal) = PlanRules.Decide(newest.Value, action, ActorOf(caller, department));
            if (refusal is not null)
            {
                return Decision.Refuse(refusal);
            }

            var inForce = book.InForce(department)?.Value;
            if (action is PlanAction.Submit or PlanAction.Approve)
            {
                // Requests went on being drawn while the amendment lay there.
                findings = PlanSizes.Check(newest.Value, sizes ?? newest.Value.Sizes, inForce, book.Drawn);
                if (findings.Count > 0)
                {
                    return Decision.Refuse("invalid");
                }
            }

            var signature = new PlanSignature(caller.Person, caller.Name, time.GetUtcNow());
            var next = newest.Value with { State = state, Comment = string.IsNullOrWhiteSpace(comment) ? newest.Value.Comment : comment.Trim() };
            next = action switch
            {
                PlanAction.Submit => next with { Submitted = signature, Sizes = sizes ?? [] },
                PlanAction.TakeBack => next with { Submitted = null, Sizes = [] },
                PlanAction.Approve => next with { Approved = signature },
                PlanAction.Publish => next with { Published = signature },
                _ => next,
            };
            return Commit(head, actor, $"annual-plan.{action.ToString().ToLowerInvariant()}",
                action is PlanAction.Approve && inForce is not null ? [next, inForce with { State = PlanState.Superseded }] : [next]);
        }
    }

    public static PlanActor ActorOf(Caller caller, string department) =>
        new(caller.Person, caller.Is(Role.Planner) || (caller.Is(Role.Clerk) && caller.Department == department), caller.Is(Role.Approver));

    private Decision Commit(Head head, Actor actor, string action, IReadOnlyList<AnnualPlan> plans)
    {
        var change = CollectionStore.Change(AnnualPlanStore.Plans, head,
            plans.Select(plan => new Entry<AnnualPlan>(YearBook.IdOf(plan.Department, plan.Number), plan, head.NextSeq, time.GetUtcNow(), actor.Name)));
        return Decision.Commit(action, YearBook.IdOf(plans[0].Department, plans[0].Number), Answer.Empty, change.Rows, change.Facts, change.Head,
            detail: $"lines {plans[0].Lines.Count}");
    }
}
