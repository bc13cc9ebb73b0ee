namespace Inspection.Scheduler.Tests.Cli;

public sealed class ArgumentTests : InspectionProcess
{
    [Fact]
    public async Task Help_names_every_command_and_the_exit_codes()
    {
        Outcome outcome = await RunAsync("--help");
        Assert.Equal(0, outcome.Code);
        Assert.All(["plan PROBLEM.json", "check PROBLEM.json PLAN.json", "explain PROBLEM.json PLAN.json REQUEST", "generate", "Exit codes"], part => Assert.Contains(part, outcome.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plan", "--workers")]
    [InlineData("check", "PLAN.json")]
    [InlineData("explain", "both|zh|en")]
    [InlineData("generate", "S|M|L|XL")]
    [InlineData("bench", "--resume")]
    [InlineData("measure", "--method")]
    [InlineData("bound", "--seconds")]
    public async Task Every_command_has_its_help(string command, string part)
    {
        Outcome outcome = await RunAsync(command, "--help");
        Assert.Equal(0, outcome.Code);
        Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_at_all_shows_the_help_and_is_refused()
    {
        Outcome outcome = await RunAsync();
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains("inspection plan", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_named()
    {
        Outcome outcome = await RunAsync("pln");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("unknown-command at pln", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_with_the_arguments_is_told_at_once()
    {
        Outcome outcome = await RunAsync("plan", "--second", "3", "--workers", "0", "--seed=x", "-o", "/no/such/folder/p.json", "a.json", "b.json");
        Assert.Equal(2, outcome.Code);
        Assert.All(
            ["unknown-option at --second", "bad-value at --workers", "bad-value at --seed", "bad-value at -o", "unknown-argument at b.json"],
            part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing-argument at PROBLEM.json", "check")]
    [InlineData("missing-argument at PLAN.json", "check", "a.json")]
    [InlineData("missing-value at --size", "generate", "--size")]
    [InlineData("bad-value at --size", "generate", "--size", "XXL")]
    [InlineData("duplicate-option at --seed", "generate", "--seed", "1", "--seed", "2")]
    [InlineData("bad-value at --seconds", "plan", "a.json", "--seconds", "0")]
    [InlineData("unreadable-file at nowhere.json", "plan", "nowhere.json")]
    public async Task A_wrong_call_is_refused_with_the_reason(string reason, params string[] arguments)
    {
        Outcome outcome = await RunAsync(arguments);
        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }
}
