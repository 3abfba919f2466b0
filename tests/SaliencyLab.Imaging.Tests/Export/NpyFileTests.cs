using System.Text;
using SaliencyLab.Imaging.Export;

namespace SaliencyLab.Imaging.Tests.Export;

public sealed class NpyFileTests
{
    // numpy.save of [[1, 2.5], [-3, 0.1]] as float32.
    private static readonly byte[] _numpy =
    [
        .. Convert.FromHexString("934E554D505901007600"),
        .. Encoding.ASCII.GetBytes("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }".PadRight(117) + "\n"),
        .. Convert.FromHexString("0000803F00002040000040C0CDCCCC3D"),
    ];

    [Fact]
    public void A_file_of_numpy_is_read()
    {
        var array = Read(_numpy);
        Assert.Equal([2, 2], array.Shape);
        Assert.Equal([1f, 2.5f, -3f, 0.1f], array.Values);
    }

    [Fact]
    public void What_is_written_are_numpys_own_bytes()
    {
        using var memory = new MemoryStream();
        NpyFile.Write(memory, [2, 2], [1f, 2.5f, -3f, 0.1f]);
        Assert.Equal(_numpy, memory.ToArray());
    }

    [Theory]
    [InlineData(new[] { 7 }, "'shape': (7,), }")]
    [InlineData(new int[0], "'shape': (), }")]
    [InlineData(new[] { 1, 3, 2 }, "'shape': (1, 3, 2), }")]
    public void Shapes_are_written_as_Python_writes_tuples(int[] shape, string text)
    {
        using var memory = new MemoryStream();
        NpyFile.Write(memory, shape, new float[shape.Aggregate(1, (product, size) => product * size)]);
        Assert.Contains(text, Encoding.ASCII.GetString(memory.ToArray(), 10, 118), StringComparison.Ordinal);
        memory.Position = 0;
        Assert.Equal(shape, NpyFile.Read(memory, "map.npy", 100).Shape);
    }

    [Fact]
    public void Version_2_has_a_longer_header_length()
    {
        byte[] file = [.. Convert.FromHexString("934E554D5059020074000000"), .. _numpy[10..125], (byte)'\n', .. _numpy[128..]];
        Assert.Equal([1f, 2.5f, -3f, 0.1f], Read(file).Values);
    }

    [Theory]
    [InlineData("'<f8'", "a.npy: the array has type '<f8'. Save it as float32 in C order: numpy.save(file, numpy.ascontiguousarray(array, dtype='float32')).")]
    [InlineData("'|O' ", "a.npy: the array has type '|O'. Save it as float32 in C order: numpy.save(file, numpy.ascontiguousarray(array, dtype='float32')).")]
    public void Other_types_are_refused_by_name(string type, string message) =>
        Assert.Equal(message, Assert.Throws<ImagingException>(() => Read(Replace("'<f4'", type))).Message);

    [Fact]
    public void Fortran_order_is_refused() =>
        Assert.Contains("C order", Assert.Throws<ImagingException>(() => Read(Replace("False", "True "))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_size_that_is_no_number_is_refused() =>
        Assert.Equal("a.npy: the .npy header has a size of '-2'.", Assert.Throws<ImagingException>(() => Read(Replace("(2, 2)", "(-2,2)"))).Message);

    [Fact]
    public void Sizes_that_overflow_are_over_the_limit()
    {
        var file = Replace("(2, 2), }             ", "(2147483647,2147483647)}");
        var problem = Assert.Throws<ImagingException>(() => Read([.. file[..126], .. file[128..]]));
        Assert.Equal("1,000 values", problem.Limit);
    }

    [Fact]
    public void The_limit_is_checked_before_values_are_read()
    {
        using var memory = new MemoryStream(_numpy);
        Assert.Equal("a.npy: shape [2, 2] has more than 3 values.", Assert.Throws<ImagingException>(() => NpyFile.Read(memory, "a.npy", 3)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(60)]
    [InlineData(143)]
    public void A_truncated_file_is_refused(int length) =>
        Assert.Equal("a.npy: the .npy file ends too early. Save it again and try once more.", Assert.Throws<ImagingException>(() => Read(_numpy[..length])).Message);

    [Fact]
    public void Another_file_is_refused() =>
        Assert.Equal("a.npy: not a .npy file.", Assert.Throws<ImagingException>(() => Read([.. "PK\u0003\u0004 and more bytes"u8])).Message);

    private static NpyArray Read(byte[] bytes)
    {
        using var memory = new MemoryStream(bytes);
        return NpyFile.Read(memory, "a.npy", 1000);
    }

    private static byte[] Replace(string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(_numpy).Replace(from, to, StringComparison.Ordinal));
}
