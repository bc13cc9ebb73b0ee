/** Reading codes from pictures, as far as the browser itself can. */
type Detector = { detect: (picture: ImageBitmap) => Promise<{ rawValue: string }[]> };
type DetectorMaker = new (options: { formats: string[] }) => Detector;

function maker(): DetectorMaker | undefined {
  return (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
}

export function canScan(): boolean {
  return maker() !== undefined;
}

/** What the QR code in a photograph says; null where none is found. */
export async function codeInPicture(file: File): Promise<string | null> {
  const Detector = maker();
  if (Detector === undefined) return null;
  try {
    const picture = await createImageBitmap(file);
    const found = await new Detector({ formats: ['qr_code'] }).detect(picture);
    return found[0]?.rawValue ?? null;
  } catch {
    return null;
  }
}
