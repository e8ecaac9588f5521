/** Programmes of every kind of part, drawn by chance: whole in structure, odd in words. */
import fc from 'fast-check';
import { circlesIn } from '#modules/programmes/rules/circles.ts';
import { withField, withPart } from '#modules/programmes/rules/parts.ts';
import type { Block, Diary, Module, Phase, Programme, Step } from '#modules/programmes/rules/programme.ts';
import {
  type Drawn,
  emptyRoad,
  field,
  maybeRule,
  maybeText,
  optional,
  pick,
  privacy,
  type Road,
  text,
  whole,
  without,
} from './generated-programme-parts.ts';

const BLOCK_KINDS = [
  'text',
  'image',
  'audio',
  'video',
  'questionnaire',
  'exercise',
  'diary',
  'summary',
  'quiz',
  'reflection',
  'if-then',
  'goal',
  'recall',
  'event',
  'talk',
  'meeting',
  'link',
  'download',
] as const;
const block: Drawn<Block> = fc
  .record({
    kind: fc.constantFrom(...BLOCK_KINDS),
    title: text,
    words: text,
    lead: maybeText,
    privacy,
    opens: maybeRule,
    country: optional(fc.constantFrom('se' as const, 'fi' as const)),
    fields: fc.array(field, { minLength: 1, maxLength: 4 }),
    at: whole(0, 99),
  })
  .map(({ kind, title, words, lead, privacy: who, opens, country, fields, at }) => (road: Road): Block => {
    const id = road.next('b');
    const common = without({
      id,
      opens: opens?.(road),
      countries: country === undefined ? undefined : [country],
      techniques: at % 3 === 0 ? ['1.1', '16.3'] : undefined,
    });
    switch (kind) {
      case 'text':
        return { kind, ...common, text: words };
      case 'image':
        return without({ kind, ...common, file: `picture-${String(at % 4)}.png`, alt: title, caption: lead });
      case 'audio':
        return { kind, ...common, file: `${id}.mp3`, title, transcript: words };
      case 'video':
        return {
          kind,
          ...common,
          file: `${id}.mp4`,
          title,
          captions: { sv: `${id}.vtt` },
          transcript: words,
        };
      case 'questionnaire':
        return without({ kind, ...common, instrument: at % 2 === 0 ? 'gad-7' : 'isi', lead });
      case 'exercise': {
        const made = fields.map((make) => make(road));
        road.written.push(id);
        for (const one of made)
          if (one.kind === 'choice')
            road.choices.push({ of: id, field: one.id, option: one.options[0]?.id ?? '' });
        return without({ kind, ...common, title, lead, fields: made, privacy: who });
      }
      case 'diary':
        return without({ kind, ...common, diary: 'log', lead });
      case 'summary':
        return {
          kind,
          ...common,
          diary: 'log',
          days: 7,
          least: 4,
          title,
          figures: [{ kind: 'mean', id: road.next('g'), label: words, field: 'log-hours' }],
        };
      case 'quiz':
        return {
          kind,
          ...common,
          question: title,
          options: [true, false].map((right) => ({
            id: road.next('o'),
            label: words,
            right,
            feedback: words,
          })),
        };
      case 'reflection':
        road.written.push(id);
        return { kind, ...common, question: words, privacy: who };
      case 'if-then':
        road.written.push(id);
        return without({
          kind,
          ...common,
          lead,
          examples: [{ id: road.next('x'), if: words, then: title }],
          privacy: who,
        });
      case 'goal':
        road.written.push(id);
        return without({ kind, ...common, lead, privacy: who });
      case 'recall': {
        const of = pick(road.written, at);
        return of === undefined
          ? { kind: 'text', ...common, text: words }
          : without({ kind, ...common, of, lead });
      }
      case 'event':
        return without({ kind, ...common, event: 'own-day', lead });
      case 'talk':
        return { kind, ...common, lead: words };
      case 'meeting':
        return without({ kind, ...common, title, lead, with: 'group' });
      case 'link':
        return { kind, ...common, label: title, url: 'https://example.org/a?b=c&d=%20' };
      case 'download':
        return { kind, ...common, file: `${id}.pdf`, translated: { fi: `${id}-fi.pdf` }, label: title };
    }
  });

