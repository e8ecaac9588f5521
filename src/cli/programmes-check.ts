/** `programmes check`: what the gate before publishing says of a version. */
import { COUNTRIES } from '#kernel/actor.ts';
import { allOrganisations } from '#modules/identity/public.ts';
import { checkProgramme, gateFindingText, packageFaultText } from '#modules/programmes/public.ts';
import type { App } from '../app.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { noProgramme, type ProgrammeWish, programmeSaid } from './programme-named.ts';
import { withSettings } from './settings.ts';

const OPERATOR = { kind: 'system', job: 'programmes-check' } as const;

async function countriesOf(app: App, { organisation }: ProgrammeWish) {
  if (organisation === null) return COUNTRIES;
  const all = await allOrganisations(app.database.kysely);
  return all.filter((one) => one.id === organisation).map((one) => one.country);
}

export const programmesCheck: CommandLine = {
  name: 'programmes check',
  usage: 'programmes check NAME[@VERSION] [--organisation ID]',
  what: 'Tells what the gate before publishing says: structure, rules, files, questionnaires, links, reading level, and how far each language has come. Without --organisation the service’s own.',
  options: ['organisation'],
  needed: [],
  words: 1,
  run: async ({ words: [word = ''], options, environment, say }) =>
    withSettings(environment, async (config) =>
      withApp(config, say, async (app) => {
        const wish = await programmeSaid(app, word, options);
        if (!wish.ok) return failed(wish.details['sentence'] ?? '');
        const countries = await countriesOf(app, wish.value);
        const checked = await app.run(OPERATOR, checkProgramme(app), { ...wish.value, countries });
        if (!checked.ok) return failed(noProgramme(app, wish.value));
        const { version, state, verdict, faults, findings, languages } = checked.value;
        const found = [
          ...faults.map((fault) => ({
            level: 'stop',
            check: 'structure',
            name: fault.name,
            at: fault.path,
            about: fault.about,
            language: null,
            message: packageFaultText(fault, 'en'),
          })),
          ...findings.map((finding) => ({ ...finding, message: gateFindingText(finding, 'en') })),
        ];
        const name = wish.value.code;
        const result = {
          ok: verdict !== 'stopped',
          name,
          version,
          state,
          verdict,
          findings: found,
          languages,
        };
        const stops = found.filter((one) => one.level === 'stop').length;
        return result.ok
          ? { ok: true, result }
          : { ok: false, result, sentence: `The gate stops it: ${String(stops)} to mend.` };
      }),
    ),
};
