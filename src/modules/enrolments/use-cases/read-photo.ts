/** A picture in what was written: for the person, for the unit that goes along where it may read the words, and for a group. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { WhichWalk } from '../contract.ts';
import { photoInGroup } from '../store/own-group.ts';
import { findPhoto } from '../store/photos.ts';
import { openToRead } from './open-road.ts';
import type { ReadingParts } from './read-walks.ts';

const WhichPhoto = z.strictObject({ ...WhichWalk, photoId: z.uuid() });

/** Refuses `not-found`: foreign, missing and erased alike. */
export const readPhoto = command({
  name: 'enrolments.read-photo',
  input: WhichPhoto,
  async run(context, { residentId, enrolmentId, photoId }) {
    const opened = await openToRead(context, residentId, photoId);
    if (!opened.ok) return opened;
    const { actor } = context;
    const photo = await findPhoto(opened.value, { enrolmentId, id: photoId });
    const isTheirs = actor.kind === 'resident' || (actor.kind === 'staff' && photo?.holder === actor.unitId);
    if (photo === undefined || !isTheirs || photo.content === null) return refused('not-found');
    return done({ type: photo.type, content: photo.content });
  },
});

/**
 * A picture that another of the group has shared, seen by a member who may read its words, and noted in the writer's log. Refuses
 * `not-found` as soon as they may not.
 */
export function readSharedPhoto({ sealing }: Pick<ReadingParts, 'sealing'>) {
  return command({
    name: 'enrolments.read-shared-photo',
    input: WhichPhoto,
    async run(context, { residentId, enrolmentId, photoId }) {
      const opened = await openToRead(context, residentId, enrolmentId);
      if (!opened.ok) return opened;
      const tx = opened.value;
      const photo =
        context.actor.kind === 'resident'
          ? await photoInGroup(tx, sealing, { enrolmentId, photoId })
          : undefined;
      if (photo === undefined) return refused('not-found');
      const { author, holder, type, content } = photo;
      context.shared(tx, { residentIds: [author], holder, resource: 'enrolment' });
      return done({ type, content });
    },
  });
}
