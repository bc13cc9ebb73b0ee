namespace Inspection.Local;

/// <summary>Starts everything for a person at a browser and keeps it running until told to stop.</summary>
internal static class DemoRun
{
    public static async Task RunAsync(CommandLine line, Action<string> say, CancellationToken stop)
    {
        var options = new LocalPlatformOptions
        {
            WebPort = line.WebPort,
            ApiPort = line.ApiPort,
            SignInPort = line.SignInPort,
            StoragePort = line.StoragePort,
            DataFolder = line.Data ?? Path.Combine(Toolchain.Find().Root, ".local"),
            Fresh = line.Fresh,
            Now = line.Now,
            Say = say,
        };
        await using var stack = await LocalPlatform.StartAsync(options, stop);
        if (!line.NoDemo)
        {
            say("Loading what is missing of the demo jurisdiction …");
            using var api = new ApiClient(stack.Api, stack.SignIn.Authority, TimeProvider.System);
            await new DemoData(api, Path.Combine(stack.Toolchain.Root, "infra", "local", "demo"), say).LoadAsync(stop);
        }

        if (line.Now is not null)
        {
            say("Letting the timer do what has come due meanwhile …");
            await stack.Functions.FireTimersAsync(stop);
        }

        Announce(stack, say);
        var stopped = Task.Delay(Timeout.Infinite, stop);
        if (await Task.WhenAny(stopped, stack.Functions.GaveUp) != stopped)
        {
            throw new SetUpException(await stack.Functions.GaveUp);
        }

        say("Stopping …");
    }

    private static void Announce(LocalPlatform stack, Action<string> say)
    {
        say("");
        say($"公示日历 Public calendar   {stack.Web!.Address}/");
        say($"工作台   Console           {stack.Web.Address}/console/");
        say($"接口     API               {stack.Api} (under an imitation of the Azure Functions host)");
        if (stack.Clock.Ahead > TimeSpan.Zero)
        {
            say($"时间     Clock             {stack.Clock} (演示时间 ahead of the true time, kept with the data; --now goes further)");
        }

        say($"日志     Log               {stack.LogFile}");
        say("");
        say($"演示账号 Demo accounts (密码 password: {DemoAccount.Password})");
        foreach (var account in DemoAccount.Read(stack.Toolchain))
        {
            say($"  {account.Id,-11} {account.Name}  {account.Role.Zh}  {account.Role.En}");
        }

        say("");
        say("Ctrl-C 停止 stops everything.");
    }
}
