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
  await person.page.locator('main button:not([disabled])').first().click();
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

/** The one sentence that says how it stands. */
export async function says(person: Person, words: string | RegExp): Promise<void> {
  await person.page.locator('.v-call-status', { hasText: words }).waitFor({ timeout: 30_000 });
}
