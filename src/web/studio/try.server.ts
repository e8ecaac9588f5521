/** The simulator behind its page: what was filled in, read and played; nothing is kept. */
import { data } from 'react-router';
import { COUNTRIES, type Country } from '#kernel/actor.ts';
import {
  type CivilDate,
  parseCivilDate,
  parseCivilTime,
  parseZone,
  plusDays,
  type Zone,
} from '#kernel/dates.ts';
import { pace, paceRulesOn } from '#modules/notifications/public.ts';
import {
  type CommentLine,
  type Happening,
  isNear,
  type Programme,
  readCatalogueProgramme,
  readDeeds,
  readDraft,
  readOwnProgrammes,
  simulate,
  type TimedDeed,
  type VersionId,
  type Walk,
  walkFrom,
  programmeMaker,
} from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { deedsOfWriting, readTriedWriting, type TriedWriting } from './rules/tried-writing.ts';
import { readTriedForm, type TriedForm } from './tried-form.server.ts';
import { type DeedKind, DEED_KINDS, type TryTexts, type View, VIEWS } from './texts/try-texts.ts';

const MOST_DAYS = 800;
const DAYS_AFTER = 14;
const MOST_DEEDS = 60;

type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Wrong = keyof TryTexts['wrong'];

export interface ToTry {
  readonly content: Programme;
  readonly versionId: VersionId;
  readonly number: string;
  /** What was said of its parts by those who make it. */
  readonly comments: readonly CommentLine[];
  /** Something may be said of its parts. */
  readonly mayComment: boolean;
  /** The version that was asked for; '' is whichever is on its way. */
  readonly asked: string;
}

