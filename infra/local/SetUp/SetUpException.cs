namespace Inspection.Local;

/// <summary>Something on this machine must be put right by the person before the work can go on; the message says what and how.</summary>
public sealed class SetUpException(string message, Exception? inner = null) : Exception(message, inner);
