/** A block of a step as its page shows it, built field by field. */
import { longDate, namedDate } from '#kernel/dates-format.ts';
import { partIdOf } from '#modules/enrolments/public.ts';
import { type Block, blocksOf, stepsOf } from '#modules/programmes/public.ts';
import { numberText } from '#platform/i18n.ts';
import { asAsked } from './as-asked.ts';
import type { BlockView, RichSaid } from './block-shapes.ts';
import { diaryView } from './diary-view.ts';
import { readingOf } from './reading.ts';
import { figureOf, type WrittenDay } from './rules/diary-days.ts';
import { richSaid } from './rich-said.ts';
import { type ProgrammeText, within } from './rules/said.ts';
import { stepTexts } from './texts/step-texts.ts';
import { type BlockReader, writingView } from './writing-view.ts';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

function lead(reader: BlockReader, text: ProgrammeText | undefined): RichSaid | null {
  return text === undefined ? null : richSaid(reader.say, text);
}

function summaryFigures(reader: BlockReader, block: Of<'summary'>) {
  const { road, language, say } = reader;
  const words = stepTexts(language).summary;
  const written: WrittenDay[] = road.entries.flatMap((entry) =>
    entry.partId === block.diary && entry.onDay !== null && entry.values !== null
      ? [{ on: entry.onDay, values: entry.values }]
      : [],
  );
  const about = { today: road.now.date, days: block.days, least: block.least };
  return block.figures.map((figure) => {
    const value = figureOf(figure, written, about);
    const from = words.from({ days: value.days, of: block.days });
    const unit = figure.kind === 'mean' && figure.unit !== undefined ? ` ${within(say(figure.unit))}` : '';
    return {
      id: figure.id,
      label: say(figure.label),
      said:
        value.kind === 'cannot-tell'
          ? words.cannotTell({ days: value.days, least: block.least })
          : value.kind === 'mean'
            ? `${numberText(language, value.value)}${unit} (${from})`
            : `${numberText(language, Math.round(value.percent))} % (${from})`,
    };
  });
}

function quizView(reader: BlockReader, block: Of<'quiz'>): BlockView {
  const { say } = reader;
  const writing = writingView(reader, block, null);
  const kept = reader.road.entries.find((one) => one.partId === block.id)?.values?.['choice'];
  const chosen = Array.isArray(kept) ? kept.map(String) : [];
  return {
    kind: 'quiz',
    id: block.id,
    question: say(block.question),
    isMany: block.many === true,
    options: block.options.map(({ id, label }) => ({ id, label: say(label) })),
    chosen,
    answers: block.options
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, right, feedback }) => ({ id, isRight: right, feedback: say(feedback) })),
    missed:
      chosen.length === 0
        ? []
        : block.options.filter((one) => one.right && !chosen.includes(one.id)).map(({ label }) => say(label)),
    writing,
  };
}

function recallView(reader: BlockReader, block: Of<'recall'>): BlockView {
  const { programme, entries } = reader.road;
  const source = blocksOf(programme).find((one) => one.id === block.of);
  const entry = source === undefined ? undefined : entries.find((one) => one.partId === partIdOf(source));
  const asked =
    entry === undefined || entry.values === null
      ? null
      : asAsked(reader.road, { ...entry, values: entry.values }, (kind) => readingOf(reader, kind));
  const step = stepsOf(programme).find((one) => one.blocks.some((other) => other.id === block.of));
  return {
    kind: 'recall',
    id: block.id,
    lead: lead(reader, block.lead),
    written: asked?.written ?? [],
    isCorrected: asked?.isCorrected ?? false,
    photosAt: reader.photosAt,
    stepId: step?.id ?? null,
  };
}

function questionnaireView(reader: BlockReader, block: Of<'questionnaire'>): BlockView {
  const { walk, enrolment } = reader.road;
  const newest = walk.results.findLast((one) => one.instrument === block.instrument);
  const form = reader.form(block.instrument);
  return {
    kind: 'questionnaire',
    id: block.id,
    lead: lead(reader, block.lead),
    title: form.title,
    answered: newest === undefined ? null : longDate(newest.on, reader.language),
    begun: form.begun,
    standing: enrolment.state === 'ended' ? 'ended' : form.standing,
  };
}

