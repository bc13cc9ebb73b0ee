using Inspection.Functions.Intake;
using Inspection.Functions.Jurisdictions;

namespace Inspection.Functions.Registry;

/// <summary>Persons to call, in one cell: <c>张三:13800000000;李四:0575-12345678</c>.</summary>
internal static class ContactCell
{
    private const int MaxContacts = 10;

    public static IReadOnlyList<Contact> Read(RowReader row, string column)
    {
        var contacts = new List<Contact>();
        foreach (var text in row.List(column, 600))
        {
            var parts = text.Split(':', StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 and <= 40 } name, var phone] || !IsPhone(phone) || contacts.Count == MaxContacts)
            {
                row.Refuse(column, RowIssues.NotContact(text));
                continue;
            }

            contacts.Add(new Contact(name, phone));
        }

        return contacts;
    }

    public static string Write(IEnumerable<Contact> contacts) => string.Join(';', contacts.Select(contact => $"{contact.Name}:{contact.Phone}"));

    private static bool IsPhone(string text) =>
        text.Length is >= 5 and <= 24 && text.Count(char.IsAsciiDigit) >= 5 && text.All(character => char.IsAsciiDigit(character) || character is '+' or '-' or ' ' or '(' or ')');
}

/// <summary>What approvers and auditors see of sensitive things: enough to tell two apart, not enough to call.</summary>
internal static class Mask
{
    public const string All = "＊＊＊";

    public static string Name(string name) => name.Length == 0 ? name : $"{name[0]}＊";

    public static string Phone(string phone) => phone.Length <= 7 ? All : $"{phone[..3]}****{phone[^4..]}";
}
