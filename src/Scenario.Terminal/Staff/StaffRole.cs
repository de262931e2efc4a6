namespace Scenario.Terminal.Staff;

/// <summary>Who sits at the console. One person may be all of them, one after another.</summary>
internal enum StaffRole
{
    Facilitator,
    Evaluator,
    Observer,
}

/// <summary>The roles in words.</summary>
internal static class StaffRoles
{
    /// <summary>The id under which a role's word is kept.</summary>
    public static string Id(StaffRole role) => role switch
    {
        StaffRole.Facilitator => "facilitator",
        StaffRole.Evaluator => "evaluator",
        _ => "observer",
    };

    /// <summary>Whether a word is kept for a role under this id, and not for a seat.</summary>
    public static bool IsRole(string id) => Enum.GetValues<StaffRole>().Any(role => Id(role) == id);

    /// <summary>The role as a title.</summary>
    public static string Title(StaffRole role) => role switch
    {
        StaffRole.Facilitator => "Facilitator",
        StaffRole.Evaluator => "Evaluator",
        _ => "Observer",
    };

    /// <summary>What a role may do.</summary>
    public static string May(StaffRole role) => role switch
    {
        StaffRole.Facilitator => "sees everything and has everything in hand",
        StaffRole.Evaluator => "sees everything; notes, observes and rates, and changes nothing",
        _ => "sees what everybody may see, and changes nothing",
    };
}
