using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Who may make an exception, where several rules say the same.</summary>
internal static class Lifts
{
    /// <summary>Evidence of a kind that nothing holds back; or another value, by two persons.</summary>
    public static Text Evidence { get; } = new(
        "有投诉举报、移送、上级交办等依据的，由部门按该类别附依据提交；个别确有必要的，由执法办领导对该条需求写明理由、准予例外；确需改变取值的，由执法办提出、领导启用。",
        "With a complaint, a transfer or an order from above, the department submits it as that kind with its evidence; the head of the office may except a single request, giving the reason; another value is proposed by the office and put in force by its head.");
}
