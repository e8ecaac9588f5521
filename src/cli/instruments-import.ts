/** `instruments import`: FHIR Questionnaires brought in, one line of JSON per file. */
import { readFile } from 'node:fs/promises';
import { isId } from '#kernel/ids.ts';
import { type FormFile, keepForms, readFormFile } from '#modules/instruments/public.ts';
import type { App } from '../app.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { LICENCE_MEANS } from './licence-means.ts';
import { withSettings } from './settings.ts';
import { unreadable } from './unreadable.ts';

const OPERATOR = { kind: 'system', job: 'instruments-import' } as const;

/** What a refusal means, for whoever has to do something about it. */
const MEANS: Readonly<Record<string, string>> = {
  'version-exists': 'is there already with other content. A version never changes: give it a new one.',
  'scoring-version-exists': 'is a scoring version that is there already with other content.',
  'name-taken': 'is the name of another organisation’s form. Give it another name or url.',
  ...LICENCE_MEANS,
};

const PLACES: Readonly<Record<string, string>> = {
  'version-exists': 'Questionnaire.version',
  'scoring-version-exists': 'Questionnaire.extension',
  'name-taken': 'Questionnaire.url',
};

interface Wish {
  readonly organisation: string | undefined;
  readonly publish: 'publish' | 'draft';
  readonly permission: string | undefined;
}

/** What cannot be opened is told; a fault while reading it is a fault. */
async function read(app: App, file: string): Promise<FormFile> {
  const bytes = await readFile(file).catch(unreadable);
  if (!('because' in bytes)) return readFormFile(app.forms, bytes);
  const errors = [{ path: 'file', message: `cannot be read: ${bytes.because}.` }];
  return { forms: [], errors, unsupported: [], untranslated: [] };
}

async function importFile(app: App, file: string, wish: Wish) {
  const { forms, errors, unsupported, untranslated } = await read(app, file);
  const first = forms[0]?.imported;
  const base = { name: first?.name ?? null, unsupported, untranslated };
  if (errors.length > 0) {
    const told = errors.map(({ path, message }) => ({ path, message }));
    return { ok: false, version: null, ...base, errors: told, file };
  }
  const kept = await app.run(OPERATOR, keepForms(app.shipped, forms), {
    publish: wish.publish === 'publish',
    ...(wish.organisation === undefined ? {} : { organisation: wish.organisation }),
    ...(wish.permission === undefined ? {} : { permission: wish.permission }),
  });
  if (!kept.ok) {
    const path = PLACES[kept.refusal] ?? 'licence';
    const { name = '', version = '' } = kept.details;
    const words = [name, version].filter((one) => one !== '').join(' ');
    const message = `${words} ${MEANS[kept.refusal] ?? kept.refusal} (${kept.refusal})`.trim();
    return { ok: false, version: null, ...base, errors: [{ path, message }], file };
  }
  const [one] = kept.value;
  return {
    ok: true,
    version: one?.version ?? null,
    ...base,
    errors: [],
    file,
    instruments: kept.value.map((form) => ({
      name: form.name,
      version: form.version,
      scoring: form.scoringVersion,
      became: form.became,
    })),
  };
}

export const instrumentsImport: CommandLine = {
  name: 'instruments import',
  usage: 'instruments import FILE… [--publish] [--permission REFERENCE] [--organisation ID]',
  what: 'Brings in FHIR R4 Questionnaires, single or in a Bundle: one line per file with what was read, what is not supported, not translated or wrong. A file is kept whole or not at all.',
  options: ['permission', 'organisation'],
  needed: [],
  switches: ['publish'],
  words: 1,
  async run({ words, options, environment, say }) {
    const organisation = options['organisation'];
    if (organisation !== undefined && !isId(organisation))
      return failed('The id of an organisation is a UUID.');
    const wish: Wish = {
      organisation,
      publish: options['publish'] === undefined ? 'draft' : 'publish',
      permission: options['permission'],
    };
    return withSettings(environment, async (config) =>
      withApp(config, say, async (app) => {
        const lines: Awaited<ReturnType<typeof importFile>>[] = [];
        for (const file of words) lines.push(await importFile(app, file, wish));
        const wrong = lines.filter((line) => !line.ok).length;
        return wrong === 0
          ? { ok: true, lines }
          : { ok: false, sentence: `${wrong} of ${lines.length} files could not be brought in.`, lines };
      }),
    );
  },
};
