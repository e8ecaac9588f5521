/** The ways to tell a person that there is something. `inbox` is the national one of the person's country. */
export const CHANNELS = ['email', 'sms', 'push', 'inbox'] as const;
export type ChannelName = (typeof CHANNELS)[number];
