/** Video through a relay: the credentials are right for a real coturn, and a relay that dies is found again (ICE restart). */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Browsers, openBrowsers, type Person } from '../e2e/browser.ts';
import { type Call, heardSound, openCall, says, seesFrames, seesMovingPicture } from '../e2e/call.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { findChromium } from '../scripts/ensure-chromium.ts';
import { findTurnServer, openRelay, type Relay } from './coturn.ts';
import { copyOfDemo } from './global-service.ts';

const SECRET = 'north-and-south-of-the-relay';
const program = findTurnServer();
const missing =
  program === null
    ? 'There is no coturn on this machine (Debian: apt-get install coturn).'
    : findChromium() === undefined
      ? 'There is no Chromium on this machine (Debian: apt-get install chromium).'
      : null;

const directory = copyOfDemo(inject('demoData'));
let relay: Relay;
let service: RunningService;
let browsers: Browsers;
let call: Call;

/** From here on a page's connections can be looked at, and what they were given. */
async function watched({ context }: Person): Promise<void> {
  await context.addInitScript(() => {
    const Real = window.RTCPeerConnection;
    const made: RTCPeerConnection[] = [];
    Object.assign(window, { madeConnections: made });
    window.RTCPeerConnection = class extends Real {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        made.push(this);
        Object.assign(window, { givenServers: settings?.iceServers ?? [] });
      }
    };
  });
}

/** Kinds of all ways that this browser has told the other one of. */
async function toldWays({ page }: Person): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { madeConnections } = window as unknown as { madeConnections: RTCPeerConnection[] };
    const sdp = madeConnections.at(-1)?.localDescription?.sdp ?? '';
    return [...new Set([...sdp.matchAll(/ typ (\w+)/g)].map(([, kind]) => kind ?? ''))];
  });
}

/** Kinds of the two ends of the way that is used now. */
async function wayOf({ page }: Person): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { madeConnections } = window as unknown as { madeConnections: RTCPeerConnection[] };
    const reports = [
      ...((await madeConnections.at(-1)?.getStats()) ?? new Map<string, RTCStats>()).values(),
    ] as (RTCStats & Record<string, unknown>)[];
    const pair = reports.find(
      (one) => one.type === 'candidate-pair' && one['nominated'] === true && one['state'] === 'succeeded',
    );
    return [pair?.['localCandidateId'], pair?.['remoteCandidateId']].map((id) =>
      String(reports.find((one) => one.id === id)?.['candidateType']),
    );
  });
}

/** How many ways through the relay a browser is given with these credentials. */
async function waysWith(
  { page }: Person,
  change: { username?: string; credential?: string },
): Promise<number> {
  return page.evaluate(async (changed) => {
    const { givenServers } = window as unknown as { givenServers: RTCIceServer[] };
    const connection = new RTCPeerConnection({
      iceServers: givenServers.map((one) => ({ ...one, ...changed })),
    });
    let ways = 0;
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.type === 'relay') ways += 1;
    });
    connection.createDataChannel('x');
    const gathered = new Promise((settle) =>
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') settle(null);
      }),
    );
    await connection.setLocalDescription();
    await Promise.race([gathered, new Promise((settle) => setTimeout(settle, 15_000))]);
    connection.close();
    return ways;
  }, change);
}

beforeAll(async () => {
  if (program === null || missing !== null) return;
  relay = await openRelay(program, SECRET);
  service = await startService({
    dataDirectory: directory,
    environment: { TURN_URLS: relay.url, TURN_SECRET: SECRET, TURN_WAY: 'relay' },
  });
  browsers = await openBrowsers(service.url);
  call = await openCall(browsers, directory, watched);
}, 240_000);
afterAll(async () => {
  if (missing === null) {
    await browsers.close();
    await service.stop();
    await relay.kill();
  }
  rmSync(directory, { recursive: true, force: true });
});

test('two people see each other though no direct way is allowed: both ends are relayed', async ({ skip }) => {
  if (missing !== null) return skip(missing);
  await Promise.all([seesMovingPicture(call.resident), seesMovingPicture(call.coach)]);
  for (const person of [call.resident, call.coach]) {
    await expect.poll(() => wayOf(person), { timeout: 15_000 }).toEqual(['relay', 'relay']);
    // With TURN_WAY=relay nobody is told an address but the relay's.
    expect(await toldWays(person)).toEqual(['relay']);
    await seesFrames(person, 100);
    await heardSound(person);
  }
  await call.resident.page.locator('#call-text').pressSequentially('Hej', { delay: 60 });
  await expect.poll(async () => call.coach.page.locator('.v-call-draft').innerText()).toContain('Hej');
  expect(relay.output()).not.toMatch(/Andreas|Samira|post\.example/);
});

test('credentials that have ended, or that are signed for something else, relay nothing', async ({
  skip,
}) => {
  if (missing !== null) return skip(missing);
  expect(await waysWith(call.coach, {})).toBeGreaterThan(0);
  expect(await waysWith(call.coach, { username: '1500000000:request' })).toBe(0);
  expect(await waysWith(call.coach, { credential: 'bm90IHRoZSByaWdodCBvbmU=' })).toBe(0);
});

test('a relay that dies is told in words, and when it is back the people find each other on a new way', async ({
  skip,
}) => {
  if (missing !== null) return skip(missing);
  const { coach, resident } = call;
  await relay.kill();
  await Promise.all(
    [coach, resident].map(async (person) => {
      await person.page.locator('main:not([data-peer=connected])').waitFor({ timeout: 30_000 });
      await says(person, /Förbindelsen bröts|Kopplar ihop er|Det gick inte att koppla ihop er/);
    }),
  );
  await relay.start();
  await Promise.all([seesMovingPicture(resident), seesMovingPicture(coach)]);
  // A picture may move a moment before the browser's own report names the pair it moves on.
  await expect.poll(() => wayOf(resident), { timeout: 15_000 }).toEqual(['relay', 'relay']);
  await says(coach, 'Ni är ihopkopplade.');
});
