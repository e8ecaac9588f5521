/** What is done on the review's page: asked for, taken back, said, commented, published, retired. */
import { data, redirect } from 'react-router';
import {
  addComment,
  askReview,
  describeVersion,
  type MakingRefusal,
  makingRefusalText,
  publishVersion,
  resolveComment,
  retireVersion,
  reviewPart,
  takeBack,
} from '#modules/programmes/public.ts';
import { DESCRIPTION_PARTS, type OwnerDescription } from '#modules/programmes/rules/owner-description.ts';
import { REVIEW_PARTS } from '#modules/programmes/rules/checklist.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { languageName } from '../walk/rules/language-name.ts';
import type { ReviewSaid } from './texts/review-texts.ts';

const PAGES: readonly string[] = ['not-allowed', 'not-found'];

type Fields = Awaited<ReturnType<typeof formFields>>;
type AnyOutcome = Parameters<typeof orPage>[2];

interface Act {
  readonly here: RequestContext;
  readonly request: Request;
  readonly posted: Fields;
  readonly address: string;
  readonly versionId: string;
}

/** What a refusal names, in words. */
function named(details: Readonly<Record<string, string>>, here: RequestContext): string {
  const { languages } = details;
  if (languages !== undefined)
    return languages
      .split(' ')
      .map((tag) => languageName(tag, here.language))
      .join(', ');
  return details['count'] ?? details['at'] ?? details['state'] ?? details['part'] ?? '';
}

function answered({ here, request, posted, address, versionId }: Act, outcome: AnyOutcome, said: ReviewSaid) {
  if (outcome.ok) return redirect(`${address}/review?version=${versionId}&said=${said}`, 303);
  if (PAGES.includes(outcome.refusal)) orPage(here, request, outcome);
  const problem =
    outcome.refusal === 'bad-input'
      ? null
      : makingRefusalText(outcome.refusal as MakingRefusal, here.language, {
          about: named(outcome.details, here),
        });
  const tried = {
    intent: field(posted, 'intent'),
    part: field(posted, 'part'),
    words: field(posted, 'words'),
    checked: fieldList(posted, 'checked'),
    description: field(posted, 'described') === 'yes' ? descriptionIn(posted) : undefined,
  };
  const missing = (outcome.details['missing'] ?? '').split(' ');
  return data(
    { problem, refusal: outcome.refusal, tried, missing },
    { status: outcome.refusal === 'bad-input' ? 422 : 409 },
  );
}

/** As it was written, with line breaks of one kind. */
function linesOf(words: string): string {
  return words.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
}

function written(posted: Fields): string {
  return linesOf(field(posted, 'words')).slice(0, 5000);
}

function descriptionIn(posted: Fields): OwnerDescription {
  const written = DESCRIPTION_PARTS.map((part) => [part, linesOf(field(posted, part))]);
  return Object.fromEntries(written) as OwnerDescription;
}

async function describe({ here, posted, versionId }: Act) {
  return run(here, describeVersion, { versionId, description: descriptionIn(posted) });
}

/** What was written beside the button is kept first. */
async function ask(act: Act) {
  const { here, posted, versionId } = act;
  if (field(posted, 'described') === 'yes') {
    const described = await describe(act);
    if (!described.ok) return answered(act, described, 'asked');
  }
  return answered(act, await run(here, askReview(here.app.making), { versionId }), 'asked');
}

async function review(act: Act, verdict: 'approved' | 'returned') {
  const { here, posted, versionId } = act;
  const words = written(posted);
  const part = REVIEW_PARTS.find((one) => one === field(posted, 'part'));
  const outcome = await run(here, reviewPart(here.app.making), {
    versionId,
    part,
    verdict,
    ...(words === '' ? {} : { words }),
    checked: fieldList(posted, 'checked'),
  });
  const said = outcome.ok && outcome.value.kind !== 'waits' ? outcome.value.kind : 'reviewed';
  return answered(act, outcome, said);
}

export async function actOnReview(here: RequestContext, request: Request, programmeId: string) {
  const posted = await formFields(request);
  const versionId = field(posted, 'versionId');
  const act: Act = {
    here,
    request,
    posted,
    versionId,
    address: `/${here.language}/work/programmes/${programmeId}`,
  };
  const { making } = here.app;
  switch (field(posted, 'intent')) {
    case 'ask':
      return ask(act);
    case 'describe':
      return answered(act, await describe(act), 'described');
    case 'take-back':
      return answered(act, await run(here, takeBack, { versionId }), 'taken-back');
    case 'approve':
      return review(act, 'approved');
    case 'return':
      return review(act, 'returned');
    case 'comment': {
      const partId = field(posted, 'about');
      const outcome = await run(here, addComment, {
        versionId,
        partId: partId === '' ? null : partId,
        words: written(posted),
      });
      return answered(act, outcome, 'commented');
    }
    case 'resolve': {
      const commentId = field(posted, 'commentId');
      return answered(act, await run(here, resolveComment, { versionId, commentId }), 'resolved');
    }
    case 'publish': {
      const outcome = await run(here, publishVersion(making), { versionId, gaps: fieldList(posted, 'gaps') });
      return answered(act, outcome, 'published');
    }
    case 'retire':
      return answered(act, await run(here, retireVersion, { versionId }), 'retired');
    default:
      throw data({ refusal: 'bad-input' }, { status: 400 });
  }
}
