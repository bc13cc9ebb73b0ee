using System.Globalization;

namespace Inspection.Local;

/// <summary>What the person asked for.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Runs the whole platform on this machine: storage, sign-in, the Functions app, the web app.

          dotnet run --project infra/local                  starts everything; Ctrl-C stops it
          dotnet run --project infra/local -- --once        plans and publishes one demo week without a screen, then exits

        Options
          --web-port N       port of the web app (8080)
          --api-port N       port of the API (7071)
          --sign-in-port N   port of the sign-in provider (9400)
          --storage-port N   first of three ports of the storage emulator (10000)
          --data FOLDER      where data is kept (.local; with --once a temporary folder)
          --no-demo          do not load the demo jurisdiction
          --fresh            forget the data of earlier runs
          --now TIME         live in another time, such as 2026-11-30T08:30 in the jurisdiction; only ever ahead
          --once             one week, headless, on free ports
          --seconds N        with --once: seconds of search, 5 to 600 (30)
          --out FOLDER       with --once: where problem.json and plan.json are written (.local/once)
          --keep             with --once: keep the temporary data
          --help             show this
        """;

    public int WebPort { get; private set; } = 8080;

    public int ApiPort { get; private set; } = 7071;

    public int SignInPort { get; private set; } = 9400;

    public int StoragePort { get; private set; } = 10000;

    public string? Data { get; private set; }

    public string? Out { get; private set; }

    public int Seconds { get; private set; } = 30;

    /// <summary>The time that the platform is to believe; null is the time it is, or goes on where the data was left.</summary>
    public DateTimeOffset? Now { get; private set; }

    public bool NoDemo { get; private set; }

    public bool Fresh { get; private set; }

    public bool Once { get; private set; }

    public bool Keep { get; private set; }

    public bool Help { get; private set; }

    /// <summary>Reads the arguments; lists everything that is wrong with them at once.</summary>
    public static (CommandLine Line, IReadOnlyList<string> Problems) Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        var problems = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i];
            string Value()
            {
                if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    return arguments[++i];
                }

                problems.Add($"{name} needs a value.");
                return "";
            }

            int Number(int low, int high)
            {
                var text = Value();
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
                {
                    return number;
                }

                if (text.Length > 0)
                {
                    problems.Add($"{name} takes a number from {low} to {high}, not '{text}'.");
                }

                return low;
            }

            DateTimeOffset Time()
            {
                var text = Value();
                if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                {
                    return new(time, LocalClock.Zone);
                }

                if (text.Length > 0)
                {
                    problems.Add($"{name} takes a time such as 2026-11-30T08:30, not '{text}'.");
                }

                return default;
            }

            switch (name)
            {
                case "--web-port": line.WebPort = Number(1, 65535); break;
                case "--api-port": line.ApiPort = Number(1, 65535); break;
                case "--sign-in-port": line.SignInPort = Number(1, 65535); break;
                case "--storage-port": line.StoragePort = Number(1, 65533); break;
                case "--data": line.Data = Path.GetFullPath(Value() is { Length: > 0 } data ? data : "."); break;
                case "--out": line.Out = Path.GetFullPath(Value() is { Length: > 0 } target ? target : "."); break;
                case "--now": line.Now = Time(); break;
                case "--seconds": line.Seconds = Number(5, 600); break;
                case "--no-demo": line.NoDemo = true; break;
                case "--fresh": line.Fresh = true; break;
                case "--once": line.Once = true; break;
                case "--keep": line.Keep = true; break;
                case "--help" or "-h": line.Help = true; break;
                default: problems.Add($"'{name}' is not an option."); break;
            }
        }

        return (line, problems);
    }
}
