/** What is done on a programme's page: used, subscribed to, copied, ended, approved, described, begun anew, put away. */
import { data, redirect } from 'react-router';
import {
  adoptProgramme,
  approveAdoptedVersion,
  copyProgramme,
  describeProgramme,
  dropDraft,
  endAdoption,
  readOwnProgrammes,
  startVersion,
} from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import type { AdoptionRefusal, Said } from './texts/texts.ts';

type Fields = Awaited<ReturnType<typeof formFields>>;
type Problem = AdoptionRefusal | 'bad-input';
const TOLD: readonly Problem[] = ['offered-already', 'not-waiting', 'not-adopted', 'code-taken', 'bad-input'];

interface Act {
  readonly here: RequestContext;
  readonly request: Request;
  readonly programmeId: string;
  readonly posted: Fields;
}

/** The outcome as an answer: told on the page, or the page that its refusal deserves. */
function answered(
  { here, request, programmeId }: Act,
  outcome: Parameters<typeof orPage>[2],
  next: { readonly said: Said } | { readonly href: string },
) {
  if (outcome.ok) {
    const own = `/${here.language}/work/programmes/${programmeId}`;
    return redirect('href' in next ? next.href : `${own}?said=${next.said}`, 303);
  }
  const problem = TOLD.find((one) => one === outcome.refusal);
  if (problem !== undefined) return data({ problem }, { status: problem === 'bad-input' ? 422 : 409 });
  orPage(here, request, outcome);
  throw new Error('a refusal always becomes a page');
}

async function copy(act: Act) {
  const { here, programmeId, posted } = act;
  const outcome = await run(here, copyProgramme(here.app.programmes), {
    programmeId,
    code: field(posted, 'code').trim(),
    ownerName: field(posted, 'ownerName'),
    ownerContact: field(posted, 'ownerContact'),
  });
  const made = outcome.ok ? outcome.value.programmeId : '';
  return answered(act, outcome, { href: `/${here.language}/work/programmes/${made}` });
}

async function describe(act: Act) {
  const { here, programmeId, posted } = act;
  const orNull = (name: string) => (field(posted, name).trim() === '' ? null : field(posted, name).trim());
  const outcome = await run(here, describeProgramme, {
    programmeId,
    ownerName: field(posted, 'ownerName'),
    ownerContact: field(posted, 'ownerContact'),
    licence: orNull('licence'),
    reviewBy: orNull('reviewBy'),
    shared: field(posted, 'shared') === 'yes' ? 'all' : 'own',
  });
  return answered(act, outcome, { said: 'described' });
}

async function drop(act: Act) {
  const { here, programmeId } = act;
  const own = await run(here, readOwnProgrammes, {});
  const mine = own.ok ? own.value.programmes.find((one) => one.id === programmeId) : undefined;
  const versionId = field(act.posted, 'versionId');
  const outcome = await run(here, dropDraft, { versionId });
  // Without any version left there is no page to come back to.
  const isLast = mine?.versions.length === 1;
  return answered(
    act,
    outcome,
    isLast ? { href: `/${here.language}/work/programmes?which=own` } : { said: 'dropped' },
  );
}

export async function actOnProgramme(here: RequestContext, request: Request, programmeId: string) {
  const posted = await formFields(request);
  const act: Act = { here, request, programmeId, posted };
  const { programmes } = here.app;
  switch (field(posted, 'intent')) {
    case 'adopt': {
      const how = field(posted, 'how') === 'subscribe' ? 'subscribe' : 'use';
      return answered(act, await run(here, adoptProgramme(programmes), { programmeId, how }), {
        said: 'adopted',
      });
    }
    case 'approve': {
      const versionId = field(posted, 'versionId');
      return answered(act, await run(here, approveAdoptedVersion(programmes), { programmeId, versionId }), {
        said: 'approved',
      });
    }
    case 'end':
      return answered(act, await run(here, endAdoption, { programmeId }), { said: 'ended' });
    case 'copy':
      return copy(act);
    case 'describe':
      return describe(act);
    case 'begin': {
      const size = field(posted, 'size') === 'minor' ? 'minor' : 'major';
      return answered(act, await run(here, startVersion, { programmeId, size }), {
        href: `/${here.language}/work/programmes/${programmeId}/edit`,
      });
    }
    case 'drop':
      return drop(act);
    default:
      throw data({ refusal: 'bad-input' }, { status: 400 });
  }
}
