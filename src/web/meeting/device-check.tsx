/** Before the meeting: is there a picture, does the microphone hear, does the speaker sound. Nothing leaves the device. */
import { useState } from 'react';
import { Button, ButtonRow } from '../design/button.tsx';
import { Picture } from './picture.tsx';
import { playTestSound } from './test-sound.ts';
import type { MeetingTexts } from './texts/texts.ts';
import type { Device, DevicesInUse } from './use-devices.ts';
import { LEVELS, useLevel } from './use-level.ts';

function cameraWords(camera: Device, t: MeetingTexts): string {
  const words: Record<Device, string> = {
    asking: t.cameraAsking,
    works: t.cameraWorks,
    'not-wanted': t.cameraNotWanted,
    refused: t.cameraRefused,
    'not-found': t.cameraNotFound,
    'in-use': t.cameraInUse,
    unknown: t.cameraUnknown,
  };
  return words[camera];
}

function microphoneWords(microphone: Device, t: MeetingTexts): string {
  const words: Record<Device, string> = {
    asking: t.microphoneAsking,
    works: t.microphoneWorks,
    'not-wanted': t.microphoneUnknown,
    refused: t.microphoneRefused,
    'not-found': t.microphoneNotFound,
    'in-use': t.microphoneInUse,
    unknown: t.microphoneUnknown,
  };
  return words[microphone];
}

const FAILED: readonly Device[] = ['refused', 'not-found', 'in-use', 'unknown'];

interface DeviceCheckProps {
  readonly t: MeetingTexts;
  readonly inUse: DevicesInUse;
}

export function DeviceCheck({ t, inUse }: DeviceCheckProps) {
  const { devices, askAll, turnCamera } = inUse;
  const { camera, microphone, blur } = devices;
  const level = useLevel(devices.sound);
  const [sound, setSound] = useState<'not-yet' | 'plays' | 'played'>('not-yet');
  const play = (): void => {
    setSound('plays');
    void playTestSound().then(
      () => setSound('played'),
      () => setSound('not-yet'),
    );
  };
  return (
    <div className="v-check-devices" data-camera={camera} data-microphone={microphone}>
      <section>
        <h2 className="v-h3">{t.cameraHeading}</h2>
        {devices.picture === null ? null : (
          <Picture stream={devices.picture} label={t.myPicture} look="own" />
        )}
        <p role="status">{cameraWords(camera, t)}</p>
        <ButtonRow>
          {camera === 'not-wanted' ? (
            <Button type="button" variant="second" onClick={() => turnCamera('on')}>
              {t.cameraOn}
            </Button>
          ) : null}
          {camera === 'works' || FAILED.includes(camera) ? (
            <Button type="button" variant="second" onClick={() => turnCamera('off')}>
              {t.withoutCamera}
            </Button>
          ) : null}
          <BlurButton t={t} inUse={inUse} shown={blur} />
        </ButtonRow>
      </section>
      <section>
        <h2 className="v-h3">{t.microphoneHeading}</h2>
        <p role="status">{microphoneWords(microphone, t)}</p>
        {microphone === 'works' ? (
          <meter
            className="v-check-level"
            min={0}
            max={LEVELS}
            value={level}
            aria-label={t.microphoneLevel}
          />
        ) : null}
        {FAILED.includes(microphone) || FAILED.includes(camera) ? (
          <Button type="button" variant="second" onClick={askAll}>
            {t.tryAgain}
          </Button>
        ) : null}
      </section>
      <section>
        <h2 className="v-h3">{t.speakerHeading}</h2>
        <Button type="button" variant="second" onClick={play} disabled={sound === 'plays'}>
          {t.playSound}
        </Button>
        <p role="status">{sound === 'played' ? t.soundPlayed : ''}</p>
      </section>
    </div>
  );
}

interface BlurButtonProps extends DeviceCheckProps {
  readonly shown: DevicesInUse['devices']['blur'];
}

/** Only where the browser itself can blur: no picture is worked on here. */
export function BlurButton({ t, inUse, shown }: BlurButtonProps) {
  if (shown === 'cannot') return null;
  const other = shown === 'on' ? 'off' : 'on';
  return (
    <Button type="button" variant="second" onClick={() => void inUse.blurBackground(other)}>
      {shown === 'on' ? t.blurOff : t.blurOn}
    </Button>
  );
}
