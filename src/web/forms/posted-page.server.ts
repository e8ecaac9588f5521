/** What a posted page of a form says. */
import { data } from 'react-router';
import { UNIT, WORDS } from '#modules/instruments/rules/fields.ts';

export type Posted = Readonly<Record<string, string | readonly string[]>>;

/** A multipart or plain form: its fields, and the files that were really chosen. */
export async function readPosted(
  request: Request,
): Promise<{ posted: Posted; files: ReadonlyMap<string, File> }> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw data({ refusal: 'bad-input' }, { status: 400 });
  }
  const posted = new Map<string, string | readonly string[]>();
  const files = new Map<string, File>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      if (value.size > 0) files.set(name, value);
      continue;
    }
    const before = posted.get(name);
    posted.set(
      name,
      before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value],
    );
  }
  return { posted: Object.fromEntries(posted), files };
}

/** The fields of the answers, without buttons and what the page itself needs. */
export function answerFields(posted: Posted, keys: readonly string[]): Posted {
  const mine = new Set(keys.flatMap((key) => [key, `${key}${WORDS}`, `${key}${UNIT}`]));
  return Object.fromEntries(Object.entries(posted).filter(([name]) => mine.has(name)));
}
