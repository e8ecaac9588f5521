/**
 * Settings come from the environment once, at the start. A wrong or missing setting is a plain sentence.
 */
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { CHANNEL_ENVIRONMENT, type ChannelSettings, channelSettings } from '#platform/channel-settings.ts';
import { TURN, type TurnSettings, turnSettings } from '#platform/turn-settings.ts';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that holds the identity number (residents) or the employee id (staff). */
  readonly claim: string;
  /** Level of assurance asked for (`acr_values`), when the provider has levels. */
  readonly assurance: string | null;
  /** Scopes asked for; `openid` is always among them. */
  readonly scope: string;
}

export interface Config {
  readonly port: number;
  readonly publicUrl: string;
  /** Demo people, movable clock, development inbox and embedded sign-in; never with a real database of real people. */
  readonly demo: boolean;
  readonly dataDirectory: string;
  /** The owner's connection; null starts the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly keysDatabaseUrl: string | null;
  /** Null only in demo mode, which shows its mail in the development inbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Beside e-mail; in demo mode those that are not set go to a sink of our own. */
  readonly channels: ChannelSettings;
  readonly oidc: { readonly resident: OidcSettings | null; readonly staff: OidcSettings | null };
  readonly turn: TurnSettings | null;
  /** 32 bytes each: cookies, look-up hashes, role passwords, the organisation's wrapping key. */
  readonly secret: Uint8Array;
  readonly sealingKeyFile: string;
  /** Who shows it reads `/metrics`. Without one, metrics are told only where the service listens to the own machine alone. */
  readonly metricsToken: string | null;
  /** How many proxies of ours stand before the service, each adding to `X-Forwarded-For`. */
  readonly proxies: number;
  /** `off`: the worker runs as a process of its own (`node src/worker.ts`). */
  readonly worker: 'in-process' | 'off';
  /** Signs packages of programmes, and says whose are known (`ops/README.md`). */
  readonly packageKeys: { readonly signing: string | null; readonly trusted: readonly string[] };
  /** Whether the worker looks at the links of programmes: without it the service asks no other server of itself. */
  readonly linkCheck: 'on' | 'off';
  /** Bytes of the largest film or recording of a programme. */
  readonly largestFilm: number;
  readonly sessionMinutes: { readonly resident: number; readonly staff: number };
}

const Url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    message: `must be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  });

const SECRET_BYTES = 32;

/** A key in base64 of DER: PKCS #8 or SubjectPublicKeyInfo. */
function isEd25519(text: string, which: 'private' | 'public'): boolean {
  const key = Buffer.from(text, 'base64');
  try {
    const read =
      which === 'private'
        ? createPrivateKey({ key, format: 'der', type: 'pkcs8' })
        : createPublicKey({ key, format: 'der', type: 'spki' });
    return read.asymmetricKeyType === 'ed25519' && key.toString('base64') === text;
  } catch {
    return false;
  }
}

const Environment = z.object({
  PORT: z.coerce
    .number('must be a port number, 1 to 65535')
    .int('must be a port number, 1 to 65535')
    .min(1, 'must be a port number, 1 to 65535')
    .max(65_535, 'must be a port number, 1 to 65535')
    .default(3000),
  PUBLIC_URL: Url('http:', 'https:')
    .refine(
      (text) => !URL.canParse(text) || ['', '/'].includes(new URL(text).pathname + new URL(text).search),
      {
        message: 'must be an address without a path: https://vandra.example',
      },
    )
    .optional(),
  DATABASE_URL: Url('postgres:', 'postgresql:').optional(),
  KEYS_DATABASE_URL: Url('postgres:', 'postgresql:').optional(),
  SMTP_URL: Url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().default('no-reply@vandra.example'),
  ...CHANNEL_ENVIRONMENT,
  VANDRA_DATA: z.string().default('data'),
  VANDRA_DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
  VANDRA_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=?$/, 'must be 32 random bytes in base64 (openssl rand -base64 32)')
    .optional(),
  VANDRA_WORKER: z.enum(['on', 'off'], 'must be on or off').default('on'),
  MEDIA_MEGABYTES: z.coerce
    .number('must be a whole number, 6 to 200')
    .int('must be a whole number, 6 to 200')
    .min(6, 'must be a whole number, 6 to 200')
    .max(200, 'must be a whole number, 6 to 200')
    .default(200),
  LINK_CHECK: z.enum(['on', 'off'], 'must be on or off').default('off'),
  METRICS_TOKEN: z.string().min(20, 'must have at least 20 characters (openssl rand -hex 24)').optional(),
  PROXIES: z.coerce
    .number('must be a whole number, 0 to 5')
    .int('must be a whole number, 0 to 5')
    .min(0, 'must be a whole number, 0 to 5')
    .max(5, 'must be a whole number, 0 to 5')
    .optional(),
  ...TURN,
  PROGRAMME_SIGNING_KEY: z
    .string()
    .refine((text) => isEd25519(text, 'private'), {
      message: 'must be an Ed25519 key: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0',
    })
    .optional(),
  PROGRAMME_TRUSTED_KEYS: z
    .string()
    .transform((text) => text.split(',').map((key) => key.trim()))
    .refine((keys) => keys.every((key) => isEd25519(key, 'public')), {
      message: 'must be public Ed25519 keys as a package shows them, with commas between',
    })
    .optional(),
  OIDC_RESIDENT_ISSUER: Url('http:', 'https:').optional(),
  OIDC_RESIDENT_CLIENT_ID: z.string().optional(),
  OIDC_RESIDENT_CLIENT_SECRET: z.string().optional(),
  OIDC_RESIDENT_CLAIM: z.string().optional(),
  OIDC_RESIDENT_ACR: z.string().optional(),
  OIDC_RESIDENT_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'must hold the scope openid')
    .default('openid profile'),
  OIDC_STAFF_ISSUER: Url('http:', 'https:').optional(),
  OIDC_STAFF_CLIENT_ID: z.string().optional(),
  OIDC_STAFF_CLIENT_SECRET: z.string().optional(),
  OIDC_STAFF_CLAIM: z.string().optional(),
  OIDC_STAFF_ACR: z.string().optional(),
  OIDC_STAFF_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'must hold the scope openid')
    .default('openid profile'),
});

type Values = z.infer<typeof Environment>;

function oidcSettings(
  values: Values,
  who: 'RESIDENT' | 'STAFF',
): Outcome<OidcSettings | null, 'setting-missing'> {
  const issuer = values[`OIDC_${who}_ISSUER`];
  const clientId = values[`OIDC_${who}_CLIENT_ID`];
  const clientSecret = values[`OIDC_${who}_CLIENT_SECRET`];
  const claim = values[`OIDC_${who}_CLAIM`];
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return done(null);
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || claim === undefined) {
    const sentence = `OIDC_${who}_ISSUER, OIDC_${who}_CLIENT_ID, OIDC_${who}_CLIENT_SECRET and OIDC_${who}_CLAIM belong together: set all four or none.`;
    return refused('setting-missing', { sentence });
  }
  return done({
    issuer,
    clientId,
    clientSecret,
    claim,
    assurance: values[`OIDC_${who}_ACR`] ?? null,
    scope: values[`OIDC_${who}_SCOPE`],
  });
}

/** The demo's secret lives under the data directory, made at first start and readable by its owner only. */
function localSecret(directory: string): Uint8Array {
  const file = join(directory, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64'), { mode: 0o600 });
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}

/** Why nothing can be written to the data directory, or null. Tried, not asked: a full disk and a read-only one say yes. */
function dataProblem(directory: string): string | null {
  const probe = join(directory, `probe-${process.pid}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'written to see whether it can be');
    return null;
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
    return code === 'ENOSPC' || code === 'EDQUOT'
      ? `The disk is full: nothing can be written to VANDRA_DATA (${directory}). Make room, or name another directory.`
      : `Nothing can be written to VANDRA_DATA (${directory}): name a directory that this user owns.`;
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // It is not there.
    }
  }
}

