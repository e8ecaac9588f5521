/** A prescription in words, part by part: the same for the screen, the printer and the PDF. */
import type { Language } from '#kernel/actor.ts';
import { civilDate, civilIn, type Zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import {
  type Activity,
  type Prescribing,
  type Prescription,
  professionName,
} from '#modules/prescriptions/public.ts';
import type { PaperPart } from '#platform/pdf.ts';
import { type SheetTexts, sheetTexts } from './texts/sheet-texts.ts';

export interface Sheet {
  readonly language: Language;
  readonly title: string;
  /** Why it no longer holds, when it does not. */
  readonly standing: string | null;
  readonly parts: readonly PaperPart[];
}

export interface SheetAbout {
  readonly language: Language;
  /** What stands for the person's name; null leaves the line out. */
  readonly name: string | null;
  readonly unit: { readonly name: string; readonly phone: string; readonly zone: Zone };
  readonly prescribing: Pick<Prescribing, 'professions'>;
  nameOf(staffId: string): string;
}

function activityParts(one: Activity, number: number, words: SheetTexts): readonly PaperPart[] {
  const { organiser } = one;
  const facts = [
    { label: words.kind, value: words.kinds[one.kind] },
    { label: words.often, value: words.times({ times: one.times }) },
    ...(one.minutes === null ? [] : [{ label: words.long, value: words.minutes({ minutes: one.minutes }) }]),
    ...(one.intensity === null ? [] : [{ label: words.effort, value: words.intensities[one.intensity] }]),
    ...(one.where === '' ? [] : [{ label: words.where, value: one.where }]),
    ...(organiser === null
      ? []
      : [
          {
            label: words.organiser,
            value: [organiser.name, organiser.what, organiser.place, organiser.phone, organiser.web]
              .filter((text) => text !== '')
              .join(', '),
          },
        ]),
  ];
  return [
    { kind: 'heading', level: 2, text: `${String(number)}. ${one.what}` },
    { kind: 'facts', facts },
  ];
}

/** Null before it is signed: a draft is no prescription yet. */
export function sheetOf(one: Prescription, about: SheetAbout): Sheet | null {
  const { signed, followUp, state } = one;
  if (signed === null || followUp === null) return null;
  const { language, unit } = about;
  const words = sheetTexts(language);
  const content = one.written?.content ?? null;
  const day = longDate(civilIn(signed.at, unit.zone).date, language);
  const ended = state === 'replaced' || state === 'withdrawn' || state === 'ended' ? state : null;
  return {
    language,
    title: words.title,
    standing:
      ended === null
        ? null
        : [
            words.standing[ended],
            ...(one.reason === null ? [] : [words.because({ reason: one.reason })]),
          ].join(' '),
    parts: [
      {
        kind: 'facts',
        facts: [
          ...(about.name === null ? [] : [{ label: words.name, value: about.name }]),
          { label: words.issued, value: day },
          { label: words.unit, value: words.unitAndPhone({ unit: unit.name, phone: unit.phone }) },
        ],
      },
      ...(content === null
        ? [{ kind: 'words', text: words.erased } as const]
        : [
            { kind: 'heading', level: 2, text: words.goal } as const,
            { kind: 'words', text: content.goal } as const,
            ...content.activities.flatMap((activity, at) => activityParts(activity, at + 1, words)),
            ...(content.advice === ''
              ? []
              : [
                  { kind: 'heading', level: 2, text: words.advice } as const,
                  { kind: 'words', text: content.advice } as const,
                ]),
          ]),
      { kind: 'heading', level: 2, text: words.followUp },
      {
        kind: 'words',
        text: words.followUpWords({
          day: longDate(civilDate(followUp.on), language),
          how: followUp.how,
          who: about.nameOf(followUp.staffId),
        }),
      },
      {
        kind: 'facts',
        facts: [
          {
            label: words.signed,
            value: words.signedWords({
              name: about.nameOf(signed.staffId),
              profession: professionName(about.prescribing, signed.as, language),
              day,
            }),
          },
        ],
      },
    ],
  };
}
