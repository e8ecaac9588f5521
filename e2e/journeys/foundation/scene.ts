/** Who walks the road, in which language, and what they have found on the way. */
import { rmSync } from 'node:fs';
import { inject } from 'vitest';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { copyOfDemo } from '../../../testing/global-service.ts';
import { type Browsers, openBrowsers, type Person } from '../../browser.ts';
import { type RecordedService, startRecorded } from '../../recorder.ts';
import { chooseToBe, looksRightIn, open } from '../../walker.ts';

export interface Cast {
  readonly language: Language;
  /** The languages in which this road looks at its pages. */
  readonly looksIn: readonly Language[];
  readonly locale: string;
  readonly resident: { readonly key: string; readonly account: string; readonly name: string };
  readonly coach: { readonly account: string; readonly name: string };
  /** The unit to choose when the coach has several assignments; null when there is one. */
  readonly unit: string | null;
  /** Neutral code of the self-check. */
  readonly check: string;
  /** Which option is chosen at every question, counted from nought. */
  readonly option: number;
  /** The same at the last look back. */
  readonly lastOption: number;
}

/** A Finnish person in the middle of coaching, and the coach. */
export const IN_THE_MIDDLE: Cast = {
  language: 'fi',
  looksIn: LANGUAGES,
  locale: 'fi-FI',
  resident: { key: 'pekka-ruotsalo', account: 'resident:pekka-ruotsalo', name: 'Pekka Ruotsalo' },
  coach: { account: 'staff:eero-salmi', name: 'Eero Salmi' },
  unit: null,
  check: 't5',
  option: 2,
  lastOption: 1,
};

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const GOAL = 'En promenad efter middagen, fyra kvällar i veckan.';

export interface Scene {
  readonly cast: Cast;
  readonly language: Language;
  readonly recorded: RecordedService;
  readonly dataDirectory: string;
  readonly browsers: Browsers;
  readonly resident: Person;
  readonly coach: Person;
  /** Real time at which the road began: what the demo's seed did lies before. */
  readonly began: string;
  /** Address of the coach's page about the resident, once it is known. */
  personPage: string;
  meetingAddress: string;
  startsAt: number;
  /** The view is right in the languages that this road looks at; both roads together look at each view in each. */
  looksRight(person: Person): Promise<void>;
  moveClock(at: number): Promise<void>;
  /** Sessions keep real time and may have ended meanwhile; a page then leads over signing in and back. */
  signInAgain(person: Person, account: string, page: string): Promise<void>;
  close(): Promise<void>;
}

function civil(at: number, zone: string): { date: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** Starts a service and two browsers. */
export async function openScene(cast: Cast): Promise<Scene> {
  const { language } = cast;
  const zone = language === 'fi' ? 'Europe/Helsinki' : 'Europe/Stockholm';
  const dataDirectory = copyOfDemo(inject('demoData'));
  const recorded = await startRecorded(dataDirectory);
  const browsers = await openBrowsers(recorded.recorder.url);
  const { locale } = cast;
  const resident = await browsers.person({ locale, askedBy: 'resident' });
  const coach = await browsers.person({ locale, askedBy: 'coach', width: 1280, height: 900 });
  return {
    cast,
    language,
    recorded,
    dataDirectory,
    browsers,
    resident,
    coach,
    began: new Date().toISOString(),
    personPage: '',
    meetingAddress: '',
    startsAt: 0,
    looksRight: async (person) => looksRightIn(person, cast.looksIn),
    async moveClock(at) {
      await open(resident, language, '/dev/clock');
      const moment = civil(at, zone);
      await resident.page.locator('input[name=date]').fill(moment.date);
      await resident.page.locator('input[name=time]').fill(moment.time);
      await resident.page.locator('form:has(input[name=date]) button[type=submit]').click();
      await resident.page.waitForLoadState('load');
    },
    async signInAgain(person, account, page) {
      await open(person, language, page);
      if (!person.page.url().includes('/sign-in')) return;
      await chooseToBe(person, account);
      if (cast.unit !== null && person.page.url().includes('/assignment')) {
        await person.page.locator('main button', { hasText: cast.unit }).first().click();
        await person.page.waitForLoadState('load');
      }
    },
    async close() {
      await browsers.close();
      await recorded.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