function eventView(reader: BlockReader, block: Of<'event'>): BlockView {
  const { programme, walk, enrolment } = reader.road;
  const event = programme.events?.find((one) => one.id === block.event);
  const day = walk.events.get(block.event) ?? null;
  return {
    kind: 'event',
    id: block.id,
    eventId: block.event,
    lead: lead(reader, block.lead),
    question: reader.say(event?.question ?? {}),
    day,
    said: day === null ? null : namedDate(day, reader.language),
    isShut: enrolment.state === 'ended',
  };
}

/** The paper in the reader's language; else the one there is, and which language it is in. */
function paperFor({ road, language, fileAt }: BlockReader, block: Of<'download'>) {
  const source = road.programme.sourceLanguage;
  const own = block.translated?.[language];
  return own === undefined
    ? { src: fileAt(block.file), language: source === language ? null : source }
    : { src: fileAt(own), language: null };
}

export function blockView(reader: BlockReader, block: Block): BlockView {
  const { say, fileAt } = reader;
  const at = { id: block.id };
  switch (block.kind) {
    case 'text':
      return { ...at, kind: 'text', text: richSaid(say, block.text), tone: block.tone ?? 'plain' };
    case 'image':
      return {
        ...at,
        kind: 'image',
        src: fileAt(block.file),
        alt: say(block.alt),
        caption: block.caption === undefined ? null : say(block.caption),
      };
    case 'audio':
      return {
        ...at,
        kind: 'audio',
        src: fileAt(block.file),
        title: say(block.title),
        transcript: richSaid(say, block.transcript),
      };
    case 'video':
      return {
        ...at,
        kind: 'video',
        src: fileAt(block.file),
        title: say(block.title),
        captions: Object.entries(block.captions).map(([lang, file]) => ({ lang, src: fileAt(file) })),
        transcript: richSaid(say, block.transcript),
      };
    case 'questionnaire':
      return questionnaireView(reader, block);
    case 'exercise':
      return {
        ...at,
        kind: 'exercise',
        title: say(block.title),
        lead: lead(reader, block.lead),
        writing: writingView(reader, block, null),
      };
    case 'diary': {
      const diary = diaryView(reader, block);
      return {
        ...at,
        kind: 'diary',
        lead: lead(reader, block.lead),
        diary,
        writing: writingView(reader, block, diary.day),
      };
    }
    case 'summary':
      return { ...at, kind: 'summary', title: say(block.title), figures: summaryFigures(reader, block) };
    case 'quiz':
      return quizView(reader, block);
    case 'reflection':
      return {
        ...at,
        kind: 'reflection',
        question: richSaid(say, block.question),
        writing: writingView(reader, block, null),
      };
    case 'if-then':
      return {
        ...at,
        kind: 'if-then',
        lead: lead(reader, block.lead),
        examples: block.examples.map((one) => ({ id: one.id, when: say(one.if), what: say(one.then) })),
        writing: writingView(reader, block, null),
      };
    case 'goal':
      return {
        ...at,
        kind: 'goal',
        lead: lead(reader, block.lead),
        writing: writingView(reader, block, null),
      };
    case 'recall':
      return recallView(reader, block);
    case 'event':
      return eventView(reader, block);
    case 'talk':
      return { ...at, kind: 'talk', lead: richSaid(say, block.lead) };
    case 'meeting':
      return {
        ...at,
        kind: 'meeting',
        title: say(block.title),
        lead: lead(reader, block.lead),
        with: block.with,
      };
    case 'link':
      return { ...at, kind: 'link', label: say(block.label), url: block.url, host: new URL(block.url).host };
    case 'download':
      return { ...at, kind: 'download', label: say(block.label), ...paperFor(reader, block) };
  }
}
