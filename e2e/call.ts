/** A video meeting that is now, between two people of the demo, and what their browsers show of it. */
import { expect } from 'vitest';
import { demoId, loadDemoPeople } from '../src/demo/people.ts';
import { withServiceDatabase } from '../testing/service-database.ts';
import { type Browsers, type Person } from './browser.ts';

interface Meeting {
  readonly address: string;
  readonly resident: string;
  readonly coach: string;
}

/** A meeting of two people of the demo whom one can be is booked, by video, and begins now. */
async function meetingNow(dataDirectory: string): Promise<Meeting> {
  const people = loadDemoPeople();
  const residents = new Map(
    people.residents
      .filter((one) => one.about !== null)
      .map((one) => [String(demoId('resident', one.key)), `resident:${one.key}`]),
  );
  // Who has one assignment is asked for none.
  const coaches = new Map(
    people.staff.filter((one) => one.assignments.length === 1).map((one) => [one.name, `staff:${one.key}`]),
  );
  const row = await withServiceDatabase(dataDirectory, async (client) => {
    const changed = await client.query<{ id: string; resident_id: string; coach: string }>(
      `update booking.meeting set modality = 'video', state = 'booked', slot_id = null, starts_at = platform.civil_now(),
         ends_at = platform.civil_now() + interval '45 minutes'
       from (select m.id, s.name from booking.meeting m join identity.staff s on s.id = m.staff_id
         join access.relation r on r.resident_id = m.resident_id and r.unit_id = m.holder and r.until is null
         where m.resident_id = any ($1::uuid[]) and s.name = any ($2) order by m.id desc limit 1) found
       where meeting.id = found.id returning meeting.id, resident_id, found.name as coach`,
      [[...residents.keys()], [...coaches.keys()]],
    );
    return changed.rows[0];
  });
  if (row === undefined) throw new Error('nobody of the demo has met a coach');
  return {
    address: `/sv/meeting/${row.resident_id}/${row.id}`,
    resident: residents.get(row.resident_id) ?? '',
    coach: coaches.get(row.coach) ?? '',
  };
}

export interface Call {
  readonly resident: Person;
  readonly coach: Person;
  readonly address: string;
}

/** Comes in by the page's own button, once camera and microphone have been tried. */
export async function comeIn(person: Person, address: string): Promise<void> {
  await person.page.goto(address);
  await person.page.locator('.v-check-enter button:not([disabled])').first().click();
}

/** Both sign in and come in; the coach lets the resident in. `before` prepares each browser. */
export async function openCall(
  browsers: Browsers,
  dataDirectory: string,
  before: (person: Person) => Promise<void> = async () => undefined,
): Promise<Call> {
  const meeting = await meetingNow(dataDirectory);
  const { address } = meeting;
  const resident = await browsers.person({ locale: 'sv-SE', askedBy: 'resident' });
  const coach = await browsers.person({ locale: 'sv-SE', askedBy: 'coach', width: 1280, height: 900 });
  await Promise.all(
    [
      { person: resident, as: meeting.resident, kind: 'resident' },
      { person: coach, as: meeting.coach, kind: 'staff' },
    ].map(async ({ person, as, kind }) => {
      await before(person);
      await person.page.goto(`/sv/sign-in/start?as=${kind}`);
      await person.page.locator(`button[name=person][value="${as}"]`).click();
      await person.page.waitForLoadState('load');
    }),
  );
  await comeIn(resident, address);
  await resident.page.locator('main[data-stage=waiting]').waitFor();
  await comeIn(coach, address);
  await coach.page.locator('main[data-stage=inside]').waitFor();
  await coach.page.locator('.v-call-controls button').first().click();
  return { resident, coach, address };
}

/** Frames of the other side's picture that this browser has decoded so far. */
async function framesOf(person: Person): Promise<number> {
  return person.page
    .locator('video.v-call-picture')
    .evaluate((video) =>
      video instanceof HTMLVideoElement ? video.getVideoPlaybackQuality().totalVideoFrames : -1,
    );
}

/** The other one's picture moves: frames are decoded while one looks. A new stream begins its count anew. */
export async function seesMovingPicture(person: Person): Promise<void> {
  await person.page.locator('main[data-peer=connected]').waitFor({ timeout: 30_000 });
  let from = Number.POSITIVE_INFINITY;
  const framesSince = async (): Promise<number> => {
    const now = await framesOf(person);
    from = Math.min(from, now);
    return now - from;
  };
  await expect.poll(framesSince, { timeout: 30_000 }).toBeGreaterThan(5);
}

/** So many frames have been decoded of each of so many others. */
export async function seesFrames(person: Person, frames: number, others = 1): Promise<void> {
  await expect
    .poll(
      async () =>
        person.page
          .locator('video.v-call-picture')
          .evaluateAll(
            (videos, least) =>
              videos.filter(
                (video) =>
                  video instanceof HTMLVideoElement &&
                  video.getVideoPlaybackQuality().totalVideoFrames > least,
              ).length,
            frames,
          ),
      { timeout: 60_000 },
    )
    .toBe(others);
}

/** Sound of the other one comes in: something in it is louder than silence, measured in this browser. */
export async function heardSound(person: Person): Promise<void> {
  const loudest = async (): Promise<number> =>
    person.page
      .locator('video.v-call-picture')
      .first()
      .evaluate(async (video) => {
        const stream = video instanceof HTMLVideoElement ? video.srcObject : null;
        if (!(stream instanceof MediaStream) || stream.getAudioTracks().length === 0) return 0;
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(stream).connect(analyser);
        const waves = new Float32Array(analyser.fftSize);
        let loud = 0;
        // The made-up microphone beeps once a second.
        for (let look = 0; look < 60; look += 1) {
          await new Promise((settle) => setTimeout(settle, 25));
          analyser.getFloatTimeDomainData(waves);
          loud = Math.max(loud, ...waves.map(Math.abs));
        }
        await context.close();
        return loud;
      });
  await expect.poll(loudest, { timeout: 30_000 }).toBeGreaterThan(0.01);
}

/** The one sentence that says how it stands. */
export async function says(person: Person, words: string | RegExp): Promise<void> {
  await person.page.locator('.v-call-status', { hasText: words }).waitFor({ timeout: 30_000 });
}
