import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink } from '../design/page.tsx';
import { heldOverSignIn, takenUp } from './held-post.server.ts';
import { showPage, takePage } from './player.server.ts';
import { PlayerView } from './player-view.tsx';
import { SignedOutBoundary } from './signed-out-post.tsx';
import { OnBehalf, StaffForm } from './staff-form.tsx';
import { staffFilling } from './staff-filling.server.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

/** Plain, as the person's own: what is typed is kept by the same means. */
export const handle = { fills: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { at, frame } = await staffFilling(here, request, params);
  const { behalf, ...page } = await showPage(here, request, at);
  if (behalf === null) throw data({ refusal: 'not-found' }, { status: 404 });
  // Where an answer calls for the lines they stand above, once.
  const safety = behalf.safety === null ? page.safety : undefined;
  return { page: { ...page, safety, behalf }, frame };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  if (here.actor.kind === 'visitor') return heldOverSignIn(here, request, params['draftId'] ?? '');
  const { at } = await staffFilling(here, request, params);
  return takenUp(here, request, await takePage(here, request, at));
}

export function headers({ actionHeaders }: HeadersArgs): Headers {
  return actionHeaders;
}

export const ErrorBoundary = SignedOutBoundary;

export default function StaffFillPage() {
  const { page, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = usePlayerTexts();
  return (
    <StaffForm frame={frame} head={page.behalf.head} list={page.list}>
      <OnBehalf form={page.heading} behalf={page.behalf} />
      {page.back === null ? null : <BackLink href={page.back}>{words.back}</BackLink>}
      <PlayerView page={page} tried={tried} />
    </StaffForm>
  );
}
