/** Camera and microphone, as far as the person and the device allow. Each is asked for by itself, so that one may be missing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type WhyNot, whyNot } from './rules/why-no-device.ts';

export type Device = 'asking' | 'works' | 'not-wanted' | WhyNot;

export interface Devices {
  readonly sound: MediaStream | null;
  readonly picture: MediaStream | null;
  readonly microphone: Device;
  readonly camera: Device;
  /** Turned off for a while, with the device at hand. */
  readonly muted: 'muted' | 'heard';
  /** `cannot`: this browser has no blur of its own. */
  readonly blur: 'on' | 'off' | 'cannot';
}

const SOUND = { audio: { echoCancellation: true, noiseSuppression: true } };
const PICTURE = { video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24 } } };

type Asked =
  | { readonly stream: MediaStream; readonly why: null }
  | { readonly stream: null; readonly why: WhyNot };

async function ask(wish: MediaStreamConstraints): Promise<Asked> {
  try {
    return { stream: await navigator.mediaDevices.getUserMedia(wish), why: null };
  } catch (problem) {
    return { stream: null, why: whyNot(problem) };
  }
}

/** What the camera's own processing can do; the property is newer than the compiler's list (Media Capture Extensions). */
function blurOf(track: MediaStreamTrack | undefined): Devices['blur'] {
  const can: unknown =
    track === undefined ? undefined : Reflect.get(track.getCapabilities(), 'backgroundBlur');
  if (track === undefined || !Array.isArray(can) || !(can.includes(true) && can.includes(false)))
    return 'cannot';
  return Reflect.get(track.getSettings(), 'backgroundBlur') === true ? 'on' : 'off';
}

function stopTracks(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

const BEFORE: Devices = {
  sound: null,
  picture: null,
  microphone: 'asking',
  camera: 'asking',
  muted: 'heard',
  blur: 'cannot',
};

export function useDevices() {
  const [devices, setDevices] = useState<Devices>(BEFORE);
  const open = useRef<Pick<Devices, 'sound' | 'picture'>>({ sound: null, picture: null });
  const state = useRef<'here' | 'gone'>('here');
  const change = useCallback(
    (some: Partial<Devices>) => setDevices((before) => ({ ...before, ...some })),
    [],
  );

  const openSound = useCallback(async () => {
    const { stream, why } = await ask(SOUND);
    if (state.current === 'gone') return stopTracks(stream);
    open.current = { ...open.current, sound: stream };
    change({ sound: stream, microphone: why ?? 'works', muted: 'heard' });
  }, [change]);
  const openPicture = useCallback(async () => {
    const { stream, why } = await ask(PICTURE);
    if (state.current === 'gone') return stopTracks(stream);
    open.current = { ...open.current, picture: stream };
    change({ picture: stream, camera: why ?? 'works', blur: blurOf(stream?.getVideoTracks()[0]) });
  }, [change]);

  const openAll = useCallback(async () => {
    // One question at a time: browsers that ask for both at once refuse both together.
    await openSound();
    await openPicture();
  }, [openSound, openPicture]);
  const askAll = useCallback(() => {
    change({ microphone: 'asking', camera: 'asking' });
    void openAll();
  }, [openAll, change]);
  const stop = useCallback(() => {
    for (const stream of Object.values(open.current)) stopTracks(stream);
    open.current = { sound: null, picture: null };
    setDevices((before) => ({ ...before, sound: null, picture: null }));
  }, []);
  useEffect(() => {
    state.current = 'here';
    void openAll();
    return () => {
      state.current = 'gone';
      stop();
    };
  }, [openAll, stop]);

  const turnCamera = useCallback(
    (how: 'on' | 'off') => {
      if (how === 'on') {
        change({ camera: 'asking' });
        void openPicture();
        return;
      }
      // Stopped, not covered: the device's own lamp goes out.
      stopTracks(open.current.picture);
      open.current = { ...open.current, picture: null };
      change({ picture: null, camera: 'not-wanted', blur: 'cannot' });
    },
    [openPicture, change],
  );
  const mute = useCallback(
    (muted: Devices['muted']) => {
      for (const track of open.current.sound?.getAudioTracks() ?? []) track.enabled = muted === 'heard';
      change({ muted });
    },
    [change],
  );
  const blurBackground = useCallback(
    async (how: 'on' | 'off') => {
      const track = open.current.picture?.getVideoTracks()[0];
      const wish: MediaTrackConstraintSet = { ...PICTURE.video, backgroundBlur: how === 'on' };
      // A camera that changes its mind stays as it is, and says so by its settings.
      await track?.applyConstraints(wish).catch(() => undefined);
      change({ blur: blurOf(track) });
    },
    [change],
  );
  return { devices, askAll, turnCamera, mute, blurBackground, stop };
}

export type DevicesInUse = ReturnType<typeof useDevices>;
