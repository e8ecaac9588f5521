/** `check`: is the deployment as it must be, before it starts. Each thing is named, with what to do. */
import { existsSync, statSync } from 'node:fs';
import { type Config, readConfig } from '#platform/config.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { reach, sentenceOf } from '../prepare.ts';
import { type Check, databaseChecks } from './database-checks.ts';
import type { CommandLine } from './command-line.ts';

const SECRET_BYTES = 32;
const OTHERS = 0o077;

function settingsChecks(config: Config): readonly Check[] {
  const keyThere = existsSync(config.sealingKeyFile);
  const keyPrivate = keyThere && (statSync(config.sealingKeyFile).mode & OTHERS) === 0;
  const name = (which: string): Pick<Check, 'name'> => ({ name: which });
  return [
    config.secret.length === SECRET_BYTES
      ? { ...name('secret'), state: 'in-order', sentence: 'The secret has 32 bytes.' }
      : {
          ...name('secret'),
          state: 'wrong',
          sentence: 'VANDRA_SECRET must be 32 bytes in base64: openssl rand -base64 32',
        },
    !keyThere
      ? {
          ...name('sealing-key'),
          state: 'note',
          sentence: `The sealing key is made at the first start: ${config.sealingKeyFile}`,
        }
      : keyPrivate
        ? {
            ...name('sealing-key'),
            state: 'in-order',
            sentence: 'The sealing key is there and readable by its owner only.',
          }
        : {
            ...name('sealing-key'),
            state: 'wrong',
            sentence: `Others can read the sealing key: chmod 600 ${config.sealingKeyFile}`,
          },
    config.smtpUrl !== null
      ? { ...name('mail'), state: 'in-order', sentence: 'Mail goes out by SMTP_URL.' }
      : {
          ...name('mail'),
          state: config.demo ? 'note' : 'wrong',
          sentence: config.demo
            ? 'Mail goes to the demo’s inbox.'
            : 'SMTP_URL is missing: nobody would get a message.',
        },
    config.oidc.resident !== null && config.oidc.staff !== null
      ? {
          ...name('sign-in'),
          state: 'in-order',
          sentence: 'Residents and staff sign in with your providers.',
        }
      : {
          ...name('sign-in'),
          state: 'note',
          sentence: 'People sign in with the demo’s own provider, as invented people.',
        },
    config.turn !== null
      ? { ...name('turn'), state: 'in-order', sentence: 'Video calls can go through TURN.' }
      : {
          ...name('turn'),
          state: 'note',
          sentence: 'TURN_URLS is not set: video calls fail behind strict firewalls.',
        },
    config.demo && config.databaseUrl !== null
      ? {
          ...name('demo'),
          state: 'note',
          sentence:
            'This is a demo on a database of its own: the clock can be moved and anybody can be anybody. Never with real people.',
        }
      : {
          ...name('demo'),
          state: 'in-order',
          sentence: config.demo ? 'This is a demo with the embedded database.' : 'Demo mode is off.',
        },
  ];
}

async function reached(config: Config): Promise<{ urls: DatabaseUrls; stop: () => Promise<void> } | Check> {
  try {
    return await reach(config);
  } catch (problem) {
    return { name: 'database', state: 'wrong', sentence: sentenceOf(problem) };
  }
}

async function allChecks(
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<readonly Check[]> {
  const config = readConfig(environment);
  if (!config.ok)
    return [
      { name: 'settings', state: 'wrong', sentence: config.details['sentence'] ?? 'A setting is wrong.' },
    ];
  const settings = settingsChecks(config.value);
  say('Looking at the database …');
  const database = await reached(config.value);
  if ('state' in database) return [...settings, database];
  try {
    return [...settings, ...(await databaseChecks(database.urls, config.value))];
  } catch (problem) {
    return [...settings, { name: 'database', state: 'wrong', sentence: sentenceOf(problem) }];
  } finally {
    await database.stop();
  }
}

export const check: CommandLine = {
  name: 'check',
  usage: 'check',
  what: 'Tells whether settings, roles, migrations, keys, mail and sign-in are as they must be.',
  options: [],
  needed: [],
  async run({ environment, say }) {
    const checks = await allChecks(environment, say);
    const wrong = checks.filter((one) => one.state === 'wrong');
    if (wrong.length === 0) return { ok: true, result: { checks } };
    return { ok: false, result: { checks }, sentence: wrong.map((one) => one.sentence).join(' ') };
  },
};
