/** A network that comes and goes during a call: nothing is lost that was on its way, and the people find each other again. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyOfDemo } from '../../../testing/global-service.ts';
import { type Browsers, openBrowsers } from '../../browser.ts';
import { type Call, comeIn, openCall, says, seesMovingPicture } from '../../call.ts';
import { type RunningService, startService } from '../../server.ts';

const dataDirectory = copyOfDemo(inject('demoData'));
let service: RunningService;
let browsers: Browsers;
let call: Call;

beforeAll(async () => {
  service = await startService({ dataDirectory });
  browsers = await openBrowsers(service.url);
  call = await openCall(browsers, dataDirectory);
});
afterAll(async () => {
  await browsers.close();
  await service.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const both = async (): Promise<unknown> =>
  Promise.all([seesMovingPicture(call.resident), seesMovingPicture(call.coach)]);

describe('a network that comes and goes', () => {
  test('they see each other', both);

  test('the service out of reach stops no picture, and is said only when something is missing', async () => {
    const { resident } = call;
    await resident.context.setOffline(true);
    await resident.page.locator('main[data-trouble=no-network]').waitFor();
    await seesMovingPicture(resident);
    await says(resident, 'Ni är ihopkopplade.');
    await resident.context.setOffline(false);
    await resident.page.locator('main[data-trouble=none]').waitFor();
  });

  test('what the coach sends while the resident is out of reach is waiting when they are back', async () => {
    const { coach, resident, address } = call;
    await resident.context.setOffline(true);
    // A new window of the coach: its offer and its ways go to the resident, who cannot hear them.
    await comeIn(coach, address);
    await coach.page.locator('main[data-stage=inside]').waitFor();
    await resident.page.locator('main[data-peer=reconnecting], main[data-peer=failed]').waitFor();
    await says(resident, 'Vi når inte nätet just nu. Vi försöker igen av oss själva.');
    await resident.context.setOffline(false);
    await both();
    await says(resident, 'Ni är ihopkopplade.');
  });

  test('what the coach could not send goes out when the network is back', async () => {
    const { coach, resident, address } = call;
    await coach.context.setOffline(true);
    // The resident's new window waits for an offer that the coach cannot make yet.
    await comeIn(resident, address);
    await resident.page.locator('main[data-stage=inside]').waitFor();
    await coach.page.locator('main[data-peer=reconnecting], main[data-peer=failed]').waitFor();
    await coach.context.setOffline(false);
    await both();
  });

  test('who has left is told as gone, and is not looked for', async () => {
    const { coach, resident } = call;
    await resident.page.locator('.v-call-controls button').last().click();
    await says(coach, 'Den andra har gått ut ur mötet.');
    await coach.page.locator('main[data-peer=gone]').waitFor();
  });

  test('no page threw, and no request left for another origin', () =>
    expect({ faults: browsers.faults, strangers: browsers.strangers }).toEqual({
      faults: [],
      strangers: [],
    }));
});
