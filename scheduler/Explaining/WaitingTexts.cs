namespace Inspection.Scheduler.Explaining;

/// <summary>Every sentence that a waiting request is given. Chinese, the language of the offices; the codes are for translation.</summary>
internal static class WaitingTexts
{
    public const string TryNextWeek = "留待下一周期安排。";
}
