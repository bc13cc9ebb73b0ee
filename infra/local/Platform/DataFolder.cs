using System.Security.Cryptography;

namespace Inspection.Local;

/// <summary>Where the local platform keeps what outlives it: storage, keys, logs. One instance at a time may use it.</summary>
internal sealed class DataFolder : IDisposable
{
    private static readonly string[] Kept = ["storage", "keys", "logs"];
    private const string ClockName = "clock.txt";
    private readonly string folder;
    private readonly FileStream held;

    private DataFolder(string folder, FileStream held) => (this.folder, this.held) = (folder, held);

    public string Storage => Path.Combine(folder, "storage");

    public string SignInKeys => Path.Combine(Private("keys"), "sign-in.json");

    /// <summary>Where <see cref="LocalClock"/> is kept.</summary>
    public string ClockFile => Path.Combine(folder, ClockName);

    public string LogFile => Path.Combine(folder, "logs", "functions.log");

    /// <exception cref="SetUpException">Another instance uses the folder.</exception>
    public static DataFolder Open(string folder, bool fresh)
    {
        Directory.CreateDirectory(folder);
        var held = FileLock.TryTake(Path.Combine(folder, "in-use"))
            ?? throw new SetUpException($"Another instance of the local platform already uses the data folder {folder}. Stop it first, or choose another folder with --data FOLDER (and other ports).");
        if (fresh)
        {
            foreach (var inner in Kept.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            {
                Directory.Delete(inner, recursive: true);
            }

            File.Delete(Path.Combine(folder, ClockName));
        }

        Directory.CreateDirectory(Path.Combine(folder, "logs"));
        return new(folder, held);
    }

    /// <summary>The key that signs queue messages, made on first use and readable by its owner alone.</summary>
    public string JobsSigningKey()
    {
        var file = Path.Combine(Private("keys"), "jobs.key");
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(file, options);
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        return File.ReadAllText(file);
    }

    public void Dispose() => held.Dispose();

    private string Private(string name)
    {
        var inner = Path.Combine(folder, name);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(inner);
        }
        else
        {
            Directory.CreateDirectory(inner, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return inner;
    }
}
