using System.Globalization;
using System.Text.Json.Nodes;

namespace Scenario.Secrecy.Tests;

/// <summary>
/// Plants a token in every text of a scenario that somebody must not read, and remembers who may. It reads the file as its
/// author would and asks nothing of the code under test.
/// </summary>
internal sealed class SecretTokens
{
    private readonly JsonObject _scenario;
    private readonly HashSet<string> _seats;
    private readonly Dictionary<string, HashSet<string>> _readers = [];

    public SecretTokens(JsonObject scenario)
    {
        _scenario = scenario;
        _seats = [.. Objects("seats").Select(IdOf)];
        Seats();
        Quantities();
        Happenings();
        Moves();
        Knowledge();
        foreach (var policy in Objects("policies"))
        {
            Plant(policy, "title", []);
        }
    }

    public JsonObject Scenario => _scenario;

    public int Count => _readers.Count;

    /// <summary>A token for a text that is written while the exercise is played.</summary>
    public string New(params string[] readers)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"zq{_readers.Count}qz");
        _readers[token] = [.. readers];
        return token;
    }

    /// <summary>Tokens in a text that the seat must not read.</summary>
    public IReadOnlyList<string> Leaked(string seat, string text) =>
        [.. _readers.Where(token => !token.Value.Contains(seat) && text.Contains(token.Key, StringComparison.Ordinal)).Select(token => token.Key)];

    /// <summary>How many tokens in a text the seat may read.</summary>
    public int Allowed(string seat, string text) => _readers.Count(token => token.Value.Contains(seat) && text.Contains(token.Key, StringComparison.Ordinal));

    private void Seats()
    {
        foreach (var seat in Objects("seats"))
        {
            Plant(seat, "brief", [IdOf(seat)]);
            foreach (var portfolio in Objects(seat, "portfolios"))
            {
                Plant(portfolio, "brief", [IdOf(seat)]);
                Plant(portfolio, "title", [IdOf(seat)]);
            }
        }
    }

    private void Quantities()
    {
        foreach (var indicator in Objects("indicators"))
        {
            Plant(indicator, "title", SeenBy(indicator));
            Plant(indicator, "meaning", SeenBy(indicator));
        }

        foreach (var flag in Objects("flags"))
        {
            Plant(flag, "meaning", SeenBy(flag));
        }
    }

    private void Happenings()
    {
        foreach (var trigger in Objects("triggers"))
        {
            Plant(trigger, "title", SeenBy(trigger));
            Notes(trigger["effects"], SeenBy(trigger));
        }

        foreach (var inject in Objects("injects"))
        {
            var to = Audience(inject["to"]);
            Plant(inject, "title", to);
            Plant(inject, "from", to);
            Plant(inject, "text", to);
            foreach (var (seat, _) in inject["versions"]?.AsObject().ToList() ?? [])
            {
                Plant(inject["versions"]!.AsObject(), seat, [seat]);
            }

            foreach (var expected in Objects(inject, "expected"))
            {
                Plant(expected, "action", []);
            }

            Notes(inject["effects"], to);
        }
    }

    private void Moves()
    {
        foreach (var move in Objects("moves"))
        {
            var owners = SeatsOf((string)move["actor"]!);
            var isSecret = (bool?)move["secret"] == true;
            Plant(move, "description", owners);
            Plant(move, "closedHint", owners);
            if (isSecret && move["unveiled"] is null)
            {
                Plant(move, "title", owners);
            }

            Plant(move, "onSuccess", isSecret ? owners : _seats);
            Plant(move, "onFailure", isSecret ? owners : _seats);
            Notes(move["effects"], isSecret ? owners : _seats);
            Notes(move["otherwise"], isSecret ? owners : _seats);
        }
    }

    private void Knowledge()
    {
        foreach (var question in Objects("questions"))
        {
            foreach (var holding in Objects(question, "holdings"))
            {
                holding["caveat"] ??= "Caveat.";
                Plant(holding, "caveat", SeatsOf((string)holding["actor"]!));
            }
        }
    }

    // A note goes with a change of an indicator: who sees both the cause and the indicator reads it.
    private void Notes(JsonNode? effects, HashSet<string> seeCause)
    {
        foreach (var effect in effects?.AsArray().OfType<JsonObject>() ?? [])
        {
            if ((effect["add"] ?? effect["set"]) is JsonValue indicator)
            {
                var seen = SeenBy(Objects("indicators").Single(one => IdOf(one) == (string)indicator!));
                effect["note"] ??= "Because.";
                Plant(effect, "note", [.. seen.Intersect(seeCause)]);
            }

            Notes(effect["then"], seeCause);
            Notes(effect["otherwise"], seeCause);
        }
    }

    private void Plant(JsonObject element, string property, HashSet<string> readers)
    {
        if (element[property] is JsonValue text && readers.Count < _seats.Count)
        {
            element[property] = $"{(string)text!} {New([.. readers])}";
        }
    }

    private HashSet<string> SeenBy(JsonObject element) => Audience(element["seenBy"]);

    private HashSet<string> Audience(JsonNode? audience) => audience switch
    {
        JsonArray seats => [.. seats.Select(seat => (string)seat!)],
        JsonValue word when (string)word! == "control" => [],
        _ => _seats,
    };

    private HashSet<string> SeatsOf(string actor) => [.. Objects("seats").Where(seat => (string?)seat["actor"] == actor).Select(IdOf)];

    private IEnumerable<JsonObject> Objects(string list) => Objects(_scenario, list);

    private static IEnumerable<JsonObject> Objects(JsonObject parent, string list) => parent[list]?.AsArray().OfType<JsonObject>() ?? [];

    private static string IdOf(JsonObject element) => (string)element["id"]!;
}
