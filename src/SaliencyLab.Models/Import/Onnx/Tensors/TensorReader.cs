using SaliencyLab.Models.Import.Onnx.Schema;
using SaliencyLab.Models.Import.Onnx.Wire;
using TorchSharp;

namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>
/// Reads a tensor's elements from the file straight into libtorch's memory, after its shape, its type and the number of elements that are
/// really there have been compared. Keeps every tensor made until <see cref="Release"/>, so that a failed import leaves none.
/// </summary>
internal sealed class TensorReader(WireReader reader, ExternalFiles external, WeightBudget budget) : IDisposable
{
    private const int MostDimensions = 32;
    private const int RawField = 9;

    private readonly List<torch.Tensor> _made = [];

    /// <summary>The tensor, without gradient, on the CPU, outside of any dispose scope; null for text.</summary>
    /// <exception cref="ModelFormatException">Shape and elements don't belong together, a type that can't be computed with, or a limit is passed.</exception>
    public torch.Tensor? Read(TensorProto tensor, string name)
    {
        if (tensor.DataType == ElementType.Text)
        {
            return null;
        }

        var type = ElementType.Find(tensor.DataType) ?? throw new ModelFormatException(
            $"Tensor '{name}' holds {ElementType.NameOf(tensor.DataType)} numbers, which can't be computed with here. Export the model in float32, float16 or bfloat16.");
        var count = Elements(tensor, name);
        var expected = (long)UInt128.Min((UInt128)(ulong)count * (uint)type.StoredBytes, long.MaxValue);
        var elements = Find(tensor, type, name, expected);
        if (elements.Bytes != expected)
        {
            throw new ModelFormatException(
                $"Tensor '{name}' should have {count:N0} elements by its shape [{string.Join(", ", tensor.Dims)}], but the file holds {elements.Bytes / type.StoredBytes:N0}. The file is damaged or cut off.");
        }

        budget.Take(name, count, type.HeldBytes);
        return Fill(Allocate([.. tensor.Dims], type), elements, type);
    }

    /// <summary>A small tensor that an attribute spells out.</summary>
    public torch.Tensor Keep(torch.Tensor tensor)
    {
        budget.Take("an attribute", tensor.numel(), (int)tensor.element_size());
        _made.Add(tensor.DetachFromDisposeScope());
        return tensor;
    }

    /// <summary>Hands the tensors to the graph, which frees them from now on.</summary>
    public void Release() => _made.Clear();

    /// <summary>Frees what was not handed over.</summary>
    public void Dispose()
    {
        foreach (var tensor in _made)
        {
            tensor.Dispose();
        }
    }

    private static long Elements(TensorProto tensor, string name)
    {
        if (tensor.Dims.Count > MostDimensions)
        {
            throw new ModelFormatException($"Tensor '{name}' has {tensor.Dims.Count} dimensions; {MostDimensions} are allowed.") { Limit = $"dimensions: {MostDimensions}" };
        }

        UInt128 count = 1;
        foreach (var size in tensor.Dims)
        {
            // The product of the others may be zero: overflow is judged on each step, not on the result.
            if (size < 0 || (count *= (ulong)size) > long.MaxValue)
            {
                throw new ModelFormatException($"Tensor '{name}' has the impossible shape [{string.Join(", ", tensor.Dims)}].");
            }
        }

        return (long)count;
    }

    private IElements Find(TensorProto tensor, ElementType type, string name, long expected)
    {
        if (tensor.DataLocation == 1)
        {
            return external.Find(tensor, name, expected);
        }

        var end = tensor.MessageOffset + tensor.MessageLength;
        reader.Seek(tensor.MessageOffset);
        while (reader.Position < end)
        {
            var (field, wire) = reader.ReadTag();
            if (field == RawField && wire == WireType.Bytes)
            {
                var length = reader.ReadLength(end);
                return new RawElements(reader, reader.Position, length);
            }

            reader.SkipValue(wire, end);
        }

        return new ListedElements(reader, type, tensor.MessageOffset, end);
    }

    private torch.Tensor Allocate(long[] shape, ElementType type)
    {
        var made = torch.empty(shape, type.Held, device: torch.CPU).DetachFromDisposeScope();
        _made.Add(made);
        return made;
    }

    private static torch.Tensor Fill(torch.Tensor tensor, IElements elements, ElementType type)
    {
        if (elements.Bytes == 0)
        {
            return tensor;
        }

        var held = tensor.bytes;
        var chunk = new byte[Math.Min(elements.Bytes, 1 << 16)];
        for (var done = 0L; done < elements.Bytes; done += chunk.Length)
        {
            var stored = chunk.AsSpan(0, (int)Math.Min(chunk.Length, elements.Bytes - done));
            elements.Read(stored);
            var first = (int)(done / type.StoredBytes * type.HeldBytes);
            type.Convert(stored, held.Slice(first, stored.Length / type.StoredBytes * type.HeldBytes));
        }

        return tensor;
    }
}
