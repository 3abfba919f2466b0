using SaliencyLab.Browser.Tests;
using Xunit;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(Workplace))]

// One server on two cores: tests beside each other would only wait for each other.
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]
