/** The unit's own list of who offers activities, until the directory of services takes over (decision 0052). */
import * as z from 'zod';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { VersionInput, WordsInput } from '../contract.ts';
import { keepsOrganisers } from '../policy.ts';
import { checkOrganiser } from '../rules/check-organiser.ts';
import { changeOrganiser, insertOrganiser, organisersOf } from '../store/organisers.ts';

const Form = z.strictObject({
  name: WordsInput,
  what: WordsInput,
  place: WordsInput,
  phone: WordsInput,
  web: WordsInput,
});

/** Refuses `not-allowed`. */
export const listOrganisers = command({
  name: 'prescriptions.list-organisers',
  input: z.strictObject({}),
  async run(context) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    if (!keepsOrganisers(context.actor)) return refused('not-allowed');
    return done(await organisersOf(opened.value, context.actor.unitId));
  },
});

/** One is added, or changed by who saw its version. Refuses `faulty` (the page says where), `not-allowed`, `changed-meanwhile`. */
export const saveOrganiser = command({
  name: 'prescriptions.save-organiser',
  input: z.strictObject({
    existing: z.strictObject({ id: idSchema<'organiser'>(), version: VersionInput }).nullable(),
    form: Form,
  }),
  async run(context, { existing, form }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const { actor, now } = context;
    if (!keepsOrganisers(actor)) return refused('not-allowed');
    const checked = checkOrganiser(form);
    if (!checked.ok) return refused('faulty');
    const by = { unitId: actor.unitId, staffId: actor.staffId, at: now };
    const id = existing?.id ?? newId<'organiser'>();
    if (existing === null) await insertOrganiser(opened.value, { id, ...checked.organiser }, by);
    else {
      const to = { id, version: existing.version, ...checked.organiser };
      if (!(await changeOrganiser(opened.value, { to, state: 'listed' }, by)))
        return refused('changed-meanwhile');
    }
    return done({ id });
  },
});

/** Off the list; what was prescribed with it keeps its name. Refuses `not-allowed`, `changed-meanwhile`. */
export const endOrganiser = command({
  name: 'prescriptions.end-organiser',
  input: z.strictObject({ id: idSchema<'organiser'>(), version: VersionInput }),
  async run(context, { id, version }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const { actor, now } = context;
    if (!keepsOrganisers(actor)) return refused('not-allowed');
    const one = (await organisersOf(opened.value, actor.unitId)).find((listed) => listed.id === id);
    const by = { unitId: actor.unitId, staffId: actor.staffId, at: now };
    if (
      one === undefined ||
      !(await changeOrganiser(opened.value, { to: { ...one, version }, state: 'ended' }, by))
    )
      return refused('changed-meanwhile');
    return done({ id });
  },
});
