using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Learning;

/// <summary>A network after one step of gradient descent on its parameters. Owns its parameters; the network it was made from is unchanged.</summary>
public sealed class SteppedNetwork : IDisposable
{
    private readonly IReadOnlyCollection<Tensor> _parameters;

    internal SteppedNetwork(ShapedNetwork network, IReadOnlyCollection<Tensor> parameters) => (Network, _parameters) = (network, parameters);

    /// <summary>The network with the changed parameters; it can't run after this is disposed.</summary>
    public ShapedNetwork Network { get; }

    /// <summary>Frees the changed parameters.</summary>
    public void Dispose()
    {
        foreach (var parameter in _parameters)
        {
            parameter.Dispose();
        }
    }
}
