using Inspection.Functions.Hosting;

namespace Inspection.Functions.Rules;

/// <summary>Where a rule comes from.</summary>
/// <param name="Title">Name of the text.</param>
/// <param name="Number">Article, document number or date, as far as they are known; empty where they are not.</param>
/// <param name="Says">What it says of this rule, in short.</param>
/// <param name="Url">Where it was read; null where no address is known.</param>
/// <param name="Verified">False where the text itself was not seen, or does not say as much.</param>
internal sealed record RuleSource(Text Title, string Number, Text Says, Uri? Url, bool Verified)
{
    public static RuleSource Read(string zh, string en, string number, Text says, string url) => new(new(zh, en), number, says, new Uri(url), true);

    public static RuleSource Unverified(string zh, string en, Text says, string? url = null) => new(new(zh, en), "", says, url is null ? null : new Uri(url), false);

    /// <summary>Title and number, for the end of a sentence.</summary>
    public Text Cited => Number.Length == 0 ? Title : new($"{Title.Zh}（{Number}）", $"{Title.En} ({Number})");
}
