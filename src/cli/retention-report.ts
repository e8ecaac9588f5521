/** `retention report`: what was erased because its time was over, and what was looked at and kept. */
import { civilTime, instantOf, parseCivilDate, zone } from '#kernel/dates.ts';
import { retentionCounts, retentionLines } from '#modules/residents/public.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { withSettings } from './settings.ts';

const UTC = zone('UTC');
const MOST_LINES = 1000;
const BEGINNING = '2000-01-01';

export const retentionReport: CommandLine = {
  name: 'retention report',
  usage: 'retention report [--since DATE]',
  what: 'Prints what retention has erased and kept: the rules of the country packs, counts since the beginning, and the latest lines. It names nobody.',
  options: ['since'],
  needed: [],
  run: async ({ options, environment, say }) =>
    withSettings(environment, async (config) => {
      const since = parseCivilDate(options['since'] ?? BEGINNING);
      if (!since.ok) return failed('--since is a day: 2027-03-15.');
      return withApp(config, say, async (app) => {
        const from = instantOf(since.value, civilTime('00:00'), UTC).instant;
        return {
          ok: true,
          result: {
            rules: Object.values(app.packs).flatMap((pack) =>
              pack.retention.map((rule) => ({ country: pack.country, ...rule })),
            ),
            counts: await retentionCounts(app.job.kysely),
            lines: await retentionLines(app.job.kysely, from, MOST_LINES),
          },
        };
      });
    }),
};
