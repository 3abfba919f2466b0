using Microsoft.AspNetCore.Components.Authorization;
using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Tests.Server;

/// <summary>A circuit that belongs to one owner.</summary>
internal sealed class FixedStates(Owner owner) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(owner.ToUser()));
}
