using System.Globalization;
using System.Text.RegularExpressions;

namespace Inspection.Functions.Tests.Trust;

/// <summary>What no line of a log may hold: names, telephone numbers, credit codes, codes of visits, links, tokens.</summary>
internal static partial class Indiscretions
{
    /// <summary>The first thing in a line that does not belong there; null for a line that is as it should be.</summary>
    public static string? In(string line)
    {
        string text = Escaped().Replace(line, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return Wrong().Match(text) is { Success: true } found ? found.Value : null;
    }

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escaped();

    /// <summary>Names of accounts, officers, enterprises and reporters in the tests; mobile numbers; credit codes; signed links; bearer tokens.</summary>
    [GeneratedRegex(@"人员 [a-z]|朱庚|罗辛|何立|陈晓|企业\d|某店|(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z.])|9133[0-9]{4}[0-9A-Z]{10}|\.\d{8}\.[0-9A-Za-z_-]{43}|eyJ[0-9A-Za-z_-]{20,}")]
    private static partial Regex Wrong();
}
