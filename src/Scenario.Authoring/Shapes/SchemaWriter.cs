using System.Text.Json;

namespace Scenario.Authoring.Shapes;

/// <summary>Writes single shapes as JSON Schema.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter json, SchemaDefinitions definitions)
{
    public void WriteObjectBody(ObjectShape shape)
    {
        json.WriteString("description", shape.Description);
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", value: false);
        Strings("required", [.. shape.Properties.Where(static p => p.Required && p.Unless is null).Select(static p => p.Name)]);
        json.WriteStartObject("properties");
        foreach (var property in shape.Properties)
        {
            json.WriteStartObject(property.Name);
            json.WriteString("description", property.Description);
            Value(property.Shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        foreach (var property in shape.Properties)
        {
            if (property is { Required: true, Unless: { } unless })
            {
                WriteUnless(property.Name, unless);
            }
        }
    }

    private void WriteUnless(string name, string unless)
    {
        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        json.WriteStartObject(unless);
        json.WriteBoolean("const", value: true);
        json.WriteEndObject();
        json.WriteEndObject();
        Strings("required", [unless]);
        json.WriteEndObject();
        json.WriteStartObject("else");
        Strings("required", [name]);
        json.WriteEndObject();
    }

    private void Value(ValueShape shape)
    {
        switch (shape)
        {
            case ObjectShape expected:
                json.WriteString("$ref", definitions.Reference(expected));
                break;
            case EffectsShape:
                json.WriteString("$ref", "#/$defs/effects");
                break;
            case IdShape or ReferenceShape:
                json.WriteString("$ref", "#/$defs/id");
                break;
            case RungShape:
                Rung();
                break;
            case ListShape expected:
                List(expected);
                break;
            case MapShape expected:
                json.WriteString("type", "object");
                json.WriteStartObject("propertyNames");
                json.WriteString("$ref", "#/$defs/id");
                json.WriteEndObject();
                json.WriteStartObject("additionalProperties");
                Value(expected.Value);
                json.WriteEndObject();
                break;
            case AudienceShape expected:
                Audience(expected);
                break;
            case WordOrObjectShape expected:
                json.WriteStartArray("anyOf");
                Alternative(expected.Word);
                Alternative(expected.More);
                json.WriteEndArray();
                break;
            case WordShape expected:
                Strings("enum", expected.Words);
                break;
            case TruthShape:
                json.WriteString("type", "boolean");
                break;
            case NumberShape expected:
                Number(expected.Whole ? "integer" : "number", expected.Least, expected.Greatest);
                break;
            case AmountShape expected:
                Amount(expected);
                break;
            case TextShape expected:
                Text(expected);
                break;
        }
    }

    private void List(ListShape shape)
    {
        json.WriteString("type", "array");
        if (shape.Fewest > 0)
        {
            json.WriteNumber("minItems", shape.Fewest);
        }

        json.WriteNumber("maxItems", shape.Most);
        json.WriteStartObject("items");
        Value(shape.Item);
        json.WriteEndObject();
    }

    private void Audience(AudienceShape shape)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Strings("enum", shape.Words);
        json.WriteEndObject();
        json.WriteStartObject();
        List(Parts.References(shape.Kind, shape.Most));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Alternative(ValueShape shape)
    {
        json.WriteStartObject();
        Value(shape);
        json.WriteEndObject();
    }

    private void Rung()
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Number("integer", 0, RungShape.Highest);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("$ref", "#/$defs/id");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Amount(AmountShape shape)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Number("number", shape.Least, shape.Greatest);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteNumber("maxLength", 2000);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Number(string type, long least, long greatest)
    {
        json.WriteString("type", type);
        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", greatest);
    }

    private void Text(TextShape shape)
    {
        json.WriteString("type", "string");
        if (shape.Form == TextForm.Line)
        {
            json.WriteNumber("minLength", 1);
        }

        json.WriteNumber("maxLength", shape.Form == TextForm.Condition ? 2000 : shape.Longest);
        if (shape.Form.Pattern() is { } pattern)
        {
            json.WriteString("pattern", "^" + pattern + "$");
        }
    }

    private void Strings(string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
