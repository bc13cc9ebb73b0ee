using System.Security.Cryptography;
using System.Text;

namespace Inspection.Functions.Publication;

/// <summary>A part of the public calendar with files of its own: everything, one department, or one town.</summary>
/// <param name="Folder">Where its files are below those of the whole, such as <c>department/market</c>; empty for the whole.</param>
/// <param name="Name">What it is called; empty for the whole.</param>
/// <param name="Keeps">The visits in it.</param>
internal sealed record SitePart(string Folder, string Name, Func<PublicVisit, bool> Keeps)
{
    private const int LongestName = 40;

    /// <summary>All parts of a calendar. They are those of the registry, so that a part says nothing by being there.</summary>
    public static IReadOnlyList<SitePart> Of(PublicCalendar calendar) =>
    [
        new SitePart("", "", _ => true),
        .. calendar.Departments.Select(OfDepartment),
        .. calendar.Towns.Select(OfTown),
    ];

    public static string FolderOfDepartment(string id) => $"department/{Segment(id)}";

    public static string FolderOfTown(string town) => $"town/{Segment(town)}";

    private static SitePart OfDepartment(PublicDepartment department) =>
        new(department.Folder, department.Name, visit => visit.DepartmentIds.Contains(department.Id, StringComparer.Ordinal));

    private static SitePart OfTown(PublicTown town) => new(town.Folder, town.Name, visit => visit.Town == town.Name);

    /// <summary>A name as part of an address: itself where it is letters and digits, else something that stands for it.</summary>
    private static string Segment(string name) => name.Length is > 0 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
        ? name
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}
