/** A video meeting with all that can happen in it: tried before, seen and heard, a screen, a guest, a service that restarts. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { copyOfDemo } from '../../../testing/global-service.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import { axeFindings, type Browsers, openBrowsers, type Person } from '../../browser.ts';
import { type Call, comeIn, heardSound, openCall, says, seesFrames, seesMovingPicture } from '../../call.ts';
import { type RunningService, startService } from '../../server.ts';

const dataDirectory = copyOfDemo(inject('demoData'));
let service: RunningService;
let browsers: Browsers;
let call: Call;
let guest: Person;

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

/** A press in the call, by its words. */
const press = async ({ page }: Person, words: string | RegExp): Promise<void> =>
  page.locator('main button', { hasText: words }).first().click();

/** What the browser says of its camera and microphone, as a device that is refused or not there. */
async function devicesFail({ context }: Person, names: { audio: string | null; video: string | null }) {
  await context.addInitScript((fails) => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const name = wish?.video === undefined ? fails.audio : fails.video;
      if (name !== null) throw new DOMException('words of the browser', name);
      return real(wish);
    };
  }, names);
}

describe('both in the call', () => {
  test('each decodes more than a hundred frames and hears the other', async () => {
    for (const person of [call.resident, call.coach]) {
      await seesFrames(person, 100);
      await heardSound(person);
    }
  });

  test('who speaks is shown', async () => {
    // The made-up microphone beeps.
    for (const person of [call.resident, call.coach])
      await person.page.locator('.v-call-person[data-voice=speaks]').waitFor({ timeout: 20_000 });
  });

  test('the professional has the goal, the way of this meeting and the note beside the picture', async () => {
    const beside = call.coach.page.locator('.v-call-guide');
    await beside.getByText('Frågor att ställa').waitFor();
    expect(await beside.innerText()).toMatch(/Klientens mål[\s\S]*Att komma överens om/);
    expect(await beside.locator('a[href*="/notes/new?meeting="]').getAttribute('target')).toBe('_blank');
    expect(await call.resident.page.locator('.v-call-guide').count()).toBe(0);
  });

  test('text goes letter by letter', async () => {
    await call.coach.page.locator('#call-text').pressSequentially('Hör', { delay: 60 });
    await expect.poll(async () => call.resident.page.locator('.v-call-draft').innerText()).toContain('Hör');
    await call.coach.page.locator('#call-text').fill('');
  });

  test('each shows the other a screen, and ends it', async () => {
    for (const [shows, sees] of [
      [call.coach, call.resident],
      [call.resident, call.coach],
    ] as const) {
      await press(shows, 'Visa din skärm');
      await sees.page.locator('video.v-call-screen').waitFor();
      await expect
        .poll(
          async () =>
            sees.page
              .locator('video.v-call-screen')
              .evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames),
          { timeout: 20_000 },
        )
        .toBeGreaterThan(3);
      await press(shows, 'Sluta visa skärmen');
      await sees.page.locator('video.v-call-screen').waitFor({ state: 'detached' });
    }
  });

  test('the camera is turned off and on; the sound goes on', async () => {
    await press(call.resident, 'Stäng av kameran');
    await call.coach.page.locator('.v-call-person[data-camera=off]').waitFor();
    await heardSound(call.coach);
    await press(call.resident, 'Sätt på kameran');
    await call.coach.page.locator('.v-call-person[data-camera=on]').waitFor();
    await seesMovingPicture(call.coach);
  });

  test('nothing stands against it for axe', async () => {
    for (const person of [call.resident, call.coach]) expect(await axeFindings(person.page)).toEqual([]);
  });
});

