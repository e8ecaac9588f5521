/** `programmes simulate`: one road through a programme, played day by day. It needs no database and keeps nothing. */
import { readFile } from 'node:fs/promises';
import { COUNTRIES } from '#kernel/actor.ts';
import { civilIn, parseCivilDate, parseCivilTime, parseZone } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { loadPace, pace, paceRulesOn } from '#modules/notifications/public.ts';
import { loadPacks } from '#modules/packs/public.ts';
import {
  type Happening,
  isNear,
  loadProgrammes,
  type Programme,
  readDeeds,
  readProgramme,
  simulate,
  type Simulation,
  type TimedDeed,
  type Walk,
  walkFrom,
} from '#modules/programmes/public.ts';
import { realClock } from '#platform/clock.ts';
import type { Options } from './arguments.ts';
import { type CommandLine, failed } from './command-line.ts';
import { unreadable } from './unreadable.ts';

type Read<T> = Outcome<T, 'wrong'>;

const wrong = (sentence: string) => refused('wrong', { sentence });
const CONTENT = 'content';
/** What comes after the last day of a programme is still seen. */
const DAYS_AFTER = 14;
const MOST_DAYS = 3660;

async function readJson(file: string): Promise<Read<unknown>> {
  const text = await readFile(file, 'utf8').catch(unreadable);
  if (typeof text !== 'string') return wrong(`${file} cannot be read: ${text.because}.`);
  try {
    return done(JSON.parse(text) as unknown);
  } catch {
    return wrong(`${file} is not JSON.`);
  }
}

async function fromFile(file: string): Promise<Read<Named>> {
  const json = await readJson(file);
  if (!json.ok) return json;
  const read = readProgramme(json.value);
  if (read.ok) return done({ programme: read.value, version: null });
  const { place = '', message = '' } = read.details;
  return wrong(`${file} is not a programme: ${place === '' ? '' : `${place} `}${message}.`);
}

interface Named {
  readonly programme: Programme;
  /** Null: read from a file. */
  readonly version: string | null;
}

/** A file where the word is a path, else a programme that the service ships: the version said, or the newest. */
async function programmeNamed(word: string): Promise<Read<Named>> {
  if (word.includes('/') || word.endsWith('.json')) return fromFile(word);
  const [code = '', version] = word.split('@');
  const shipped = loadProgrammes(`${CONTENT}/programmes`).programmes.map(({ major, minor, content }) => ({
    version: `${String(major)}.${String(minor)}`,
    order: major * 10_000 + minor,
    programme: content,
  }));
  const versions = shipped
    .filter((one) => one.programme.code === code)
    .toSorted((one, other) => one.order - other.order);
  const found = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
  if (found !== undefined) return done(found);
  return versions.length > 0
    ? wrong(
        `There is no version “${version ?? ''}” of ${code}. There are: ${versions.map((one) => one.version).join(', ')}.`,
      )
    : wrong(
        `There is no programme “${code}”. There are: ${[...new Set(shipped.map((one) => one.programme.code))].join(', ')}; or name a file.`,
      );
}

function walkOf(options: Options): Read<Walk> {
  const country = COUNTRIES.find((one) => one === (options['country'] ?? 'se'));
  if (country === undefined) return wrong('--country must be se or fi.');
  const zone = parseZone(options['zone'] ?? loadPacks(`${CONTENT}/packs`)[country].zone);
  if (!zone.ok) return wrong('--zone must be a time zone, such as Europe/Stockholm.');
  const startsOn = parseCivilDate(options['start'] ?? civilIn(realClock.now(), zone.value).date);
  if (!startsOn.ok || !isNear(startsOn.value))
    return wrong('--start must be a day of the calendar, such as 2027-03-22.');
  const { usual } = paceRulesOn(loadPace(CONTENT), startsOn.value);
  const messageTime = parseCivilTime(options['time'] ?? usual.time);
  if (!messageTime.ok) return wrong('--time must be a time, such as 09:00.');
  return done(
    walkFrom({ startsOn: startsOn.value, zone: zone.value, country, messageTime: messageTime.value }),
  );
}

