/** The version of a programme that is on its way, for the pages of the studio. */
import { createHmac } from 'node:crypto';
import { data, redirect } from 'react-router';
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, plusDays } from '#kernel/dates.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Instrument, orderable, questionsOf, type Registry } from '#modules/instruments/public.ts';
import { type DraftView, readDraft, readOwnProgrammes, type VersionId } from '#modules/programmes/public.ts';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import type { KnownForm } from './rules/chosen-parts.ts';
import type { DrawerTold } from './use-drawer.ts';

const ON_ITS_WAY = ['draft', 'review', 'approved'];

/** The version that is on its way; else the newest there is. 404 for what is not one's own. */
export async function versionOnItsWay(
  here: RequestContext,
  request: Request,
  programmeId: string,
): Promise<VersionId> {
  const own = orPage(here, request, await run(here, readOwnProgrammes, {}));
  const mine = own.programmes.find((one) => one.id === programmeId);
  const found = mine?.versions.find((one) => ON_ITS_WAY.includes(one.state)) ?? mine?.versions[0];
  if (found === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return found.id;
}

/** The draft, to be written in; the way to the review where it is none any more. */
export async function draftToWrite(
  here: RequestContext,
  request: Request,
  programmeId: string,
): Promise<DraftView> {
  const versionId = await versionOnItsWay(here, request, programmeId);
  const draft = orPage(here, request, await run(here, readDraft(here.app.making), { versionId }));
  if (!draft.may.write) throw redirect(`/${here.language}/work/programmes/${programmeId}/review`, 303);
  return draft;
}

function knownForm(form: Instrument, language: Language): KnownForm {
  return {
    code: form.name,
    title: form.title[language],
    bands: form.bands.map((band) => ({ code: band.code, title: band.title[language] })),
    scores: form.scores
      .filter((score) => !score.hidden)
      .map((score) => ({ code: score.code, title: score.title[language] })),
    questions: questionsOf(form).flatMap((question) =>
      question.type === 'choice' && !question.open
        ? [
            {
              linkId: question.linkId,
              text: question.text[language],
              answers: question.options.map((option) => ({
                code: option.code,
                title: option.text[language],
              })),
            },
          ]
        : [],
    ),
  };
}

/** The forms that the organisation may ask, in the words of the page. */
export function knownForms(
  library: Pick<Registry, 'instrumentsFor'>,
  { organisationId, work, language }: { organisationId: OrganisationId; work: AtWork; language: Language },
): readonly KnownForm[] {
  return orderable(library.instrumentsFor(organisationId), work.unit.country).map((form) =>
    knownForm(form, language),
  );
}

/** What the editor and the translation open with. */
export interface OpenedDraft {
  readonly content: DraftView['content'];
  readonly revision: number;
  readonly versionId: VersionId;
  readonly number: string;
  readonly today: CivilDate;
  readonly drawer: DrawerTold;
}

/** A key for this member of staff and this version: what lies in a browser is nobody else's to read (decision 0037). */
function drawerOf({ app }: RequestContext, versionId: VersionId, work: AtWork): DrawerTold {
  const secret = derivedKey(app.config.secret, 'drafts kept in a browser');
  return {
    draft: versionId,
    key: createHmac('sha256', secret).update(`${work.actor.staffId}:${versionId}`).digest('base64url'),
    today: work.today,
    oldest: plusDays(work.today, -app.packs[work.unit.country].forms.draftDays),
  };
}

export function openedDraft(here: RequestContext, draft: DraftView, work: AtWork): OpenedDraft {
  return {
    drawer: drawerOf(here, draft.version.id, work),
    content: draft.content,
    revision: draft.revision,
    versionId: draft.version.id,
    number: draft.version.number,
    today: work.today,
  };
}
