using System.Security.Cryptography;
using System.Text;

namespace Inspection.Local;

/// <summary>Remembers, by content and not by date, from what something was made, so that it is made again only when that changed.</summary>
internal static class Stamp
{
    public static string Of(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static bool Matches(string stampFile, string stamp) => File.Exists(stampFile) && File.ReadAllText(stampFile) == stamp;

    /// <summary>Every file below a folder, leaving out folders that tools write.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] leftOut)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(f => !leftOut.Contains(Path.GetFileName(f), StringComparer.Ordinal)))
        {
            foreach (var file in Sources(inner, leftOut))
            {
                yield return file;
            }
        }
    }
}
