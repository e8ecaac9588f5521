import {
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { requestContext } from '../context.ts';
import { BackLink, Page } from '../design/page.tsx';
import { KeptBanner } from '../walk/kept-banner.tsx';
import { useKeepingTexts } from '../walk/texts/keeping-texts.ts';
import { heldOverSignIn, takenUp } from './held-post.server.ts';
import { ownFilling } from './own-filling.server.ts';
import { showPage, takePage } from './player.server.ts';
import { PlayerView } from './player-view.tsx';
import { SignedOutBoundary } from './signed-out-post.tsx';
import { usePlayerTexts } from './texts/player-texts.ts';

export const handle = { fills: true } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return showPage(here, request, ownFilling(here, request, params));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  if (here.actor.kind === 'visitor') return heldOverSignIn(here, request, params['draftId'] ?? '');
  const taken = await takePage(here, request, ownFilling(here, request, params));
  return takenUp(here, request, taken);
}

export function headers({ actionHeaders }: HeadersArgs): Headers {
  return actionHeaders;
}

export default function FillPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = usePlayerTexts();
  const { banner } = useKeepingTexts();
  return (
    <Page
      heading={page.heading}
      title={words.title}
      above={
        <BackLink href={page.back ?? page.list}>
          {page.back === null ? words.backTo[page.askedBy ?? 'forms'] : words.back}
        </BackLink>
      }
    >
      {page.askedBy === 'step' ? (
        <KeptBanner
          again={page.base}
          lines={page.asksLater ? [...banner.form, banner.asksLater] : banner.form}
        />
      ) : null}
      <PlayerView page={page} tried={tried} />
    </Page>
  );
}

export const ErrorBoundary = SignedOutBoundary;
