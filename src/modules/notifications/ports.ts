/** What sending works with: given by the composition, so that this area knows no settings and opens no connection. */
import type { Country } from '#kernel/actor.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { ChannelName } from '#kernel/channels.ts';
import type { Channel } from '#platform/channels/channel.ts';
import type { Clock } from '#platform/clock.ts';
import type { CommandRunner } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Log } from '#platform/log.ts';
import type { Presence } from '#platform/presence.ts';
import type { Sealing } from '#platform/sealing.ts';
import type { PaceVersions } from './contract.ts';

/** What is set up; a channel that is not there is not tried. Inboxes are of a country. */
export interface Channels {
  readonly email?: Channel;
  readonly sms?: Channel;
  readonly push?: Channel;
  readonly inbox: Readonly<Partial<Record<Country, Channel>>>;
}

/** The channel of this name for somebody of this country. */
export function channelOf(channels: Channels, name: ChannelName, country: Country): Channel | undefined {
  return name === 'inbox' ? channels.inbox[country] : channels[name];
}

export interface SendParts {
  readonly run: CommandRunner['run'];
  /** The worker's connection, for one thing alone: to note at once what has left. */
  readonly db: Db;
  readonly clock: Pick<Clock, 'now'>;
  readonly sealing: Pick<Sealing, 'unsealMany'>;
  readonly presence: Presence;
  readonly channels: Channels;
  readonly packs: Packs;
  readonly pace: PaceVersions;
  readonly publicUrl: string;
  /** Sender of all mails: `a@b` or `Name <a@b>`. */
  readonly from: string;
  readonly log: Log;
}
