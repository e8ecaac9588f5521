/** The texts of a programme by the step they stand in, each with its state in a language. */
import { type Programme, stepsOf } from '#modules/programmes/rules/programme.ts';
import { type NamedText, textsOf, type TextState, textState } from '#modules/programmes/rules/texts-of.ts';

/** What stands outside steps: the programme's own words, phases, modules, diaries, flags. */
export const OUTSIDE = '';

export interface TranslatedText extends NamedText {
  readonly part: string;
  readonly field: string;
  readonly state: TextState;
}
export interface TextGroup {
  /** The step's id, or `OUTSIDE`. */
  readonly id: string;
  readonly texts: readonly TranslatedText[];
  /** Missing and outdated ones. */
  readonly left: number;
}

/** Only texts that are written in the source language: what is not there cannot be translated. */
export function textGroups(programme: Programme, language: string): readonly TextGroup[] {
  const texts = textsOf(programme)
    .filter((one) => one.text[programme.sourceLanguage] !== undefined)
    .map((one): TranslatedText => {
      const dot = one.name.lastIndexOf('.');
      return {
        ...one,
        part: one.name.slice(0, dot),
        field: one.name.slice(dot + 1),
        state: textState(programme, one, language),
      };
    });
  const byStep = Map.groupBy(texts, (one) => one.stepId ?? OUTSIDE);
  return [OUTSIDE, ...stepsOf(programme).map((step) => step.id)].map((id) => {
    const inside = byStep.get(id) ?? [];
    return { id, texts: inside, left: inside.filter((one) => one.state !== 'done').length };
  });
}

/** The next text that is not done, after one; from the beginning again past the end. Undefined: all are. */
export function nextUntranslated(
  groups: readonly TextGroup[],
  after: string | null,
): { readonly group: string; readonly text: TranslatedText } | undefined {
  const all = groups.flatMap((group) => group.texts.map((text) => ({ group: group.id, text })));
  const at = after === null ? -1 : all.findIndex((one) => one.text.name === after);
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((one) => one.text.state !== 'done');
}
