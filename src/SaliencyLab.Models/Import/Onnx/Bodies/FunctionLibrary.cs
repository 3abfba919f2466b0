using SaliencyLab.Models.Import.Onnx.Schema;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>The functions that a file defines for itself, which take the place of the nodes that call them.</summary>
internal sealed class FunctionLibrary
{
    private const int DeepestCall = 32;

    private readonly Dictionary<(string Domain, string Name, string Overload), FunctionProto> _functions = [];

    /// <summary>Collects a file's functions.</summary>
    public FunctionLibrary(IEnumerable<FunctionProto> functions)
    {
        foreach (var function in functions)
        {
            _functions[(Opsets.Domain(function.Domain), function.Name, function.Overload)] = function;
        }
    }

    /// <summary>The function that a node calls, or null for an operator.</summary>
    public FunctionProto? Find(string domain, string name, string overload) => _functions.GetValueOrDefault((domain, name, overload));

    /// <summary>What names, versions and attributes mean inside a called function.</summary>
    /// <exception cref="ModelFormatException">Functions call each other in a circle, or too deeply.</exception>
    public static CallSite Enter(FunctionProto function, NodeProto call, string callName, CallSite site, string prefix)
    {
        if (site.Depth == DeepestCall)
        {
            throw new ModelFormatException($"Function '{function.Name}' is called more than {DeepestCall} calls deep, or calls itself.") { Node = callName, Limit = $"calls: {DeepestCall} deep" };
        }

        if (call.Input.Count > function.Input.Count || call.Output.Count > function.Output.Count)
        {
            throw new ModelFormatException($"Node '{callName}' gives or takes more values than its function '{function.Name}' has.") { Node = callName };
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (output, outside) in function.Output.Zip(call.Output))
        {
            if (outside.Length > 0)
            {
                given[output] = site.Scope.Value(outside);
            }
        }

        for (var index = 0; index < function.Input.Count; index++)
        {
            given[function.Input[index]] = index < call.Input.Count ? site.Scope.Value(call.Input[index]) : "";
        }

        var modules = ModulePaths.Of(call);
        return new CallSite(
            new NameScope(prefix, given), Versions(function, site), Arguments(function, call, site), modules.Count > 0 ? modules : site.Modules, site.Depth + 1);
    }

    private static Dictionary<string, int> Versions(FunctionProto function, CallSite site)
    {
        var versions = new Dictionary<string, int>(site.Opsets);
        foreach (var (domain, version) in Opsets.Read(function.OpsetImport))
        {
            versions[domain] = version;
        }

        return versions;
    }

    private static Dictionary<string, AttributeProto> Arguments(FunctionProto function, NodeProto call, CallSite site)
    {
        var arguments = new Dictionary<string, AttributeProto>(StringComparer.Ordinal);
        foreach (var fallback in function.AttributeProto)
        {
            arguments[fallback.Name] = fallback;
        }

        foreach (var argument in call.Attribute)
        {
            if (!argument.HasRefAttrName || argument.RefAttrName.Length == 0)
            {
                arguments[argument.Name] = argument;
            }
            else if (site.Arguments.TryGetValue(argument.RefAttrName, out var passedOn))
            {
                arguments[argument.Name] = passedOn;
            }
        }

        return arguments;
    }
}
