/** Settings of the channels beside e-mail. Each is off until all of its settings are there. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { InkorgSettings } from '#platform/channels/inkorg.ts';
import type { SmsSettings } from '#platform/channels/sms-gateway.ts';
import type { SuomiFiSettings } from '#platform/channels/suomi-fi.ts';
import type { PushSettings } from '#platform/channels/web-push.ts';

export interface ChannelSettings {
  readonly sms: SmsSettings | null;
  readonly push: PushSettings | null;
  readonly inkorg: InkorgSettings | null;
  readonly suomiFi: SuomiFiSettings | null;
}

const address = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
  message: 'must be an address that begins with https://',
});
const POINT = /^B[A-Za-z0-9_-]{86}$/;
const SCALAR = /^[A-Za-z0-9_-]{43}$/;
/** The push services of the browsers in use; each under its maker's own name. */
const PUSH_HOSTS = 'fcm.googleapis.com,updates.push.services.mozilla.com,.push.apple.com,.notify.windows.com';

export const CHANNEL_ENVIRONMENT = {
  SMS_URL: address.optional(),
  SMS_TOKEN: z.string().min(1).optional(),
  VAPID_PUBLIC_KEY: z.string().regex(POINT, 'must be a public key in base64url, 87 characters').optional(),
  VAPID_PRIVATE_KEY: z.string().regex(SCALAR, 'must be a private key in base64url, 43 characters').optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:\/\/)\S+$/, 'must begin with mailto: or https://')
    .optional(),
  PUSH_HOSTS: z.string().default(PUSH_HOSTS),
  INKORG_URL: address.optional(),
  INKORG_LOGICAL_ADDRESS: z.string().min(1).optional(),
  INKORG_HSA_ID: z.string().min(1).optional(),
  INKORG_CERT_FILE: z.string().min(1).optional(),
  INKORG_KEY_FILE: z.string().min(1).optional(),
  SUOMIFI_URL: address.optional(),
  SUOMIFI_USERNAME: z.string().min(1).optional(),
  SUOMIFI_PASSWORD: z.string().min(1).optional(),
  SUOMIFI_SERVICE_ID: z.string().min(1).optional(),
};
const Environment = z.object(CHANNEL_ENVIRONMENT);
type Values = z.infer<typeof Environment>;

/** All of them, none of them (null), or a sentence about those that are missing. */
function together<Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Outcome<Readonly<Record<Name, string>> | null, 'setting-missing'> {
  const there = names.filter((name) => values[name] !== undefined);
  if (there.length === 0) return done(null);
  if (there.length === names.length) return done(values as unknown as Readonly<Record<Name, string>>);
  const all = `${names.slice(0, -1).join(', ')} and ${String(names.at(-1))}`;
  return refused('setting-missing', { sentence: `${all} belong together: set all of them or none.` });
}

type Files = Readonly<Record<'INKORG_CERT_FILE' | 'INKORG_KEY_FILE', string>>;

function certificateOf(files: Files | null): Outcome<InkorgSettings['certificate'], 'setting-missing'> {
  if (files === null) return done(null);
  try {
    return done({
      cert: readFileSync(files.INKORG_CERT_FILE, 'utf8'),
      key: readFileSync(files.INKORG_KEY_FILE, 'utf8'),
    });
  } catch {
    const sentence =
      'INKORG_CERT_FILE or INKORG_KEY_FILE cannot be read: name files that this user may read.';
    return refused('setting-missing', { sentence });
  }
}

/** From the environment as it was read. */
export function channelSettings(values: Values): Outcome<ChannelSettings, 'setting-missing'> {
  const sms = together(values, ['SMS_URL', 'SMS_TOKEN']);
  if (!sms.ok) return sms;
  const push = together(values, ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT']);
  if (!push.ok) return push;
  const inkorg = together(values, ['INKORG_URL', 'INKORG_LOGICAL_ADDRESS', 'INKORG_HSA_ID']);
  if (!inkorg.ok) return inkorg;
  const files = together(values, ['INKORG_CERT_FILE', 'INKORG_KEY_FILE']);
  if (!files.ok) return files;
  const certificate = certificateOf(files.value);
  if (!certificate.ok) return certificate;
  const suomiFi = together(values, [
    'SUOMIFI_URL',
    'SUOMIFI_USERNAME',
    'SUOMIFI_PASSWORD',
    'SUOMIFI_SERVICE_ID',
  ]);
  if (!suomiFi.ok) return suomiFi;
  return done({
    sms: sms.value === null ? null : { url: sms.value.SMS_URL, token: sms.value.SMS_TOKEN },
    push:
      push.value === null
        ? null
        : {
            publicKey: push.value.VAPID_PUBLIC_KEY,
            privateKey: push.value.VAPID_PRIVATE_KEY,
            subject: push.value.VAPID_SUBJECT,
            hosts: values.PUSH_HOSTS.split(',').map((host) => host.trim()),
          },
    inkorg:
      inkorg.value === null
        ? null
        : {
            url: inkorg.value.INKORG_URL,
            logicalAddress: inkorg.value.INKORG_LOGICAL_ADDRESS,
            hsaId: inkorg.value.INKORG_HSA_ID,
            certificate: certificate.value,
          },
    suomiFi:
      suomiFi.value === null
        ? null
        : {
            url: suomiFi.value.SUOMIFI_URL,
            username: suomiFi.value.SUOMIFI_USERNAME,
            password: suomiFi.value.SUOMIFI_PASSWORD,
            serviceId: suomiFi.value.SUOMIFI_SERVICE_ID,
          },
  });
}
