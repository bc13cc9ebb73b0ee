import { useEffect, useRef, useState } from 'react';
import { type FieldKey, useFieldText } from '../../i18n/field';
import { codeIn, isCode } from './code';
import { codeInVideo } from './scan';

/** Between two looks at the camera's picture, in milliseconds. */
const pace = 200;

/** The light of a phone, which browsers describe only where there is one. */
type Lit = { torch?: boolean };

/** The camera's live picture, until it sees the code of a notice or the officer closes it. The picture stays on the phone. */
export function Camera({
  onCode,
  onClose,
  onFail,
}: {
  onCode: (code: string) => void;
  onClose: () => void;
  onFail: (why: FieldKey) => void;
}) {
  const t = useFieldText();
  const picture = useRef<HTMLVideoElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const told = useRef({ onCode, onClose, onFail });
  told.current = { onCode, onClose, onFail };
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [other, setOther] = useState(false);
  const [torch, setTorch] = useState(false);
  useEffect(() => {
    const run = new AbortController();
    void watch(picture.current, run.signal, {
      start: setTrack,
      see: (text) => {
        const code = codeIn(text);
        if (isCode(code)) told.current.onCode(code);
        else setOther(true);
      },
      fail: (why) => told.current.onFail(why),
    });
    // A phone that is put away keeps no camera open.
    const away = () => {
      if (document.visibilityState === 'hidden') told.current.onClose();
    };
    document.addEventListener('visibilitychange', away);
    close.current?.focus();
    return () => {
      run.abort();
      document.removeEventListener('visibilitychange', away);
    };
  }, []);
  const canLight = track !== null && (track.getCapabilities?.() as Lit | undefined)?.torch === true;
  const light = () => {
    const on = !torch;
    void track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).then(
      () => setTorch(on),
      () => setTorch(false),
    );
  };
  return (
    <div className="camera">
      <video ref={picture} aria-label={t('scan.picture')} playsInline muted autoPlay />
      <p role="status">{t(other ? 'scan.other' : track === null ? 'scan.opening' : 'scan.aim')}</p>
      <div className="actions">
        {canLight ? (
          <button type="button" className="button" aria-pressed={torch} onClick={light}>
            {t('scan.torch')}
          </button>
        ) : null}
        <button ref={close} type="button" className="button" onClick={onClose}>
          {t('scan.close')}
        </button>
      </div>
    </div>
  );
}

type Watcher = {
  start: (track: MediaStreamTrack | null) => void;
  see: (text: string) => void;
  fail: (why: FieldKey) => void;
};

/** Opens the camera at the back and looks at its picture again and again, until the signal comes; then the camera is closed. */
async function watch(video: HTMLVideoElement | null, signal: AbortSignal, { start, see, fail }: Watcher) {
  if (video === null) return;
  let stream: MediaStream | undefined;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    const tracks = stream.getTracks();
    signal.addEventListener('abort', () => {
      for (const one of tracks) one.stop();
    });
    signal.throwIfAborted();
    video.srcObject = stream;
    await video.play();
    start(stream.getVideoTracks()[0] ?? null);
    while (!signal.aborted) {
      const text = await codeInVideo(video);
      if (text !== null && !signal.aborted) see(text);
      await new Promise((next) => setTimeout(next, pace));
    }
  } catch (error) {
    if (!signal.aborted) fail(refused(error) ? 'scan.refused' : 'scan.noCamera');
  } finally {
    for (const one of stream?.getTracks() ?? []) one.stop();
    if (stream !== undefined && video.srcObject === stream) video.srcObject = null;
  }
}

function refused(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
}
