using System.Text.Json;

namespace Scenario.Evaluation.Recording;

/// <summary>Indices of elements as their ids in JSON and back; what is no index stays a number.</summary>
internal sealed class IdText(ElementIds ids)
{
    public void Write(Utf8JsonWriter json, string? name, FieldRole role, int index)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        if (ids.Of(role, index) is { } id)
        {
            json.WriteStringValue(id);
        }
        else
        {
            json.WriteNumberValue(index);
        }
    }

    public void Write(Utf8JsonWriter json, string name, FieldRole role, IReadOnlyList<int> indices)
    {
        json.WriteStartArray(name);
        foreach (var index in indices)
        {
            Write(json, null, role, index);
        }

        json.WriteEndArray();
    }

    public int Read(JsonElement value, FieldRole role) =>
        value.ValueKind == JsonValueKind.String ? ids.Find(role, value.GetString()!) : value.GetInt32();

    public int Read(JsonElement data, string name, FieldRole role) => Read(data.GetProperty(name), role);

    public IReadOnlyList<int> ReadAll(JsonElement data, string name, FieldRole role) =>
        [.. data.GetProperty(name).EnumerateArray().Select(value => Read(value, role))];
}
