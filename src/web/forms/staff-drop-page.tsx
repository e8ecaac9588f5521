import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { draftOf, formOf, putAway } from './player.server.ts';
import { StaffForm } from './staff-form.tsx';
import { staffFilling } from './staff-filling.server.ts';
import { useBehalfTexts } from './texts/behalf-texts.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { at, frame } = await staffFilling(here, request, params);
  const { draft, behalf } = await draftOf(here, request, at);
  if (behalf === null) throw data({ refusal: 'not-found' }, { status: 404 });
  const { base, list } = at;
  return {
    base,
    list,
    draft: at.draftId,
    frame,
    head: behalf.head,
    form: formOf(here, draft).title[here.language],
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { at } = await staffFilling(here, request, params);
  return putAway(here, request, at);
}

export default function StaffDropPage() {
  const { base, list, draft: draftId, frame, head, form } = useLoaderData<typeof loader>();
  const words = usePlayerTexts().drop;
  const { dropText } = useBehalfTexts();
  return (
    <StaffForm frame={frame} head={head} list={list}>
      <h2 className="v-h2">{`${words.heading} ${form}`}</h2>
      <p>{dropText}</p>
      <form method="post" data-forget={draftId}>
        <ButtonRow>
          <Button variant="danger">{words.action}</Button>
          <LinkButton href={base} variant="quiet">
            {words.back}
          </LinkButton>
        </ButtonRow>
      </form>
    </StaffForm>
  );
}
