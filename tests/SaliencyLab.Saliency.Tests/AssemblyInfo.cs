using Xunit.Sdk;

// Tests count the tensors of the whole process, so no other test may run beside them.
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]
