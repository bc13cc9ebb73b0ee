import { decodeQR } from 'qr/decode.js';

/** What the QR code in an image says; null where none is found. The library is in this file alone, so that it is loaded for scanning only. */
export function qrIn(image: ImageData): string | null {
  try {
    return decodeQR(image);
  } catch {
    return null;
  }
}
