namespace Inspection.Scheduler.Format;

/// <summary>The stable codes of issues with a file. Broken rules of a plan have the codes of their rules instead.</summary>
public static class IssueCode
{
    /// <summary>The file is larger than <see cref="Limits.Bytes"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>The bytes are not UTF-8.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>The text is not JSON.</summary>
    public const string NotJson = "not-json";

    /// <summary>Objects and arrays nest deeper than <see cref="Limits.Depth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>The member <c>format</c> names another format.</summary>
    public const string WrongFormat = "wrong-format";

    /// <summary>A member that the format does not have.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>A member that stands twice in one object.</summary>
    public const string DuplicateMember = "duplicate-member";

    /// <summary>A member that has to be there is not.</summary>
    public const string MissingMember = "missing-member";

    /// <summary>A value of another JSON type, a fraction where a whole number belongs, or a word that is not one of the choices.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A number outside its bounds, or a list or text that is too long or too short.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>Text with control characters or broken escapes.</summary>
    public const string BadText = "bad-text";

    /// <summary>A date or time that does not exist or is written in another way.</summary>
    public const string BadDate = "bad-date";

    /// <summary>An id that is used twice.</summary>
    public const string DuplicateId = "duplicate-id";

    /// <summary>An id that names nothing in the file.</summary>
    public const string UnknownReference = "unknown-reference";

    /// <summary>Values that are possible each, but not together.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>Issues that are counted and not listed.</summary>
    public const string More = "more";
}
