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
    public string In(Language language) => language == Language.En ? En : Zh;
}
