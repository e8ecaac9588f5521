/** Puts a version into use, takes it out of use, and records the leave that a licence asks for. */
import * as z from 'zod';
import { type CivilDate, civilIn, parseCivilDate, plusDays, zone } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { maker, type Maker } from '../policy.ts';
import { licenceGate, type LicenceRefusal } from '../rules/licence-gate.ts';
import { isReadable } from '../rules/validate.ts';
import {
  type DefinitionFacts,
  insertPermission,
  markPublished,
  markRetired,
  selectDefinitions,
  selectPermissions,
} from '../store/definitions.ts';
import type { OpenTx } from '#platform/db.ts';
import type { Library } from './load-library.ts';

const Form = z.strictObject({ name: z.string().min(1).max(60), version: z.string().min(1).max(60) });

async function own(tx: OpenTx, who: Maker, form: z.infer<typeof Form>): Promise<DefinitionFacts | undefined> {
  return (await selectDefinitions(tx.db)).find(
    (one) =>
      one.name === form.name && one.version === form.version && one.organisationId === who.organisationId,
  );
}

const Publish = Form.extend({ publishedFor: z.enum(['orders', 'self-test']).default('orders') });

/** Through the licence gate. As a self-test people at the organisation's units begin it without being asked. */
export function publishForm(library: Pick<Library, 'instrument'>) {
  return command({
    name: 'instruments.publish-form',
    input: Publish,
    async run(
      context,
      { publishedFor, ...form },
    ): Promise<Outcome<null, LicenceRefusal | 'not-allowed' | 'not-found' | 'no-draft'>> {
      const tx = context.reference('forms-by-role');
      const who = maker(context.actor, 'publish');
      if (who === null) return refused('not-allowed');
      const found = await own(tx, who, form);
      const instrument = library.instrument(form.name, form.version);
      if (found === undefined || instrument === undefined) return refused('not-found');
      const [permission] = await selectPermissions(tx.db, who.organisationId, form.name);
      const gate = licenceGate(instrument.licence, { entry: instrument.entry, permission });
      if (!gate.ok) return gate;
      const by = { assignmentId: who.assignmentId, at: context.realNow };
      if (!(await markPublished(tx, { id: found.id, publishedFor }, by))) return refused('no-draft');
      await announce(tx.db, 'instruments');
      return done(null);
    },
  });
}

export const retireForm = command({
  name: 'instruments.retire-form',
  input: Form,
  async run(context, form): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'not-published'>> {
    const tx = context.reference('forms-by-role');
    const who = maker(context.actor, 'publish');
    if (who === null) return refused('not-allowed');
    const found = await own(tx, who, form);
    if (found === undefined) return refused('not-found');
    if (!(await markRetired(tx, found.id, { assignmentId: who.assignmentId, at: context.realNow })))
      return refused('not-published');
    await announce(tx.db, 'instruments');
    return done(null);
  },
});

const said = (most: number) => z.string().trim().min(1).max(most).refine(isReadable);
const day = z.string().transform((written, check): CivilDate => {
  const read = parseCivilDate(written);
  if (read.ok) return read.value;
  check.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});

/** A leave is for the forms of a name, in every version, and for the organisation that got it. */
export const recordPermission = command({
  name: 'instruments.record-permission',
  input: z.strictObject({
    name: z.string().min(1).max(60),
    reference: said(300),
    givenBy: said(200).optional(),
    /** Without it: today. */
    givenOn: day.optional(),
  }),
  async run(
    context,
    { name, reference, givenBy, givenOn },
  ): Promise<Outcome<null, 'not-allowed' | 'not-given-yet'>> {
    const tx = context.reference('forms-by-role');
    const who = maker(context.actor, 'publish');
    if (who === null) return refused('not-allowed');
    const today = civilIn(context.now, zone('UTC')).date;
    const from = givenOn ?? today;
    // A day's grace: where the unit is it may be tomorrow already.
    if (from > plusDays(today, 1)) return refused('not-given-yet');
    await insertPermission(
      tx,
      {
        id: newId<'permission'>(),
        organisationId: who.organisationId,
        name,
        givenBy: givenBy ?? null,
        reference,
        from,
      },
      { assignmentId: who.assignmentId, at: context.realNow },
    );
    return done(null);
  },
});
