/** A road that is set and played, with everything that the pages say of it. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import type { Instrument } from '#modules/instruments/public.ts';
import { asFields } from '#modules/instruments/rules/fields.ts';
import { modulesOf, type Programme, stepsOf } from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import type { readPosted } from '../forms/posted-page.server.ts';
import { field } from '../shell/requests.ts';
import type { Judged, Stand, takenFrom } from '../instruments/try.server.ts';
import type { Tried } from '../walk/block-shapes.ts';
import { atWork, type AtWork } from '../work/staff-frame.server.ts';
import type { Commented } from './look-comment.server.ts';
import { saidComments } from './comments.server.ts';
import { knownForms } from './draft.server.ts';
import { askedOfDeed } from './new-deed.server.ts';
import { previewOf } from './preview.server.ts';
import type { Naming } from './rules/chosen-parts.ts';
import { languageTitle } from '../walk/rules/language-name.ts';
import { textIn } from './rules/part-names.ts';
import { roadDays, walkOn } from './rules/road-days.ts';
import { isPictureName, readTriedWriting, type TriedWriting } from './rules/tried-writing.ts';
import { studioTexts } from './texts/texts.ts';
import {
  type AnsweredForm,
  answeredForms,
  deedsOfForms,
  type FormsTried,
  resultsTried,
} from './tried-forms.server.ts';
import { dayRows, deedChoices, deedWords, formWords, writingWords } from './try-words.server.ts';
import {
  contentToTry,
  dayLookedAt,
  play,
  type Read,
  readSetting,
  type Setting,
  type Wrong,
} from './try.server.ts';

type Posted = Awaited<ReturnType<typeof readPosted>>['posted'];

export interface Stage {
  readonly work: AtWork;
  readonly tried: Awaited<ReturnType<typeof contentToTry>>;
  /** The address of the programme's page. */
  readonly address: string;
}

/** What is posted says itself which version it is about; an address says it in its query. */
export async function stageOf(
  here: RequestContext,
  request: Request,
  about: { readonly programmeId: string; readonly posted?: Posted },
): Promise<Stage> {
  const work = await atWork(here, request);
  const { programmeId, posted } = about;
  const asked =
    posted === undefined
      ? (new URL(request.url).searchParams.get('version') ?? '')
      : field(posted, 'version');
  const tried = await contentToTry(here, request, { programmeId, asked });
  return { work, tried, address: `/${here.language}/work/programmes/${programmeId}` };
}

/** A form that is open in the preview, with what was just filled in. */
interface Filling {
  readonly block: string;
  readonly form: Instrument;
  readonly stand: Stand | null;
  readonly taken: Awaited<ReturnType<typeof takenFrom>> | null;
}

type SafetyLinesOf = ReturnType<RequestContext['app']['library']['safety']>;

export interface Done {
  /** What was just said of a part. */
  readonly commented?: Commented | undefined;
  readonly setting: Setting;
  readonly wrong: readonly Wrong[];
  /** What was written in the preview and cannot be read. */
  readonly notTaken?: Tried;
  /** The block that was just written in, and how. */
  readonly kept?: { readonly block: string; readonly how: string };
  readonly filling?: Filling;
  /** The crisis lines that the answers lead to. */
  readonly help?: SafetyLinesOf | undefined;
  /** What the form that was just answered came to. */
  readonly judged?: Judged;
}

export function namingOf(here: RequestContext, { work, tried }: Stage): Naming {
  const { language, app } = here;
  const { organisationId } = work.actor;
  return {
    programme: tried.content,
    forms: knownForms(app.library, { organisationId, work, language }),
    language,
    untitled: studioTexts(language).untitled,
  };
}

/** Every step, by the module it stands in. */
function stepChoices(content: Programme, shown: string) {
  const titleOf = (part: { readonly id: string; readonly title: Programme['title'] }) =>
    textIn(part.title, shown, content.sourceLanguage) || part.id;
  return modulesOf(content).flatMap((module) =>
    module.steps.map((step) => ({ value: step.id, label: `${titleOf(module)}: ${titleOf(step)}` })),
  );
}

/** What a new deed can be about, which of it is chosen, and what that asks for. */
function newDeedOf({ kind, about }: Setting, naming: Naming) {
  const choices = deedChoices(kind, naming);
  const chosen = choices.find((one) => one.code === about)?.code ?? choices[0]?.code ?? '';
  return { choices, about: chosen, asked: askedOfDeed(kind, chosen, naming) };
}

interface OnRoad {
  readonly read: Read;
  readonly naming: Naming;
  readonly language: Language;
}

function doneOnIt(setting: Setting, { read, naming, language }: OnRoad, answered: readonly AnsweredForm[]) {
  return {
    deeds: read.deeds.map((deed) => ({
      value: JSON.stringify(deed),
      words: deedWords(deed, naming, language),
    })),
    writings: setting.writings.flatMap((value) => {
      const written = readTriedWriting(value, naming.programme);
      return written === undefined ? [] : [{ value, words: writingWords(written, naming, language) }];
    }),
    forms: answered.map((one) => ({ value: one.carried, words: formWords(one, language) })),
  };
}

