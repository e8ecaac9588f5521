/** Files of a form that is tried: looked at as a person's are, shown as chosen, and kept nowhere. */
import * as z from 'zod';
import { fileTypeOf, LARGEST_FILE, MOST_FILES } from '#kernel/file-type.ts';
import { newId } from '#kernel/ids.ts';
import type { Instrument } from '#modules/instruments/public.ts';
import type { Answers, Attached, AttachmentItem, Value } from '#modules/instruments/rules/form.ts';
import { placesOf, readKey } from '#modules/instruments/rules/places.ts';
import type { Fields } from '#modules/instruments/rules/fields.ts';
import type { FileProblem } from '../forms/texts/player-texts.ts';
import { field, fieldList } from '../shell/requests.ts';

/** As it goes to and fro in the form: what is said of a file, never what is in it. */
const Chosen = z.strictObject({
  key: z.string().max(300),
  file: z.uuid(),
  name: z.string().max(255),
  type: z.string().max(100),
  size: z.int().min(0).max(LARGEST_FILE),
});
type Chosen = z.infer<typeof Chosen>;

export interface TriedFiles {
  readonly answers: Answers;
  /** For the fields that carry them on. */
  readonly carried: readonly string[];
  readonly problem: { readonly key: string; readonly problem: FileProblem } | null;
}

function readChosen(json: string): readonly Chosen[] {
  try {
    const read = Chosen.safeParse(JSON.parse(json));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

function itemAt(form: Pick<Instrument, 'items'>, key: string): AttachmentItem | undefined {
  const item = placesOf(form).byLinkId.get(readKey(key).linkId)?.item;
  return item?.type === 'attachment' ? item : undefined;
}

async function judged(item: AttachmentItem, file: File): Promise<Attached | FileProblem> {
  if (file.size > Math.min(LARGEST_FILE, item.maxSize ?? LARGEST_FILE)) return 'file-too-big';
  const type = fileTypeOf(new Uint8Array(await file.arrayBuffer()));
  if (type === undefined || (item.types.length > 0 && !item.types.includes(type))) return 'file-type';
  return { file: newId<'file'>(), name: file.name.slice(0, 255), type, size: file.size };
}

/** Where one file is asked for, the new one stands in the place of the old. */
function withOne(item: AttachmentItem, before: readonly Chosen[], one: Chosen): readonly Chosen[] {
  return [...(item.repeats ? before : before.filter(({ key }) => key !== one.key)), one];
}

/** What was chosen before, less what was taken away, and what came with the page. */
export async function triedFiles(
  form: Pick<Instrument, 'items'>,
  posted: Fields,
  files: ReadonlyMap<string, File>,
): Promise<TriedFiles> {
  const gone = field(posted, 'removeFile');
  let chosen: readonly Chosen[] = fieldList(posted, 'chosenFile')
    .flatMap(readChosen)
    .filter((one) => one.file !== gone && itemAt(form, one.key) !== undefined)
    .slice(0, MOST_FILES);
  let problem: TriedFiles['problem'] = null;
  for (const [name, file] of files) {
    const key = name.replace(/\.file$/, '');
    const item = itemAt(form, key);
    if (item === undefined || problem !== null) continue;
    const one = await judged(item, file);
    if (typeof one === 'string') problem = { key, problem: one };
    else if (chosen.length >= MOST_FILES) problem = { key, problem: 'too-many-files' };
    else chosen = withOne(item, chosen, { key, ...one });
  }
  const wanted = field(posted, 'upload');
  if (wanted !== '' && problem === null && !files.has(`${wanted}.file`))
    problem = { key: wanted, problem: 'file-empty' };
  const byKey = Map.groupBy(chosen, ({ key }) => key);
  const answers = [...byKey].map(([key, all]) => {
    const values = all.map(({ file, name, type, size }): Value => ({ file, name, type, size }));
    return [key, itemAt(form, key)?.repeats === true ? values : (values[0] ?? '')] as const;
  });
  return {
    answers: Object.fromEntries(answers),
    carried: chosen.map((one) => JSON.stringify(one)),
    problem,
  };
}
