/** A form that is answered in a preview: kept by nobody, and judged as what a person sends is judged. */
import * as z from 'zod';
import { AnswersInput } from '#modules/instruments/public.ts';
import { blocksOf, type Programme } from '#modules/programmes/rules/programme.ts';
import { TriedDay } from './rules/tried-writing.ts';

/** As it goes to and fro in the form. */
const TriedForm = z.strictObject({
  block: z.string().max(60),
  /** The day of the road that it was answered on. */
  on: TriedDay,
  answers: AnswersInput,
});
export type TriedForm = z.infer<typeof TriedForm>;

/** The form that a block asks; undefined where it asks none. */
export function formAsked(programme: Programme, blockId: string): string | undefined {
  const block = blocksOf(programme).find((one) => one.id === blockId);
  return block?.kind === 'questionnaire' ? block.instrument : undefined;
}

/** Undefined for what no page of ours has made, and for what is about a block that has gone. */
export function readTriedForm(json: string, programme: Programme): TriedForm | undefined {
  try {
    const read = TriedForm.safeParse(JSON.parse(json));
    return read.success && formAsked(programme, read.data.block) !== undefined ? read.data : undefined;
  } catch {
    return undefined;
  }
}
