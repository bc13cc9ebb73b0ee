using Inspection.Scheduler.Domain;

namespace Inspection.Functions.Hosting;

/// <summary>The languages of the product, the first being the default.</summary>
internal enum Language
{
    Zh,
    En,
}

/// <summary>One thing said in both languages, so that neither can be forgotten.</summary>
internal readonly record struct Text(string Zh, string En)
{
    /// <summary>Both languages of a sentence in a plan.</summary>
    public static Text Of(string lines)
    {
        var both = Bilingual.Parse(lines);
        return new(both.Zh, both.En);
    }

    public string In(Language language) => language == Language.En ? En : Zh;
}
