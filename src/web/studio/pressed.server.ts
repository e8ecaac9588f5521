/** What is pressed on the simulator's page and in its preview, and the road after it. Nothing of it is kept. */
import { parseCivilDate } from '#kernel/dates.ts';
import { fieldsOf } from '#modules/enrolments/public.ts';
import { judgePhotos } from '#modules/enrolments/rules/photos-of.ts';
import { readValues } from '#modules/enrolments/rules/read-values.ts';
import { blocksOf, type Programme } from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import { begun, takenFrom } from '../instruments/try.server.ts';
import type { readPosted } from '../forms/posted-page.server.ts';
import { field, fieldList } from '../shell/requests.ts';
import type { Tried } from '../walk/block-shapes.ts';
import { photosOf, writingOf } from '../walk/take-step.server.ts';
import { type Done, namingOf, played, type Played, type Stage } from './playing.server.ts';
import { isPictureName, readTriedWriting, type TriedWriting } from './rules/tried-writing.ts';
import { readTriedForm, type TriedForm } from './tried-form.server.ts';
import { formOfBlock } from './tried-forms.server.ts';
import { newDeed } from './new-deed.server.ts';
import { dayLookedAt, newSetting, postedSetting, readSetting, type Setting } from './try.server.ts';

/** What a page says, with the files that were chosen on it: they are looked at and let go. */
type Page = Awaited<ReturnType<typeof readPosted>>;
type Posted = Page['posted'];

/** A day that has come, and not before the beginning. */
function isDiaryDay({ start, day }: Setting, onDay: string | null): boolean {
  const read = parseCivilDate(onDay ?? '');
  return read.ok && read.value >= start && read.value <= day;
}

/** What the pictures are called that were chosen in a block: all that a preview remembers of them. */
function chosenPictures(blockId: string, files: Page['files']): TriedWriting['posted'] {
  return Object.fromEntries(
    [...files].flatMap(([name, file]) =>
      name.startsWith(`${blockId}.`) && isPictureName(name)
        ? [[name, [file.name.slice(0, 255)]] as const]
        : [],
    ),
  );
}

/** What is written in a block of the preview: added to what happens on the road, on the day that is looked at. */
async function written(content: Programme, setting: Setting, { posted, files }: Page): Promise<Done> {
  const { blockId, onDay, intent, isOnlyMe, privacy, fields: typed } = writingOf(posted);
  const block = blocksOf(content).find((one) => one.id === blockId);
  const asked = block === undefined ? null : fieldsOf(content, block);
  if (block === undefined || asked === null) return { setting, wrong: [] };
  const { faults } = readValues(blockId, asked, (name) => fieldList(posted, name));
  const pictures = judgePhotos(asked, await photosOf(files, blockId));
  const fields = { ...typed, ...chosenPictures(blockId, files) };
  const isWrongDay = block.kind === 'diary' && !isDiaryDay(setting, onDay);
  const tried: Tried = {
    blockId,
    onDay,
    posted: fields,
    isOnlyMe,
    chosen: privacy,
    faults: {
      ...Object.fromEntries(Object.entries(faults).map(([name, { fault }]) => [name, fault])),
      ...pictures.faults,
    },
    wrongDay: isWrongDay ? 'wrong-day' : null,
    changed: null,
  };
  if (isWrongDay || Object.keys(tried.faults).length > 0) return { setting, wrong: [], notTaken: tried };
  const writing = JSON.stringify({
    block: blockId,
    onDay,
    on: setting.day,
    intent,
    isOnlyMe,
    posted: fields,
  } satisfies Record<keyof TriedWriting, unknown>);
  if (readTriedWriting(writing, content) === undefined) return { setting, wrong: [] };
  const how = intent === 'send' ? 'sent' : onDay !== null ? 'day' : privacy;
  return {
    setting: { ...setting, writings: [...setting.writings, writing] },
    wrong: [],
    kept: { block: blockId, how },
  };
}

function withDeed(setting: Setting, deed: object): Done {
  return { setting: { ...setting, deeds: [...setting.deeds, JSON.stringify(deed)] }, wrong: [] };
}

