using Inspection.Functions.Hosting;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Functions.Registry;

/// <summary>What a list or an export is narrowed to and sorted by, as the address says it.</summary>
internal sealed record ListParameters(
    [FromQuery] string? Search = null,
    [FromQuery] string? Sort = null,
    [FromQuery] string? Archived = null,
    [FromQuery] string? Department = null,
    [FromQuery] string? Base = null,
    [FromQuery] string? Town = null,
    [FromQuery] string? Tier = null,
    [FromQuery] string? Industry = null,
    [FromQuery] string? Certificate = null,
    [FromQuery] string? Expiring = null,
    [FromQuery] string? Visibility = null,
    [FromQuery] string? Level = null,
    [FromQuery] string? Year = null)
{
    /// <summary>The filters that are set.</summary>
    public IEnumerable<(string Name, string Value)> Filters =>
        new (string, string?)[]
        {
            ("department", Department), ("base", Base), ("town", Town), ("tier", Tier), ("industry", Industry), ("certificate", Certificate),
            ("expiring", Expiring), ("visibility", Visibility), ("level", Level), ("year", Year),
        }.Where(filter => !string.IsNullOrEmpty(filter.Item2)).Select(filter => (filter.Item1, filter.Item2!));
}

/// <summary>A list that was asked for and can be given.</summary>
internal sealed record RegisterQuery(string Search, string SortKey, bool IsDescending, string Archived, IReadOnlyList<(string Name, string Value)> Filters)
{
    private static readonly string[] ArchivedChoices = ["no", "yes", "all"];

    /// <summary>Two queries with the same fingerprint ask for the same.</summary>
    public string Fingerprint { get; } = string.Join('\n', Filters.Select(filter => $"{filter.Name}={filter.Value}").Prepend($"{Sorted(SortKey, IsDescending)}\n{Archived}\n{Search}"));

    /// <summary>As the address says the sort.</summary>
    public string Sort => Sorted(SortKey, IsDescending);

    public static (RegisterQuery? Query, Refusal? Refusal) Read<T>(RegisterDefinition<T> definition, Registers known, ListParameters asked)
        where T : class
    {
        var findings = new List<Finding>();
        var sort = asked.Sort is { Length: > 0 } given ? given : "id";
        var descending = sort.StartsWith('-');
        var key = descending ? sort[1..] : sort;
        if (!definition.Sorts.ContainsKey(key))
        {
            findings.Add(RegistryRefusals.NoSuchSort(definition.Sorts.Keys));
        }

        var archived = asked.Archived is { Length: > 0 } wanted ? wanted : "no";
        if (!ArchivedChoices.Contains(archived, StringComparer.Ordinal))
        {
            findings.Add(RegistryRefusals.NoSuchValue("archived", archived));
        }

        foreach (var (name, value) in asked.Filters)
        {
            if (!definition.Filters.TryGetValue(name, out var filter))
            {
                findings.Add(RegistryRefusals.NoSuchFilter(name, definition.Filters.Keys));
            }
            else if (filter(value, known) is null)
            {
                findings.Add(RegistryRefusals.NoSuchValue(name, value));
            }
        }

        return findings.Count > 0
            ? (null, Refusals.Invalid(findings))
            : (new RegisterQuery((asked.Search ?? "").Trim(), key, descending, archived, [.. asked.Filters]), null);
    }

    /// <summary>The words that are searched for, each in the ways in which it may be written; none where nothing is.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words =>
        [.. Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Narrow.Text(word) is var narrow && narrow != word ? [word, narrow] : (string[])[word])];

    /// <summary>Whether an entry belongs to the list, as far as filters say.</summary>
    public Func<T, bool> Test<T>(RegisterDefinition<T> definition, Registers known)
        where T : class
    {
        var tests = Filters.Select(filter => definition.Filters[filter.Name](filter.Value, known)!).ToList();
        if (Archived != "all")
        {
            var put = Archived == "yes";
            tests.Insert(0, entry => definition.IsArchived(entry, known.Today) == put);
        }

        return entry => tests.TrueForAll(test => test(entry));
    }

    private static string Sorted(string key, bool descending) => descending ? $"-{key}" : key;
}
