namespace Scenario.Exercise.Events;

/// <summary>Why an estimate changed.</summary>
public enum EstimateChange
{
    /// <summary>It was held from the beginning.</summary>
    Begun,

    /// <summary>A report was taken over: nothing was held before.</summary>
    Adopted,

    /// <summary>A report agreed with it.</summary>
    Agreed,

    /// <summary>A report overlapped with it in part.</summary>
    Partial,

    /// <summary>A report did not fit.</summary>
    Conflicting,

    /// <summary>The file put another in its place.</summary>
    Replaced,

    /// <summary>Confidence was gained.</summary>
    Sharpened,

    /// <summary>Confidence was lost.</summary>
    Blurred,

    /// <summary>A discrepancy was reconciled.</summary>
    Reconciled,

    /// <summary>Two turns passed without news.</summary>
    Aged,

    /// <summary>What was shared of it leaked.</summary>
    Leaked,
}
