using Inspection.Functions.Hosting;
using Inspection.Functions.Identity;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Rules;

namespace Inspection.Functions.Requests;

/// <summary>What plans and rules make of a week's requests.</summary>
internal sealed class RequestReading(WeekRulings rulings, PublishedPlans plans, SecretReaders readers)
{
    public async Task<WeekPlans> StandingAsync(Caller caller, WeekRuling ruled, CancellationToken cancellationToken) =>
        await plans.ReadAsync(caller.Jurisdiction, ruled.Pool.Head, cancellationToken) with { Ruling = ruled.ToldTo(caller.IsOnlyClerk ? caller.Department : null), Rules = ruled.Facts.Rules, NamesTeams = !caller.IsOnlyClerk && caller.Sight is Sight.Everything };

    /// <summary>Writes down who is about to read of unannounced requests.</summary>
    public Task NoteAsync(Caller caller, Week week, string view, IEnumerable<InspectionRequest> shown, WeekRuling ruled, CancellationToken cancellationToken) =>
        readers.NoteAsync(caller, week, view, RequestSight.WithSecrets(shown, ruled.Registers, week), cancellationToken);

    /// <summary>A request that was changed just now, with what the rules make of it since.</summary>
    public async Task<RequestView> AnswerAsync(Caller caller, Week week, InspectionRequest changed, HttpContext context, CancellationToken cancellationToken)
    {
        var ruled = await rulings.CurrentAsync(caller.Jurisdiction, week, cancellationToken);
        context.Response.Headers.ETag = changed.ETag;
        return RequestView.From(changed, week, await StandingAsync(caller, ruled, cancellationToken), context.Speak());
    }
}