/**
 * Reads the settings. Refuses with `sentence` when one is wrong or missing; the caller prints it and stops.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv,
): Outcome<Config, 'setting-wrong' | 'setting-missing'> {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    const sentence = parsed.error.issues
      .map((issue) => `${issue.path.join('.')} ${issue.message}.`)
      .join(' ');
    return refused('setting-wrong', { sentence });
  }
  const values = parsed.data;
  const resident = oidcSettings(values, 'RESIDENT');
  if (!resident.ok) return resident;
  const staff = oidcSettings(values, 'STAFF');
  if (!staff.ok) return staff;
  const demo = (values.VANDRA_DEMO ?? (values.DATABASE_URL === undefined ? 'on' : 'off')) === 'on';
  if (!demo && (resident.value === null || staff.value === null)) {
    return refused('setting-missing', {
      sentence:
        'Outside demo mode people sign in with your own provider: set OIDC_RESIDENT_* and OIDC_STAFF_*, or VANDRA_DEMO=on for a demo with invented people.',
    });
  }
  if (!demo && values.VANDRA_SECRET === undefined) {
    return refused('setting-missing', {
      sentence: 'VANDRA_SECRET is missing: 32 random bytes in base64 (openssl rand -base64 32).',
    });
  }
  if (!demo && values.SMTP_URL === undefined) {
    return refused('setting-missing', {
      sentence:
        'SMTP_URL is missing: without a mail server nobody hears of their times (smtp://user:password@mail.example:587, or smtps://).',
    });
  }
  const turn = turnSettings(values);
  if (!turn.ok) return turn;
  const channels = channelSettings(values);
  if (!channels.ok) return channels;
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`;
  if (!demo && !publicUrl.startsWith('https://')) {
    return refused('setting-wrong', { sentence: 'PUBLIC_URL must begin with https:// outside demo mode.' });
  }
  const problem = dataProblem(values.VANDRA_DATA);
  if (problem !== null) return refused('setting-wrong', { sentence: problem });
  return done({
    port: values.PORT,
    publicUrl: publicUrl.replace(/\/$/, ''),
    demo,
    dataDirectory: values.VANDRA_DATA,
    databaseUrl: values.DATABASE_URL ?? null,
    keysDatabaseUrl: values.KEYS_DATABASE_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    channels: channels.value,
    oidc: { resident: resident.value, staff: staff.value },
    turn: turn.value,
    secret:
      values.VANDRA_SECRET === undefined
        ? localSecret(values.VANDRA_DATA)
        : Buffer.from(values.VANDRA_SECRET, 'base64'),
    sealingKeyFile: join(values.VANDRA_DATA, 'sealing-key.pem'),
    metricsToken: values.METRICS_TOKEN ?? null,
    // TLS ends at a proxy of ours; a demo on plain http has none.
    proxies: values.PROXIES ?? (publicUrl.startsWith('https://') ? 1 : 0),
    worker: values.VANDRA_WORKER === 'on' ? 'in-process' : 'off',
    packageKeys: {
      signing: values.PROGRAMME_SIGNING_KEY ?? null,
      trusted: values.PROGRAMME_TRUSTED_KEYS ?? [],
    },
    linkCheck: values.LINK_CHECK,
    largestFilm: values.MEDIA_MEGABYTES * 1_000_000,
    sessionMinutes: { resident: 30, staff: 60 },
  });
}