function parsedDay(text: string): CivilDate | null {
  const read = parseCivilDate(text);
  return read.ok ? read.value : null;
}

/** A form as its page asks it: what is shown now, and after a post what is missing. */
function shownFilling({ block, form, stand, taken }: Filling, lines: SafetyLinesOf) {
  // As the page of a person that asks all of it at once.
  const isShown = form.safety === 'always' || form.flags.some((rule) => rule.opensSafety);
  const safety = isShown ? lines : undefined;
  const all = stand?.all ?? {};
  return {
    block,
    title: form.title,
    items: form.items,
    isSteps: form.paging === 'steps',
    answers: all,
    fields: { ...asFields(all), ...taken?.fields },
    enabled: stand?.enabled ?? [],
    problems: taken === null || taken.isChange ? [] : (stand?.problems ?? []),
    more: taken?.more ?? null,
    isTroubled: stand === null,
    chosenFiles: taken?.chosenFiles ?? [],
    fileProblem: taken?.fileProblem ?? null,
    safety,
  };
}

/** The pictures that were chosen last in each block, by what they are called. */
function picturesChosen(writings: readonly TriedWriting[]) {
  return [...new Map(writings.map((one) => [one.block, one])).values()].flatMap(({ block, posted }) => {
    const names = Object.keys(posted)
      .filter(isPictureName)
      .flatMap((name) => posted[name] ?? []);
    return names.length === 0 ? [] : [{ block, names }];
  });
}

/** What was said of a step and of what stands in it. */
function commentsAt(here: RequestContext, { work, tried }: Stage, stepId: string) {
  const step = stepsOf(tried.content).find((one) => one.id === stepId);
  const parts = [stepId, ...(step?.blocks ?? []).map((block) => block.id)];
  const about = tried.comments.filter((one) => one.partId !== null && parts.includes(one.partId));
  return saidComments(here, work.zone, about);
}

/** The road as it is set, with everything that the page says of it. */
export async function played(here: RequestContext, stage: Stage, done: Done) {
  const { work, tried, address } = stage;
  const { content, versionId, number, asked } = tried;
  const { language } = here;
  const { setting } = done;
  const naming = namingOf(here, stage);
  const found = readSetting(setting, content);
  const { read } = found;
  const place: FormsTried | null = read === null ? null : { work, programme: content, walk: read.walk };
  const answered = read === null || place === null ? [] : await answeredForms(here, read.forms, place);
  const happenings =
    read === null || place === null
      ? []
      : play(here, content, { ...read, deeds: [...read.deeds, ...deedsOfForms(place, answered)] }, setting);
  const looked = read === null ? null : dayLookedAt(setting, read);
  return {
    address,
    version: asked,
    comments: commentsAt(here, stage, setting.step),
    commentOn: tried.mayComment ? { versionId, key: newId<'comment'>() } : null,
    commented: done.commented ?? null,
    setting: { ...setting, day: looked?.day ?? setting.day },
    wrong: [...done.wrong, ...found.wrong],
    isDayElsewhere: looked?.ok === false,
    notTaken: done.notTaken,
    kept: done.kept ?? null,
    filling:
      done.filling === undefined
        ? null
        : shownFilling(done.filling, here.app.library.safety(setting.country)),
    judged: done.judged ?? null,
    help: done.help ?? null,
    pictures: picturesChosen(read?.writings ?? []),
    ...(read === null
      ? { deeds: [], writings: [], forms: [] }
      : doneOnIt(setting, { read, naming, language }, answered)),
    ...newDeedOf(setting, naming),
    languages: content.languages.map((tag) => ({ value: tag, label: languageTitle(tag, language) })),
    steps: stepChoices(content, setting.language),
    days:
      read === null
        ? []
        : dayRows(
            roadDays(happenings, { startsOn: read.walk.startsOn, days: read.days, zone: read.zone }),
            naming,
            language,
          ),
    counts: {
      openings: happenings.filter((one) => one.what.kind === 'opens').length,
      messages: happenings.filter((one) => one.what.kind === 'message').length,
    },
    preview:
      read === null || place === null || looked === null
        ? null
        : previewOf(
            here,
            {
              content,
              versionId,
              number,
              walk: walkOn(read.walk, happenings, looked.day),
              day: looked.day,
              writings: read.writings,
              results: resultsTried(here, place, { deeds: read.deeds, answered, until: looked.day }),
              diaryDay: parsedDay(setting.diaryDay),
              step: setting.step,
              shown: setting.language,
              forms: naming.forms,
              media: `${address}/media/${versionId}`,
            },
            work,
          ),
  };
}

export type Played = Awaited<ReturnType<typeof played>>;
