using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Rules;

/// <summary>Holds requests back whose yearly cap is used up: until the next year, whose budget is whole.</summary>
internal sealed class CapProtection(ICap cap, CapAdmission admission, RuleFacts facts) : IProtection
{
    private const int YearsAhead = 2;

    public RuleDefinition Rule => cap.Rule;

    public DateOnly? FirstFrom(InspectionRequest request, DateOnly day)
    {
        if (admission.Refuses(request, day.Year) != cap)
        {
            return day;
        }

        for (int year = day.Year + 1; year <= day.Year + YearsAhead; year++)
        {
            if (admission.Refuses(request, year) != cap)
            {
                return new DateOnly(year, 1, 1);
            }
        }

        return null;
    }

    public Reason Explain(InspectionRequest request, DateOnly day)
    {
        IReadOnlyList<PastVisit> visits = admission.Using(cap, request, day.Year);
        int used = admission.Used(cap, request, day.Year);
        int limit = cap.Limit(facts.Rules, facts.Registers, request.Department, request.Matter, facts.Day) ?? 0;
        Text what = cap.NameOf(facts.Registers, request.Department, request.Matter);
        Text days = Words.Days(visits, request.Department);
        Text rest = used < limit
            ? new($"余下的 {limit - used} 次由本周更紧要的需求使用。", $" What is left goes to more urgent requests of this week.")
            : new("", "");
        return new Reason(
            visits,
            new(
                $"{what.Zh}每年最多 {limit} 次，{day.Year} 年已占用 {used} 次{days.Zh}。{rest.Zh}",
                $"{what.En} are limited to {limit} a year, and {used} of {day.Year} {(used == 1 ? "is" : "are")} taken{days.En}.{rest.En}"),
            new("取消其中尚未实施的检查，会腾出次数。", "Cancelling one that is still ahead frees its place."));
    }
}
