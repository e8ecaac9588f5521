/** Where what is written in a note waits in the browser until the server has it (decisions 0037, 0051). */
import { createHmac } from 'node:crypto';
import { plusDays } from '#kernel/dates.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import type { DrawerTold } from '../enhance/form/drawer.ts';
import type { AtWork } from '../work/staff-frame.server.ts';

/** A key for this member of staff and this note: what lies in a browser is nobody else's to read. */
export function noteDrawer({ app }: RequestContext, work: AtWork, noteId: string): DrawerTold {
  const secret = derivedKey(app.config.secret, 'notes kept in a browser');
  return {
    draft: noteId,
    key: createHmac('sha256', secret).update(`${work.actor.staffId}:${noteId}`).digest('base64url'),
    today: work.today,
    oldest: plusDays(work.today, -app.packs[work.unit.country].forms.draftDays),
  };
}
