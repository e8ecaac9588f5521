/** `programmes export`: a version of a programme as one package file. */
import { writeFile } from 'node:fs/promises';
import { type ExportRefusal, exportPackage } from '#modules/programmes/public.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { noProgramme, programmeSaid } from './programme-named.ts';
import { withSettings } from './settings.ts';

const OPERATOR = { kind: 'system', job: 'programmes-export' } as const;

/** What a refusal means, for whoever has to do something about it. */
const MEANS: Readonly<Record<Exclude<ExportRefusal, 'not-found'>, (details: Details) => string>> = {
  'not-allowed': () => 'It may not be taken along.',
  'unknown-form': ({ form = '' }) => `It asks the questionnaire “${form}”, which is not there.`,
  'missing-media': ({ file = '' }) => `The file “${file}” is missing.`,
  'too-large': ({ bytes = '' }) =>
    `Its files are too large together for a package (${bytes} bytes; 300 MB at most).`,
  'has-faults': ({ fault = '', at = '' }) =>
    `It is not whole: ${fault} at ${at}. See: vandra programmes check`,
};
type Details = Readonly<Record<string, string>>;

export const programmesExport: CommandLine = {
  name: 'programmes export',
  usage: 'programmes export NAME[@VERSION] [--organisation ID] --out FILE',
  what: 'Writes a programme into one package file: the version said, or the newest published one. Without --organisation the service’s own.',
  options: ['organisation', 'out'],
  needed: ['out'],
  words: 1,
  run: async ({ words: [word = ''], options, environment, say }) =>
    withSettings(environment, async (config) =>
      withApp(config, say, async (app) => {
        const wish = await programmeSaid(app, word, options);
        if (!wish.ok) return failed(wish.details['sentence'] ?? '');
        const packed = exportPackage({ ...app, keys: config.packageKeys });
        const outcome = await app.run(OPERATOR, packed, wish.value);
        if (!outcome.ok)
          return failed(
            outcome.refusal in MEANS
              ? MEANS[outcome.refusal as keyof typeof MEANS](outcome.details)
              : noProgramme(app, wish.value),
          );
        const { bytes, parts, code, version, state, signature, files } = outcome.value;
        const file = options['out'] ?? '';
        await writeFile(file, parts());
        return {
          ok: true,
          result: { name: code, version, state, signature, file, bytes, files },
        };
      }),
    ),
};
