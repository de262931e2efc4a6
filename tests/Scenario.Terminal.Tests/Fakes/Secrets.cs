using System.Collections;
using System.Reflection;
using Scenario.Exercise.Views;

namespace Scenario.Terminal.Tests.Fakes;

/// <summary>Plants a token in every text that belongs to one seat: wherever the token turns up, that seat's text did.</summary>
internal static class Secrets
{
    public static string OfSeat(int seat) => $"§{seat}§";

    public static FakeTable Table() => new(0, 1) { Shares = true, Disturb = view => Plant(view) };

    /// <summary>The view with the token in all texts but those that name the exercise and the seats.</summary>
    public static SeatView Plant(SeatView view)
    {
        string token = OfSeat(view.Seat);
        var planted = (SeatView)Planted(view, token)!;
        return planted with { SeatId = view.SeatId, SeatTitle = view.SeatTitle, Frame = view.Frame, Moment = view.Moment, Ladder = view.Ladder, Others = view.Others };
    }

    private static object? Planted(object? value, string token)
    {
        switch (value)
        {
            case null:
                return null;
            case string { Length: > 0 } text when !text.Contains('§', StringComparison.Ordinal):
                return $"{token} {text}";
            case IEnumerable list when value is not string:
                var element = ElementOf(value.GetType());
                var items = list.Cast<object?>().Select(item => Planted(item, token)).ToArray();
                var array = Array.CreateInstance(element, items.Length);
                items.CopyTo(array, 0);
                return array;
            default:
                return value.GetType().Namespace == typeof(SeatView).Namespace && value.GetType().IsClass ? Record(value, token) : value;
        }
    }

    private static object Record(object record, string token)
    {
        var constructor = record.GetType().GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p =>
            p.Name is "Channel" or "Category" ? Value(record, p) : Planted(Value(record, p), token))]);
    }

    private static object? Value(object record, ParameterInfo parameter) => record.GetType().GetProperty(parameter.Name!)!.GetValue(record);

    private static Type ElementOf(Type list) => list.IsArray ? list.GetElementType()!
        : list.GetInterfaces().Append(list).First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
}