const step: Drawn<Step> = fc
  .record({
    title: text,
    minutes: whole(1, 20),
    opens: maybeRule,
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
  })
  .map((drawn) => (road: Road): Step => {
    const id = road.next('s');
    const opens = drawn.opens?.(road);
    const made = without({
      id,
      title: drawn.title,
      minutes: drawn.minutes,
      opens,
      blocks: drawn.blocks.map((make) => make(road)),
    });
    road.steps.push(id);
    return made;
  });
const module: Drawn<Module> = fc
  .record({
    title: text,
    summary: maybeText,
    opens: maybeRule,
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    reminder: fc.boolean(),
  })
  .map(
    (drawn) =>
      (road: Road): Module =>
        without({
          id: road.next('m'),
          title: drawn.title,
          summary: drawn.summary,
          opens: drawn.opens?.(road),
          reminders: drawn.reminder
            ? [{ id: road.next('r'), afterDays: 1, at: '18:30', most: 3, everyDays: 2 }]
            : undefined,
          steps: drawn.steps.map((make) => make(road)),
        }),
  );
const phase: Drawn<Phase> = fc
  .record({
    title: text,
    kind: fc.constantFrom('guided' as const, 'maintenance' as const),
    cadence: fc.oneof(
      whole(1, 14).map((days) => ({ kind: 'every' as const, days })),
      whole(0, 14).map((days) => ({ kind: 'when-done' as const, days })),
      fc.constant({ kind: 'at-once' as const }),
    ),
    opens: maybeRule,
    days: whole(1, 100),
    modules: fc.array(module, { minLength: 1, maxLength: 3 }),
  })
  .map(
    (drawn) =>
      (road: Road): Phase =>
        without({
          ...drawn,
          id: road.next('p'),
          opens: drawn.opens?.(road),
          modules: drawn.modules.map((make) => make(road)),
        }),
  );
const diary: Drawn<Diary> = fc
  .record({ title: text, lead: maybeText, fields: fc.array(field, { maxLength: 3 }), label: text })
  .map(
    (drawn) =>
      (road: Road): Diary =>
        without({
          id: 'log',
          title: drawn.title,
          lead: drawn.lead,
          every: 'day',
          privacy: 'coach',
          fields: [
            {
              kind: 'number',
              id: 'log-hours',
              label: drawn.label,
              unit: drawn.label,
              least: 0,
              most: 24,
              decimals: 1,
            },
            ...drawn.fields.map((make) => make(road)),
          ],
          chart: 'log-hours',
        }),
  );

/** Rules are drawn without regard to what they wait for: those that wait for one another are taken away. */
function withoutCircles(programme: Programme): Programme {
  const circles = circlesIn(programme).flat();
  if (circles.length === 0) return programme;
  const fewer = circles.reduce(
    (now, id) => withPart(now, id, (part) => withField(part, 'opens', null)),
    programme,
  );
  return withoutCircles(fewer);
}

/** A programme without faults, of any kind of parts and rules. */
export const someProgramme: fc.Arbitrary<Programme> = fc
  .record({
    kind: fc.constantFrom('support' as const, 'treatment' as const),
    title: text,
    words: text,
    diary,
    flag: maybeRule,
    phases: fc.array(phase, { minLength: 1, maxLength: 3 }),
    lapse: fc.boolean(),
  })
  .map(({ kind, title, words, diary: diaryOf, flag, phases, lapse }): Programme => {
    const road = emptyRoad();
    const made = { diaries: [diaryOf(road)], phases: phases.map((make) => make(road)) };
    return without({
      format: 1,
      code: 'drawn',
      kind,
      sourceLanguage: 'sv',
      languages: ['sv', 'fi', 'ar'],
      outdated: { fi: ['drawn.title'] },
      title,
      summary: title,
      purpose: words,
      forWhom: words,
      evidence: words,
      habits: ['sleep'],
      minutesPerWeek: 30,
      start: 'by-staff',
      reminders: [],
      opensAt: '06:00',
      events: [{ id: 'own-day', title, question: title }],
      flags:
        flag === undefined
          ? undefined
          : [{ id: road.next('a'), when: flag(road), priority: 'normal', reason: title }],
      lapse: lapse ? { label: title, leadsTo: road.steps[0] ?? '' } : undefined,
      references: [{ id: 'source', text: 'A source', url: 'https://example.org/paper' }],
      ...made,
    });
  })
  .map(withoutCircles);
