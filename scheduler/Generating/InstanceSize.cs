namespace Inspection.Scheduler.Generating;

/// <summary>The sizes of generated problems. All have 11 departments and the 10 half days of one week.</summary>
public enum InstanceSize
{
    /// <summary>3 towns, 30 officers, 40 enterprises.</summary>
    S,

    /// <summary>9 towns, 195 officers, 300 enterprises; squads as in Zhuji (诸暨).</summary>
    M,

    /// <summary>18 towns, 369 officers, 1,000 enterprises; towns as in Xiangshan (象山).</summary>
    L,

    /// <summary>180 towns, 3,690 officers, 10,000 enterprises: ten districts of size L, far apart.</summary>
    XL,
}
