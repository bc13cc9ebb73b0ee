namespace Inspection.Functions.Jurisdictions;

/// <summary>Why an inspection is asked for.</summary>
internal enum RequestKind
{
    /// <summary>Foreseen by the annual plan (计划内检查).</summary>
    Planned,

    /// <summary>Part of a campaign (专项检查).</summary>
    Campaign,

    /// <summary>Somebody complained or reported (投诉举报).</summary>
    Complaint,

    /// <summary>Another authority handed the case over (移送).</summary>
    Transfer,

    /// <summary>A superior authority ordered it (上级交办).</summary>
    SuperiorOrdered,

    /// <summary>Whether what was found has been put right (整改复查).</summary>
    Recheck,

    /// <summary>The enterprise itself asks for it (企业申请).</summary>
    OwnWish,
}

/// <summary>What the caps mean for a kind of request.</summary>
internal readonly record struct CapFlags(bool Counts, bool Blocked);

/// <summary>The kinds as they are where the jurisdiction has set no rule of its own.</summary>
internal static class RequestKinds
{
    /// <summary>Planned checks and campaigns count and are held back; an order from above counts but is carried out; all others are outside the caps.</summary>
    public static CapFlags Usual(this RequestKind kind) => kind switch
    {
        RequestKind.Planned or RequestKind.Campaign => new(true, true),
        RequestKind.SuperiorOrdered => new(true, false),
        _ => new(false, false),
    };

    /// <summary>A kind that no cap holds back must say what it rests on.</summary>
    public static bool NeedsEvidence(this RequestKind kind) => kind is not (RequestKind.Planned or RequestKind.Campaign);
}
