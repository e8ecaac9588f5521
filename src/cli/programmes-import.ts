/** `programmes import`: a package file becomes a draft of an organisation, whole or not at all. */
import {
  importPackage,
  type ImportRefusal,
  packageFaultText,
  readPackage,
} from '#modules/programmes/public.ts';
import { openedFile } from '#platform/held-file.ts';
import { type CommandLine, type Ending, failed, withApp } from './command-line.ts';
import { organisationSaid } from './programme-named.ts';
import { withSettings } from './settings.ts';
import { unreadable } from './unreadable.ts';

const OPERATOR = { kind: 'system', job: 'programmes-import' } as const;

type Details = Readonly<Record<string, string>>;
const MEANS: Readonly<Record<ImportRefusal, (details: Details) => string>> = {
  'not-allowed': () => 'may not be brought in.',
  'version-exists': ({ version = '' }) =>
    `says version ${version}, which the organisation has with other content. A version never changes.`,
  'version-in-making': () =>
    'holds a new version, and the organisation is making one already. Publish or drop that first.',
  'form-refused': ({ form = '', because = '' }) =>
    `brings the questionnaire “${form}”, which cannot be kept (${because}).`,
};

function refusedAs(
  errors: readonly { readonly name: string; readonly path: string; readonly message: string }[],
): Ending {
  return { ok: false, sentence: 'Nothing was brought in.', result: { ok: false, errors } };
}

export const programmesImport: CommandLine = {
  name: 'programmes import',
  usage: 'programmes import FILE --organisation ID',
  what: 'Brings in a programme from a package file, as a draft of the organisation, with its files and the questionnaires that are not known. What is wrong is told with its place, and nothing is kept.',
  options: ['organisation'],
  needed: ['organisation'],
  words: 1,
  async run({ words: [file = ''], options, environment, say }) {
    const opened = await openedFile(file).catch(unreadable);
    if ('because' in opened) return failed(`${file} cannot be read: ${opened.because}.`);
    try {
      return await withSettings(environment, async (config) =>
        withApp(config, say, async (app) => {
          const organisation = await organisationSaid(app, options);
          if (!organisation.ok) return failed(organisation.details['sentence'] ?? '');
          const read = await readPackage({ forms: app.forms, keys: config.packageKeys }, opened);
          if (!read.ok)
            return refusedAs(
              read.faults.map((fault) => ({
                name: fault.name,
                path: fault.path,
                message: packageFaultText(fault, 'en'),
              })),
            );
          const kept = await app.run(OPERATOR, importPackage(app, read.package), {
            organisation: organisation.value,
          });
          if (!kept.ok) {
            const message =
              kept.refusal in MEANS
                ? MEANS[kept.refusal as ImportRefusal](kept.details)
                : 'could not be brought in.';
            return refusedAs([{ name: kept.refusal, path: 'manifest.json', message }]);
          }
          const { code, version, became, programmeId, versionId, questionnaires } = kept.value;
          const { signedBy } = read.package;
          return {
            ok: true,
            result: {
              ok: true,
              name: code,
              version,
              became,
              programmeId,
              versionId,
              signedBy,
              questionnaires,
            },
          };
        }),
      );
    } finally {
      await opened.close();
    }
  },
};
