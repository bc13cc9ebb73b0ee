using Inspection.Functions.Drafts;

namespace Inspection.Functions.Tests.Drafts;

internal static class GivenDraft
{
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
