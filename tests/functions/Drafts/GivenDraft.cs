using Inspection.Functions.Drafts;
using Inspection.Functions.Plans;

namespace Inspection.Functions.Tests.Drafts;

internal static class GivenDraft
{
    /// <summary>The draft with the files of a small week, as the office knows it.</summary>
    public static KnownDraft Known() => new(Solved(), GivenWeek.Problem(), GivenWeek.Plan(), GivenWeek.Labels(), HandWork.None, [], Whole: true);

    public static Draft Solved() => new()
    {
        Id = "d1",
        Week = GivenWeek.Id,
        Name = "first",
        State = DraftState.Solved,
        Seconds = 60,
        Seed = 1,
        Author = new Person("iss|author", "author"),
        Contributors = ["iss|author"],
        CreatedAt = DateTimeOffset.UnixEpoch,
        QueuedAt = DateTimeOffset.UnixEpoch,
        Inputs = new DraftInputs(4, 3, 3, "snapshot", "labels"),
        Plan = "plan",
    };
}
