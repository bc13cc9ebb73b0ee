using System.Globalization;
using Inspection.Scheduler.Domain;

namespace Inspection.Scheduler.Replanning;

/// <summary>Every sentence about an urgent request, in both languages.</summary>
internal static class InsertionTexts
{
    public static Bilingual Refused { get; } = new("无法处理，原因如下。", "This cannot be answered, for the reasons listed.");

    public static Bilingual Impossible { get; } = new(
        "即使没有其他检查，本周期剩余场次也排不进该事项：没有开放的场次、可达的持证人员或足够的时间，或者锁定不允许。",
        "Even if nothing else had to be done, no half day that is left would do: none is open, nobody with the certificates is in reach, the time does not suffice, or a pin forbids it.");

    public static Bilingual NoRoom(int moves) => new(
        string.Create(CultureInfo.InvariantCulture, $"移动不超过 {moves} 家未通知企业的检查也未能排入；可解除部分已通知企业的承诺，或重新排程。"),
        string.Create(CultureInfo.InvariantCulture, $"No way was found by moving up to {moves} visits that nobody was told of. Release enterprises that were told, or plan the rest of the week again."));

    public static Bilingual Found(InsertionOutcome outcome, int moved) => outcome switch
    {
        InsertionOutcome.Joined => new("并入该企业原定的检查，其他企业的场次不变。", "The enterprise's own visit takes it on; nobody else's half day changes."),
        InsertionOutcome.Free => new("新增一次检查，其他企业的场次不变。", "One more visit; nobody else's half day changes."),
        InsertionOutcome.MovedItself => new("改动该企业自己的检查，其他企业的场次不变。", "The enterprise's own visit moves; nobody else's half day changes."),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"需移动 {moved} 家企业的检查。"),
            string.Create(CultureInfo.InvariantCulture, $"The {(moved == 1 ? "visit of 1 other enterprise moves" : $"visits of {moved} other enterprises move")}.")),
    };
}
