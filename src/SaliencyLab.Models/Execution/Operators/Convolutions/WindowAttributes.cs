namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>The attributes kernel_shape, strides, pads, dilations and auto_pad that convolutions and pooling share.</summary>
internal sealed class WindowAttributes
{
    private const long Largest = 1 << 24;
    private readonly NodeSite _site;
    private readonly long[]? _kernel;
    private readonly long[]? _strides;
    private readonly long[]? _pads;
    private readonly long[]? _dilations;
    private readonly string _automatic;

    /// <summary>Reads and checks the attributes of a node.</summary>
    public WindowAttributes(NodeSite site)
    {
        _site = site;
        _kernel = Positive("kernel_shape");
        _strides = Positive("strides");
        _dilations = Positive("dilations");
        _pads = site.Attributes.Integers("pads");
        site.Require(_pads is null || _pads.All(pad => Math.Abs(pad) < Largest), "a padding is larger than any picture");
        _automatic = site.Attributes.Text("auto_pad", "NOTSET");
        site.Require(_automatic is "NOTSET" or "SAME_UPPER" or "SAME_LOWER" or "VALID" or "", $"the attribute auto_pad is '{_automatic}'");
    }

    /// <summary>Whether the file states the padding itself.</summary>
    public bool Explicit => _automatic is "NOTSET" or "";

    /// <summary>Padding goes after the last element where a total is odd.</summary>
    public bool Upper => _automatic == "SAME_UPPER";

    /// <summary>Whether the output's size follows from the stride alone.</summary>
    public bool Same => _automatic.StartsWith("SAME", StringComparison.Ordinal);

    /// <summary>The window over an input.</summary>
    /// <param name="sizes">The input's spatial sizes.</param>
    /// <param name="kernel">The weight's kernel sizes; null: as in the attributes.</param>
    public Window Over(ReadOnlySpan<long> sizes, long[]? kernel)
    {
        var rank = sizes.Length;
        kernel ??= _kernel ?? throw _site.Fail("the attribute kernel_shape is missing");
        _site.Require(kernel.Length == rank && (_kernel is null || _kernel.AsSpan().SequenceEqual(kernel)), $"the kernel has {kernel.Length} axes, its input {rank} spatial ones");
        _site.Require(kernel.All(size => size is > 0 and < Largest), "a size of the kernel is not positive");
        var strides = Or(_strides, rank, "strides");
        var dilations = Or(_dilations, rank, "dilations");
        _site.Require(_pads is null || _pads.Length == 2 * rank, $"the attribute pads has {_pads?.Length} numbers for {rank} spatial axes");
        var window = new Window
        {
            Kernel = kernel,
            Strides = strides,
            Dilations = dilations,
            Before = Explicit && _pads is not null ? _pads[..rank] : new long[rank],
            After = Explicit && _pads is not null ? _pads[rank..] : new long[rank],
        };
        if (Same)
        {
            for (var axis = 0; axis < rank; axis++)
            {
                var output = (sizes[axis] + strides[axis] - 1) / strides[axis];
                var total = Math.Max(0, ((output - 1) * strides[axis]) + window.Span(axis) - sizes[axis]);
                window.Before[axis] = Upper ? total / 2 : total - (total / 2);
                window.After[axis] = total - window.Before[axis];
            }
        }

        return window;
    }

    private long[]? Positive(string name)
    {
        var values = _site.Attributes.Integers(name);
        _site.Require(values is null || values.All(value => value is > 0 and < Largest), $"the attribute {name} has a number that is not positive");
        return values;
    }

    private long[] Or(long[]? values, int rank, string name)
    {
        _site.Require(values is null || values.Length == rank, $"the attribute {name} has {values?.Length} numbers for {rank} spatial axes");
        return values ?? [.. Enumerable.Repeat(1L, rank)];
    }
}
