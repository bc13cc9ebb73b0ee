namespace Inspection.Functions.Drafts;

/// <summary>Where a draft of the weekly plan stands.</summary>
internal enum DraftState
{
    /// <summary>Waits for the solver.</summary>
    Queued,

    /// <summary>A worker holds the lease and searches.</summary>
    Solving,

    /// <summary>Has a plan that the checker accepted.</summary>
    Solved,

    /// <summary>Ended without a plan; can be retried by hand.</summary>
    Failed,

    /// <summary>Lies before the approver.</summary>
    Submitted,

    /// <summary>Came back from the approver with a comment.</summary>
    Returned,

    /// <summary>A second person agreed to exactly this plan.</summary>
    Approved,

    /// <summary>The decision to publish is made; the calendar is being written.</summary>
    Publishing,

    /// <summary>The public calendar shows it, or a later draft that replaced it.</summary>
    Published,
}

/// <summary>What people do to a draft.</summary>
internal enum DraftAction
{
    Stop,
    Retry,
    Edit,
    Submit,

    /// <summary>Pass what was submitted on its legality (法制审核), where the jurisdiction's rule asks for that.</summary>
    Review,
    Approve,
    Return,
    Publish,
    Schedule,
    Unschedule,

    /// <summary>Ask that what is public be taken back.</summary>
    Withdraw,

    /// <summary>Agree, as a second person, that it is.</summary>
    Unpublish,

    /// <summary>Leave it public after all.</summary>
    Keep,
}
