using System.Text.Json;
using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;
using Inspection.Functions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inspection.Functions.RuleValues;

/// <summary>Lifts <see cref="ThirdVisitWithoutFinding"/> for one officer and one enterprise: the head of the office enters the reasons that were given.</summary>
internal static class ReasonEndpoints
{
    private const int ReasonLength = 1000;

    private const int MostListed = 100;

    public static void MapReasons(this IEndpointRouteBuilder rules)
    {
        rules.MapGet("/rules/third-visit-without-finding/reasons", ListAsync).AllowRoles(Role.Planner, Role.Approver, Role.Auditor).WithName("ListReasons");
        rules.MapPost("/rules/third-visit-without-finding/reasons", GiveAsync).AllowRoles(Role.Approver).WithName("GiveReasons");
    }

    private static async Task<Ok<ReasonList>> ListAsync(Caller caller, RegisterStore store, TableClient table, CollectionStore collections, CancellationToken cancellationToken)
    {
        Head head = await table.GetHeadAsync(Partition.Registry(caller.Jurisdiction), cancellationToken);
        Registers known = await store.ReadAsync(caller.Jurisdiction, head, cancellationToken);
        Collection<RuleReason> given = await collections.ReadAsync(RuleReason.Kind, head, cancellationToken);
        return TypedResults.Ok(new ReasonList(
            [.. given.Entries.Values.OrderByDescending(entry => entry.At).Take(MostListed).Select(entry => View(entry.Value, known))], given.Entries.Count));
    }

    private static ReasonView View(RuleReason reason, Registers known) => new(
        new NamedView(reason.Enterprise, known.Enterprise(reason.Enterprise)?.Name ?? reason.Enterprise),
        new NamedView(reason.Officer, known.Officer(reason.Officer)?.Name ?? reason.Officer),
        reason.Day, reason.Reason, reason.GivenBy.Name);

    private static async Task<Results<Created<ReasonView>, Refusal>> GiveAsync(
        Caller caller, Body<ReasonBody> body, Journal journal, RegisterStore store, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var (key, refusal) = context.Request.IdempotencyKey();
        if (refusal is not null)
        {
            return refusal;
        }

        Registers known = await store.ReadAsync(caller.Jurisdiction, cancellationToken);
        EnterpriseEntry? enterprise = known.Enterprise(CreditCode.Normalise(body.Value.Enterprise));
        OfficerEntry? officer = known.Officer(body.Value.Officer);
        List<Finding> findings =
        [
            .. enterprise is null ? [Wrong("unknown-enterprise", "$.enterprise", new("名录中没有该企业。", "No such enterprise is registered."))] : (Finding[])[],
            .. officer is null ? [Wrong("unknown-officer", "$.officer", new("名录中没有该人员。", "No such officer is registered."))] : (Finding[])[],
            .. body.Value.Reason.Trim().Length is 0 or > ReasonLength ? [Wrong("out-of-range", "$.reason", new("理由须为 1 到 1000 个字。", "The reason has 1 to 1,000 characters."))] : (Finding[])[],
        ];
        if (enterprise is null || officer is null || findings.Count > 0)
        {
            return Refusals.Invalid(findings);
        }

        DateTimeOffset now = time.GetUtcNow();
        var reason = new RuleReason(enterprise.CreditCode, officer.Id, DateOnly.FromDateTime(Week.Now(time)), body.Value.Reason.Trim(), new RulePerson(caller.Person, caller.Name));
        var change = Change.For(Partition.Registry(caller.Jurisdiction), caller.As(Role.Approver), "rule.reasons", key,
            JsonSerializer.SerializeToUtf8Bytes(body.Value, RuleValuesJson.Default.ReasonBody));
        Outcome outcome = await journal.CommitAsync(change, (head, _, _) =>
        {
            CollectionChange next = CollectionStore.Change(RuleReason.Kind, head, [new Entry<RuleReason>(reason.Id, reason, head.NextSeq, now, caller.Name)]);
            return Task.FromResult(Decision.Commit("rule.reasons", reason.Id, Answer.Empty, next.Rows, next.Facts, next.Head, detail: reason.Reason));
        }, cancellationToken);
        return outcome.Refusal(_ => Refusals.NotFound) is { } no
            ? no
            : TypedResults.Created((string?)null, View(reason, known));
    }

    private static Finding Wrong(string code, string place, Text cause) => new(code, place, cause, new("请更正该值。", "Correct this value."));
}
