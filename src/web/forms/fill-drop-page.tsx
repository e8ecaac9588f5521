import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { ownFilling } from './own-filling.server.ts';
import { draftOf, putAway } from './player.server.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const at = ownFilling(here, request, params);
  await draftOf(here, request, at);
  return { base: at.base, draft: at.draftId };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return putAway(here, request, ownFilling(here, request, params));
}

export default function FillDropPage() {
  const { base, draft } = useLoaderData<typeof loader>();
  const words = usePlayerTexts();
  return (
    <Page
      heading={words.drop.heading}
      title={words.title}
      lead={words.drop.text}
      above={<BackLink href={base}>{words.back}</BackLink>}
    >
      <form method="post" data-forget={draft}>
        <ButtonRow>
          <Button variant="danger">{words.drop.action}</Button>
          <LinkButton href={base} variant="quiet">
            {words.drop.back}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  );
}
