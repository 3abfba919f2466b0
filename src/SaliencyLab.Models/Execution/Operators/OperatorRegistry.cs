using SaliencyLab.Models.Execution.Operators.Activations;
using SaliencyLab.Models.Execution.Operators.ControlFlow;
using SaliencyLab.Models.Execution.Operators.Convolutions;
using SaliencyLab.Models.Execution.Operators.Elementwise;
using SaliencyLab.Models.Execution.Operators.Fused;
using SaliencyLab.Models.Execution.Operators.Generators;
using SaliencyLab.Models.Execution.Operators.Indexing;
using SaliencyLab.Models.Execution.Operators.Normalisations;
using SaliencyLab.Models.Execution.Operators.Pooling;
using SaliencyLab.Models.Execution.Operators.Products;
using SaliencyLab.Models.Execution.Operators.Quantised;
using SaliencyLab.Models.Execution.Operators.Reductions;
using SaliencyLab.Models.Execution.Operators.Resampling;
using SaliencyLab.Models.Execution.Operators.Shapes;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>The operators that can be run, by domain and name.</summary>
internal static class OperatorRegistry
{
    private const int MostNamed = 3;

    private static readonly Dictionary<string, object> Standard = new()
    {
        ["Abs"] = new Unary(x => x.abs()),
        ["Acos"] = new Unary(x => x.acos()),
        ["Acosh"] = new Unary(x => x.acosh()),
        ["Add"] = new Binary((x, y) => x + y),
        ["And"] = new Binary((x, y) => x.logical_and(y)),
        ["ArgMax"] = new Extreme(largest: true),
        ["ArgMin"] = new Extreme(largest: false),
        ["Asin"] = new Unary(x => x.asin()),
        ["Asinh"] = new Unary(x => x.asinh()),
        ["Atan"] = new Unary(x => x.atan()),
        ["Atanh"] = new Unary(x => x.atanh()),
        ["AveragePool"] = new AveragePool(),
        ["BatchNormalization"] = new BatchNormalization(),
        ["BitShift"] = new BitShift(),
        ["BitwiseAnd"] = new Binary((x, y) => x.bitwise_and(y)),
        ["BitwiseNot"] = new Unary(x => x.bitwise_not()),
        ["BitwiseOr"] = new Binary((x, y) => x.bitwise_or(y)),
        ["BitwiseXor"] = new Binary((x, y) => x.bitwise_xor(y)),
        ["Cast"] = new Cast(),
        ["CastLike"] = new CastLike(),
        ["Ceil"] = new Unary(x => x.ceil()),
        ["Celu"] = new Activation(("alpha", 1f), ("", 0f), ActivationFunctions.Celu),
        ["Clip"] = new Clip(),
        ["Compress"] = new Compress(),
        ["Concat"] = new Concat(),
        ["ConstantOfShape"] = new ConstantOfShape(),
        ["Conv"] = new Conv(),
        ["ConvTranspose"] = new ConvTranspose(),
        ["ConvInteger"] = new ConvInteger(),
        ["Cos"] = new Unary(x => x.cos()),
        ["Cosh"] = new Unary(x => x.cosh()),
        ["CumSum"] = new CumulativeSum(),
        ["DepthToSpace"] = new DepthToSpace(),
        ["DequantizeLinear"] = new DequantizeLinear(),
        ["Div"] = new Div(),
        ["Dropout"] = new Dropout(),
        ["DynamicQuantizeLinear"] = new DynamicQuantizeLinear(),
        ["Einsum"] = new Einsum(),
        ["Elu"] = new Activation(("alpha", 1f), ("", 0f), ActivationFunctions.Elu),
        ["Equal"] = new Binary((x, y) => x.eq(y)),
        ["Erf"] = new Unary(x => x.erf()),
        ["Exp"] = new Unary(x => x.exp()),
        ["Expand"] = new Expand(),
        ["EyeLike"] = new EyeLike(),
        ["Flatten"] = new Flatten(),
        ["Floor"] = new Unary(x => x.floor()),
        ["Gather"] = new Gather(),
        ["GatherElements"] = new GatherElements(),
        ["GatherND"] = new GatherNd(),
        ["Gelu"] = new Gelu(),
        ["Gemm"] = new Gemm(),
        ["GlobalAveragePool"] = new GlobalPool(GlobalPool.Mean),
        ["GlobalLpPool"] = new GlobalPool(GlobalPool.Lp),
        ["GlobalMaxPool"] = new GlobalPool(GlobalPool.Max),
        ["Greater"] = new Binary((x, y) => x.gt(y)),
        ["GreaterOrEqual"] = new Binary((x, y) => x.ge(y)),
        ["GridSample"] = new GridSample(),
        ["GroupNormalization"] = new GroupNormalization(),
        ["HardSigmoid"] = new Activation(("alpha", 0.2f), ("beta", 0.5f), ActivationFunctions.HardSigmoid),
        ["HardSwish"] = new Unary(x => x.hardswish()),
        ["Hardmax"] = new Softmax(Softmax.Hardmax),
        ["Identity"] = new Identity(),
        ["If"] = new If(),
        ["InstanceNormalization"] = new InstanceNormalization(),
        ["IsInf"] = new IsInf(),
        ["IsNaN"] = new Unary(x => x.isnan()),
        ["LRN"] = new LocalResponseNormalization(),
        ["LayerNormalization"] = new LayerNormalization(),
        ["LeakyRelu"] = new Activation(("alpha", 0.01f), ("", 0f), ActivationFunctions.LeakyRelu),
        ["Less"] = new Binary((x, y) => x.lt(y)),
        ["LessOrEqual"] = new Binary((x, y) => x.le(y)),
        ["Log"] = new Unary(x => x.log()),
        ["LogSoftmax"] = new Softmax((x, axis) => x.log_softmax(axis)),
        ["Loop"] = new Loop(),
        ["LpNormalization"] = new LpNormalization(),
        ["LpPool"] = new LpPool(),
        ["MatMul"] = new MatMul(),
        ["MatMulInteger"] = new MatMulInteger(),
        ["Max"] = new Variadic((x, y) => x.maximum(y)),
        ["MaxPool"] = new MaxPool(),
        ["Mean"] = new Variadic((x, y) => x + y, (sum, count) => sum / count),
        ["MeanVarianceNormalization"] = new MeanVarianceNormalization(),
        ["Min"] = new Variadic((x, y) => x.minimum(y)),
        ["Mish"] = new Unary(x => nn.functional.mish(x)),
        ["Mod"] = new Mod(),
        ["Mul"] = new Binary((x, y) => x * y),
        ["Neg"] = new Unary(x => x.neg()),
        ["NonZero"] = new NonZero(),
        ["Not"] = new Unary(x => x.logical_not()),
        ["OneHot"] = new OneHot(),
        ["Or"] = new Binary((x, y) => x.logical_or(y)),
        ["PRelu"] = new PRelu(),
        ["Pad"] = new Pad(),
        ["Pow"] = new Pow(),
        ["QLinearConv"] = new QuantisedConv(),
        ["QLinearMatMul"] = new QuantisedMatMul(),
        ["QuantizeLinear"] = new QuantizeLinear(),
        ["RMSNormalization"] = new RmsNormalization(),
        ["Range"] = new RangeOf(),
        ["Reciprocal"] = new Unary(x => x.reciprocal()),
        ["ReduceL1"] = new Reduce(Reductions.Reductions.L1),
        ["ReduceL2"] = new Reduce(Reductions.Reductions.L2),
        ["ReduceLogSum"] = new Reduce(Reductions.Reductions.LogSum),
        ["ReduceLogSumExp"] = new Reduce(Reductions.Reductions.LogSumExp),
        ["ReduceMax"] = new Reduce(Reductions.Reductions.Max),
        ["ReduceMean"] = new Reduce(Reductions.Reductions.Mean),
        ["ReduceMin"] = new Reduce(Reductions.Reductions.Min),
        ["ReduceProd"] = new Reduce(Reductions.Reductions.Product),
        ["ReduceSum"] = new Reduce(Reductions.Reductions.Sum),
        ["ReduceSumSquare"] = new Reduce(Reductions.Reductions.SumSquare),
        ["Relu"] = new Unary(x => x.relu()),
        ["Reshape"] = new Reshape(),
        ["Resize"] = new Resize(upsample: false),
        ["Round"] = new Unary(x => x.round()),
        ["Scatter"] = new ScatterElements(),
        ["ScatterElements"] = new ScatterElements(),
        ["ScatterND"] = new ScatterNd(),
        ["Selu"] = new Activation(("alpha", 1.67326319f), ("gamma", 1.05070102f), ActivationFunctions.Selu),
        ["Shape"] = new ShapeOf(),
        ["Shrink"] = new Activation(("lambd", 0.5f), ("bias", 0f), ActivationFunctions.Shrink),
        ["Sigmoid"] = new Unary(x => x.sigmoid()),
        ["Sign"] = new Unary(x => x.sign()),
        ["Sin"] = new Unary(x => x.sin()),
        ["Sinh"] = new Unary(x => x.sinh()),
        ["Size"] = new SizeOf(),
        ["Slice"] = new Slice(),
        ["Softmax"] = new Softmax((x, axis) => x.softmax(axis)),
        ["Softplus"] = new Unary(x => x.softplus()),
        ["Softsign"] = new Unary(ActivationFunctions.Softsign),
        ["SpaceToDepth"] = new SpaceToDepth(),
        ["Split"] = new Split(),
        ["Sqrt"] = new Unary(x => x.sqrt()),
        ["Squeeze"] = new Squeeze(),
        ["Sub"] = new Binary((x, y) => x - y),
        ["Sum"] = new Variadic((x, y) => x + y),
        ["Swish"] = new Activation(("alpha", 1f), ("", 0f), ActivationFunctions.QuickGelu),
        ["Tan"] = new Unary(x => x.tan()),
        ["Tanh"] = new Unary(x => x.tanh()),
        ["ThresholdedRelu"] = new Activation(("alpha", 1f), ("", 0f), ActivationFunctions.ThresholdedRelu),
        ["Tile"] = new Tile(),
        ["TopK"] = new TopK(),
        ["Transpose"] = new Transpose(),
        ["Trilu"] = new Triangle(),
        ["Unsqueeze"] = new Unsqueeze(),
        ["Upsample"] = new Resize(upsample: true),
        ["Where"] = new Where(),
        ["Xor"] = new Binary((x, y) => x.logical_xor(y)),
    };

