using System.Reflection;
using System.Reflection.Emit;

namespace Scenario.Architecture.Tests;

/// <summary>The instructions of compiled code, from the framework's own table.</summary>
internal static class InstructionSet
{
    public static readonly Dictionary<byte, OpCode> OneByte = Codes().Where(static code => code.Size == 1).ToDictionary(static code => (byte)code.Value);

    public static readonly Dictionary<byte, OpCode> TwoBytes = Codes().Where(static code => code.Size == 2).ToDictionary(static code => (byte)(code.Value & 0xFF));

    public static int OperandLength(OpCode instruction, byte[] code, int at) => instruction.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<OpCode> Codes() =>
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (OpCode)field.GetValue(null)!);
}
