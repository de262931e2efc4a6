using System.Reflection;
using System.Reflection.Emit;
using Scenario.Exercise.Definitions;
using Xunit;

namespace Scenario.Architecture.Tests;

/// <summary>The rules know no clock, file, console, culture, thread, ambient randomness or floating point: read from the compiled code.</summary>
public class Purity
{
    private static readonly Assembly Rules = typeof(CompiledScenario).Assembly;

    private static readonly string[] Forbidden =
    [
        "System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.Stream", "System.Random", "System.Guid",
        "System.Environment", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Threading.Thread",
        "System.Threading.Tasks.Task", "System.Threading.Timer", "System.Threading.Monitor", "System.Security.Cryptography.RandomNumberGenerator",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    [Fact]
    public void No_method_of_the_rules_calls_what_is_forbidden()
    {
        var calls = from method in Methods()
                    from called in Calls(method)
                    let name = called.DeclaringType?.FullName + "." + called.Name
                    where Forbidden.Any(forbidden => name == forbidden || called.DeclaringType?.FullName == forbidden)
                    select $"{method.DeclaringType}.{method.Name} calls {name}";
        Assert.Empty(calls);
    }

    [Fact]
    public void No_field_parameter_or_local_of_the_rules_is_a_floating_point_number()
    {
        Type[] floating = [typeof(double), typeof(float), typeof(Half)];
        var fields = Rules.GetTypes().SelectMany(static type => type.GetFields(Everything)).Where(field => floating.Contains(field.FieldType)).Select(static f => f.ToString());
        var others = from method in Methods()
                     let types = method.GetParameters().Select(static p => p.ParameterType).Concat(Locals(method)).Append((method as MethodInfo)?.ReturnType)
                     where types.Any(type => floating.Contains(type))
                     select $"{method.DeclaringType}.{method.Name}";
        Assert.Empty(fields.Concat(others));
    }

    [Fact]
    public void No_static_field_of_the_rules_can_change() =>
        Assert.Empty(Rules.GetTypes()
            .Where(static type => !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static field => !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(static field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void The_reader_of_calls_sees_what_it_must_see() =>
        Assert.Contains(Calls(typeof(Purity).GetMethod(nameof(Impure), BindingFlags.NonPublic | BindingFlags.Static)!), static called => called.DeclaringType == typeof(Console));

    private const BindingFlags Everything =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static void Impure() => Console.Write(DateTime.UtcNow);

    private static IEnumerable<MethodBase> Methods() =>
        Rules.GetTypes().SelectMany(static type => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)));

    private static IEnumerable<Type> Locals(MethodBase method) =>
        method.GetMethodBody()?.LocalVariables.Select(static local => local.LocalType) ?? [];

    /// <summary>Walks the instructions of a method and resolves every call in it.</summary>
    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var instruction = code[at] == 0xFE ? InstructionSet.TwoBytes[code[at + 1]] : InstructionSet.OneByte[code[at]];
            at += instruction.Size;
            if (instruction.OperandType == OperandType.InlineMethod)
            {
                var generics = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
                var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
                if (method.Module.ResolveMethod(BitConverter.ToInt32(code, at), generics, arguments) is { } called)
                {
                    yield return called;
                }
            }

            at += InstructionSet.OperandLength(instruction, code, at);
        }
    }
}