function daysOf(said: string | undefined, programme: Programme): Read<number> {
  const whole = programme.phases.reduce((sum, phase) => sum + phase.days, DAYS_AFTER);
  if (said === undefined) return done(Math.min(whole, MOST_DAYS));
  const days = /^\d{1,5}$/.test(said) ? Number(said) : 0;
  return days >= 1 && days <= MOST_DAYS
    ? done(days)
    : wrong(`--days must be a number from 1 to ${String(MOST_DAYS)}.`);
}

async function deedsOf(file: string | undefined, programme: Programme): Promise<Read<readonly TimedDeed[]>> {
  if (file === undefined) return done([]);
  const json = await readJson(file);
  if (!json.ok) return json;
  const read = readDeeds(json.value, programme);
  if (read.ok) return read;
  const { place = '', message = '' } = read.details;
  return wrong(`${file} is not right${place === '' ? '' : ` at ${place}`}: ${message}.`);
}

function diligenceOf(said: string | undefined): Read<Simulation['diligence']> {
  const found = (['each-step', 'nothing'] as const).find((one) => one === (said ?? 'nothing'));
  return found === undefined ? wrong('--diligence must be each-step or nothing.') : done(found);
}

function shown({ date, time, instant, what }: Happening, zone: string): readonly object[] {
  const when = { date, time, zone, instant };
  if (what.kind === 'opens') return [{ ...when, what: 'opens', part: what.part, id: what.id }];
  if (what.kind === 'flag') {
    const { id, priority, reason } = what.flag;
    return [{ ...when, what: 'flag', id, priority, reason }];
  }
  if (what.kind !== 'message') return [];
  const { moduleId, key, channels } = what;
  return [{ ...when, what: 'message', module: moduleId, key, channels: channels ?? 'own' }];
}

async function prepared(word: string, options: Options): Promise<Read<Named & { simulation: Simulation }>> {
  const named = await programmeNamed(word);
  if (!named.ok) return named;
  const { programme, version } = named.value;
  const walk = walkOf(options);
  if (!walk.ok) return walk;
  const days = daysOf(options['days'], programme);
  if (!days.ok) return days;
  const deeds = await deedsOf(options['deeds'], programme);
  if (!deeds.ok) return deeds;
  const diligence = diligenceOf(options['diligence']);
  if (!diligence.ok) return diligence;
  const versions = loadPace(CONTENT);
  const simulation: Simulation = {
    walk: walk.value,
    days: days.value,
    deeds: deeds.value,
    diligence: diligence.value,
    pace: (asked, history) => pace(asked, history, paceRulesOn(versions, asked.date)),
  };
  return done({ programme, version, simulation });
}

export const programmesSimulate: CommandLine = {
  name: 'programmes simulate',
  usage:
    'programmes simulate NAME[@VERSION]|FILE.json [--start DATE] [--zone ZONE] [--country se|fi] [--time HH:MM] [--days N] [--deeds FILE] [--diligence each-step|nothing]',
  what: 'Plays one road through a programme that the service ships, or through one in a file: every opening, every message with its channels, and every flag, at its civil time. --deeds: a JSON array of what is done on the way, such as {"do": "step", "id": "…", "on": "2027-03-22", "at": "12:00"}.',
  options: ['start', 'zone', 'country', 'time', 'days', 'deeds', 'diligence'],
  needed: [],
  words: 1,
  async run({ words: [word = ''], options }) {
    const ready = await prepared(word, options);
    if (!ready.ok) return failed(ready.details['sentence'] ?? '');
    const { programme, version, simulation } = ready.value;
    const { startsOn, zone, country, messageTime } = simulation.walk;
    const happenings = simulate(programme, simulation).flatMap((one) => shown(one, zone));
    return {
      ok: true,
      result: {
        programme: programme.code,
        version,
        start: startsOn,
        zone,
        country,
        time: messageTime,
        days: simulation.days,
        diligence: simulation.diligence,
        happenings,
      },
    };
  },
};
