namespace Inspection.Scheduler.Generating;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014). Not <see cref="Random"/>, whose algorithm may change between versions of
/// .NET: the same seed has to give the same bytes for ever. Uses no function whose last digit depends on the machine.
/// </summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary><paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>0 up to but not including 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>About normal with mean 0 and deviation 1: the sum of twelve fractions (Irwin and Hall).</summary>
    public double Bell()
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += Fraction();
        }

        return sum;
    }

    /// <summary>An index, as likely as its weight is large.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        int total = 0;
        foreach (int weight in weights)
        {
            total += weight;
        }

        int left = Below(total);
        int index = 0;
        while (left >= weights[index])
        {
            left -= weights[index++];
        }

        return index;
    }

    /// <summary>
    /// Deals <paramref name="count"/> cards, each with the index of a share: as many of each as its share of
    /// <paramref name="shares"/> asks for, in shuffled order. Shares are kept exactly, not only on average.
    /// </summary>
    public int[] Deal(int count, params ReadOnlySpan<int> shares)
    {
        int total = 0;
        foreach (int share in shares)
        {
            total += share;
        }

        var cards = new int[count];
        int dealt = 0;
        int sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            sum += shares[i];
            int upTo = (int)(((long)count * sum + total / 2) / total);
            cards.AsSpan(dealt..upTo).Fill(i);
            dealt = upTo;
        }

        for (int i = count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (cards[i], cards[j]) = (cards[j], cards[i]);
        }

        return cards;
    }
}
