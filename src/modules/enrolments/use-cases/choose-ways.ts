/** By which of their own ways the person wants to be reminded of one programme. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { WaysInput } from '../contract.ts';
import { chosenWays } from '../rules/ways-for-walk.ts';
import { changeEnrolment } from '../store/enrolments.ts';
import { moveToClock } from './look.ts';
import { openRoad, type WalkParts } from './open-road.ts';

/** Refuses `ended`, `no-way` and `not-their-way`. What waits to be sent goes by the new choice too. */
export function chooseWays(parts: WalkParts) {
  return command({
    name: 'enrolments.choose-ways',
    input: WaysInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const { tx, enrolment, ways } = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      if (enrolment.state === 'ended') return refused('ended');
      const messageWays = chosenWays(input.ways, ways);
      if (messageWays === 'none') return refused('no-way');
      if (messageWays === 'not-theirs') return refused('not-their-way');
      await changeEnrolment(tx, enrolment, { messageWays });
      await moveToClock(context, tx, parts, { ...enrolment, messageWays });
      return done({ messageWays });
    },
  });
}
