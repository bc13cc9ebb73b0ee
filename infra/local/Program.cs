using Inspection.Local;

await using var storage = await AzuriteServer.StartAsync();
await using var provider = await IdentityProvider.StartAsync();
Console.WriteLine(storage.ConnectionString);
Console.WriteLine(await DemoSignIn.TokenAsync(provider.Authority, "clerk"));