    private static readonly Dictionary<string, object> Runtime = new()
    {
        ["BiasGelu"] = new BiasActivation(x => x.gelu()),
        ["FastGelu"] = new BiasActivation(ActivationFunctions.GeluTanh),
        ["FusedConv"] = new FusedConv(),
        ["FusedGemm"] = new FusedGemm(),
        ["FusedMatMul"] = new FusedMatMul(),
        ["Gelu"] = new Unary(x => x.gelu()),
        ["QGemm"] = new QuantisedGemm(),
        ["QLinearAdd"] = new QuantisedBinary((x, y) => x + y),
        ["QLinearConcat"] = new QuantisedConcat(),
        ["QLinearGlobalAveragePool"] = new QuantisedUnary(QuantisedUnary.GlobalMean),
        ["QLinearLeakyRelu"] = new QuantisedUnary((site, x) => x.leaky_relu(site.Attributes.Number("alpha", 0.01f))),
        ["QLinearMul"] = new QuantisedBinary((x, y) => x * y),
        ["QLinearSigmoid"] = new QuantisedUnary((_, x) => x.sigmoid()),
        ["QuickGelu"] = new Activation(("alpha", 1.702f), ("", 0f), ActivationFunctions.QuickGelu),
        ["SkipLayerNormalization"] = new SkipLayerNormalization(),
    };

