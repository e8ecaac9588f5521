/** What staff change on the road is told to the person, without a word of what it is. */
import { notify } from '#modules/notifications/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Road } from './open-road.ts';

export async function tellPerson(
  context: CommandContext,
  {
    tx,
    enrolment,
  }: { readonly tx: Road['tx']; readonly enrolment: Pick<Road['enrolment'], 'id' | 'holder'> },
  what: 'pause' | 'resume' | 'end' | 'group',
): Promise<void> {
  if (context.actor.kind !== 'staff') return;
  await notify(context, tx, {
    effectKey: `enrolments ${enrolment.id} ${what} ${context.now}`,
    holder: enrolment.holder,
    template: 'something-new',
    payload: {},
  });
}
