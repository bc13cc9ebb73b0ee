namespace Inspection.Functions.Publication;

/// <summary>A file that anyone may fetch as it is.</summary>
/// <param name="Path">Below the jurisdiction's folder.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Bytes">Its content, which follows from calendars that are public and from nothing else.</param>
internal sealed record SiteFile(string Path, string ContentType, byte[] Bytes);
