/** What every verb about a draft begins with: whose it is, and what stands in it. */
import type { HolderId, Id, ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Action } from '#kernel/decision.ts';
import { plusMinutes } from '#kernel/dates.ts';
import type { Country } from '#kernel/actor.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { StoredDraft } from './draft-input.ts';
import type { DraftAnswers } from '../rules/draft-answers.ts';
import type { Instrument } from '../rules/instrument.ts';
import { type Draft, type DraftId, lockDraft, readDraftText } from '../store/drafts.ts';
import type { Library } from './load-library.ts';
import type { FormEngine } from './settle-form.ts';

export interface FormParts {
  readonly library: Pick<Library, 'instrument' | 'instrumentsFor' | 'ownForms'>;
  readonly packs: Packs;
  readonly forms: FormEngine;
  /** Forms that something else has put before the person, such as a step of a programme. */
  readonly offered?: readonly Instrument[];
}

export const DRAFT_END = 'instruments.draft-end';
const MINUTES_A_DAY = 24 * 60;

/** Where this actor's drafts lie: the person's in the own drawer, the staff's with their unit. Undefined: nobody's. */
export function draftHolder({ actor }: CommandContext, residentId: ResidentId): HolderId | undefined {
  if (actor.kind === 'resident') return residentId;
  return actor.kind === 'staff' ? actor.unitId : undefined;
}

export interface OpenDraft {
  readonly tx: PersonTx;
  readonly draft: Draft;
  readonly kept: DraftAnswers;
  readonly form: Instrument;
}

/**
 * The actor's own draft. To `read` it, or to change it: then it is held until the end of the transaction. Refuses `not-found`
 * for foreign and missing alike, and `form-unknown` where its version is no longer in the library.
 */
export async function openDraft(
  context: CommandContext,
  library: Pick<Library, 'instrument'>,
  input: { readonly residentId: ResidentId; readonly draftId: DraftId },
  action: Extract<Action, 'read' | 'write' | 'send'>,
): Promise<Outcome<OpenDraft, AccessRefusal | 'form-unknown'>> {
  const { residentId, draftId } = input;
  const opened = await context.person({ residentId, action, resource: 'response', resourceId: draftId });
  if (!opened.ok) return opened;
  const tx = opened.value;
  const holder = draftHolder(context, residentId);
  if (holder === undefined) return refused('not-found');
  const which = { id: draftId, holder };
  const draft = await (action === 'read' ? readDraftText(tx, which) : lockDraft(tx, which));
  // What the checks ask has pages of its own.
  if (draft === undefined || draft.text === null || draft.occasion === 'check') return refused('not-found');
  const form = library.instrument(draft.instrument, draft.version);
  if (form === undefined) return refused('form-unknown');
  return done({ tx, draft, kept: StoredDraft.parse(JSON.parse(draft.text)), form });
}

export function draftKey(id: Id<'draft'>): string {
  return `instruments.draft:${id}:`;
}

/** So long after it was last touched it ends; every saving moves the day. */
export async function endLater(
  context: CommandContext,
  tx: PersonTx,
  about: { readonly draft: Pick<Draft, 'id' | 'holder'>; readonly packs: Packs; readonly country: Country },
): Promise<void> {
  const { draft, packs, country } = about;
  await context.due(tx, {
    kind: DRAFT_END,
    effectKey: `${draftKey(draft.id)}end`,
    dueAt: plusMinutes(context.now, packs[country].forms.draftDays * MINUTES_A_DAY),
    holder: draft.holder,
    payload: { draftId: draft.id },
  });
}

/** The country whose pack governs what the actor begins. */
export function countryOf({ actor }: CommandContext): Country {
  if (actor.kind === 'resident' || actor.kind === 'staff') return actor.country;
  throw new Error('only a person fills in forms');
}
