using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Days of the month, days of the week, or both: a day that is among either belongs to the pattern.</summary>
internal sealed record DayPattern(IReadOnlyList<int> Days, IReadOnlyList<DayOfWeek> Weekdays)
{
    private const string Characters = "日一二三四五六";

    public static DayPattern None { get; } = new([], []);

    public bool IsEmpty => Days.Count == 0 && Weekdays.Count == 0;

    public bool Holds(DateOnly day) => Days.Contains(day.Day) || Weekdays.Contains(day.DayOfWeek);

    /// <summary>Runs of days of the month, then days of the week: 1–20、周一.</summary>
    public Text Spoken
    {
        get
        {
            List<(int First, int Last)> runs = [];
            foreach (int day in Days.Order())
            {
                if (runs.Count > 0 && runs[^1].Last == day - 1)
                {
                    runs[^1] = (runs[^1].First, day);
                }
                else
                {
                    runs.Add((day, day));
                }
            }

            string[] numbers = [.. runs.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}–{r.Last}")];
            List<DayOfWeek> week = [.. Weekdays.Order()];
            return new(
                string.Join('、', [.. numbers.Select(n => $"{n} 日"), .. week.Select(d => $"周{Characters[(int)d]}")]),
                string.Join(" and ", [.. numbers.Length == 0 ? (string[])[] : [$"day {string.Join(", ", numbers)} of the month"], .. week.Count == 0 ? (string[])[] : [$"every {string.Join(", ", week)}"]]));
        }
    }
}

/// <summary>JSON: <c>{"days":[1,2,3],"weekdays":["mon"]}</c>; either member may be left out.</summary>
internal sealed class DayPatternShape : ValueShape<DayPattern>
{
    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public DayPatternShape()
    {
        (Min, Max) = (1, 31);
        Members = [("days", new("每月哪几日", "Days of the month")), ("weekdays", new("每周哪几天", "Days of the week"))];
        Options =
        [
            ("mon", new("周一", "Monday")), ("tue", new("周二", "Tuesday")), ("wed", new("周三", "Wednesday")), ("thu", new("周四", "Thursday")),
            ("fri", new("周五", "Friday")), ("sat", new("周六", "Saturday")), ("sun", new("周日", "Sunday")),
        ];
    }

    public override string Kind => "days";

    public override IReadOnlyList<Finding> Check(JsonElement value)
    {
        List<Finding> findings = [.. CheckMembers(value, all: false)];
        if (findings.Count == 0)
        {
            CheckList("days", item => CheckNumber(item, "$") is null, new("应为 1 到 31 的不同整数。", "Different whole numbers from 1 to 31 are expected."));
            CheckList("weekdays", item => item.ValueKind == JsonValueKind.String && Names.Contains(item.GetString()), new("应为 mon 到 sun 中的不同各天。", "Different days from mon to sun are expected."));
        }

        if (findings.Count == 0 && Enumerable.Range(0, 62).All(n => Read(value).Holds(new DateOnly(2027, 1, 1).AddDays(n))))
        {
            findings.Add(Wrong("$", new("不能把每一天都设为静默日。", "Not every day can be quiet.")));
        }

        return findings;

        void CheckList(string name, Func<JsonElement, bool> fits, Text cause)
        {
            if (value.TryGetProperty(name, out JsonElement list)
                && (list.ValueKind != JsonValueKind.Array || !list.EnumerateArray().All(fits) || list.EnumerateArray().Select(i => i.ToString()).Distinct().Count() < list.GetArrayLength()))
            {
                findings.Add(Wrong($"$.{name}", cause));
            }
        }
    }

    public override DayPattern Read(JsonElement value) => new(
        value.TryGetProperty("days", out JsonElement days) ? [.. days.EnumerateArray().Select(d => d.GetInt32()).Order()] : [],
        value.TryGetProperty("weekdays", out JsonElement week) ? [.. week.EnumerateArray().Select(d => (DayOfWeek)Array.IndexOf(Names, d.GetString())).Order()] : []);

    public override JsonElement Write(DayPattern value) => Element(new JsonObject
    {
        ["days"] = new JsonArray([.. value.Days.Select(d => (JsonNode?)JsonValue.Create(d))]),
        ["weekdays"] = new JsonArray([.. value.Weekdays.Select(d => (JsonNode?)JsonValue.Create(Names[(int)d]))]),
    });
}
