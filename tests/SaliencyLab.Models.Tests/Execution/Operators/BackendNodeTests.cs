using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;
using SaliencyLab.Models.Tests.Execution.Reference;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Operators;

/// <summary>ONNX's own tests of single operators, as Debian's libonnx-testdata installs them.</summary>
public sealed class BackendNodeTests
{
    private const string Folder = "/usr/share/libonnx-testdata/data/node";

    /// <summary>What deliberately differs from ONNX's definition, or can't be asked for, by the beginning of the folder's name.</summary>
    private static readonly Dictionary<string, string> Excluded = new()
    {
        ["test_batchnorm_epsilon_training"] = "training mode runs with the stored averages",
        ["test_batchnorm_example_training"] = "training mode runs with the stored averages",
        ["test_training_dropout"] = "nothing is dropped in training mode",
        ["test_maxpool_with_argmax"] = "positions of maxima are refused",
        ["test_gridsample_bicubic"] = "bicubic sampling is refused",
        ["test_scatternd_multiply"] = "the reduction is refused",
        ["test_cast_FLOAT_to_FLOAT16"] = "half types run in float32",
        ["test_cast_DOUBLE_to_FLOAT16"] = "half types run in float32",
        ["test_cast_FLOAT_to_BFLOAT16"] = "half types run in float32",
        ["test_castlike_FLOAT_to_BFLOAT16"] = "half types run in float32",
        ["test_castlike_BFLOAT16"] = "half types run in float32",
        ["test_cast_BFLOAT16"] = "half types run in float32",
        ["test_if_opt"] = "optional values are refused",
        ["test_identity_opt"] = "optional values are refused",
        ["test_loop16_seq_none"] = "sequences are refused",
        ["test_resize_downsample_scales_cubic_align_corners"] = "the test divides by a size that is not whole; ONNX Runtime and we by the result's own",
        ["test_resize_downsample_scales_linear_align_corners"] = "the test divides by a size that is not whole; ONNX Runtime and we by the result's own",
        ["test_bitshift_right_uint64"] = "libtorch has no unsigned 64-bit numbers",
    };

    [Fact]
    public void Operators_agree_with_the_backend_tests()
    {
        Assert.SkipUnless(Directory.Exists(Folder), $"{Folder} (Debian's libonnx-testdata) is not installed");
        var (ran, failures, unread) = (0, new List<string>(), new List<string>());
        foreach (var folder in Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            if (Excluded.Keys.Any(name.StartsWith))
            {
                continue;
            }

            using var scope = NewDisposeScope();
            var outcome = Run(folder);
            if (outcome is null)
            {
                ran++;
            }
            else if (outcome.StartsWith('-'))
            {
                unread.Add($"{name}: {outcome}");
            }
            else
            {
                failures.Add($"{name}: {outcome}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{ran} ran and agreed; {unread.Count} use operators or types that are refused; {Excluded.Count} kinds are excluded.");
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', unread));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(ran > 400, $"only {ran} tests ran");
    }

    private static string? Run(string folder)
    {
        ModelGraph graph;
        try
        {
            graph = ModelImporter.Import(ModelFile.OnDisk(Path.Combine(folder, "model.onnx")), new ImportLimits(), TestContext.Current.CancellationToken);
        }
        catch (ModelException refused)
        {
            return $"- {refused.Message}";
        }

        using (graph)
        {
            if (All(graph.Body.Nodes).FirstOrDefault(node => OperatorRegistry.Find(node) is null) is { } missing)
            {
                return $"- operator {missing.Operator}";
            }

            var data = Path.Combine(folder, "test_data_set_0");
            var inputs = Files(data, "input").Select(TensorFile.Read).ToArray();
            var outputs = Files(data, "output").Select(TensorFile.Read).ToArray();
            if (inputs.Concat(outputs).Any(file => file.Value is null || file.Type == 0))
            {
                return "- an input or output is no tensor of numbers";
            }

            try
            {
                var program = BodyProgram.Compile(graph.Body, [], [], 1L << 30);
                if (program.Inputs != inputs.Length)
                {
                    return $"- it has {program.Inputs} inputs and {inputs.Length} files";
                }

                var results = program.Run(inputs.Select(file => file.Value).ToArray(), [], new RunState(TestContext.Current.CancellationToken));
                return outputs.Select((expected, index) => Differs(results[index], expected)).FirstOrDefault(wrong => wrong is not null);
            }
            catch (Exception failure)
            {
                return failure.Message;
            }
        }
    }

    private static string? Differs(Tensor got, TensorFile expected)
    {
        if (!got.shape.SequenceEqual(expected.Value!.shape))
        {
            return $"shape {string.Join('×', got.shape)}, not {string.Join('×', expected.Value.shape)}";
        }

        if (got.NumberOfElements == 0)
        {
            return null;
        }

        var tolerance = expected.Type switch { 10 => 1e-2, 1 or 11 => 1e-4, _ => 1e-6 };
        var (a, b) = (got.to(ScalarType.Float64), expected.Value.to(ScalarType.Float64));
        return a.allclose(b, tolerance, tolerance, equal_nan: true) ? null : $"values are up to {(a - b).abs().max().item<double>()} off";
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Files(string folder, string kind) =>
        Enumerable.Range(0, 64).Select(index => Path.Combine(folder, $"{kind}_{index}.pb")).TakeWhile(File.Exists).Select(path => new ReadOnlyMemory<byte>(File.ReadAllBytes(path)));

    private static IEnumerable<GraphNode> All(IEnumerable<GraphNode> nodes) =>
        nodes.SelectMany(node => BodyCaptures.Bodies(node).SelectMany(body => All(body.Nodes)).Prepend(node));
}
