using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Leads;

/// <summary>Who does what when: the person's name, and the time.</summary>
internal readonly record struct Hand(string By, DateTimeOffset At);

/// <summary>The steps of a lead. Pure; null where the lead is not in a state for the step.</summary>
internal static class LeadRules
{
    /// <summary>So many fit a row, each with its longest note in characters that take the most room.</summary>
    public const int MaxSteps = 25;

    /// <summary>To the department in charge, or on to another one.</summary>
    public static Lead? Assign(Lead lead, string department, string? matter, string? note, Hand hand) =>
        lead.State is LeadState.Received or LeadState.Assigned
            ? Step(lead with { State = LeadState.Assigned, Department = department, Matter = matter ?? lead.Matter }, new LeadStep(hand.At, hand.By, "assigned", department, note))
            : null;

    /// <summary>Back to the office, because another department is in charge.</summary>
    public static Lead? HandBack(Lead lead, string reason, Hand hand) =>
        lead.State is LeadState.Assigned
            ? Step(lead with { State = LeadState.Received, Department = null }, new LeadStep(hand.At, hand.By, "handed-back", lead.Department, reason))
            : null;

    /// <param name="closed">There was nothing to answer on the substance.</param>
    /// <param name="department">Who answers; <c>office</c> for the office itself.</param>
    public static Lead? Answer(Lead lead, string text, bool closed, string department, Hand hand) =>
        lead.IsOpen && (closed || lead.State is not LeadState.Received)
            ? Step(
                lead with { State = closed ? LeadState.Closed : LeadState.Answered, Answer = new LeadAnswer(text, hand.At, department) },
                new LeadStep(hand.At, hand.By, closed ? "closed" : "answered", department))
            : null;

    /// <summary>A visit was asked for. The same request again changes nothing.</summary>
    public static Lead? Request(Lead lead, LeadRequest request, Hand hand) =>
        lead.State is LeadState.Assigned or LeadState.Requested && !lead.Requests.Contains(request)
            ? Step(lead with { State = LeadState.Requested, Requests = [.. lead.Requests, request] }, new LeadStep(hand.At, hand.By, "requested", lead.Department))
            : null;

    /// <summary>A request of the lead went to another week. That is no step of the lead, of which there are only so many.</summary>
    /// <param name="from">The week that it has left.</param>
    public static Lead? Moved(Lead lead, LeadRequest request, string from) =>
        lead.Requests.Contains(request with { Week = from })
            ? lead with { Requests = [.. lead.Requests.Where(other => other != request).Select(other => other == request with { Week = from } ? request : other)] }
            : null;

    /// <summary>The last day on which an answer is in time: so many working days after the day of receipt.</summary>
    public static DateOnly Due(DateOnly received, int workingDays, WorkCalendar calendar)
    {
        var day = received;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= calendar.IsWorkday(day) ? 1 : 0;
        }

        return day;
    }

    private static Lead? Step(Lead next, LeadStep step) => next.Steps.Count < MaxSteps ? next with { Steps = [.. next.Steps, step] } : null;
}
