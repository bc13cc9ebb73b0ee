using Inspection.Functions.Hosting;

namespace Inspection.Functions.Enterprises;

/// <summary>Why something about an enterprise's visits is refused, in words.</summary>
internal static class EnterpriseRefusals
{
    public static Refusal NoCode { get; } = new(404, "code-unknown",
        new("查无此码", "No such code"),
        new("没有已公布的检查使用这个核验码。可能是抄错了一位、不属于本辖区，或不是真实的告知书。如有怀疑，请不要出示资料，并拨打 12345 核实。",
            "No announced visit has this code. A character may be wrong, it may be of another jurisdiction, or the notice is not genuine. In doubt show no documents and call 12345."));

    public static Refusal TooOften { get; } = new(429, "too-often",
        new("操作太频繁", "Too often"),
        new("短时间内核验次数过多，请过几分钟再试，或拨打 12345 核实。", "Too many codes were checked in a short time. Try again in some minutes, or call 12345."))
        { RetryAfter = TimeSpan.FromMinutes(10) };

    public static Refusal Limit(int most) => Refusals.Invalid("out-of-range", "query.limit",
        new($"limit 须为 1 到 {most}。", $"limit takes 1 to {most}."),
        new("请更正 limit。", "Correct limit."));
}