describe('the service restarts in the middle', () => {
  test('pictures go on, and both are back within five seconds of it', async () => {
    const { port } = new URL(service.url);
    await service.kill();
    await call.resident.page.locator('main[data-trouble=no-network]').waitFor({ timeout: 15_000 });
    await Promise.all([seesMovingPicture(call.resident), seesMovingPicture(call.coach)]);
    await says(call.resident, 'Ni är ihopkopplade.');
    service = await startService({ dataDirectory, port: Number(port) });
    const back = performance.now();
    await Promise.all(
      [call.resident, call.coach].map(async ({ page }) =>
        page.locator('main[data-trouble=none]').waitFor({ timeout: 5000 }),
      ),
    );
    expect(performance.now() - back).toBeLessThan(5000);
    await Promise.all([seesMovingPicture(call.resident), seesMovingPicture(call.coach)]);
  });
});

describe('a guest', () => {
  let link = '';
  test('is asked by a link that the professional makes', async () => {
    await press(call.coach, 'Gör en länk till en gäst');
    link = await call.coach.page.locator('#guest-link').inputValue();
    expect(new URL(link).pathname).toMatch(/^\/sv\/guest\/[A-Za-z0-9_-]{43}$/);
  });

  test('comes to a page that names nobody, and says who they are', async () => {
    guest = await browsers.person({ locale: 'sv-SE', askedBy: 'guest' });
    await guest.page.goto(link);
    await guest.page.locator('.v-check-enter button:not([disabled])').waitFor();
    expect(await axeFindings(guest.page)).toEqual([]);
    expect(await guest.page.locator('main').innerText()).not.toMatch(/Eero|Anna|Koski|Salmi/);
    await press(guest, 'Gå in');
    expect(await guest.page.locator('#guest-name-error').innerText()).toContain('Skriv ditt namn');
    await guest.page.locator('#guest-name').fill('Li Wei');
    await press(guest, 'Gå in');
    await guest.page.locator('main[data-stage=waiting]').waitFor();
    await says(guest, 'Du är i väntrummet.');
    expect(await call.resident.page.locator('main').innerText()).not.toContain('Li Wei');
  });

  test('is let in by the professional, and all three see and read each other', async () => {
    await press(call.coach, 'Släpp in Li Wei, tolk');
    for (const person of [guest, call.resident, call.coach]) await seesFrames(person, 20, 2);
    await call.resident.page.getByText('Li Wei, tolk').first().waitFor();
    await guest.page.locator('#call-text').fill('Hyvää päivää');
    await guest.page.locator('#call-text').press('Enter');
    for (const { page } of [call.resident, call.coach])
      await page.locator('.v-call-lines', { hasText: 'Li Wei, tolk: Hyvää päivää' }).waitFor();
    expect(await axeFindings(guest.page)).toEqual([]);
  });

  test('the link opens nothing to a second browser', async () => {
    const second = await browsers.person({ locale: 'sv-SE', askedBy: 'guest' });
    await second.page.goto(link);
    await second.page.locator('.v-check-enter button:not([disabled])').waitFor();
    await second.page.locator('#guest-name').fill('Somebody');
    await press(second, 'Gå in');
    await second.page.getByText('redan använts i en annan webbläsare').waitFor();
    await second.close();
  });

  test('is shown out when the professional ends their stay; the two go on', async () => {
    await press(call.coach, 'Avsluta för Li Wei');
    await guest.page.getByText('har avslutat för din del').waitFor();
    await expect.poll(async () => call.resident.page.locator('video.v-call-picture').count()).toBe(1);
    await Promise.all([seesMovingPicture(call.resident), seesMovingPicture(call.coach)]);
    await guest.close();
  });
});

