namespace Inspection.Functions.Hosting;

/// <summary>A choice in a query, by the name that it has in JSON; the framework's own reading would take numbers, and capital letters only.</summary>
internal static class QueryEnum
{
    /// <summary>The value, null where none is given, or the refusal that lists those there are.</summary>
    public static (T? Value, Refusal? Refusal) Read<T>(string? text, string name)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return (null, null);
        }

        var names = Enum.GetNames<T>();
        return names.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? (Enum.Parse<T>(text, ignoreCase: true), null)
            : (null, Refusals.Invalid("out-of-range", $"query.{name}",
                new($"{name} 只能是 {List(names, "、")}。", $"{name} takes {List(names, ", ")}."),
                new($"请更正 {name}。", $"Correct {name}.")));
    }

    private static string List(IEnumerable<string> names, string comma) => string.Join(comma, names.Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
}
