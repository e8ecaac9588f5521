/** One way to reach a person. Every message is content-free: that there is something, and when; never what about. */
import type { Mail } from '#platform/mail.ts';

export interface Outgoing {
  /** An address, a number, a browser's subscription or an identity number: what the channel goes by. */
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** One line, for channels with little room. */
  readonly short: string;
  /** The same for every attempt, so that a message sent twice is recognised: `<effect@host>`. */
  readonly messageId: string;
  readonly calendar?: NonNullable<Mail['calendar']>;
}

/**
 * `sent`: taken on, and more is not known. `delivered`: it lies where the person reads. `refused`: this address takes
 * nothing, now or later, so that the next channel is tried. A channel that is away throws, and is tried again later.
 */
export type Handed =
  | { readonly kind: 'sent' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly problem: string };

export interface Channel {
  send(message: Outgoing): Promise<Handed>;
  close(): void;
}

/** The channel did not answer, or asked to be left alone for a while. `left` tells whether the address had gone out. */
export class ChannelAway extends Error {
  readonly code: string;
  readonly left: boolean;
  constructor(code: string, what: { readonly left: boolean }) {
    super(`the channel did not take the message: ${code}`);
    this.code = code;
    this.left = what.left;
  }
}
