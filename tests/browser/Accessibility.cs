using System.Text.Json;
using Microsoft.Playwright;

namespace Inspection.Browser.Tests;

/// <summary>Runs axe in a page.</summary>
internal static class Accessibility
{
    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return JSON.stringify(violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`));
        }
        """;

    /// <summary>What is serious or critical, one line each.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string axe)
    {
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {axe} }} }}");
        return JsonSerializer.Deserialize<List<string>>(await page.EvaluateAsync<string>(Run))!;
    }
}
