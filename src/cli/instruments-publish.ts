/** `instruments publish` and `instruments retire`: a version that was brought in is put into use, or taken out of it. */
import { publishForm, recordPermission, retireForm } from '#modules/instruments/public.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { LICENCE_MEANS } from './licence-means.ts';
import { withSettings } from './settings.ts';

const OPERATOR = { kind: 'system', job: 'instruments-publish' } as const;
const NAMED = /^([^@]+)@(.+)$/;

const MEANS: Readonly<Record<string, string>> = {
  ...LICENCE_MEANS,
  'not-found': 'There is no such version among those that the operator brought in.',
  'no-draft': 'It is published or retired already.',
  'not-published': 'It is not published.',
};

export const instrumentsPublish: CommandLine = {
  name: 'instruments publish',
  usage: 'instruments publish NAME@VERSION [--permission REFERENCE] [--for orders|self-test]',
  what: 'Puts a version into use, through the licence gate. --permission records a leave from the holder of the rights. As a self-test people begin it without being asked.',
  options: ['permission', 'for'],
  needed: [],
  words: 1,
  run: async ({ words: [word = ''], options, environment, say }) =>
    withSettings(environment, async (config) =>
      withApp(config, say, async (app) => {
        const [, name = '', version = ''] = NAMED.exec(word) ?? [];
        const reference = options['permission'];
        if (reference !== undefined) await app.run(OPERATOR, recordPermission, { name, reference });
        const publishedFor = options['for'] ?? 'orders';
        if (publishedFor !== 'orders' && publishedFor !== 'self-test')
          return failed('--for takes orders or self-test.');
        const outcome = await app.run(OPERATOR, publishForm(app.library), { name, version, publishedFor });
        return outcome.ok
          ? { ok: true, lines: [{ name, version, state: 'published' }] }
          : failed(MEANS[outcome.refusal] ?? `It could not be published (${outcome.refusal}).`);
      }),
    ),
};

export const instrumentsRetire: CommandLine = {
  name: 'instruments retire',
  usage: 'instruments retire NAME@VERSION',
  what: 'Takes a version out of use. What was begun in it is finished in it.',
  options: [],
  needed: [],
  words: 1,
  run: async ({ words: [word = ''], environment, say }) =>
    withSettings(environment, async (config) =>
      withApp(config, say, async (app) => {
        const [, name = '', version = ''] = NAMED.exec(word) ?? [];
        const outcome = await app.run(OPERATOR, retireForm, { name, version });
        return outcome.ok
          ? { ok: true, lines: [{ name, version, state: 'retired' }] }
          : failed(MEANS[outcome.refusal] ?? `It could not be retired (${outcome.refusal}).`);
      }),
    ),
};
