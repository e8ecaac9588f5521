/** Forms of the demo's organisation that somebody has brought in and not published yet, as `content/demo/forms` has them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepForms, readFormFile } from '#modules/instruments/public.ts';
import type { App } from '../app.ts';
import { demoId } from './people.ts';

const DIRECTORY = join('content', 'demo', 'forms');

/** Keeps each as a draft of the organisation with this key. */
export async function bringDemoForms(app: App, organisationKey: string): Promise<void> {
  for (const name of (await readdir(DIRECTORY)).toSorted()) {
    const { forms, errors } = await readFormFile(app.forms, await readFile(join(DIRECTORY, name)));
    const [first] = errors;
    if (first !== undefined)
      throw new Error(`${DIRECTORY}/${name} is not right at ${first.path}: ${first.message}`);
    const kept = await app.run({ kind: 'system', job: 'demo-forms' }, keepForms(app.shipped, forms), {
      organisation: demoId('organisation', organisationKey),
    });
    if (!kept.ok) throw new Error(`${DIRECTORY}/${name} was refused: ${kept.refusal}`);
  }
}
