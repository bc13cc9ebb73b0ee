namespace Inspection.Functions.Jurisdictions;

/// <summary>What the head of a week says about the plan that is public: one pointer, changed in one transaction.</summary>
internal static class PublishedHead
{
    /// <summary>Id of the draft.</summary>
    public const string Draft = "PublishedDraft";

    /// <summary>Version of the public calendar.</summary>
    public const string Version = "PublishedVersion";

    /// <summary>When the office decided.</summary>
    public const string At = "PublishedAt";

    /// <summary>Name of the person who decided.</summary>
    public const string By = "PublishedBy";

    /// <summary>SHA-256 of the plan file.</summary>
    public const string Plan = "PublishedPlan";

    /// <summary>SHA-256 of the problem file.</summary>
    public const string Snapshot = "PublishedSnapshot";

    /// <summary>SHA-256 of the plan that was approved last; empty where that was taken back.</summary>
    public const string Approved = "ApprovedPlan";

    /// <summary>When the earliest plan that is to be published by itself is due; a time in the far future where none is.</summary>
    public const string Due = "PublicationDue";

    /// <summary>When it was approved.</summary>
    public const string ApprovedAt = "ApprovedAt";

    /// <summary>Name of the person who approved it.</summary>
    public const string ApprovedBy = "ApprovedBy";
}
