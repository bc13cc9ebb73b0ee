using Inspection.Functions.Hosting;
using Inspection.Functions.Storage;

namespace Inspection.Functions.Letters;

/// <summary>Why something cannot be done to a letter.</summary>
internal static class LetterRefusals
{
    public static Refusal ForeignDepartment { get; } = new(403, "foreign-department",
        new("不是您的部门", "Not your department"),
        new("您只能查看发给本部门的函件。", "You may see letters to your own department only."));

    private static readonly Refusal Settled = new(409, LetterBook.Settled,
        new("函件不在这一步", "Not at this step"),
        new("该函件已经办结，或还没有答复。请刷新后查看。", "The letter is settled, or not answered yet. Reload to see where it stands."));

    public static Refusal Of(Outcome.Refused no) => no.Code switch
    {
        LetterBook.Stale => Refusals.Stale(no.Extra["current"]),
        LetterBook.Settled => Settled,
        _ => Refusals.NotFound,
    };

    public static Refusal Range(string name, string range) => Refusals.Invalid("out-of-range", $"query.{name}",
        new($"{name} 须在 {range} 之间。", $"{name} takes {range}."), new("请更正该值。", "Correct this value."));
}
