using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scenario.Authoring.Shapes;

/// <summary>Writes the JSON Schema (draft 2020-12) of format 1 from the tables, for editors.</summary>
public static class ScenarioSchema
{
    /// <summary>The whole schema.</summary>
    public static string Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Scenario, format 1");
            var definitions = new SchemaDefinitions();
            new SchemaWriter(json, definitions).WriteObjectBody(ScenarioShape.Root);
            definitions.Write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}

/// <summary>Objects that are written once and referred to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly List<ObjectShape> _shapes = [];

    /// <summary>The reference to an object's definition.</summary>
    public string Reference(ObjectShape shape)
    {
        if (!_shapes.Contains(shape, ReferenceEqualityComparer.Instance))
        {
            _shapes.Add(shape);
        }

        return "#/$defs/" + NameOf(shape);
    }

    public void Write(Utf8JsonWriter json)
    {
        foreach (var form in EffectShapes.All)
        {
            Reference(form.Shape);
        }

        json.WriteStartObject("$defs");
        json.WriteStartObject("id");
        json.WriteString("type", "string");
        json.WriteString("pattern", "^" + TextForms.IdPattern + "$");
        json.WriteNumber("maxLength", TextForms.LongestId);
        json.WriteEndObject();
        WriteEffects(json);

        // Writing one definition may add others.
        for (var i = 0; i < _shapes.Count; i++)
        {
            json.WriteStartObject(NameOf(_shapes[i]));
            new SchemaWriter(json, this).WriteObjectBody(_shapes[i]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteEffects(Utf8JsonWriter json)
    {
        json.WriteStartObject("effects");
        json.WriteString("type", "array");
        json.WriteNumber("maxItems", EffectsShape.Most);
        json.WriteStartObject("items");
        json.WriteStartArray("anyOf");
        foreach (var form in EffectShapes.All)
        {
            json.WriteStartObject();
            json.WriteString("$ref", Reference(form.Shape));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string NameOf(ObjectShape shape)
    {
        var words = shape.Name.Split(' ');
        return string.Concat(words.Select(static (word, i) => i == 0
            ? word.ToLowerInvariant()
            : string.Concat(word[..1].ToUpperInvariant(), word[1..])));
    }
}
