/** Reads QR codes from the camera's pictures and from photographs, in any browser: with the browser's own reader where it has one, else with a library. */
type Detector = { detect: (picture: ImageBitmapSource) => Promise<{ rawValue: string }[]> };
type DetectorMaker = new (options: { formats: string[] }) => Detector;

/** Longest side of a picture that is searched: a code of a notice is read well before it fills a quarter of it. */
const reach = 960;

/** Loads what reads codes. Asked for early, so that it is on the phone when there is no network. */
export function prepareScan(): Promise<unknown> {
  return maker() === undefined ? import('./decode') : Promise.resolve();
}

export function hasCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** What the QR code in a photograph says; null where none is found or the file is no picture. */
export async function codeInPicture(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    return await codeIn(picture, picture.width, picture.height);
  } catch {
    return null;
  }
}

/** What the QR code in the camera's picture of the moment says; null where none is seen. */
export function codeInVideo(video: HTMLVideoElement): Promise<string | null> {
  return codeIn(video, video.videoWidth, video.videoHeight);
}

async function codeIn(picture: HTMLVideoElement | ImageBitmap, width: number, height: number): Promise<string | null> {
  if (width === 0 || height === 0) return null;
  const Native = maker();
  if (Native !== undefined) {
    const [found] = await new Native({ formats: ['qr_code'] }).detect(picture).catch(() => []);
    if (found !== undefined) return found.rawValue;
  }
  const scale = Math.min(1, reach / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { qrIn } = await import('./decode');
  return qrIn(context.getImageData(0, 0, canvas.width, canvas.height));
}

function maker(): DetectorMaker | undefined {
  return (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
}