/** A deed of the form; one that cannot be read is told. */
function added(
  here: RequestContext,
  stage: Stage,
  { setting, posted }: { setting: Setting; posted: Posted },
): Done {
  const deed = newDeed(posted, setting.kind, namingOf(here, stage));
  const next = deed === undefined ? { setting, wrong: [] } : withDeed(setting, deed);
  // What could not be read is not among the deeds that are shown again.
  return countOf(stage, next.setting) > countOf(stage, setting)
    ? next
    : { setting: next.setting, wrong: ['deed'] };
}

function countOf({ tried }: Stage, setting: Setting): number {
  return readSetting(setting, tried.content).read?.deeds.length ?? 0;
}

/** An own day, told in its block. */
function toldDay(stage: Stage, setting: Setting, posted: Posted): Done {
  const block = field(posted, 'block');
  const event = field(posted, 'event');
  const day = field(posted, `day-${block}`);
  const next = withDeed(setting, { do: 'event', event, day, on: setting.day });
  return countOf(stage, next.setting) > countOf(stage, setting)
    ? { ...next, kept: { block, how: 'own-day' } }
    : { setting, wrong: [], kept: { block, how: 'no-day' } };
}

/** A form of a step: opened, filled in on its page, and answered once nothing is missing. */
async function formAnswered(
  here: RequestContext,
  stage: Stage,
  { setting, page }: { setting: Setting; page: Page },
): Promise<Done> {
  const { posted, files } = page;
  const { work, tried } = stage;
  const block = field(posted, 'block');
  const form = formOfBlock(here, { work, programme: tried.content }, block);
  const { read } = readSetting(setting, tried.content);
  if (form === undefined || read === null) return { setting, wrong: [] };
  if (field(posted, 'intent') === 'form')
    return { setting, wrong: [], filling: { block, form, stand: await begun(here, form), taken: null } };
  const by = { country: setting.country, on: dayLookedAt(setting, read).day };
  const taken = await takenFrom(here, { form, posted, files, by });
  const { stand, result } = taken;
  const help = taken.calls ? here.app.library.safety(setting.country) : undefined;
  const open: Done = { setting, wrong: [], help, filling: { block, form, stand, taken } };
  if (stand === null || result === null || stand.problems.length > 0) return open;
  const answered = JSON.stringify({ block, on: by.on, answers: stand.answers } satisfies Record<
    keyof TriedForm,
    unknown
  >);
  if (readTriedForm(answered, tried.content) === undefined) return open;
  return { setting: { ...setting, forms: [...setting.forms, answered] }, wrong: [], help, judged: result };
}

function without(list: readonly string[], index: string): readonly string[] {
  return list.filter((_, place) => String(place) !== index);
}

/** What was pressed, on either page. */
async function pressed(here: RequestContext, stage: Stage, page: Page): Promise<Done> {
  const { posted } = page;
  const { work, tried } = stage;
  const { content } = tried;
  const setting = postedSetting(posted, newSetting(here, work, content), content);
  const [intent = '', index = ''] = field(posted, 'intent').split(' ');
  switch (intent) {
    case 'remove':
      return { setting: { ...setting, deeds: without(setting.deeds, index) }, wrong: [] };
    case 'unwrite':
      return { setting: { ...setting, writings: without(setting.writings, index) }, wrong: [] };
    case 'unform':
      return { setting: { ...setting, forms: without(setting.forms, index) }, wrong: [] };
    case 'add':
      return added(here, stage, { setting, posted });
    case 'keep':
    case 'send':
      return written(content, setting, page);
    case 'done':
      return withDeed(setting, { do: 'step', id: setting.step, on: setting.day });
    case 'day':
      return toldDay(stage, setting, posted);
    case 'diary':
      return { setting: { ...setting, diaryDay: field(posted, 'otherDay').slice(0, 10) }, wrong: [] };
    case 'form':
    case 'fill':
      return formAnswered(here, stage, { setting, page });
    case 'coach':
      return { setting: { ...setting, view: 'coach' }, wrong: [] };
    default:
      return { setting, wrong: [] };
  }
}

export async function playedAfter(here: RequestContext, stage: Stage, page: Page): Promise<Played> {
  const { posted } = page;
  const done = await pressed(here, stage, page);
  const shown = await played(here, stage, done);
  const intent = field(posted, 'intent');
  // Another beginning moves the day that is looked at; only a day that was asked for can be wrong.
  const isWrong = (intent === 'look' || intent === 'coach') && shown.isDayElsewhere;
  return isWrong ? { ...shown, wrong: [...shown.wrong, 'day'] } : shown;
}