/** The version that is asked for; else the draft where there is one, or what is published here. */
export async function contentToTry(
  here: RequestContext,
  request: Request,
  { programmeId, asked }: { readonly programmeId: string; readonly asked: string },
): Promise<ToTry> {
  const own = await run(here, readOwnProgrammes, {});
  const mine = own.ok ? own.value.programmes.find((one) => one.id === programmeId) : undefined;
  const version = mine?.versions.find((one) => asked === '' || one.id === asked);
  if (version !== undefined) {
    const draft = orPage(
      here,
      request,
      await run(here, readDraft(here.app.making), { versionId: version.id }),
    );
    const { content, comments } = draft;
    const mayComment = programmeMaker(here.actor, 'review') !== null;
    return { content, versionId: version.id, number: version.number, comments, mayComment, asked };
  }
  if (asked !== '') throw data({ refusal: 'not-found' }, { status: 404 });
  const entry = orPage(
    here,
    request,
    await run(here, readCatalogueProgramme(here.app.programmes), { programmeId }),
  );
  const content = await here.app.programmes.content(entry.version.id);
  if (content === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  const { id, major, minor } = entry.version;
  return {
    content,
    versionId: id,
    number: `${String(major)}.${String(minor)}`,
    comments: [],
    mayComment: false,
    asked,
  };
}

/** As it stands in the fields; what cannot be read is told beside its field and played as it was before. */
export interface Setting {
  readonly start: string;
  readonly zone: string;
  readonly country: Country;
  readonly messageTime: string;
  readonly diligence: 'each-step' | 'nothing';
  /** Each as JSON, as it goes to and fro in the form. */
  readonly deeds: readonly string[];
  /** What was written in a preview, each as JSON too. */
  readonly writings: readonly string[];
  /** Forms that were answered in a preview, each as JSON too. */
  readonly forms: readonly string[];
  /** The day of its diaries that a step shows; empty: the day that is looked at. */
  readonly diaryDay: string;
  readonly kind: DeedKind;
  /** What a new deed is about, by its code; empty: the first there is. */
  readonly about: string;
  readonly day: string;
  readonly step: string;
  readonly view: View | 'coach';
  readonly language: string;
}

export function newSetting(
  { app, language }: Pick<RequestContext, 'app' | 'language'>,
  work: AtWork,
  content: Programme,
): Setting {
  const usual = paceRulesOn(app.pace, work.today).usual.time;
  return {
    start: work.today,
    zone: work.zone,
    country: work.unit.country,
    messageTime: usual,
    diligence: 'each-step',
    deeds: [],
    writings: [],
    forms: [],
    diaryDay: '',
    kind: 'step',
    about: '',
    day: work.today,
    step: content.phases[0]?.modules[0]?.steps[0]?.id ?? '',
    view: 'phone',
    language: content.languages.includes(language) ? language : content.sourceLanguage,
  };
}

function among<T extends string>(values: readonly T[], given: string, otherwise: T): T {
  return values.find((one) => one === given) ?? otherwise;
}

/** What was posted, over what the page begins with. */
export function postedSetting(posted: Fields, begun: Setting, content: Programme): Setting {
  const text = (name: string) => field(posted, name).trim().slice(0, 60);
  return {
    start: text('start'),
    zone: text('zone'),
    country: among(COUNTRIES, text('country'), begun.country),
    messageTime: text('messageTime'),
    diligence: among(['each-step', 'nothing'] as const, text('diligence'), begun.diligence),
    deeds: fieldList(posted, 'deed').slice(0, MOST_DEEDS),
    writings: fieldList(posted, 'written').slice(0, MOST_DEEDS),
    forms: fieldList(posted, 'answered').slice(0, MOST_DEEDS),
    diaryDay: text('diaryDay'),
    kind: among(DEED_KINDS, text('kind'), begun.kind),
    about: field(posted, 'new-what').trim().slice(0, 320),
    day: text('day'),
    step: text('step') === '' ? begun.step : text('step'),
    view: among([...VIEWS, 'coach'] as const, text('view'), begun.view),
    language: among(content.languages, text('language'), begun.language),
  };
}

export interface Read {
  readonly walk: Walk;
  readonly deeds: readonly TimedDeed[];
  readonly writings: readonly TriedWriting[];
  readonly forms: readonly (TriedForm & { readonly carried: string })[];
  readonly days: number;
  readonly zone: Zone;
}

function parsedDeeds(content: Programme, deeds: readonly string[]): readonly TimedDeed[] {
  return deeds.flatMap((one) => {
    try {
      const read = readDeeds([JSON.parse(one)], content);
      return read.ok ? read.value : [];
    } catch {
      return [];
    }
  });
}

export function readSetting(
  setting: Setting,
  content: Programme,
): { readonly read: Read | null; readonly wrong: readonly Wrong[] } {
  const start = parseCivilDate(setting.start);
  const zone = parseZone(setting.zone);
  const time = parseCivilTime(setting.messageTime);
  const wrong: readonly Wrong[] = [
    ...(start.ok && isNear(start.value) ? [] : (['start'] as const)),
    ...(zone.ok ? [] : (['zone'] as const)),
    ...(time.ok ? [] : (['time'] as const)),
  ];
  if (!start.ok || !isNear(start.value) || !zone.ok || !time.ok) return { read: null, wrong };
  const whole = content.phases.reduce((sum, phase) => sum + phase.days, DAYS_AFTER);
  return {
    read: {
      walk: walkFrom({
        startsOn: start.value,
        zone: zone.value,
        country: setting.country,
        messageTime: time.value,
      }),
      deeds: parsedDeeds(content, setting.deeds),
      writings: setting.writings.flatMap((one) => readTriedWriting(one, content) ?? []),
      forms: setting.forms.flatMap((carried) => {
        const read = readTriedForm(carried, content);
        return read === undefined ? [] : [{ ...read, carried }];
      }),
      days: Math.min(whole, MOST_DAYS),
      zone: zone.value,
    },
    wrong,
  };
}

export function play(
  here: RequestContext,
  content: Programme,
  read: Read,
  setting: Setting,
): readonly Happening[] {
  const { walk, deeds, writings, days } = read;
  return simulate(content, {
    walk,
    days,
    deeds: [...deeds, ...writings.flatMap((one) => deedsOfWriting(content, one))],
    diligence: setting.diligence,
    pace: (asked, history) => pace(asked, history, paceRulesOn(here.app.pace, asked.date)),
  });
}

/** The day that is looked at, within the road. */
export function dayLookedAt(setting: Setting, read: Read): { readonly day: CivilDate; readonly ok: boolean } {
  const parsed = parseCivilDate(setting.day);
  const { startsOn } = read.walk;
  const last = plusDays(startsOn, read.days);
  if (!parsed.ok || parsed.value < startsOn || parsed.value > last) return { day: startsOn, ok: false };
  return { day: parsed.value, ok: true };
}
