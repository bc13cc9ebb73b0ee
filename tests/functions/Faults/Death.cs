namespace Inspection.Functions.Tests.Faults;

/// <summary>An app that ends, as by a power cut, at a point on its way.</summary>
internal static class Death
{
    /// <summary>Starts an app that dies at the point, and has it do what leads there.</summary>
    public static async Task DieAtAsync(this AppFixture fixture, string point, Func<AppProcess, Task> act, params (string Name, string Value)[] settings)
    {
        await using AppProcess doomed = await fixture.StartAppAsync(fixture.Authority, [("DOTNET_ENVIRONMENT", "Test"), ("INSPECTION_CRASH_AT", point), .. settings]);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => act(doomed));
        await doomed.ExitedAsync();
    }
}