describe('a connection that is too poor', () => {
  test('gives up pictures on both sides and keeps the sound; pictures come back by hand', async () => {
    // As the browser reports it when packets are lost: one in ten.
    await call.resident.page.evaluate(() => {
      const real = RTCPeerConnection.prototype.getStats;
      Object.assign(window, { realStats: real });
      let lost = 0;
      RTCPeerConnection.prototype.getStats = async function () {
        const report = new Map<string, Record<string, unknown>>(await real.call(this));
        for (const [key, one] of report)
          if (one['type'] === 'inbound-rtp' && one['kind'] === 'audio') {
            lost += 30;
            report.set(key, { ...one, packetsLost: Number(one['packetsLost']) + lost });
          }
        return report as unknown as RTCStatsReport;
      };
    });
    for (const person of [call.resident, call.coach]) {
      await person.page.locator('main[data-mode=sound]').waitFor({ timeout: 40_000 });
      await says(person, 'Förbindelsen räcker inte till bild just nu.');
      await heardSound(person);
    }
    await call.resident.page.evaluate(() => {
      const { realStats } = window as unknown as { realStats: RTCPeerConnection['getStats'] };
      RTCPeerConnection.prototype.getStats = realStats;
    });
    await press(call.coach, 'Prova med bild igen');
    for (const person of [call.resident, call.coach])
      await person.page.locator('main[data-mode=pictures]').waitFor();
    await Promise.all([seesMovingPicture(call.resident), seesMovingPicture(call.coach)]);
  });

  test('without any connection a telephone number stands there', async () => {
    // The coach's browser is gone without a word.
    await call.coach.page.close();
    await call.resident.page.locator('main[data-phone=yes]').waitFor({ timeout: 60_000 });
    expect(await call.resident.page.locator('.v-call-phone').innerText()).toMatch(/Ring \+?[\d -]{5,}/);
  });
});

describe('before the meeting', () => {
  test.each([
    ['NotAllowedError', 'NotAllowedError', /får inte använda kameran/, /får inte använda mikrofonen/],
    ['NotFoundError', 'NotFoundError', /hittar ingen kamera/, /hittar ingen mikrofon/],
    [null, 'NotReadableError', /annat program använder kameran/, /Mätaren ska röra sig/],
  ])(
    'microphone %s, camera %s: plain words, and one may come in',
    async (audio, video, camera, microphone) => {
      const person = await browsers.person({ locale: 'sv-SE', askedBy: 'resident' });
      await devicesFail(person, { audio, video });
      await person.context.addCookies(await call.resident.context.cookies());
      await person.page.goto(call.address);
      const check = person.page.locator('.v-check-devices');
      await check.getByText(camera).waitFor();
      await check.getByText(microphone).waitFor();
      expect(await axeFindings(person.page)).toEqual([]);
      await comeIn(person, call.address);
      await person.page.locator('main[data-stage=inside], main[data-stage=waiting]').waitFor();
      await person.close();
    },
  );

  test('the meter hears, the speaker plays, and the camera can stay off', async () => {
    const person = await browsers.person({ locale: 'sv-SE', askedBy: 'resident' });
    await person.context.addCookies(await call.resident.context.cookies());
    await person.page.goto(call.address);
    await person.page.locator('.v-check-enter button:not([disabled])').waitFor();
    await press(person, 'Spela ett testljud');
    await person.page.getByText('Hörde du två toner?').waitFor();
    await expect
      .poll(async () => person.page.locator('meter').evaluate((meter: HTMLMeterElement) => meter.value), {
        timeout: 10_000,
        interval: 50,
      })
      .toBeGreaterThan(0);
    await press(person, 'Var med utan kamera');
    await person.page.getByText('Kameran är avstängd.').waitFor();
    expect(await person.page.locator('video').count()).toBe(0);
    await person.close();
  });
});

describe('a unit with a video service of its own', () => {
  test('is led there by a link from the same page, and the note is as near', async () => {
    await withServiceDatabase(dataDirectory, async (client) =>
      client.query(
        `insert into meetings.elsewhere (unit_id, name, address)
          select holder, 'Mitt vårdmöte', 'https://video.example/room' from booking.meeting where id = $1`,
        [call.address.split('/').at(-1)],
      ),
    );
    const page = await call.coach.context.newPage();
    await page.goto(call.address);
    const link = page.locator('main a', { hasText: 'Öppna Mitt vårdmöte' });
    expect(await link.getAttribute('href')).toBe('https://video.example/room');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await page.locator('main a[href*="/notes/new?meeting="]').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('no page threw, and no request left for another origin', () =>
  expect({
    faults: browsers.faults.filter((fault) => !/ERR_CONNECTION_REFUSED|net::ERR/.test(fault)),
    strangers: browsers.strangers,
  }).toEqual({ faults: [], strangers: [] }));
