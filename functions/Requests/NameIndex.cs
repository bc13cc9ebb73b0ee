using System.Text;
using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Requests;

/// <summary>Finds enterprises and matters by the names that lists use for them. Names are the same apart from spaces and the width of characters.</summary>
internal sealed class NameIndex(Registers registers, Week week)
{
    private readonly Lazy<ILookup<string, EnterpriseEntry>> _enterprises =
        new(() => registers.Enterprises.ToLookup(entry => Of(entry.Name), StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, Matter>> _matters =
        new(() => registers.MattersOn(week.Monday).ToLookup(matter => Of(matter.Name), StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, Matter>> _codes =
        new(() => registers.MattersOn(week.Monday).DistinctBy(matter => Of(matter.Code)).ToDictionary(matter => Of(matter.Code), StringComparer.Ordinal));

    public IReadOnlyList<EnterpriseEntry> Enterprises(string name) => [.. _enterprises.Value[Of(name)]];

    public IReadOnlyList<Matter> Matters(string name) => [.. _matters.Value[Of(name)]];

    public Matter? Matter(string code) => registers.Matter(code, week.Monday) ?? _codes.Value.GetValueOrDefault(Of(code));

    public static bool AreSame(string one, string other) => Of(one) == Of(other);

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in Narrow.Text(name))
        {
            if (!char.IsWhiteSpace(character) && character is not ('\u200B' or '\uFEFF'))
            {
                text.Append(char.ToUpperInvariant(character switch
                {
                    '〔' or '【' or '[' => '(',
                    '〕' or '】' or ']' => ')',
                    _ => character,
                }));
            }
        }

        return text.ToString();
    }
}
