namespace Inspection.Functions.Intake;

/// <summary>Full-width forms that Chinese input methods leave behind, written as the plain characters they stand for.</summary>
internal static class Narrow
{
    public static string Text(string text) => text.All(character => character is not ('\u3000' or '\uFEFF' or (>= '\uFF01' and <= '\uFF5E')))
        ? text
        : string.Concat(text.Where(character => character != '\uFEFF').Select(Character));

    private static char Character(char character) => character switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        _ => character,
    };
}
