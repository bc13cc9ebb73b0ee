namespace Inspection.Functions.Hosting;

/// <summary>Section <c>Jobs</c>: the secret from which all keys of this deployment are derived.</summary>
internal sealed class SigningOptions
{
    /// <summary>Base64 of at least 32 random bytes, the same for all instances; signs queue messages and names public calendars.</summary>
    public string SigningKey { get; init; } = "";

    public byte[] Key => Convert.FromBase64String(SigningKey);

    /// <summary>True where the key can be used.</summary>
    public bool HasKey => Convert.TryFromBase64String(SigningKey, new byte[SigningKey.Length], out int length) && length >= 32;
}

internal static class SigningSetup
{
    public static void AddSigning(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<SigningOptions>().BindConfiguration("Jobs")
            .Validate(o => o.HasKey, "Jobs__SigningKey takes base64 of at least 32 random bytes.")
            .ValidateOnStart();
}
