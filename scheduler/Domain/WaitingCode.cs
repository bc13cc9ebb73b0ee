namespace Inspection.Scheduler.Domain;

/// <summary>The stable reasons why a request waits.</summary>
public static class WaitingCode
{
    /// <summary>No officer who could reach the enterprise holds a valid certificate and is not recused.</summary>
    public const string NoCertificate = "no-certificate";

    /// <summary>No session is open for the enterprise and the request together.</summary>
    public const string NoSession = "no-session";

    /// <summary>It could be served alone, but everyone who could is better used elsewhere this horizon.</summary>
    public const string NoCapacity = "no-capacity";

    /// <summary>From no base in reach do travel and work fit into a session.</summary>
    public const string TooFar = "too-far";

    /// <summary>A pin keeps the visit or the request out.</summary>
    public const string PinnedOut = "pinned-out";

    /// <summary>The enterprise is visited, and this request was left out of the visit.</summary>
    public const string LeftOut = "left-out";

    /// <summary>A rule applied before planning, such as an annual cap, holds it back.</summary>
    public const string CapReached = "cap-reached";

    /// <summary>A person took it out of the plan.</summary>
    public const string ByHand = "by-hand";
}
