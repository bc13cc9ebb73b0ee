using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Requests;

/// <summary>What happened to a request: what people did to it, then what the plans of its week made of it.</summary>
internal static class RequestHistory
{
    /// <param name="book">Of the week's year.</param>
    public static RequestHistoryView Of(InspectionRequest request, Head week, WeekPlans plans, YearBook book, Language language)
    {
        var items = request.Events.Select(past => Item(past, book, language)).ToList();
        var approved = request.IsGone || request.MovedTo is not null ? null : plans.Approved?.VisitOf(request.Id);
        if (approved is not null)
        {
            items.Add(new(RequestStep.Planned, week.Row?.GetDateTimeOffset(PublishedHead.ApprovedAt), week.Text(PublishedHead.ApprovedBy)) { Visit = plans.NamesTeams ? approved : approved with { Team = null } });
        }

        var (at, by) = (week.Row?.GetDateTimeOffset(PublishedHead.At), week.Text(PublishedHead.By));
        switch (plans.StatusOf(request))
        {
            case RequestStatus.Published:
                items.Add(new(RequestStep.Published, at, by) { Visit = plans.VisitOf(request) });
                break;
            case RequestStatus.Waiting:
                items.Add(new(RequestStep.Waiting, at, by) { Waiting = plans.Published!.WaitingOf(request.Id, language) });
                break;
            case RequestStatus.Held:
                items.Add(new(RequestStep.Held, null, null) { Held = HeldReason.Of(plans.Ruling!.HeldOf(request.Id)!, language) });
                break;
        }

        return new([.. items.Select((item, place) => (item, place)).OrderBy(pair => pair.item.At ?? DateTimeOffset.MaxValue).ThenBy(pair => pair.place).Select(pair => pair.item)]);
    }

    private static RequestHistoryItem Item(RequestEvent past, YearBook book, Language language)
    {
        return new(
            past.Action switch
            {
                RequestAction.Edited => RequestStep.Edited,
                RequestAction.Withdrawn => RequestStep.Withdrawn,
                RequestAction.MovedOn => RequestStep.MovedOn,
                RequestAction.Expired => RequestStep.Expired,
                RequestAction.Lifted => RequestStep.Lifted,
                RequestAction.Unlifted => RequestStep.Unlifted,
                RequestAction.Recorded => RequestStep.Recorded,
                RequestAction.HandedOver => RequestStep.HandedOver,
                _ => RequestStep.Submitted,
            },
            past.At,
            past.By.Length == 0 ? null : past.By)
        {
            Source = past.Source,
            Reason = past is { Action: RequestAction.MovedOn or RequestAction.Expired, Reason: { } both } ? Text.Of(both).In(language) : past.Reason,
            FromWeek = past.FromWeek,
            ToWeek = past.ToWeek,
            Code = past.Code,
            Outcome = past.Outcome is { } outcome ? OutcomeView.Of(outcome) : null,
            Changes = past.Changes is null ? null : [.. past.Changes.Select(change => change.Field == RequestMaker.PlanLine ? change with { Before = Title(change.Before), After = Title(change.After) } : change)],
        };

        string? Title(string? line) => line is null ? null : book.TitleOf(line);
    }
}
