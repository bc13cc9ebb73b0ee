using Microsoft.Net.Http.Headers;

namespace Inspection.Functions.Hosting;

internal static class RequestLanguage
{
    /// <summary>The language that the caller ranks highest in <c>Accept-Language</c>; Chinese where nothing is asked for.</summary>
    public static Language Language(this HttpContext context)
    {
        if (!StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptLanguage, out var asked))
        {
            return Hosting.Language.Zh;
        }

        foreach (var language in asked.OrderByDescending(value => value.Quality ?? 1))
        {
            var tag = language.Value.Value ?? "";
            if (tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return Hosting.Language.Zh;
            }

            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return Hosting.Language.En;
            }
        }

        return Hosting.Language.Zh;
    }

    /// <summary>
    /// The caller's language for an answer that is written in it: the answer says so, and that it depends on what was
    /// asked for, so that no cache gives it to somebody who reads the other.
    /// </summary>
    public static Language Speak(this HttpContext context)
    {
        var language = context.Language();
        var headers = context.Response.Headers;
        headers.ContentLanguage = language == Hosting.Language.En ? "en" : "zh-CN";
        if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptLanguage, StringComparer.OrdinalIgnoreCase))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        }

        return language;
    }
}
