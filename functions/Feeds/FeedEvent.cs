namespace Inspection.Functions.Feeds;

/// <summary>One entry of a calendar that people subscribe to in another program.</summary>
/// <param name="Uid">The same for as long as the visit is the same, however often it changes.</param>
/// <param name="Sequence">How often it has changed; a program keeps the entry with the highest.</param>
/// <param name="Cancelled">It will not take place. It stays in the feed, because a program that misses an entry does not conclude that it is off.</param>
/// <param name="Changed">When it last changed.</param>
/// <param name="When">Its time, or the days within which it lies.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">What else there is to say; may have several lines.</param>
/// <param name="Location">Where.</param>
internal sealed record FeedEvent(
    string Uid,
    int Sequence,
    bool Cancelled,
    DateTimeOffset Changed,
    FeedTime When,
    string Summary,
    string Description,
    string Location);

/// <summary>When an entry takes place.</summary>
internal abstract record FeedTime
{
    private FeedTime()
    {
    }

    /// <summary>From one moment until another.</summary>
    internal sealed record Between(DateTimeOffset Start, DateTimeOffset End) : FeedTime;

    /// <summary>On some day from <paramref name="First"/> to before <paramref name="After"/>; does not make anybody look busy.</summary>
    internal sealed record Within(DateOnly First, DateOnly After) : FeedTime;
}
