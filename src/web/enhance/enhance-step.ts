/**
 * What a walk gets besides: its steps read aloud, what is written kept until it has been sent, and the choice that what was
 * opened can be read without a network.
 */
import { readAloud } from './step/aloud.ts';
import { offerKeeping } from './step/keep-here.ts';
import { playWalk } from './step/walk-page.ts';

try {
  readAloud();
} catch (fault) {
  reportError(fault);
}
for (const part of [playWalk, offerKeeping]) part().catch((fault: unknown) => reportError(fault));
