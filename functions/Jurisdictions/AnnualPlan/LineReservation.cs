using System.Text.Json.Serialization;

namespace Inspection.Functions.Jurisdictions;

/// <summary>A request that is about to draw on a line.</summary>
/// <param name="From">The line on which it draws already and from which it moves; null for a new one.</param>
internal sealed record DrawWish(string Request, string Line, string Enterprise, string Matter, string? From = null)
{
    /// <summary>What requests wish for that have their line and are not in the pool.</summary>
    public static IReadOnlyList<DrawWish> Of(IEnumerable<InspectionRequest> requests) =>
        [.. requests.Where(request => request.PlanLine is not null).Select(request => new DrawWish(request.Id, request.PlanLine!, request.Enterprise, request.Matter))];
}

/// <summary>Why a line gives no share any more that it would have given when it was chosen.</summary>
internal enum Hindrance
{
    /// <summary>Others have drawn what was left of it.</summary>
    UsedUp,

    /// <summary>The enterprise has been drawn as often as it allows.</summary>
    TooOften,

    /// <summary>The plan was amended, and the line is gone.</summary>
    NotInForce,
}

/// <param name="Title">Of the line; its id where it is gone.</param>
internal sealed record DrawHindrance(string Request, string Line, string Title, Hindrance Why);

/// <summary>What became of wishes to draw.</summary>
internal abstract record LineReservation
{
    private LineReservation()
    {
    }

    /// <param name="Hindered">Wishes that got nothing; none where all or nothing was asked.</param>
    internal sealed record Held(DrawTicket Ticket, IReadOnlyList<DrawHindrance> Hindered) : LineReservation;

    /// <summary>All or nothing was asked, and it is nothing.</summary>
    internal sealed record Refused(DrawHindrance By) : LineReservation;

    internal sealed record Unavailable : LineReservation;
}

/// <summary>What a reservation answers when it is repeated.</summary>
internal sealed record ReservationAnswer(IReadOnlyList<string> Own, IReadOnlyList<DrawHindrance> Hindered);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReservationAnswer))]
[JsonSerializable(typeof(DrawHindrance))]
internal sealed partial class ReservationJson : JsonSerializerContext;
