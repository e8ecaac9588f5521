/** Camera and microphone, as far as the person and the device allow. */
import { useCallback, useEffect, useState } from 'react';

export interface Devices {
  readonly stream: MediaStream | null;
  readonly state: 'asking' | 'both' | 'sound-only' | 'none';
  readonly camera: 'on' | 'off';
  readonly microphone: 'on' | 'off';
}

const PICTURE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24 } };

async function ask(): Promise<Pick<Devices, 'stream' | 'state'>> {
  const sound = { echoCancellation: true, noiseSuppression: true };
  for (const [state, wish] of [
    ['both', { audio: sound, video: PICTURE }],
    ['sound-only', { audio: sound }],
  ] as const) {
    try {
      return { stream: await navigator.mediaDevices.getUserMedia(wish), state };
    } catch {
      // A missing or refused camera is no reason to miss the meeting: try with less.
    }
  }
  return { stream: null, state: 'none' };
}

export function useDevices() {
  const [devices, setDevices] = useState<Devices>({
    stream: null,
    state: 'asking',
    camera: 'on',
    microphone: 'on',
  });
  useEffect(() => {
    let gone = false;
    let opened: MediaStream | null = null;
    void ask().then((found) => {
      opened = found.stream;
      if (gone) for (const track of found.stream?.getTracks() ?? []) track.stop();
      else setDevices((before) => ({ ...before, ...found }));
    });
    return () => {
      gone = true;
      for (const track of opened?.getTracks() ?? []) track.stop();
    };
  }, []);
  const turn = useCallback((what: 'camera' | 'microphone', how: 'on' | 'off') => {
    setDevices((before) => {
      const tracks = what === 'camera' ? before.stream?.getVideoTracks() : before.stream?.getAudioTracks();
      for (const track of tracks ?? []) track.enabled = how === 'on';
      return { ...before, [what]: how };
    });
  }, []);
  const stop = useCallback(() => {
    setDevices((before) => {
      for (const track of before.stream?.getTracks() ?? []) track.stop();
      return { ...before, stream: null };
    });
  }, []);
  return { devices, turn, stop };
}
