namespace Inspection.Functions.Rules;

/// <summary>What a rule does to a week.</summary>
internal enum RuleEffect
{
    /// <summary>Keeps requests, or half days of them, from the planner.</summary>
    Holds,

    /// <summary>Points out, and holds nothing.</summary>
    Marks,

    /// <summary>Changes what a request is worth.</summary>
    Weighs,

    /// <summary>Says who may make a visit and how large it may be; the planner keeps to it.</summary>
    Staffs,

    /// <summary>Says how other rules count.</summary>
    Counts,

    /// <summary>Says who has to look at a plan before it is approved.</summary>
    Signs,
}
