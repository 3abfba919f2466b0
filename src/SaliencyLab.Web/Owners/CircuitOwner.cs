using Microsoft.AspNetCore.Components.Authorization;

namespace SaliencyLab.Web.Owners;

/// <summary>The owner of a circuit.</summary>
internal sealed class CircuitOwner(AuthenticationStateProvider states)
{
    // On the server the state is set before the first component is made, so the task has ended.
    private readonly Lazy<Owner> _value = new(() => Owner.Of(states.GetAuthenticationStateAsync().GetAwaiter().GetResult().User));

    /// <summary>The browser that opened the circuit.</summary>
    public Owner Value => _value.Value;
}
