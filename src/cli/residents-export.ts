/** `residents export`: a copy of everything held about one person, for the person, with who asked and why in the access log. */
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { isId, type ResidentId } from '#kernel/ids.ts';
import { exportResident } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import type { App } from '../app.ts';
import { heldParts } from '../web/my/held-parts.server.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { employee } from './employee.ts';
import { withSettings } from './settings.ts';

const JOB = { kind: 'system', job: 'residents-export' } as const;
const SHORTEST_REASON = 5;

const SENTENCES: Readonly<Record<string, string>> = {
  'not-found': 'There is no resident with this id.',
  'bad-input': 'The id of a resident is a UUID in small letters.',
};

/** The job's own command: the reason is noted first, so that the one row of the log bears it. */
function exportFor(app: App, residentId: ResidentId, reason: string) {
  const inner = exportResident(heldParts(app));
  return command({
    name: inner.name,
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId,
        action: 'export',
        resource: 'export',
        choice: reason,
      });
      if (!opened.ok) return opened;
      const exported = await inner.run(context, { residentId });
      return exported.ok ? done(exported.value) : exported;
    },
  });
}

export const residentsExport: CommandLine = {
  name: 'residents export',
  usage: 'residents export --resident ID --by EMPLOYEE-ID --reason "WHY"',
  what: 'Prints everything held about a resident. Who asked and why is written into the access log, which the resident can read.',
  options: ['resident', 'by', 'reason'],
  needed: ['resident', 'by', 'reason'],
  run: async ({ options, environment, say }) =>
    withSettings(environment, async (config) => {
      const { resident = '', by = '', reason = '' } = options;
      if (!isId(resident)) return failed(SENTENCES['bad-input'] ?? '');
      if (reason.trim().length < SHORTEST_REASON)
        return failed('--reason must say why, in words that the resident can read.');
      return withApp(config, say, async (app) => {
        const who = await employee(app, by);
        if (who === null) return failed(`Nobody here has the employee id ${by}.`);
        say('Gathering what is held …');
        const outcome = await app.run(
          JOB,
          exportFor(app, resident as ResidentId, `${who.named}: ${reason.trim()}`),
          {},
        );
        return outcome.ok
          ? { ok: true, result: outcome.value }
          : failed(SENTENCES[outcome.refusal] ?? outcome.refusal);
      });
    }),
};
