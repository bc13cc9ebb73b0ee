namespace Inspection.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The checked plan breaks a rule.</summary>
    public const int CheckFailed = 1;

    /// <summary>The arguments or an input file are wrong; every issue is listed.</summary>
    public const int Refused = 2;

    /// <summary>The solver failed, or its plan did not pass the checker.</summary>
    public const int SolverFailed = 3;
}
