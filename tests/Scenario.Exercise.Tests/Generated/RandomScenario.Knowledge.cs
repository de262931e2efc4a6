using System.Text.Json.Nodes;

namespace Scenario.Exercise.Tests.Generated;

/// <summary>Questions, estimates, shares and what conditions read of them.</summary>
internal sealed partial class RandomScenario
{
    private void AddOffer(JsonObject move, int seat)
    {
        if (_questions == 0 || _faker.Random.Bool(0.6f))
        {
            return;
        }

        if (_faker.Random.Bool(0.3f))
        {
            move["choose"] = new JsonObject { ["questions"] = _faker.Random.Int(1, _questions), ["disputed"] = _faker.Random.Bool(0.3f) };
            var kind = _faker.Random.Int(0, 2);
            if (kind == 2)
            {
                move["choose"]!["among"] = new JsonArray("q0");
            }

            move["effects"]!.AsArray().Add(kind switch
            {
                0 => new JsonObject { ["sharpen"] = new JsonObject { ["actor"] = $"s{seat}" } },
                1 => new JsonObject { ["reconcile"] = new JsonObject { ["actor"] = $"s{seat}" } },
                _ => Observation(seat, null),
            });
            return;
        }

        var others = Enumerable.Range(0, _seats).Where(other => other != seat).Select(other => $"s{other}").ToList();
        var isPublic = others.Count == 0 || _faker.Random.Bool(0.2f);
        var full = new JsonObject { ["form"] = "full", ["effects"] = Effects(1) };
        move["share"] = new JsonObject
        {
            ["questions"] = _faker.Random.Int(1, _questions), ["caveat"] = _faker.Random.Bool(),
            ["recipients"] = isPublic ? new JsonArray(Public) : new JsonArray([.. others.Select(other => JsonValue.Create(other))]),
            ["forms"] = isPublic ? new JsonArray("headline") : new JsonArray(full, "sanitised", "headline"),
        };
        if (_faker.Random.Bool())
        {
            move["leak"] = new JsonObject { ["base"] = _faker.Random.Int(0, 60), ["effects"] = Effects(1) };
        }
    }

    private JsonObject Question(int i)
    {
        var question = new JsonObject { ["id"] = $"q{i}", ["title"] = _faker.Lorem.Sentence(4), ["moving"] = _faker.Random.Bool(), ["growing"] = _faker.Random.Bool(0.3f) };
        switch (i)
        {
            case 0:
                question["kind"] = "number";
                question["truth"] = "i0";
                break;
            case 1:
                question["kind"] = "number";
                (question["min"], question["max"]) = (0, 40);
                break;
            default:
                question["kind"] = i == 2 ? "stage" : "category";
                question[i == 2 ? "stages" : "categories"] = new JsonArray("one", "two", "three");
                break;
        }

        question["holdings"] = new JsonArray([.. Enumerable.Range(0, _seats).Where(_ => _faker.Random.Bool(0.6f)).Select(actor => Estimate(i, new() { ["actor"] = $"s{actor}" }))]);
        return question;
    }

    private JsonObject Estimate(int question, JsonObject whose)
    {
        whose["confidence"] = _faker.PickRandom("none", "low", "moderate", "high");
        whose["asOf"] = _faker.Random.Int(1, _turns);
        whose["roots"] = new JsonArray($"s{_faker.Random.Int(0, _seats - 1)}");
        whose["form"] = _faker.PickRandom("full", "sanitised", "headline");
        if (question == 3)
        {
            whose["category"] = _faker.PickRandom("one", "two", "three");
        }
        else
        {
            var low = question == 2 ? _faker.Random.Int(0, 2) : _faker.Random.Int(0, 1);
            whose["low"] = low;
            whose["best"] = low;
            whose["high"] = question == 2 ? 2 : 1;
        }

        return whose;
    }

    private JsonObject Observation(int actor, int? question)
    {
        // Only the first question has a truth to look at.
        var look = new JsonObject { ["actor"] = $"s{actor}", ["noise"] = 1, ["width"] = 1, ["confidence"] = "moderate" };
        if (question is { } named)
        {
            look["question"] = $"q{named}";
        }

        return new() { ["observe"] = look };
    }

    private JsonObject KnowledgeEffect()
    {
        var question = _faker.Random.Int(0, _questions - 1);
        var (one, other) = (_faker.Random.Int(0, _seats - 1), _faker.Random.Int(0, _seats - 1));
        return _faker.Random.Int(0, 4) switch
        {
            0 => Observation(one, 0),
            1 => new() { ["estimate"] = Estimate(question, new() { ["actors"] = new JsonArray($"s{one}"), ["question"] = $"q{question}", ["replaces"] = _faker.Random.Bool(0.2f) }) },
            2 => new() { ["sharpen"] = new JsonObject { ["actor"] = $"s{one}", ["question"] = $"q{question}", ["steps"] = _faker.Random.Bool() ? 1 : -1 } },
            3 => new() { ["reconcile"] = new JsonObject { ["actor"] = $"s{one}", ["question"] = $"q{question}" } },
            _ => new()
            {
                ["share"] = new JsonObject
                {
                    ["from"] = $"s{one}", ["to"] = new JsonArray(one == other ? Public : $"s{other}"), ["questions"] = new JsonArray($"q{question}"),
                    ["form"] = one == other ? "headline" : _faker.PickRandom("full", "sanitised", "headline"),
                },
            },
        };
    }

    private string Belief(int asker)
    {
        var of = $"s{(asker == World ? _faker.Random.Int(0, _seats - 1) : asker)}, q{_faker.Random.Int(0, _questions - 1)}";
        return _faker.PickRandom($"believed({of}) >= 1", $"confidence({of}) >= moderate", $"knows({of})", $"discrepancy({of})");
    }
}
