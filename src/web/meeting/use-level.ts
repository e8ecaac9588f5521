/** How loud one's own microphone is, for the check before and the sign that one is heard. Nothing of it leaves the page. */
import { useEffect, useState } from 'react';

const LOOK_MS = 120;
/** Steps of the meter. */
export const LEVELS = 10;

/** 0 to LEVELS; 0 when there is no sound. */
export function useLevel(stream: MediaStream | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (stream === null || stream.getAudioTracks().length === 0) return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    const source = context.createMediaStreamSource(stream);
    source.connect(analyser);
    const waves = new Float32Array(analyser.fftSize);
    const timer = window.setInterval(() => {
      // Browsers hold sound back until something is pressed.
      if (context.state === 'suspended') void context.resume();
      analyser.getFloatTimeDomainData(waves);
      const power = waves.reduce((sum, one) => sum + one * one, 0) / waves.length;
      // A quiet voice lies about 50 dB under the loudest sound: steps of 5 dB from there.
      const decibels = 10 * Math.log10(power + 1e-9);
      setLevel(Math.max(0, Math.min(LEVELS, Math.round((decibels + 55) / 5))));
    }, LOOK_MS);
    return () => {
      window.clearInterval(timer);
      source.disconnect();
      void context.close();
      setLevel(0);
    };
  }, [stream]);
  return level;
}
