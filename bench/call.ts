/** How long it takes from "let in" until the other one's first picture is there, in two real browsers on this machine. */
import { type Browsers, openBrowsers, type Person } from '../e2e/browser.ts';
import { comeIn, openCall } from '../e2e/call.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { withServiceDatabase } from '../testing/service-database.ts';

const TIMES = 20;

export interface CallMeasured {
  readonly times: number;
  /** Milliseconds from the press on "let in" to the first frame that is shown, for each side. */
  readonly residentMedianMs: number;
  readonly coachMedianMs: number;
  readonly slowestMs: number;
  readonly allMs: readonly { readonly resident: number; readonly coach: number }[];
  /** Beside it: the same two browsers in one page of one process, with no service between. */
  readonly limitMedianMs: number;
}

/** The wall clock, in the page, when the first picture of the other one is shown. */
async function firstPicture({ page }: Person): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((settle) => {
        const look = (): void => {
          const video = document.querySelector<HTMLVideoElement>('video.v-call-picture');
          if (video === null) return void requestAnimationFrame(look);
          video.requestVideoFrameCallback(() => settle(performance.timeOrigin + performance.now()));
        };
        look();
      }),
  );
}

async function onceMeasured(call: {
  coach: Person;
  resident: Person;
  address: string;
  dataDirectory: string;
}) {
  const { coach, resident, address, dataDirectory } = call;
  // Nobody is in the room: the person waits to be let in, as at every meeting.
  await Promise.all([coach, resident].map(async ({ page }) => page.goto('about:blank')));
  await withServiceDatabase(dataDirectory, async (client) => client.query('delete from meetings.presence'));
  await comeIn(resident, address);
  await resident.page.locator('main[data-stage=waiting]').waitFor();
  await comeIn(coach, address);
  await coach.page.locator('.v-call-controls button', { hasText: 'Släpp in' }).waitFor();
  const seen = Promise.all([firstPicture(resident), firstPicture(coach)]);
  const pressed = await coach.page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('.v-call-controls button');
    const at = performance.timeOrigin + performance.now();
    button?.click();
    return at;
  });
  const [atResident, atCoach] = await seen;
  return { resident: atResident - pressed, coach: atCoach - pressed };
}

/** The browser alone: two connections in one page, no service between. */
async function limitOnce({ page }: Person): Promise<number> {
  return page.evaluate(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
    const begun = performance.now();
    const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    one.addEventListener(
      'icecandidate',
      ({ candidate }) => void other.addIceCandidate(candidate ?? undefined),
    );
    other.addEventListener(
      'icecandidate',
      ({ candidate }) => void one.addIceCandidate(candidate ?? undefined),
    );
    for (const track of camera.getTracks()) one.addTrack(track, camera);
    const video = document.createElement('video');
    video.muted = true;
    const shown = new Promise<number>((settle) => {
      other.addEventListener('track', ({ streams }) => {
        video.srcObject = streams[0] ?? null;
        void video.play();
        video.requestVideoFrameCallback(() => settle(performance.now() - begun));
      });
    });
    await one.setLocalDescription();
    await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
    await other.setLocalDescription();
    await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
    const took = await shown;
    one.close();
    other.close();
    for (const track of camera.getTracks()) track.stop();
    return took;
  });
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

async function measured(service: RunningService, browsers: Browsers, progress: (line: string) => void) {
  const { dataDirectory } = service;
  const call = await openCall(browsers, dataDirectory);
  const allMs: { resident: number; coach: number }[] = [];
  for (let time = 1; time <= TIMES; time += 1) {
    const took = await onceMeasured({ ...call, dataDirectory });
    progress(
      `  call ${time}: ${took.resident.toFixed(0)} ms to the person, ${took.coach.toFixed(0)} ms to the coach`,
    );
    allMs.push(took);
  }
  await call.coach.page.goto('/sv');
  const limits: number[] = [];
  for (let time = 0; time < TIMES; time += 1) limits.push(await limitOnce(call.coach));
  return { allMs, limitMedianMs: median(limits) };
}

export async function measureCalls(progress: (line: string) => void): Promise<CallMeasured> {
  progress('Starting a service of its own …');
  const service = await startService();
  const browsers = await openBrowsers(service.url);
  try {
    const { allMs, limitMedianMs } = await measured(service, browsers, progress);
    return {
      times: allMs.length,
      residentMedianMs: median(allMs.map((one) => one.resident)),
      coachMedianMs: median(allMs.map((one) => one.coach)),
      slowestMs: Math.max(...allMs.flatMap((one) => [one.resident, one.coach])),
      allMs,
      limitMedianMs,
    };
  } finally {
    await browsers.close();
    await service.stop();
  }
}
