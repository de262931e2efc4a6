using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using Scenario.Authoring.Shapes;
using Xunit;

namespace Scenario.Authoring.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("sound/harbour.json")]
    [InlineData("sound/everything.json")]
    [InlineData("sound/first-format.json")]
    public async Task Sound_files_fit_the_schema(string path)
    {
        // The checker knows the older name of the place for definitions and takes the same rules.
        var schema = await JsonSchema.FromJsonAsync(Older(ScenarioSchema.Write()), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(Corpus.Bytes(path))).Select(static e => e.ToString()));
    }

    [Theory]
    [InlineData("unsound/SCN0020-misspelt.json")]
    [InlineData("unsound/SCN0023-odds.json")]
    [InlineData("unsound/SCN0024-bad-word.json")]
    [InlineData("unsound/SCN0025-bad-id.json")]
    [InlineData("unsound/SCN0029-effects.json")]
    public async Task Faults_of_form_do_not_fit_the_schema(string path)
    {
        var schema = await JsonSchema.FromJsonAsync(Older(ScenarioSchema.Write()), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(Encoding.UTF8.GetString(Corpus.Bytes(path))));
    }

    [Fact]
    public void Every_object_is_strict_and_every_property_described()
    {
        var root = JsonNode.Parse(ScenarioSchema.Write())!.AsObject();
        var definitions = root["$defs"]!.AsObject();
        var objects = definitions.Select(static d => d.Value!.AsObject()).Append(root).Where(static o => o.ContainsKey("properties")).ToList();
        Assert.True(objects.Count > 30);
        Assert.All(objects, static o => Assert.False(o["additionalProperties"]!.GetValue<bool>()));
        Assert.All(objects.SelectMany(static o => o["properties"]!.AsObject()), static p => Assert.True(p.Value!["description"]!.GetValue<string>().Length > 3, p.Key));
        Assert.All(ScenarioShape.Root.Properties, p => Assert.True(root["properties"]!.AsObject().ContainsKey(p.Name), p.Name));
        Assert.All(EffectShapes.LeadingProperties, name => Assert.Contains(objects, o => o["properties"]!.AsObject().ContainsKey(name)));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var text = ScenarioSchema.Write();
        var definitions = JsonNode.Parse(text)!["$defs"]!.AsObject();
        var references = text.Split("#/$defs/").Skip(1).Select(static part => part[..part.IndexOf('"', StringComparison.Ordinal)]);
        Assert.All(references, name => Assert.True(definitions.ContainsKey(name), name));
    }

    private static string Older(string schema) => schema
        .Replace("https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-04/schema#", StringComparison.Ordinal)
        .Replace("$defs", "definitions", StringComparison.Ordinal);
}
