/** Showing one's screen: the browser asks which window, and the person ends it here or there. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

export interface Screen {
  readonly track: MediaStreamTrack | null;
  readonly stream: MediaStream | null;
  readonly can: 'can' | 'cannot';
}

type Shown = Omit<Screen, 'can'>;

const never = () => () => undefined;

export function useScreen() {
  const [shown, setShown] = useState<Shown>({ track: null, stream: null });
  // Telephones' browsers have no such thing; nor has the server.
  const can = useSyncExternalStore<Screen['can']>(
    never,
    () => (typeof navigator.mediaDevices?.getDisplayMedia === 'function' ? 'can' : 'cannot'),
    () => 'cannot',
  );
  const open = useRef<MediaStream | null>(null);
  const hide = useCallback(() => {
    for (const track of open.current?.getTracks() ?? []) track.stop();
    open.current = null;
    setShown({ track: null, stream: null });
  }, []);
  const show = useCallback(async () => {
    const stream = await navigator.mediaDevices
      .getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: false })
      .catch(() => null);
    const track = stream?.getVideoTracks()[0];
    if (stream === null || track === undefined) return;
    open.current = stream;
    // Ended by the browser's own bar.
    track.addEventListener('ended', hide);
    setShown({ track, stream });
  }, [hide]);
  useEffect(() => hide, [hide]);
  return { screen: { ...shown, can }, show, hide };
}

export type ScreenInUse = ReturnType<typeof useScreen>;
