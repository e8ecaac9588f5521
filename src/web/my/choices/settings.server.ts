/** The person's own settings: as they stand, what there is to choose from, and what a form says. */
import * as z from 'zod';
import type { App } from '#app';
import type { Country, Language } from '#kernel/actor.ts';
import { civilIn, type CivilTime, parseCivilTime, zone } from '#kernel/dates.ts';
import { clock } from '#kernel/dates-format.ts';
import { done, refused } from '#kernel/outcome.ts';
import { afterQuietHours, paceRulesOn } from '#modules/notifications/public.ts';
import {
  addPushDevice,
  chooseBodyMeasures,
  dropPushDevices,
  type Person,
  readBodyMeasures,
  readPerson,
} from '#modules/residents/public.ts';
import { CHANNELS, type ChannelName } from '#kernel/channels.ts';
import { command } from '#platform/command.ts';
import type { RequestContext } from '../../context.ts';
import { field, run } from '../../shell/requests.ts';

/** What is set up for somebody of this country; in the demo a sink stands in for what is not. */
export function channelsFor({ config }: App, country: Country): readonly ChannelName[] {
  const { sms, push, inkorg, suomiFi } = config.channels;
  const inbox = country === 'se' ? inkorg : suomiFi;
  const there: Readonly<Record<ChannelName, boolean>> = {
    email: true,
    sms: sms !== null || config.demo,
    push: push !== null,
    inbox: inbox !== null || config.demo,
  };
  return CHANNELS.filter((name) => there[name]);
}

/**
 * The ways that reach the person as things stand. What was chosen and has no address gives way to what does, so that the form
 * can be saved as it is shown; who wants nothing is offered nothing.
 */
function reaching(
  chosen: readonly ChannelName[],
  offered: readonly ChannelName[],
  contact: { readonly email: string | null; readonly phone: string | null },
): readonly ChannelName[] {
  const reaches = (name: ChannelName): boolean => {
    if (name === 'email') return (contact.email ?? '') !== '';
    return name === 'sms' ? (contact.phone ?? '') !== '' : true;
  };
  const left = chosen.filter(reaches);
  if (left.length > 0 || chosen.length === 0) return left;
  // A browser has to be asked first.
  return offered.filter((name) => name !== 'push' && reaches(name)).slice(0, 1);
}

/** How reminders reach the person, for pages on which something begins that reminds. */
export function remindersOf(
  app: App,
  person: Pick<Person, 'notify' | 'contact'>,
  {
    country,
    language,
    time,
  }: { readonly country: Country; readonly language: Language; readonly time: CivilTime },
) {
  const ways = reaching(person.notify.channels, channelsFor(app, country), person.contact);
  return { country, ways, time: clock(time, language), quiet: quietHours(app, { country, language }) };
}

/** When nobody is reminded, as the page says it. */
function quietHours(
  { pace, today, packs }: App,
  { country, language }: { readonly country: Country; readonly language: Language },
) {
  const { from, until } = paceRulesOn(pace, today(zone(packs[country].zone))).quiet;
  return { from: clock(from, language), until: clock(until, language) };
}

/** Null where push is not set up. */
function pushOf({ config }: App, devices: number) {
  const { push } = config.channels;
  return push === null ? null : { publicKey: push.publicKey, devices };
}

/** Whether weight and calories are hidden, who did it, and what they said. */
function weightOf(found: Awaited<ReturnType<typeof readBodyMeasures>>) {
  return {
    isHidden: found?.isHidden === true,
    by: found?.isHidden === true ? found.setBy : null,
    reason: found?.isHidden === true ? found.reason : null,
  };
}

/** The settings as they stand. */
export function mySettings(app: App) {
  return command({
    name: 'my.settings',
    input: z.strictObject({ language: z.enum(['sv', 'fi', 'en']) }),
    async run(context, { language }) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'read', resource: 'preference' });
      if (!opened.ok) return opened;
      const person = await readPerson(opened.value);
      if (person === null) return refused('not-found');
      const offered = channelsFor(app, country);
      const rules = paceRulesOn(app.pace, civilIn(context.now, zone(app.packs[country].zone)).date);
      return done({
        name: person.name,
        country,
        offered,
        usual: clock(rules.usual.time, language),
        quiet: { from: clock(rules.quiet.from, language), until: clock(rules.quiet.until, language) },
        language: person.language,
        channels: reaching(person.notify.channels, offered, person.contact),
        time: person.notify.time ?? '',
        zone: person.notify.zone ?? '',
        email: person.contact.email ?? '',
        phone: person.contact.phone ?? '',
        version: person.version,
        weight: weightOf(await readBodyMeasures(opened.value)),
        push: pushOf(app, person.contact.push?.length ?? 0),
      });
    },
  });
}

/** A form as it was written; `ways` may name one twice, which counts once. */
export function writtenIn(fields: Readonly<Record<string, string | readonly string[]>>) {
  const ways = ['way1', 'way2', 'way3'].map((name) => field(fields, name));
  const named = CHANNELS.filter((name) => ways.includes(name));
  return {
    language: field(fields, 'language'),
    channels: named.toSorted((one, other) => ways.indexOf(one) - ways.indexOf(other)),
    time: field(fields, 'time').trim().replace('.', ':'),
    zone: field(fields, 'zone'),
    email: field(fields, 'email').trim(),
    phone: field(fields, 'phone').trim(),
  };
}
export type Written = ReturnType<typeof writtenIn>;

export type Wrong = 'email' | 'phone' | 'emailNeeded' | 'phoneNeeded' | 'time' | 'timeQuiet' | 'zone';

/** What would not work though each field by itself is right: a way without an address, a time in the quiet hours. */
export function wrongTogether(app: App, country: Country, written: Written): Wrong | null {
  if (written.channels.includes('email') && written.email === '') return 'emailNeeded';
  if (written.channels.includes('sms') && written.phone === '') return 'phoneNeeded';
  if (written.time === '') return null;
  const time = parseCivilTime(/^\d:/.test(written.time) ? `0${written.time}` : written.time);
  if (!time.ok) return 'time';
  const today = app.today(zone(app.packs[country].zone));
  const { quiet } = paceRulesOn(app.pace, today);
  return afterQuietHours(today, time.value, quiet).time === time.value ? null : 'timeQuiet';
}

/** A field's own fault, by the name under which the command refused it. */
export function wrongField(name: string | undefined): Wrong | null {
  const own: readonly Wrong[] = ['email', 'phone', 'time', 'zone'];
  return own.find((one) => one === name) ?? null;
}

/** Weight and calories are hidden or shown again; null when the form was not about that. */
export async function saveWeight(
  here: RequestContext,
  fields: Readonly<Record<string, string | readonly string[]>>,
) {
  const intent = field(fields, 'intent');
  if (intent !== 'weight-hide' && intent !== 'weight-show') return null;
  return run(here, chooseBodyMeasures, { show: intent === 'weight-show' });
}

/** This browser is added, or all are let go; null when the form was not about that. */
export async function savePush(
  here: RequestContext,
  fields: Readonly<Record<string, string | readonly string[]>>,
) {
  const intent = field(fields, 'intent');
  if (intent === 'push-off') return run(here, dropPushDevices, {});
  if (intent !== 'push-on') return null;
  const hosts = here.app.config.channels.push?.hosts ?? [];
  return run(here, addPushDevice(hosts), {
    endpoint: field(fields, 'endpoint'),
    p256dh: field(fields, 'p256dh'),
    auth: field(fields, 'auth'),
  });
}
