using System.Globalization;
using System.Text;
using QRCoder;

namespace Inspection.Functions.Enterprises;

/// <summary>A text as a QR code, to be drawn: dark modules as a path of an SVG whose view box is <c>0 0 size size</c>, the quiet zone of four modules included.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Size">Modules on each side, with the quiet zone.</param>
/// <param name="Path">The dark modules, run by run.</param>
internal sealed record QrCode(string Text, int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (int from = 0, to; from < modules.Count; from = to)
            {
                to = from + 1;
                while (to < modules.Count && modules[row][to] == modules[row][from])
                {
                    to++;
                }

                if (modules[row][from])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{to - from}v1h-{to - from}z");
                }
            }
        }

        return new QrCode(text, modules.Count, path.ToString());
    }
}