    /// <summary>The node's operator (an <see cref="IOperator"/> or an <see cref="IBodyOperator"/>), or null.</summary>
    public static object? Find(GraphNode node) => node.Domain switch
    {
        "" or "ai.onnx" => Standard.GetValueOrDefault(node.Operator),
        "com.microsoft" => Runtime.GetValueOrDefault(node.Operator),
        _ => null,
    };

    /// <summary>The one message for all nodes whose operator is missing.</summary>
    public static ModelNotRunnableException Missing(IReadOnlyList<GraphNode> nodes)
    {
        var kinds = nodes.GroupBy(node => node.Domain is "" or "ai.onnx" ? node.Operator : $"{node.Domain}.{node.Operator}").OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind =>
        {
            var named = string.Join(", ", kind.Take(MostNamed).Select(node => $"'{node.Name}'"));
            return kind.Count() > MostNamed ? $"{kind.Key} (nodes {named} and {kind.Count() - MostNamed} more)" : $"{kind.Key} (node{(kind.Count() == 1 ? "" : "s")} {named})";
        }).ToArray();
        var what = kinds.Length == 1 ? "an operator that can't be run yet" : $"{kinds.Length} operators that can't be run yet";
        return new ModelNotRunnableException($"The model needs {what}: {string.Join("; ", kinds)}. Export it again without {(kinds.Length == 1 ? "it" : "them")}, for example with another opset or without post-processing in the graph.") { Node = nodes[0].Name };
    }
}
