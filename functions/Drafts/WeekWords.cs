using Inspection.Functions.Hosting;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Drafts;

/// <summary>How people write a week.</summary>
internal static class WeekWords
{
    extension(Week week)
    {
        /// <summary>Such as 2026年第48周, week 48 of 2026.</summary>
        public Text Words => week.ToString().Split("-W") is [var year, var number] ? new($"{year}年第{number.TrimStart('0')}周", $"week {number.TrimStart('0')} of {year}") : new("", "");
    }
}
