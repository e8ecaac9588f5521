/** Two tones made in the browser, so that a person can tell whether they hear anything. */
const TONES = [523, 659] as const;
const TONE_SECONDS = 0.45;
const LOUDNESS = 0.2;

/** Answers when the sound has been played. */
export async function playTestSound(): Promise<void> {
  const context = new AudioContext();
  await context.resume();
  const loudness = context.createGain();
  loudness.gain.value = LOUDNESS;
  loudness.connect(context.destination);
  const ended = TONES.map(
    async (frequency, index) =>
      new Promise((settle) => {
        const tone = context.createOscillator();
        tone.frequency.value = frequency;
        tone.connect(loudness);
        tone.addEventListener('ended', settle);
        const from = context.currentTime + index * TONE_SECONDS;
        tone.start(from);
        tone.stop(from + TONE_SECONDS);
      }),
  );
  await Promise.all(ended);
  await context.close();
}
