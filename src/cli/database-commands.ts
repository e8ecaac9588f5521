/** `migrate`, `demo seed`, `keys replay-erasures`. */
import { seed } from '../demo/seed.ts';
import { prepare } from '../prepare.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { withSettings } from './settings.ts';

export const migrateDatabase: CommandLine = {
  name: 'migrate',
  usage: 'migrate',
  what: 'Brings roles and schema up to date.',
  options: [],
  needed: [],
  run: async ({ environment, say }) =>
    withSettings(environment, async (config) => {
      say('Bringing the database up to date …');
      const prepared = await prepare(config);
      if (!prepared.ok) return failed(prepared.details['sentence'] ?? 'The database does not answer.');
      await prepared.value.stop();
      return { ok: true, result: { migrated: prepared.value.migrated } };
    }),
};

export const seedTheDemo: CommandLine = {
  name: 'demo seed',
  usage: 'demo seed',
  what: 'Puts the demo’s invented people into an empty database. Does nothing when they are there.',
  options: [],
  needed: [],
  run: async ({ environment, say }) =>
    withSettings(environment, async (config) => {
      if (!config.demo)
        return failed(
          'The demo’s people belong in demo mode only: set VANDRA_DEMO=on for a database of its own.',
        );
      return withApp(config, say, async (app, urls) => {
        const outcome = await seed(app, urls, say);
        return outcome.ok
          ? { ok: true, result: { state: outcome.value } }
          : failed(outcome.details['sentence'] ?? outcome.refusal);
      });
    }),
};

export const replayErasures: CommandLine = {
  name: 'keys replay-erasures',
  usage: 'keys replay-erasures',
  what: 'After a restore of the keys database: erases again what its ledger says has been erased.',
  options: [],
  needed: [],
  run: async ({ environment, say }) =>
    withSettings(environment, async (config) =>
      withApp(config, say, async (app) => {
        say('Reading the ledger of erasures …');
        return { ok: true, result: { keysErased: await app.sealing.replayErasures() } };
      }),
    ),
};
