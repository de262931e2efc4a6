using Scenario.Authoring.Diagnostics;
using Scenario.Authoring.Syntax;
using Scenario.Exercise.State;

namespace Scenario.Authoring.Shapes;

/// <summary>Compares numbers with their bounds.</summary>
internal static class NumberCheck
{
    public static void Check(DiagnosticBag diagnostics, NumberNode found, long least, long greatest, bool whole, string what)
    {
        if (whole && found.Thousandths % FixedPoint.One != 0)
        {
            diagnostics.Report(
                ShapeCodes.OutOfRange, found.Span, $"{what} must be a whole number, found {FixedPoint.Text(found.Thousandths)}", "not whole");
        }
        else if (found.Thousandths < least * FixedPoint.One || found.Thousandths > greatest * FixedPoint.One)
        {
            var bounds = least == greatest ? $"must be {least}" : $"must be from {least} to {greatest}";
            diagnostics.Report(ShapeCodes.OutOfRange, found.Span, $"{what} {bounds}, found {FixedPoint.Text(found.Thousandths)}", "out of range");
        }
    }
}
